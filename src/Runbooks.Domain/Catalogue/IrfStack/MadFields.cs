using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// Multi-active detection: what notices that the fabric has split in two with the same addresses. Exactly one kind: the guides differ in
/// what may be combined (H3C S6520X IRF configuration guide, H3C Comware 7 IRF command reference).
/// </summary>
internal static class MadFields
{
    public const string Bfd = "bfd", Lacp = "lacp", Arp = "arp", Nd = "nd";

    public const int MaxPorts = 72;

    private const string Group = "Multi-active detection";

    public static ImmutableArray<Field> All { get; } =
    [
        new NumberField("domain", "IRF domain", 0, 4294967295)
        {
            Group = "Fabric", Default = _ => FormValue.Of(0),
            Help = "The same on all members, another than that of every neighbouring fabric that takes part in LACP, ARP or ND detection (H3C S6520X IRF configuration guide).",
        },
        new ChoiceField("mad", "Kind", _ => [.. Kinds])
        {
            Group = Group, Default = _ => FormValue.Of(Bfd), Resets = ["madVlan", "bridgeMac"],
            Help = "Take one kind only. Which kinds an old platform has was not confirmed: compare with its IRF configuration guide.",
        },
        new NumberField("madVlan", "VLAN", 1, 4094)
        {
            Group = Group, Applies = values => values.Text("mad") is Bfd or Arp or Nd, Default = values => FormValue.Of(values.Text("mad") == Bfd ? 999 : 3),
            Help = "2 to 4094, with nothing else on it for BFD. VLAN 1 is refused: BFD detection must not run on VLAN-interface 1 (H3C S6520X IRF configuration guide).",
        },
        new NetworkField("madNetwork", "Network for the MAD addresses")
        {
            Group = Group, Applies = Is(Bfd), Default = _ => FormValue.Of("192.168.99.0/24"), Placeholder = "192.168.99.0/24",
            Help = "Each member gets a MAD IP address in it, by its ID where there is room. Used nowhere else.",
        },
        new NumberField("madGroup", "Bridge-Aggregation number", 1, 1024)
        {
            Group = Group, Applies = Is(Lacp), Default = _ => FormValue.Of(2),
            Help = "A dynamic aggregation with a port of every member. The platform's highest number was not confirmed.",
        },
        new TextField("madIpv4", "Address of the VLAN interface")
        {
            Group = Group, Applies = Is(Arp), MaxLength = 18, Mono = true, Default = _ => FormValue.Of("192.168.3.1/24"), Placeholder = "192.168.3.1/24",
            Help = "IPv4 address with its prefix length; ARP detection sends from it.",
        },
        new TextField("madIpv6", "Address of the VLAN interface")
        {
            Group = Group, Applies = Is(Nd), MaxLength = 43, Mono = true, Default = _ => FormValue.Of("2001:db8:0:3::1/64"), Placeholder = "2001:db8:0:3::1/64",
            Help = "IPv6 address with its prefix length; ND detection sends from it.",
        },
        new HostField("madDevice", "Intermediate switch")
        {
            Group = Group, Optional = true, Placeholder = "core1",
            Help = "BFD between two members needs none, between more any switch. LACP needs a Comware switch that supports extended LACPDUs. ARP and ND are planned with one.",
        },
        new TableField("madPorts", "Ports for detection", [Member, Port], 2, MaxPorts)
        {
            Group = Group, RowName = "port", Proposal = "Propose the ports again", Default = Proposed,
            Help = "At least one port of each member, named after the new ID. For BFD they carry nothing else. The proposed names are unverified.",
        },
    ];

    private static ImmutableArray<Option> Kinds { get; } =
    [
        new(Bfd, "BFD", "Dedicated cables and a VLAN with MAD IP addresses. Two members back to back, or more through any switch."),
        new(Lacp, "LACP", "A dynamic aggregation to a Comware switch that supports extended LACPDUs, with a link to each member."),
        new(Arp, "ARP", "A VLAN interface with an IPv4 address, spanning tree, and no bridge MAC persistence."),
        new(Nd, "ND", "As ARP, with an IPv6 address."),
    ];

    private static ChoiceField Member => new("member", "Member", seen =>
        [.. Entered.MembersOf(seen).Where(member => member.Id is not null).DistinctBy(member => member.Id).Select(member => new Option(PortWords.Number(member.Id!.Value), $"{member.Label} ({PortWords.Number(member.Id!.Value)})"))])
    { Menu = true };

    private static TextField Port => new("port", "Port") { MaxLength = 40, Mono = true, Placeholder = "GigabitEthernet1/0/48" };

    private static Func<FormValues, bool> Is(string kind) => values => values.Text("mad") == kind;

    private static FormValue.Table Proposed(FormValues values)
    {
        // For a platform without a known model the guides' example is proposed.
        var port = ChosenPlatform.Of(values).Size?.AccessPort ?? InterfaceName.Parse("GigabitEthernet1/0/1").Required();
        return new FormValue.Table([.. Entered.MembersOf(values).Select(member => member.Id).OfType<int>().Distinct().Select(id => FormValues.Empty.With("member", PortWords.Number(id)).With("port", port.On(id).ToString()))]);
    }
}
