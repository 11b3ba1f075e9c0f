using System.Buffers;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>
/// Finds an object of the inventory by its whole name. <c>-Name</c> takes <c>* ? [ ]</c> for a pattern and <c>`</c> for its escape
/// (PowerCLI reference: wildcards; about_Wildcards), and does not say which form of <c>/ \ %</c> it compares. Such a name is compared
/// with the API's own property, which has the stored form (<see cref="EntityName"/>); -eq knows no pattern, and like the escapes it
/// does not tell small hexadecimal letters from capitals.
/// </summary>
internal static class PowerCliName
{
    private static readonly SearchValues<char> Special = SearchValues.Create("*?[]`%/\\");

    public static string Find(string cmdlet, string name) => name.AsSpan().IndexOfAny(Special) < 0
        ? $"{cmdlet} -Name {Literal(name)}"
        : $"{cmdlet} | Where-Object {{ $_.ExtensionData.Name -eq {Literal(EntityName.Stored(name))} }}";
}
