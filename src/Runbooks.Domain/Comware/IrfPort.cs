using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware;

/// <summary>A logical IRF port: each member has two, <c>1/1</c> and <c>1/2</c> on member 1.</summary>
/// <param name="Member">Member ID, 1 to 10.</param>
/// <param name="Index">1 or 2. Index 1 of one member is cabled to index 2 of its neighbour (H3C S6520X IRF configuration guide).</param>
public readonly record struct IrfPort(int Member, int Index)
{
    // Plans write the same twenty over and over.
    private static readonly ImmutableArray<string> Names = [.. from member in Enumerable.Range(1, 10) from index in (int[])[1, 2] select string.Create(CultureInfo.InvariantCulture, $"{member}/{index}")];

    public IrfPort Twin => this with { Index = 3 - Index };

    /// <summary><c>1/2</c>. IDs are 1 to 10 (the easy-irf prompt of the H3C Comware 7 IRF command reference).</summary>
    public static Result<IrfPort> Parse(string text) =>
        text.Split('/') is [{ Length: 1 or 2 } member, "1" or "2"] && int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is >= 1 and <= 10 && member[0] != '0'
            ? new IrfPort(id, text[^1] - '0')
            : Result.Refuse<IrfPort>("Not an IRF port: a member ID from 1 to 10, a slash and 1 or 2, such as 1/2.");

    public override string ToString() => Member is >= 1 and <= 10 && Index is 1 or 2 ? Names[(Member * 2) + Index - 3] : string.Create(CultureInfo.InvariantCulture, $"{Member}/{Index}");
}
