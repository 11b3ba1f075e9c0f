using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The kinds of multi-active detection, as the switch names them.</summary>
internal static class MadKind
{
    /// <summary>In the order of <c>display mad</c>.</summary>
    public static ImmutableArray<string> All { get; } = ["ARP", "ND", "LACP", "BFD"];

    public static string Name(this Mad mad) => mad switch
    {
        Mad.Bfd => "BFD",
        Mad.Lacp => "LACP",
        Mad.Arp => "ARP",
        Mad.Nd => "ND",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The interface on which it is enabled, as the switch prints it.</summary>
    public static string Interface(this Mad mad) => mad switch
    {
        Mad.Bfd bfd => $"Vlan-interface{Number(bfd.Vlan)}",
        Mad.Lacp lacp => $"Bridge-Aggregation{Number(lacp.Group)}",
        Mad.Arp arp => $"Vlan-interface{Number(arp.Vlan)}",
        Mad.Nd nd => $"Vlan-interface{Number(nd.Vlan)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What leads from the members to where: used in a highlight and at the racks.</summary>
    public static string Links(this Mad mad) => mad.Intermediate is { } device
        ? $"{List(mad.Ends.Select(end => $"{end.Member.Label} {end.Port}"))} to {device}"
        : $"{List(mad.Ends.Select(end => $"{end.Member.Label} {end.Port}"))}, directly";

    /// <summary>
    /// Whether the fabric of the planned master goes on when <paramref name="alone"/> is cut off from all others. H3C S6520X IRF
    /// configuration guide: LACP and BFD keep the part with most members, then, as ARP and ND always, the one whose master has the lowest
    /// ID. H3C S5820X and S5120-EI IRF command references (Comware 5): always the one whose master has the lowest ID.
    /// </summary>
    public static bool MasterGoesOn(IrfInputs inputs, IrfMember alone) =>
        (inputs is { Comware: 7, Mad: Mad.Bfd or Mad.Lacp } && inputs.Members.Length > 2) || inputs.Master.Id < alone.Id;
}
