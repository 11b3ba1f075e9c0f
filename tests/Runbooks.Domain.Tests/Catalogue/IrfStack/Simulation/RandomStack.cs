using CsCheck;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Net;
using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack.Simulation;

/// <summary>What varies between stacks, as a few numbers: CsCheck makes them smaller when something fails.</summary>
internal sealed record StackShape(int Members, IrfTopology Topology, int PerPort, int Comware, int Mad, bool Blank, bool Renumber, int Seed)
{
    public static Gen<StackShape> Any { get; } =
        from members in Gen.Int[2, 9]
        from topology in Gen.Int[0, members == 2 ? 2 : 1]
        from perPort in Gen.Int[1, 2]
        from seven in Gen.Bool
        from mad in Gen.Int[0, 3]
        from blank in Gen.Bool
        from renumber in Gen.Bool
        from seed in Gen.Int[0, 1_000_000]
        select new StackShape(members, (IrfTopology)topology, perPort, seven ? 7 : 5, mad, blank, renumber, seed);
}

/// <summary>Makes valid inputs of a shape, and the lab as it stands before the plan.</summary>
internal static class RandomStack
{
    private static InterfaceName Port(StackShape shape, int member, int number) =>
        InterfaceName.Parse($"{(shape.Comware == 7 ? "Ten-GigabitEthernet" : "GigabitEthernet")}{member}/0/{number}").Required();

    public static IrfInputs Inputs(StackShape shape)
    {
        var random = new Random(shape.Seed);
        var members = Members(shape, random);
        var mad = Mad(shape, members);
        return new(
            new("other", "Test switch", shape.Comware, 9, 8, true, null), shape.Comware, random.Next(2) == 0 ? "2222P10" : null, members, shape.Topology, [.. Cables(shape, members)],
            shape.Comware == 7 ? (PortMode)random.Next(3) : PortMode.None, random.Next(3) == 0 ? 0 : random.NextInt64(1, 4_294_967_296),
            // ARP and ND detection need it so (H3C S6520X IRF configuration guide).
            mad is Domain.Catalogue.IrfStack.Mad.Arp or Domain.Catalogue.IrfStack.Mad.Nd ? BridgeMac.No : (BridgeMac)random.Next(3), mad, shape.Blank);
    }

    private static ImmutableArray<IrfMember> Members(StackShape shape, Random random)
    {
        // The order of the members in the ring has nothing to do with their IDs.
        var ids = Enumerable.Range(1, 10).ToArray();
        random.Shuffle(ids);
        var priorities = Enumerable.Range(1, 32).ToArray();
        random.Shuffle(priorities);
        return
        [
            .. Enumerable.Range(0, shape.Members).Select(at =>
            {
                var id = ids[at];
                // A pair uses index 2 of the first and index 1 of the second; the ends of a chain have one IRF port each.
                var first = shape.Topology == IrfTopology.Ring || at > 0;
                var second = shape.Topology == IrfTopology.Ring || at < shape.Members - 1;
                var lower = Enumerable.Range(45, shape.PerPort).Select(number => Port(shape, id, number)).ToImmutableArray();
                var upper = Enumerable.Range(47, shape.PerPort).Select(number => Port(shape, id, number)).ToImmutableArray();
                return new IrfMember(at + 1, HostName.Parse($"sw{at + 1}").Required(), shape.Renumber ? random.Next(1, 11) : id, id, priorities[at])
                {
                    First = first ? lower : [],
                    Second = second ? upper : [],
                    Shut = [.. first ? lower : [], .. second ? upper : []],
                };
            }),
        ];
    }

    private static IEnumerable<IrfCable> Cables(StackShape shape, ImmutableArray<IrfMember> members)
    {
        var number = 1;
        for (var at = 0; at < (shape.Topology == IrfTopology.Ring ? members.Length : members.Length - 1); at++)
        {
            var (a, b) = (members[at], members[(at + 1) % members.Length]);
            for (var port = 0; port < shape.PerPort; port++)
                yield return new(number++, new(a, new(a.Id, 2), a.Second[port]), new(b, new(b.Id, 1), b.First[port]));
        }
    }

    private static Mad Mad(StackShape shape, ImmutableArray<IrfMember> members)
    {
        var network = Ipv4Subnet.Parse("192.168.99.0/24").Required();
        ImmutableArray<MadEnd> Ends(bool addresses) => [.. members.Select((member, at) => new MadEnd(member, Port(shape, member.Id, 51), addresses ? network.Network + (uint)(at + 1) : null))];
        var device = HostName.Parse("dist1").Required();
        return shape.Mad switch
        {
            0 => new Mad.Bfd(999, network, Ends(true), members.Length == 2 && shape.Seed % 2 == 0 ? null : device),
            1 => new Mad.Lacp(2, Ends(false), device),
            2 => new Mad.Arp(3, Ipv4Address.Parse("192.0.2.1").Required(), 24, Ends(false), device),
            _ => new Mad.Nd(3, Ipv6Interface.Parse("2001:db8:0:3::1/64").Required(), Ends(false), device),
        };
    }

    /// <summary>The switches as they were before: in use, each with an ID of its own time, up for minutes or years.</summary>
    public static Lab Lab(IrfInputs inputs, bool autoMerge = true)
    {
        var random = new Random(inputs.Members.Length);
        var type = inputs.Members.SelectMany(member => member.Shut).First().Type;
        var lab = new Lab(inputs.Members.Select(member => new SwitchSpec(member.Label, inputs.Comware, [.. Enumerable.Range(43, 10).Select(number => InterfaceName.Parse($"{type}1/0/{number}").Required())])
        {
            MemberId = member.CurrentId,
            UptimeSeconds = random.Next(60, 50_000_000),
        }))
        { AutoMerge = autoMerge };
        foreach (var member in inputs.Members) lab.Type(member.Label, "system-view", $"interface {type} {member.CurrentId}/0/44", "description old uplink", "return", "save force");
        return lab;
    }
}
