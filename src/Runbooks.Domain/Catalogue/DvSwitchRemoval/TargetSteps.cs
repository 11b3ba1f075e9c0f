using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Makes room on a standard vSwitch, and brings the first uplink there.</summary>
internal static class TargetSteps
{
    public const string NothingMoves = "Nothing of this switch moves to another one.";

    /// <summary>Each port group once, also when several adapters go to it.</summary>
    public static ImmutableArray<Consumer> Groups(SwitchToLeave leave) => [.. leave.Migrating.Concat(leave.Reassigned).Where(consumer => consumer.Group is not null).DistinctBy(consumer => consumer.Group)];

    /// <summary>Port groups that no pasted list shows already.</summary>
    private static ImmutableArray<Consumer> Missing(RemovalInputs inputs, SwitchToLeave leave) =>
        [.. Groups(leave).Where(consumer => inputs.Pasted.Switch(leave.Target.Vswitch.ToString(), distributed: false)?.PortGroups.Any(group => group.Name == consumer.Group.ToString()) != true)];

    public static Step Target(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        var (vswitch, missing) = (leave.Target.Vswitch.ToString(), Missing(inputs, leave));
        var mtu = leave.Migrating.Select(consumer => consumer.Adapter?.Mtu ?? Mtu.Ethernet).Append(Mtu.Ethernet).Max().ToString(CultureInfo.InvariantCulture);
        var jumbo = mtu != Mtu.Ethernet.ToString(CultureInfo.InvariantCulture);
        ImmutableArray<Command> power =
        [
            .. leave.Target.Exists ? [] : ways.InPowerCli([], $"New-VirtualSwitch -VMHost $vmh -Name {Literal(vswitch)} -Mtu {mtu}"),
            .. missing.IsEmpty ? [] : ways.InPowerCli([WayCommands.Vss(leave)], [.. missing.Select(each => $"New-VirtualPortGroup -VirtualSwitch $vss -Name {Literal(each.Group.ToString()!)} -VLanId {Vlan(each)}")]),
        ];
        ImmutableArray<Command> shell = ways.InShell(
        [
            .. leave.Target.Exists ? [] : (ImmutableArray<string>)[Ash.Line("esxcli", "network", "vswitch", "standard", "add", "-v", vswitch)],
            .. jumbo && !leave.Target.Exists ? (ImmutableArray<string>)[Ash.Line("esxcli", "network", "vswitch", "standard", "set", "-m", mtu, "-v", vswitch)] : [],
            .. missing.SelectMany(each => AddGroup(vswitch, each)),
        ]);
        var groups = string.Join(", ", missing.Select(each => $"{each.Group} with VLAN {Vlan(each)}"));
        return new($"{leave.Id}-target", leave.Target.Exists ? $"Add port groups to {vswitch}" : $"Make {vswitch}", "Its port groups must be there, with the right VLAN, before anything moves to it.", inputs.Label)
        {
            Commands = ways.Ways(power, shell, WayCommands.InClient($"{inputs.Host}, Networking: {(leave.Target.Exists ? $"on {vswitch} add" : $"add a standard switch {vswitch} without uplinks and with MTU {mtu}, and on it")} the port groups {(groups.Length == 0 ? "of the table" : groups)}, for machines; a VMkernel adapter comes later.")),
            Expect = $"{vswitch} is there with its port groups.",
            Check = new Check.None("It is read back in a later step, with the first uplink or the adapters on it."),
            Undo = new Undo.ByCommands(Remove(ways, leave, missing)),
            NotApplicable = !leave.NeedsTarget ? NothingMoves : leave.Target.Exists && missing.IsEmpty ? $"The pasted list shows {vswitch} with all port groups." : null,
        };
    }

    public static ImmutableArray<string> AddGroup(string vswitch, Consumer consumer) =>
    [
        Ash.Line("esxcli", "network", "vswitch", "standard", "portgroup", "add", "-p", consumer.Group.ToString()!, "-v", vswitch),
        Ash.Line("esxcli", "network", "vswitch", "standard", "portgroup", "set", "-p", consumer.Group.ToString()!, "-v", Vlan(consumer)),
    ];

    private static ImmutableArray<Command> Remove(WayCommands ways, SwitchToLeave leave, ImmutableArray<Consumer> missing)
    {
        var vswitch = leave.Target.Vswitch.ToString();
        return leave.Target.Exists
            ? ways.Ways(
                missing.IsEmpty ? [] : ways.InPowerCli([WayCommands.Vss(leave), $"$pg = Get-VirtualPortGroup -VirtualSwitch $vss -Name {string.Join(", ", missing.Select(each => Literal(each.Group.ToString()!)))}"], "Remove-VirtualPortGroup -VirtualPortGroup $pg"),
                ways.InShell(missing.Select(each => Ash.Line("esxcli", "network", "vswitch", "standard", "portgroup", "remove", "-p", each.Group.ToString()!, "-v", vswitch))),
                WayCommands.InClient($"Remove the new port groups from {vswitch}."))
            : ways.Ways(
                ways.InPowerCli([WayCommands.Vss(leave)], "Remove-VirtualSwitch -VirtualSwitch $vss"),
                ways.InShell(Ash.Line("esxcli", "network", "vswitch", "standard", "remove", "-v", vswitch)),
                WayCommands.InClient($"Remove {vswitch}."));
    }

