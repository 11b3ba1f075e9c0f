using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Pings over every cable from both ends, then who answered.</summary>
internal static class PingSteps
{
    public static Section Section(VmotionInputs inputs, ImmutableArray<HostCommands> commands) => new("Test every link",
    [
        .. inputs.Links.SelectMany(link => inputs.Hosts.Select((host, i) => Ping(inputs, inputs.End(host, link), commands[i]))),
        .. inputs.Hosts.Select((host, i) => Neighbors(inputs, host, commands[i])),
    ])
    {
        Intro = "Read-do. Without -d a too large packet is cut in pieces and the fault stays hidden; -I makes the ping leave by this adapter.",
    };

    private static Step Ping(VmotionInputs inputs, LinkEnd end, HostCommands commands)
    {
        var far = inputs.End(inputs.Other(end.Host), end.Link);
        var chain = $"the MTU of all four must be {inputs.Mtu}: {end.Link.Vswitch} and {end.Vmk} on {end.Host.Label}, {far.Link.Vswitch} and {far.Vmk} on {far.Host.Label}.";
        return new($"esx-{end.Host.Side}-link-{VmotionText.Number(end.Link.Number)}-ping", $"Link {VmotionText.Number(end.Link.Number)}: ping {far.Host.Label} from {end.Host.Label}", "Proves cable, addresses and the whole MTU chain of this link. Both sizes tell a short MTU from a dead link.", end.Host.Label)
        {
            Commands = commands.Typed(inputs.PingSizes.Select(size => commands.Ping(end, size))),
            Expect = $"0% packet loss for {string.Join(" and ", inputs.PingSizes.Select(size => $"{VmotionText.Number(size)} data bytes"))} ({VmotionText.Number(inputs.PingSizes[^1])} = {inputs.Mtu} − 20 for IPv4 − 8 for ICMP).",
            Check = BeforeSteps.Reader(EsxiReaders.Vmkping, inputs, end.Host,
            [
                .. inputs.PingSizes.Select(size => new Expectation(end.Far.ToString(), VmotionText.Number(size), Comparison.Equals, inputs.OwnStack ? $"{end.Vmk} {HostCommands.OnNetstack}" : end.Vmk.ToString(), size == inputs.PingSizes[^1] && inputs.PingSizes.Length > 1 ? chain : "")),
            ]),
            Undo = new Undo.NothingChanged(),
            // KB 1003728 describes -I for IPv4 since 5.1; the help of 5.0 is not at hand.
            Unverified = end.Host.Version.HasInterfaceTags ? null : "On ESXi 5.0, -I may count for IPv6 only. The ping then leaves by the adapter in the far end's network, which is the same one here.",
        };
    }

    private static Step Neighbors(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var ends = inputs.Ends(host);
        return new($"esx-{host.Side}-neighbors", $"{host.Label}: read who answered", "Each far address must have been learned on its own adapter. Run it right after the pings.", host.Label)
        {
            Commands = commands.Typed(commands.NeighborList),
            Expect = "A MAC address for each far end, on the planned adapter.",
            Check = BeforeSteps.Reader(EsxiReaders.NeighborList, inputs, host,
            [
                .. ends.SelectMany(end => new Expectation[]
                {
                    new(end.Far.ToString(), "resolved", Comparison.Equals, "yes", $"Nobody answered for it on link {VmotionText.Number(end.Link.Number)}: cable, far address or uplink."),
                    new(end.Far.ToString(), "vmk", Comparison.Equals, end.Vmk.ToString(), "It was learned on another adapter: two networks overlap, or cables are swapped."),
                }),
            ]),
            Undo = new Undo.NothingChanged(),
        };
    }
}
