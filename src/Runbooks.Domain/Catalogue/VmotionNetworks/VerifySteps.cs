using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Reads one host's settings back.</summary>
internal static class VerifySteps
{
    public static Section Section(VmotionInputs inputs, VmotionHost host, HostCommands commands) => new($"Verify {host.Label}", [.. Steps(inputs, host, commands)])
    {
        Intro = "Read-do. Each output is pasted whole and compared with the plan.",
    };

    private static IEnumerable<Step> Steps(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        var ends = inputs.Ends(host);
        yield return Look("nics", "read links and speeds", "Every port must be up, fast enough and in full duplex before addresses are worth testing.", [HostCommands.NicList], $"Up, at least {VmotionText.Number(inputs.LeastMegabits)}, Full for {string.Join(", ", ends.Select(end => end.Nic))}.",
            EsxiReaders.NicList, ends.SelectMany(end => Nic(inputs, end)));
        yield return Look("vswitches", "read vSwitches", "The vSwitch is the first part of the MTU chain, and its uplinks decide which cable a packet takes.", [HostCommands.VswitchList], $"MTU {inputs.Mtu} and the planned uplinks.",
            EsxiReaders.VswitchList, Vswitches(inputs, ends));
        if (inputs.Design == VswitchDesign.Shared)
        {
            yield return Look("teaming", "read the port groups' uplinks", "An uplink that is standby instead of unused would be tried when its neighbour fails, and leads to another network.", ends.Select(HostCommands.FailoverGet), "For each port group one active uplink, no standby uplink, all others unused.",
                EsxiReaders.FailoverGet, ends.SelectMany(end => Teaming(inputs, end)));
        }
        yield return Look("interfaces", "read VMkernel adapters", "The adapter's own MTU is the second part of the chain.", [commands.InterfaceList], $"MTU {inputs.Mtu} and the planned port group for each adapter.",
            EsxiReaders.InterfaceList, ends.SelectMany(end => Interface(inputs, end)));
        yield return Look("addresses", "read addresses", "One wrong digit or a /24 mask lets the host try an address at the end of another cable.", [commands.Ipv4Get], $"The planned addresses, each with mask {inputs.Links[0].Network.Mask}.",
            EsxiReaders.Ipv4Get, ends.SelectMany(Address));
        yield return Look("routes", "read routes", "The host picks the adapter by the network of the far address: each network must have one way, by its own adapter.", [commands.RouteList], "Each planned network, by the planned adapter.",
            EsxiReaders.RouteList, ends.Select(end => new Expectation(end.Link.Network.ToString(), "adapter", Comparison.Equals, end.Vmk.ToString(), $"Packets of link {VmotionText.Number(end.Link.Number)} would leave by another adapter, or by two.")));
        yield return Look("vmknics", "read all adapters once more", "Another command, which shows all adapters of all stacks side by side: it also shows that nothing else took one of the addresses.", [HostCommands.VmknicList], "Enabled, with planned address, mask and MTU.",
            EsxiReaders.VmknicList, ends.SelectMany(end => Vmknic(inputs, end)));

        Step Look(string id, string title, string why, IEnumerable<string> lines, string expect, string reader, IEnumerable<Expectation> expectations) =>
            new($"esx-{host.Side}-{id}", $"{host.Label}: {title}", why, host.Label)
            {
                Commands = commands.Typed(lines),
                Expect = expect,
                Check = BeforeSteps.Reader(reader, inputs, host, [.. expectations]),
                Undo = new Undo.NothingChanged(),
                Unverified = inputs.OwnStack && id is "addresses" or "routes" ? "That this command takes -N was seen for its neighbours only." : null,
            };
    }

    private static IEnumerable<Expectation> Nic(VmotionInputs inputs, LinkEnd end)
    {
        var nic = end.Nic.ToString();
        var cable = $"Link {VmotionText.Number(end.Link.Number)}:";
        yield return new(nic, "link", Comparison.Equals, "Up", $"{cable} no signal. Check the cable at both ends, and that the far port is the planned one.");
        yield return new(nic, "speed", Comparison.AtLeast, VmotionText.Number(inputs.LeastMegabits), $"{cable} negotiated too slow. Set both ends to automatic negotiation and check the cable.");
        yield return new(nic, "duplex", Comparison.Equals, "Full", $"{cable} a fixed setting at one end only leads to this. Set both ends to automatic negotiation.");
    }