    /// <summary>
    /// One uplink goes ahead, so that the target has a way out before an adapter comes; the other stays, so that the distributed switch
    /// keeps one.
    /// </summary>
    public static Step FirstUplink(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        var uplink = leave.MovesFirst;
        var vswitch = leave.Target.Vswitch.ToString();
        return new($"{leave.Id}-first-uplink", uplink is null ? "Move one uplink ahead" : $"Move {uplink.Name} to {vswitch}", "Adapters then move to a vSwitch that has a way out already, while the distributed switch still has one too.", inputs.Label)
        {
            Commands = uplink is null ? [] : ways.Ways(
                ways.InPowerCli([WayCommands.Vss(leave), WayCommands.Nic(uplink)], "Add-VirtualSwitchPhysicalNetworkAdapter -VirtualSwitch $vss -VMHostPhysicalNic $nic"),
                ways.InShellIfKnown(WayCommands.FreeUplink(leave, uplink), Ash.Line("esxcli", "network", "vswitch", "standard", "uplink", "add", "-u", uplink.Name, "-v", vswitch)),
                WayCommands.InClient(ways.Uplink(leave.Name.ToString(), "remove", uplink), ways.Uplink(vswitch, "add", uplink))),
            Expect = uplink is null ? "" : $"{uplink.Name} is an uplink of {vswitch}.",
            Check = new Check.None("The next step reads it back."),
            Undo = uplink is null ? new Undo.NothingChanged() : new Undo.ByCommands(ways.Ways(
                ways.InPowerCli([WayCommands.Vds(leave), WayCommands.Nic(uplink)], "Add-VDSwitchPhysicalNetworkAdapter -DistributedSwitch $vds -VMHostPhysicalNic $nic"),
                ways.InShellIfKnown(Ash.Line("esxcli", "network", "vswitch", "standard", "uplink", "remove", "-u", uplink.Name, "-v", vswitch), WayCommands.BindUplink(leave, uplink)),
                WayCommands.InClient(ways.Uplink(vswitch, "remove", uplink), ways.Uplink(leave.Name.ToString(), "add", uplink)))),
            // "Unused adapters: do not use this uplink" (vSphere 6.5 networking guide, NIC teaming): no other takes its place.
            Hold = uplink is null || leave.MovesAlong is not { } stays ? null : new(HoldKind.Pause, $"Look at Teaming and failover of the port groups of {RemovalText.Names(leave.Migrating)} on {leave.Name}: where {stays.Name} is unused, they lose their network when {uplink.Name} goes. Let the other uplink move first, or make {stays.Name} standby there."),
            NotApplicable = uplink is not null ? null : Needless(leave),
            Unverified = uplink is null ? null : ways.OtherMenus,
        };
    }

    private static string Needless(SwitchToLeave leave) => !leave.NeedsTarget ? NothingMoves
        : leave.Migrating.IsEmpty ? leave.Target.Exists ? $"{leave.Target.Vswitch} has uplinks of its own." : "No uplink of this switch is known."
        : "The switch has one uplink; it moves together with the adapters.";

    public static Step FirstUplinkVerify(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave) =>
        new($"{leave.Id}-first-uplink-verify", leave.MovesFirst is { } uplink ? $"See {uplink.Name} on {leave.Target.Vswitch}" : "See the uplink on the vSwitch", "Nothing may follow before the target has a way out.", inputs.Label)
        {
            Commands = leave.MovesFirst is null ? [] : ways.Look(WayCommands.SwitchList),
            Expect = leave.MovesFirst is null ? "" : $"{leave.MovesFirst.Name} on {leave.Target.Vswitch}{(leave.MovesAlong is { } stays ? $", {stays.Name} still on {leave.Name}" : "")}, and “{EsxiReaders.EndOfMarks}”.",
            Check = leave.MovesFirst is null ? new Check.None("There is nothing to read.") : new Check.Reader(EsxiReaders.SwitchList,
            [
                new(SwitchListReader.Uplink(leave.MovesFirst.Name), "switch", Comparison.Equals, leave.Target.Vswitch.ToString(), "Stop here: nothing else may move."),
                .. leave.MovesAlong is { } along ? (ImmutableArray<Expectation>)[new(SwitchListReader.Uplink(along.Name), "switch", Comparison.Equals, leave.Name.Stored, "The adapters hang on it until they move.")] : [],
                .. Groups(leave).SelectMany(each => (ImmutableArray<Expectation>)[new($"port group {each.Group}", "switch", Comparison.Equals, leave.Target.Vswitch.ToString()), new($"port group {each.Group}", "VLAN", Comparison.Equals, Vlan(each), "Packets would go to another network.")]),
                BeforeSteps.End,
            ]),
            Undo = new Undo.NothingChanged(),
            NotApplicable = leave.MovesFirst is null ? Needless(leave) : null,
        };

    private static string Vlan(Consumer consumer) => RemovalText.Number(consumer.Vlan ?? 0);
}
