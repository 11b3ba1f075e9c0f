using System.Globalization;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// Ports that the hardware takes together. Binding one needs all of its group shut, and <c>undo shutdown</c> is refused until every port
/// of the group is bound (H3C S6520X IRF configuration guide). Which platforms have groups of which size is not verified, so an
/// incomplete group is warned of and not refused.
/// </summary>
internal static class PortGroups
{
    /// <summary>The ports and those that share a group with one, in the order of the switch.</summary>
    public static ImmutableArray<InterfaceName> With(ImmutableArray<InterfaceName> bound, ChosenPlatform chosen, int member)
    {
        if (chosen.Platform.GroupOf == 0) return [.. bound.OrderBy(port => chosen.Ports.IndexOf(port.On(1)))];
        var groups = bound.Select(port => Group(port, chosen.Platform.GroupOf)).ToHashSet();
        return [.. chosen.Ports.Select(port => port.On(member)).Where(port => bound.Contains(port) || groups.Contains(Group(port, chosen.Platform.GroupOf)))];
    }

    /// <summary>What to say when a group is bound in part; null when none is.</summary>
    public static Caution? Caution(IrfInputs inputs)
    {
        var left = inputs.Members.Select(member => (Member: member, Ports: member.Shut.Except([.. member.First, .. member.Second]).ToImmutableArray())).Where(member => !member.Ports.IsEmpty).ToImmutableArray();
        if (left.IsEmpty) return null;
        var which = string.Join("; ", left.Select(member => $"{member.Member.Label}: {string.Join(", ", member.Ports.Select(PortWords.Short))}"));
        return new(Severity.Warning, $"{inputs.Platform.Name} is said to take ports for IRF in groups of {PortWords.Number(inputs.Platform.GroupOf)}, all or none. Not bound, though their group is: {which}. If “undo shutdown” is refused, bind the whole group.", "H3C S6520X IRF configuration guide (the general rule)", Unverified: true);
    }

    // Only SFP+ ports are said to be grouped; a group is a quarter of ports from 1 on: 1-4, 5-8.
    private static string Group(InterfaceName port, int size)
    {
        var slash = port.Position.LastIndexOf('/');
        if (port.Type != "Ten-GigabitEthernet" || !int.TryParse(port.Position[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return port.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{port.Position[..slash]} {(number - 1) / size}");
    }
}
