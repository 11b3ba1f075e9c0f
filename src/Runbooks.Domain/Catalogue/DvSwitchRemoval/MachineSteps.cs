using Runbooks.Domain.Engine;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Machines, templates and what snapshots remember.</summary>
internal static class MachineSteps
{
    public static IEnumerable<Step> Steps(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        yield return Machines(ways, leave);
        yield return Templates(inputs, leave);
        yield return Snapshots(inputs, leave);
        if (leave.Of(ConsumerKind.Crx) is { IsEmpty: false } crx) yield return SystemMachines(leave, crx);
    }

    private static Step Machines(WayCommands ways, SwitchToLeave leave)
    {
        ImmutableArray<Consumer> machines = [.. leave.Reassigned.Where(consumer => consumer.Kind != ConsumerKind.Template)];
        return new($"{leave.Id}-machines", $"Move the machines off {leave.Name}", "A machine's adapter holds its port also while the machine is off.", "vCenter")
        {
            Commands = machines.IsEmpty ? [] : ways.Ways(
                [.. machines.SelectMany(machine => Reassign(ways, leave, machine))],
                [],
                WayCommands.InClient(machines.Select(machine => $"{machine.Name}, Edit Settings: set the adapter that is on {leave.Name}{OnPort(machine)} to {machine.Group}."))),
            Expect = machines.IsEmpty ? "" : "The trial names one adapter for each machine. Running machines answer again afterwards.",
            Check = new Check.None("A later step reads that nobody is left on the switch."),
            Undo = machines.IsEmpty ? new Undo.NothingChanged() : new Undo.ByCommands(WayCommands.InClient(machines.Select(machine => $"{machine.Name}, Edit Settings: set the adapter back to its port group on {leave.Name}; the list of vCenter's ports from before shows which."))),
            Hold = machines.Any(machine => machine.Kind == ConsumerKind.Machine) ? new(HoldKind.Pause, "Running machines change their network now, and lose it when the VLAN is wrong.") : null,
            NotApplicable = !machines.IsEmpty ? null
                : leave.Of(ConsumerKind.Machine).IsEmpty ? "No machine is known to hang on the switch."
                : "Its running machines were taken away by maintenance mode.",
        };
    }

    private static string OnPort(Consumer machine) => machine.Port.Length == 0 ? "" : $", port {machine.Port},";

    private static ImmutableArray<Command> Reassign(WayCommands ways, SwitchToLeave leave, Consumer machine)
    {
        // The switch's UUID and the port are what the adapter itself holds (vSphere API reference, DistributedVirtualSwitchPortConnection).
        var port = machine.Port.Length == 0 ? "" : $" -and $_.ExtensionData.Backing.Port.PortKey -eq {Literal(machine.Port)}";
        return ways.InPowerCli(
        [
            WayCommands.Vds(leave),
            $"$pg = Get-VirtualPortGroup -VMHost $vmh -Standard -Name {Literal(machine.Group.ToString()!)}",
            $"$vm = {PowerCliName.Find("Get-VM -Location $vmh", machine.Name)}",
            $"$adapter = Get-NetworkAdapter -VM $vm | Where-Object {{ $_.ExtensionData.Backing.Port.SwitchUuid -eq $vds.ExtensionData.Uuid{port} }}",
        ], "Set-NetworkAdapter -NetworkAdapter $adapter -Portgroup $pg");
    }

    private static Step Templates(RemovalInputs inputs, SwitchToLeave leave)
    {
        var templates = leave.Of(ConsumerKind.Template);
        return new($"{leave.Id}-templates", $"Move templates off {leave.Name}", "A template holds its port as a machine that is off does, and cannot be changed as a template.", "vCenter")
        {
            Commands = templates.IsEmpty ? [] : WayCommands.InClient(templates.SelectMany(template => (ImmutableArray<string>)
            [
                $"{template.Name}: Convert to Virtual Machine, on {inputs.Host}.",
                $"{template.Name}, Edit Settings: set the adapter that is on {leave.Name}{OnPort(template)} to {template.Group}.",
                $"{template.Name}: Convert to Template.",
            ])),
            Expect = "No template of this host has an adapter on the switch.",
            Check = new Check.None("Templates do not show on the host; the client does show them."),
            Undo = templates.IsEmpty ? new Undo.NothingChanged() : new Undo.ByCommands([], "The same three steps, back to the port group from before."),
            NotApplicable = templates.IsEmpty ? "No template was entered. The list of vCenter's ports shows whether there is one." : null,
            Unverified = "That a template does not show in the host's list was not tried.",
        };
    }

    private static Step Snapshots(RemovalInputs inputs, SwitchToLeave leave)
    {
        var machines = leave.Of(ConsumerKind.Snapshot);
        return new($"{leave.Id}-snapshots", "Delete snapshots that remember the switch", "A snapshot taken while the machine was on the switch keeps the host on it, although the machine looks clean.", "vSphere Client")
        {
            Commands = machines.IsEmpty ? [] : WayCommands.InClient(machines.Select(machine => $"{machine.Name}, Snapshots: delete those from the time when its adapter was on {leave.Name}, or move the machine to another host.")),
            Expect = "No machine of this host has a snapshot from that time.",
            Check = new Check.None("The client shows snapshots; the host does not show what they remember."),
            Undo = machines.IsEmpty ? new Undo.NothingChanged() : new Undo.Impossible("A deleted snapshot does not come back: what it kept is merged into the machine."),
            Hold = machines.IsEmpty ? null : new(HoldKind.PointOfNoReturn, "Ask the owner of each machine before its snapshots are deleted."),
            NotApplicable = !machines.IsEmpty ? null : inputs.FromInventory ? "No machine with a snapshot was entered, and maintenance mode moves the machines away with their snapshots." : "No machine with a snapshot was entered.",
        };
    }

    private static Step SystemMachines(SwitchToLeave leave, ImmutableArray<Consumer> crx) =>
        new($"{leave.Id}-crx", $"Stop the system machines on {leave.Name}", "System CRX machines belong to vSphere itself (type systemCrxVnic, since 8.0.1). They are not moved by hand.", "vSphere Client")
        {
            Commands = WayCommands.InClient($"Find the service that {RemovalText.Names(crx)} belongs to, and take it off this host there."),
            Expect = "The port is free.",
            Check = new Check.None("The next step that reads the switch shows it."),
            Undo = new Undo.ByCommands([], "Let the service run on the host again."),
            Hold = new(HoldKind.Pause, "Do not delete such a machine: its service makes it anew, or breaks."),
            Unverified = "How each service lets go of a host was not looked up.",
        };
}
