using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>What follows when the host is on no distributed switch of the plan any more.</summary>
internal static class FinishSteps
{
    public static Section Section(RemovalInputs inputs, WayCommands ways) => new("The host itself", [inputs.FromInventory ? Remove(inputs, ways) : Exit(inputs, ways)]);

    private static Step Exit(RemovalInputs inputs, WayCommands ways) =>
        new("exit-maintenance", "Let machines run on the host again", "The switch is left; storage and management are where they stay.", "vCenter")
        {
            Commands = MaintenanceSteps.Exit(inputs, ways),
            Expect = "The host leaves maintenance mode, and its datastores are all there.",
            Check = new Check.None("vCenter shows the host without maintenance mode."),
            Undo = new Undo.ByCommands([], "Enter maintenance mode again."),
            NotApplicable = inputs.Maintenance ? null : "The host was not in maintenance mode.",
        };

    private static Step Remove(RemovalInputs inputs, WayCommands ways) =>
        new("remove-host", $"Move or remove {inputs.Label}", "“Cannot remove the host … because it's part of VDS …” has no more reason.", "vCenter")
        {
            Commands = ways.Ways(
                ways.InPowerCli([], "Remove-VMHost -VMHost $vmh"),
                [],
                WayCommands.InClient($"Hosts and Clusters: drag {inputs.Host} out of the cluster, or right-click it, Remove from Inventory.")),
            Expect = "The task completes. If the message about a VDS comes again, paste it into the form: the host is on another switch too.",
            Check = new Check.None("The host is no longer where it was in the inventory."),
            Undo = new Undo.ByCommands(WayCommands.InClient($"Right-click the cluster, Add Hosts: {inputs.Host}."), "Its place in resource pools and its history are not kept."),
            Hold = new(HoldKind.PointOfNoReturn, "Statistics, permissions and the place in the inventory go with the host."),
        };
}
