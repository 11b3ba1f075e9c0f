using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>The last uplinks, and the removal itself.</summary>
internal static class LeaveSteps
{
    /// <summary>Before the uplinks go: from here on nothing on the switch has a way out.</summary>
    public static Step Recheck(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        var uplinks = leave.Released;
        // What the list does not have yet cannot be compared whole.
        var whole = inputs.Pasted.HasSwitches;
        return new($"{leave.Id}-recheck", $"See that nobody is left on {leave.Name}", "An adapter or a machine that is left would lose its network with the last uplink.", inputs.Label)
        {
            Commands = ways.Look(WayCommands.SwitchList),
            Expect = $"{(uplinks.IsEmpty ? "No client but uplinks" : $"No client but {RemovalText.Names(uplinks)}")} under {leave.Name}, and “{EsxiReaders.EndOfMarks}”.",
            Check = new Check.Reader(EsxiReaders.SwitchList,
            [
                .. whole ? [new(SwitchListReader.Clients(leave.Name.Stored), "clients", Comparison.SameSet, string.Join(',', uplinks.Select(uplink => uplink.Name)), "Somebody else is on the switch: plan anew with this output.")] : ImmutableArray<Expectation>.Empty,
                .. leave.Of(ConsumerKind.Vmk).Select(consumer => new Expectation(SwitchListReader.Client(consumer.Name), "switch", Comparison.Absent, "", "It is still on the switch.")),
                BeforeSteps.End,
            ]),
            Undo = new Undo.NothingChanged(),
            Hold = whole ? null : new(HoldKind.Pause, "No list of this host was pasted into the form. Read this one yourself: an adapter, a machine or an empty client under the switch means stop, and plan anew with it."),
        };
    }

    public static Step Uplinks(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        var uplinks = leave.Released;
        return new($"{leave.Id}-uplinks", uplinks.IsEmpty ? "Take the remaining uplinks off" : $"Take {RemovalText.Names(uplinks)} off {leave.Name}", "The removal lets go of uplinks by itself (the old post); taken off first, it is seen whether anything misses them.", inputs.Label)
        {
            Commands = uplinks.IsEmpty ? [] : ways.Ways(
                ways.InPowerCli([WayCommands.Nic(uplinks)], "Remove-VDSwitchPhysicalNetworkAdapter -VMHostNetworkAdapter $nic"),
                ways.InShellIfKnown([.. uplinks.Select(uplink => WayCommands.FreeUplink(leave, uplink))]),
                WayCommands.InClient(uplinks.Select(uplink => ways.Uplink(leave.Name.ToString(), "remove", uplink)))),
            Expect = "The host stays connected, and its storage stays.",
            Check = new Check.None("The removal below refuses while something hangs on the switch."),
            Undo = uplinks.IsEmpty ? new Undo.NothingChanged() : new Undo.ByCommands(ways.Ways(
                ways.InPowerCli([WayCommands.Vds(leave), WayCommands.Nic(uplinks)], "Add-VDSwitchPhysicalNetworkAdapter -DistributedSwitch $vds -VMHostPhysicalNic $nic"),
                ways.InShellIfKnown([.. uplinks.Select(uplink => WayCommands.BindUplink(leave, uplink))]),
                WayCommands.InClient(uplinks.Select(uplink => ways.Uplink(leave.Name.ToString(), "add", uplink))))),
            Hold = uplinks.IsEmpty ? null : new(HoldKind.Pause, "The switch loses its last uplinks. Go on when the step before found nobody left."),
            Unverified = uplinks.IsEmpty ? null : ways.OtherMenus,
            NotApplicable = !uplinks.IsEmpty ? null : leave.Of(ConsumerKind.Uplink).IsEmpty ? "No uplink is known; the removal lets go of what there is." : "All uplinks have moved already.",
        };
    }

    public static Step Remove(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave) =>
        new($"{leave.Id}-remove", $"Remove {inputs.Label} from {leave.Name}", "vCenter keeps the membership, so it is ended there.", "vCenter")
        {
            Commands = ways.Ways(
                ways.InPowerCli([WayCommands.Vds(leave)], "Remove-VDSwitchVMHost -VDSwitch $vds -VMHost $vmh"),
                [],
                WayCommands.InClient(inputs.Version < new EsxiVersion(5, 5)
                    // The old post's way, in the client for Windows.
                    ? $"Ctrl-Shift-N (Networking), {leave.Name}, Hosts: right-click {inputs.Host}, Remove from vSphere Distributed Switch."
                    : $"Networking, {leave.Name}, Add and Manage Hosts, Remove hosts: {inputs.Host}.")),
            Expect = "The task completes. “vDS … port … is still on host …” names what is left: paste it into the form and plan anew.",
            Check = new Check.None("The next step reads it from the host."),
            Undo = new Undo.ByCommands(ways.Ways(
                ways.InPowerCli([WayCommands.Vds(leave)], "Add-VDSwitchVMHost -VDSwitch $vds -VMHost $vmh"),
                [],
                WayCommands.InClient($"{leave.Name}, Add and Manage Hosts, Add hosts: {inputs.Host}.")), "Uplinks and adapters are then assigned anew."),
        };

    public static Step Verify(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave) =>
        new($"{leave.Id}-verify", $"See that {leave.Name} is gone from {inputs.Label}", "A copy of the switch that is left on the host comes back as a stale one.", inputs.Label)
        {
            Commands = ways.Look(WayCommands.SwitchList),
            Expect = $"No {leave.Name}, and “{EsxiReaders.EndOfMarks}”.",
            Check = new Check.Reader(EsxiReaders.SwitchList,
            [
                new(SwitchListReader.Distributed(leave.Name.Stored), "name", Comparison.Absent, "", "The host still has its copy: restart the management agents, and read again."),
                .. leave.NeedsTarget ? [new($"vSwitch {leave.Target.Vswitch}", "name", Comparison.Present, "")] : ImmutableArray<Expectation>.Empty,
                BeforeSteps.End,
            ]),
            Undo = new Undo.NothingChanged(),
        };
}
