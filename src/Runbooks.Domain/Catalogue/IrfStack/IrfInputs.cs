using Runbooks.Domain.Comware;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>How the members are joined.</summary>
internal enum IrfTopology
{
    /// <summary>Each IRF-port 2 to the next member's IRF-port 1, the last one's to the first's: survives one broken link.</summary>
    Ring,
    /// <summary>A ring without the closing link.</summary>
    Chain,
    /// <summary>Two members, all cables between one IRF port of each: the vendor's usual example.</summary>
    Pair,
}

/// <summary>The <c>mode</c> word of <c>port group interface</c>, on the platforms that have it. Both ends must match.</summary>
internal enum PortMode { None, Normal, Enhanced }

/// <summary>How long the fabric keeps its bridge MAC address once the owner has left.</summary>
internal enum BridgeMac { Timer, Always, No }

/// <summary>One switch.</summary>
/// <param name="Number">Row of the form, from 1: stands in step ids, so that another ID or name does not change them.</param>
/// <param name="CurrentId">What it is now; its ports are called after it until it has restarted.</param>
/// <param name="Id">What it is to be.</param>
internal sealed record IrfMember(int Number, HostName Name, int CurrentId, int Id, int Priority)
{
    /// <summary>The ports of IRF-port 1, then those of IRF-port 2, named after the new ID. One of them may be empty, not both.</summary>
    public required ImmutableArray<InterfaceName> First { get; init; }

    public required ImmutableArray<InterfaceName> Second { get; init; }

    /// <summary>Every port that is shut and opened again: those bound, and those that share a group of the hardware with one.</summary>
    public required ImmutableArray<InterfaceName> Shut { get; init; }

    public bool IsRenumbered => CurrentId != Id;

    public ImmutableArray<InterfaceName> Bound(int index) => index == 1 ? First : Second;

    /// <summary>What the switch is called in steps, tracks, files and the picture.</summary>
    public string Label => Name.ToString();
}

/// <summary>One end of a cable.</summary>
internal sealed record IrfEnd(IrfMember Member, IrfPort IrfPort, InterfaceName Port);

/// <summary>One cable; the first end stands on index 2, the second on index 1.</summary>
internal sealed record IrfCable(int Number, IrfEnd A, IrfEnd B);

/// <summary>All cables between the same two IRF ports: one aggregated IRF link.</summary>
internal sealed record IrfLink(IrfPort A, IrfPort B, ImmutableArray<IrfCable> Cables);

/// <summary>A port that takes part in multi-active detection.</summary>
/// <param name="Address">MAD IP address of the member; null but with BFD.</param>
internal sealed record MadEnd(IrfMember Member, InterfaceName Port, Ipv4Address? Address);

/// <summary>Multi-active detection: exactly one kind.</summary>
/// <param name="Intermediate">The switch between the members, or null where they are joined directly.</param>
internal abstract record Mad(ImmutableArray<MadEnd> Ends, HostName? Intermediate)
{
    /// <param name="Network">Holds the MAD IP addresses of all members.</param>
    internal sealed record Bfd(int Vlan, Ipv4Subnet Network, ImmutableArray<MadEnd> Ends, HostName? Intermediate) : Mad(Ends, Intermediate);

    /// <param name="Group">Number of the dynamic aggregation.</param>
    internal sealed record Lacp(int Group, ImmutableArray<MadEnd> Ends, HostName Device) : Mad(Ends, Device);

    internal sealed record Arp(int Vlan, Ipv4Address Address, int PrefixLength, ImmutableArray<MadEnd> Ends, HostName Device) : Mad(Ends, Device);

    /// <param name="Address">IPv6 address with its prefix length, as typed: <c>2001:db8:0:3::1/64</c>.</param>
    internal sealed record Nd(int Vlan, Ipv6Interface Address, ImmutableArray<MadEnd> Ends, HostName Device) : Mad(Ends, Device);
}

/// <summary>Inputs in which nothing can be wrong any more.</summary>
/// <param name="Comware">5 or 7.</param>
/// <param name="Release">What <c>display version</c> must show on each member, such as <c>2222P10</c>; null when only sameness is asked.</param>
/// <param name="Blank">The switches are blanked first.</param>
internal sealed record IrfInputs(
    Platform Platform, int Comware, string? Release, ImmutableArray<IrfMember> Members, IrfTopology Topology, ImmutableArray<IrfCable> Cables,
    PortMode Mode, long Domain, BridgeMac BridgeMac, Mad Mad, bool Blank)
{
    /// <summary>The member that wins the election: priorities are distinct.</summary>
    public IrfMember Master { get; } = Members.MaxBy(member => member.Priority)!;

    public ImmutableArray<IrfLink> Links { get; } =
        [.. Cables.GroupBy(cable => (cable.A.IrfPort, cable.B.IrfPort)).Select(link => new IrfLink(link.Key.Item1, link.Key.Item2, [.. link]))];

    private readonly Dictionary<InterfaceName, IrfEnd> farEnds = Cables.SelectMany(cable => new[] { (Near: cable.A.Port, Far: cable.B), (Near: cable.B.Port, Far: cable.A) }).ToDictionary(end => end.Near, end => end.Far);

    /// <summary>Where the cable in a bound port leads.</summary>
    public IrfEnd FarEnd(InterfaceName port) => farEnds[port];

    public IrfMember Member(int id) => Members.First(member => member.Id == id);

    /// <summary>The member at the other end of an IRF port; null where nothing is bound.</summary>
    public IrfMember? Neighbor(IrfPort port) => Links.FirstOrDefault(link => link.A == port || link.B == port) is { } link ? Member((link.A == port ? link.B : link.A).Member) : null;

    /// <summary>
    /// The master, then always the neighbour of the fabric so far that has the highest priority. A member that joins one by one always
    /// meets a fabric whose master has a higher priority, so it is the one that restarts.
    /// </summary>
    public ImmutableArray<IrfMember> JoinOrder => field.IsDefault ? field = Joined() : field;

    private ImmutableArray<IrfMember> Joined()
    {
        var order = ImmutableArray.Create(Master);
        while (order.Length < Members.Length)
        {
            var next = order.SelectMany(member => new[] { Neighbor(new(member.Id, 1)), Neighbor(new(member.Id, 2)) }).OfType<IrfMember>().Where(member => !order.Contains(member)).MaxBy(member => member.Priority);
            if (next is null) break;
            order = order.Add(next);
        }
        return order;
    }
}