    private static IEnumerable<Expectation> Vswitches(VmotionInputs inputs, ImmutableArray<LinkEnd> ends)
    {
        foreach (var vswitch in ends.GroupBy(end => end.Link.Vswitch))
        {
            var name = vswitch.Key.ToString();
            yield return new(name, "MTU", Comparison.Equals, inputs.Mtu.ToString(), "Packets larger than this are dropped by the vSwitch. Set it before the adapters' MTU.");
            yield return new(name, "uplinks", Comparison.SameSet, string.Join(',', vswitch.Select(end => end.Nic)), "Packets would leave by another cable, or by none.");
            foreach (var end in vswitch)
                yield return new(name, "port groups", Comparison.Contains, end.Link.PortGroup.ToString(), $"{end.Vmk} has no port group to be on.");
        }
    }

    private static IEnumerable<Expectation> Teaming(VmotionInputs inputs, LinkEnd end)
    {
        var name = end.Link.PortGroup.ToString();
        yield return new(name, "active uplinks", Comparison.SameSet, end.Nic.ToString(), "Packets of this network would leave by a cable that leads elsewhere.");
        yield return new(name, "standby uplinks", Comparison.SameSet, "", "Standby is wrong here: no other cable leads to this network. Make it unused.");
        yield return new(name, "unused uplinks", Comparison.SameSet, string.Join(',', inputs.Unused(end)), "All other ports must be listed as unused.");
    }

    private static IEnumerable<Expectation> Interface(VmotionInputs inputs, LinkEnd end)
    {
        var vmk = end.Vmk.ToString();
        yield return new(vmk, "enabled", Comparison.Equals, "true", "The adapter does not answer.");
        yield return new(vmk, "MTU", Comparison.Equals, inputs.Mtu.ToString(), "Both adapters and both vSwitches of a link must have the same MTU.");
        yield return new(vmk, "port group", Comparison.Equals, end.Link.PortGroup.ToString(), $"The adapter is on another port group than the one of {end.Nic}.");
        yield return new(vmk, "vSwitch", Comparison.Equals, end.Link.Vswitch.ToString(), "The adapter is on another vSwitch.");
        if (Stack(inputs, end) is { } stack) yield return stack;
    }

    private static IEnumerable<Expectation> Address(LinkEnd end)
    {
        var vmk = end.Vmk.ToString();
        yield return new(vmk, "address", Comparison.Equals, end.Address.ToString(), $"The far end, {end.Far}, expects this address on link {VmotionText.Number(end.Link.Number)}.");
        yield return new(vmk, "netmask", Comparison.Equals, end.Link.Network.Mask.ToString(), "With a larger network the host may try an address at the end of another cable.");
        yield return new(vmk, "address type", Comparison.Equals, "STATIC", "There is no DHCP server on a cable between two hosts.");
    }

    private static IEnumerable<Expectation> Vmknic(VmotionInputs inputs, LinkEnd end)
    {
        var vmk = end.Vmk.ToString();
        yield return new(vmk, "address", Comparison.Equals, end.Address.ToString(), $"The far end, {end.Far}, expects this address on link {VmotionText.Number(end.Link.Number)}.");
        yield return new(vmk, "netmask", Comparison.Equals, end.Link.Network.Mask.ToString(), "With a larger network the host may try an address at the end of another cable.");
        yield return new(vmk, "MTU", Comparison.Equals, inputs.Mtu.ToString(), "Both adapters and both vSwitches of a link must have the same MTU.");
        yield return new(vmk, "enabled", Comparison.Equals, "true", "The adapter does not answer.");
        if (Stack(inputs, end) is { } stack) yield return stack;
        yield return new($"another adapter in {end.Link.Network}", "vmk", Comparison.Absent, vmk, $"Only {end.Vmk} may have an address in it: the host would send packets of link {VmotionText.Number(end.Link.Number)} by the other one.");
    }

    private static Expectation? Stack(VmotionInputs inputs, LinkEnd end) => inputs.OwnStack
        ? new(end.Vmk.ToString(), "TCP/IP stack", Comparison.Equals, HostCommands.Netstack, "Remove the adapter and add it again with -N vmotion.")
        : end.Host.Version.HasVmotionStack
            ? new(end.Vmk.ToString(), "TCP/IP stack", Comparison.Equals, HostCommands.DefaultNetstack, "On the vMotion stack, it takes vMotion away from all adapters on the default one. Remove it and add it again without -N.")
            : null;
}
