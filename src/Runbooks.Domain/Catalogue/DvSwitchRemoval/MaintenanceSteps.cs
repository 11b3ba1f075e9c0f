using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Takes the running machines away before anything is cleared: afterwards vMotion may be gone.</summary>
internal static class MaintenanceSteps
{
    public const string Enter = "maintenance";

    public static Section Section(RemovalInputs inputs, WayCommands ways) => new("Take the machines away", [Step(inputs, ways), Verify(inputs, ways)])
    {
        Intro = "Before the first adapter goes: evacuation needs vMotion, and machines on storage that moves would stop.",
    };

    private static string? NotNeeded(RemovalInputs inputs) => inputs.Maintenance ? null : "No storage hangs on the switch and the host stays: its machines may run on.";

    private static Step Step(RemovalInputs inputs, WayCommands ways)
    {
        var vsan = inputs.Adapters.Any(consumer => consumer.Use == VmkUse.Vsan);
        // The parameter and its values were not looked up.
        var data = vsan ? $" -VsanDataMigrationMode {(inputs.FromInventory ? "Full" : "EnsureAccessibility")}" : "";
        // Values of VsanHostDecommissionMode (vSphere API reference).
        var vsanShell = vsan ? $" --vsanmode {(inputs.FromInventory ? "evacuateAllData" : "ensureObjectAccessibility")}" : "";
        return new(Enter, "Enter maintenance mode", inputs.FromInventory ? "A host leaves its cluster in maintenance mode only." : "Storage moves with its network; nothing may run on it meanwhile.", "vCenter")
        {
            Commands = ways.Ways(
                ways.InPowerCli([], $"Set-VMHost -VMHost $vmh -State Maintenance -Evacuate{data}"),
                ways.InShell(inputs.Version.HasInterfaceTags ? $"esxcli system maintenanceMode set --enable true{vsanShell}" : "vim-cmd hostsvc/maintenance_mode_enter"),
                WayCommands.InClient($"Hosts and Clusters: right-click {inputs.Host}, Maintenance Mode, Enter; let it move machines that are off too{(vsan ? (inputs.FromInventory ? ", with full data migration" : ", and ensure accessibility of vSAN data") : "")}.")),
            Expect = "The task completes and no machine runs on the host. The shell moves no machine by itself: it waits for DRS or for you.",
            Check = new Check.None("The next step reads it from the host."),
            Undo = new Undo.ByCommands(Exit(inputs, ways)),
            Hold = new(HoldKind.Pause, "Machines are moved by vMotion now. Go on when the other hosts have room for them."),
            NotApplicable = NotNeeded(inputs),
            Unverified = vsan ? "The values of -VsanDataMigrationMode and the option --vsanmode were not looked up; the trial shows whether PowerCLI takes them." : null,
        };
    }

    private static Step Verify(RemovalInputs inputs, WayCommands ways)
    {
        var command = inputs.Version.HasInterfaceTags ? "esxcli system maintenanceMode get" : "vim-cmd hostsvc/hostsummary";
        return new("maintenance-verify", "See that the host is in maintenance mode", "Storage that moves under a running machine stops it.", inputs.Label)
        {
            Commands = ways.Look(command),
            Expect = inputs.Version.HasInterfaceTags ? "Enabled" : "inMaintenanceMode = true",
            Check = new Check.Pattern(inputs.Version.HasInterfaceTags ? @"^\s*Enabled\s*$" : @"inMaintenanceMode\s*=\s*true", "The host is in maintenance mode."),
            Undo = new Undo.NothingChanged(),
            NotApplicable = NotNeeded(inputs),
            Unverified = "No capture of this output was at hand.",
        };
    }

    public static ImmutableArray<Command> Exit(RemovalInputs inputs, WayCommands ways) => ways.Ways(
        ways.InPowerCli([], "Set-VMHost -VMHost $vmh -State Connected"),
        ways.InShell(inputs.Version.HasInterfaceTags ? "esxcli system maintenanceMode set --enable false" : "vim-cmd hostsvc/maintenance_mode_exit"),
        WayCommands.InClient($"Hosts and Clusters: right-click {inputs.Host}, Maintenance Mode, Exit."));
}
