using System.Globalization;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>Inputs made directly, without the form: what it would have read.</summary>
internal sealed record IrfSample
{
    public int Members { get; init; } = 2;

    public IrfTopology Topology { get; init; } = IrfTopology.Ring;

    public int Comware { get; init; } = 5;

    /// <summary>BFD, LACP, ARP or ND.</summary>
    public string Mad { get; init; } = "BFD";

    public int CablesPerLink { get; init; } = 1;

    /// <summary>IDs in the order of the rows; 1, 2, 3 … when empty.</summary>
    public ImmutableArray<int> Ids { get; init; } = [];

    /// <summary>As they are now; the planned ones when empty.</summary>
    public ImmutableArray<int> CurrentIds { get; init; } = [];

    /// <summary>In the order of the rows; 32, 30, 28 … when empty.</summary>
    public ImmutableArray<int> Priorities { get; init; } = [];

    public bool Blank { get; init; }

    public string? Release { get; init; }

    public PortMode Mode { get; init; } = PortMode.None;

    public long Domain { get; init; } = 10;

    public BridgeMac BridgeMac { get; init; } = BridgeMac.Timer;

    /// <summary>Another port of each member's hardware group is shut too.</summary>
    public bool Grouped { get; init; }

    /// <summary>The case of the old post: two A3600 EI, the second one fresh from its box.</summary>
    public static IrfSample OldPost { get; } = new() { CurrentIds = [1, 1], BridgeMac = BridgeMac.Always };

    public static ImmutableArray<(string Name, IrfSample Sample)> All { get; } =
    [
        ("old-post", OldPost),
        ("ring3", new() { Members = 3 }),
        ("chain4-comware7", new() { Members = 4, Topology = IrfTopology.Chain, Comware = 7, CurrentIds = [1, 1, 1, 1], Release = "2432P05" }),
        ("ring9-lacp", new() { Members = 9, Mad = "LACP", Comware = 7, Priorities = [20, 18, 16, 32, 14, 12, 10, 8, 1] }),
        ("pair-comware7", new() { Topology = IrfTopology.Pair, Comware = 7, CablesPerLink = 2, Mad = "ARP", BridgeMac = BridgeMac.No, Mode = PortMode.Enhanced, Domain = 0, Grouped = true }),
        ("renumber-blank", new() { Comware = 7, Ids = [3, 1], CurrentIds = [1, 2], Blank = true, Mad = "ND", BridgeMac = BridgeMac.No }),
        ("pair-comware5-arp", new() { Topology = IrfTopology.Pair, CablesPerLink = 2, Mad = "ARP", BridgeMac = BridgeMac.No, CurrentIds = [1, 1] }),
        ("chain3-comware5", new() { Members = 3, Topology = IrfTopology.Chain, CablesPerLink = 2, Mad = "LACP", Priorities = [10, 32, 20] }),
        ("ring3-nd-comware5", new() { Members = 3, Mad = "ND", BridgeMac = BridgeMac.No, Blank = true }),
    ];

    public IrfInputs Inputs()
    {
        var members = Enumerable.Range(0, Members).Select(Member).ToImmutableArray();
        return new(Platform(), Comware, Release, members, Topology, Cables(members), Mode, Domain, BridgeMac, DetectionOf(members), Blank);
    }

    private Platform Platform() => Comware == 5
        ? new("a3600-ei", "A3600 EI", 5, 9, 2, false, "Which ports of an A3600 EI can be bound was read in one place only.")
        : new("s6520x", "H3C S6520X", 7, 10, 16, Mode != PortMode.None, null);

    private IrfMember Member(int at)
    {
        var id = Ids.IsDefaultOrEmpty ? at + 1 : Ids[at];
        var all = Enumerable.Range(0, 2 * CablesPerLink).Select(port => Port(id, 51 - (Comware == 7 ? 2 : 0) + port)).ToImmutableArray();
        var isPair = Topology == IrfTopology.Pair;
        var isChain = Topology == IrfTopology.Chain;
        ImmutableArray<InterfaceName> first = isPair ? (at == 0 ? [] : all) : isChain && at == 0 ? [] : all[..CablesPerLink];
        ImmutableArray<InterfaceName> second = isPair ? (at == 0 ? all : []) : isChain && at == Members - 1 ? [] : all[CablesPerLink..];
        return new(at + 1, HostName.Parse($"sw{(at + 1).ToString(CultureInfo.InvariantCulture)}").Required(), CurrentIds.IsDefaultOrEmpty ? id : CurrentIds[at], id, Priorities.IsDefaultOrEmpty ? 32 - 2 * at : Priorities[at])
        {
            First = first,
            Second = second,
            Shut = [.. first, .. second, .. Grouped ? [Port(id, 56)] : ImmutableArray<InterfaceName>.Empty],
        };
    }

    private InterfaceName Port(int id, int number) => InterfaceName.Parse(string.Create(CultureInfo.InvariantCulture, $"{(Comware == 5 ? "GigabitEthernet" : "Ten-GigabitEthernet")}{id}/0/{number}")).Required();

    private ImmutableArray<IrfCable> Cables(ImmutableArray<IrfMember> members)
    {
        var links = Topology == IrfTopology.Ring ? members.Length : members.Length - 1;
        return
        [
            .. Enumerable.Range(0, links).SelectMany(at =>
            {
                var (a, b) = (members[at], members[(at + 1) % members.Length]);
                return a.Second.Zip(b.First).Select((ports, i) => (a, b, ports));
            }).Select((cable, i) => new IrfCable(i + 1, new(cable.a, new(cable.a.Id, 2), cable.ports.First), new(cable.b, new(cable.b.Id, 1), cable.ports.Second))),
        ];
    }

    private Mad DetectionOf(ImmutableArray<IrfMember> members)
    {
        var network = Ipv4Subnet.Parse("192.0.2.0/28").Required();
        var ends = members.Select((member, at) => new MadEnd(member, Port(member.Id, 45), Mad == "BFD" ? network.Network + (uint)(at + 1) : null)).ToImmutableArray();
        var device = HostName.Parse("dist1").Required();
        return Mad switch
        {
            "BFD" => new Mad.Bfd(999, network, ends, members.Length > 2 ? device : null),
            "LACP" => new Mad.Lacp(2, ends, device),
            "ARP" => new Mad.Arp(998, Ipv4Address.Parse("198.51.100.1").Required(), 24, ends, device),
            _ => new Mad.Nd(997, Ipv6Interface.Parse("2001:db8:0:3::1/64").Required(), ends, device),
        };
    }
}
