using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>VMkernel adapters: those for management and storage move with an uplink in one call, dedicated ones may go.</summary>
internal static class AdapterSteps
{
    public static IEnumerable<Step> Unbind(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        foreach (var consumer in leave.Migrating.Where(consumer => consumer.Use == VmkUse.Iscsi))
        {
            var adapter = consumer.Hba ?? "the software iSCSI adapter";
            yield return new($"{leave.Id}-unbind-{consumer.Name}", $"Unbind {consumer.Name} from {adapter}", "A bound adapter cannot change its port group. Its sessions end; nothing runs on the host now.", inputs.Label)
            {
                Commands = ways.Ways([], consumer.Hba is null ? [] : ways.InShell(Ash.Line("esxcli", "iscsi", "networkportal", "remove", "-A", consumer.Hba, "-n", consumer.Name)), WayCommands.InClient($"{inputs.Host}, Storage Adapters, {adapter}, Network Port Binding: remove {consumer.Name}.")),
                Expect = consumer.Hba is null ? "The adapter is not bound. Where no port binding is used, there is nothing to remove: go on." : "No output.",
                Check = new Check.None("The command prints nothing when it works."),
                Undo = new Undo.ByCommands(ways.Ways([], Bind(ways, consumer), WayCommands.InClient($"{inputs.Host}, Storage Adapters, {adapter}, Network Port Binding: add {consumer.Name}."))),
                Unverified = "That a bound adapter refuses to move was not tried.",
            };
        }
    }

    private static ImmutableArray<Command> Bind(WayCommands ways, Consumer consumer) => consumer.Hba is null ? [] : ways.InShell(Ash.Line("esxcli", "iscsi", "networkportal", "add", "-A", consumer.Hba, "-n", consumer.Name));

    /// <summary>
    /// One call for the uplink and all adapters, so that none is without a way out in between. Adapters and port groups pair by their order
    /// (Told.PairedByOrder).
    /// </summary>
    public static Step Migrate(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        var (moving, uplink, vswitch) = (leave.Migrating, leave.MovesAlong, leave.Target.Vswitch.ToString());
        var id = $"{leave.Id}-migrate";
        if (moving.IsEmpty || uplink is null)
        {
            return new(id, "Move the adapters for management and storage", "They are moved, never deleted.", inputs.Label)
            {
                Check = new Check.None("There is nothing to move."),
                Undo = new Undo.NothingChanged(),
                NotApplicable = $"No adapter moves away from {leave.Name}: none for management or storage is on it.",
            };
        }
        var management = moving.Any(consumer => consumer.Use == VmkUse.Management);
        ImmutableArray<string> named =
        [
            WayCommands.Vss(leave), WayCommands.Nic(uplink),
            .. moving.SelectMany((consumer, i) => (ImmutableArray<string>)
            [
                $"$adapter{RemovalText.Number(i + 1)} = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name {Literal(consumer.Name)}",
                $"$group{RemovalText.Number(i + 1)} = Get-VirtualPortGroup -VMHost $vmh -VirtualSwitch $vss -Name {Literal(consumer.Group.ToString()!)}",
            ]),
        ];
        string Each(string name) => string.Join(", ", moving.Select((_, i) => $"${name}{RemovalText.Number(i + 1)}"));
        return new(id, $"Move {RemovalText.Names(moving)} with {uplink.Name} to {vswitch}", leave.MovesFirst is null || !ways.ShowsClient ? "One call moves the uplink and the adapters together. The addresses stay as they are." : "PowerCLI moves the uplink and the adapters in one call; the client moves the adapters one by one, and the uplink later. The addresses stay as they are.", inputs.Label)
        {
            Commands = ways.Ways(
                ways.InPowerCli(named, $"Add-VirtualSwitchPhysicalNetworkAdapter -VirtualSwitch $vss -VMHostPhysicalNic $nic -VMHostVirtualNic {Each("adapter")} -VirtualNicPortgroup {Each("group")}"),
                [],
                // The client has no pass that takes both (Told.Nsx); with a spare uplink there, it moves one adapter after the other (Told.ClientMove).
                leave.MovesFirst is null ? [] : WayCommands.InClient(moving.Select(consumer => ways.Adapter(leave, consumer)))),
            Expect = $"The trial names {uplink.Name} and {RemovalText.Names(moving)}. The task completes, and the host stays connected in vCenter.",
            Check = new Check.None("The next step reads it back."),
            Undo = new Undo.ByCommands(WayCommands.InClient($"{leave.Name}, Add and Manage Hosts, {inputs.Host}: assign {uplink.Name} to its uplink, and {RemovalText.Names(moving)} to their port groups from before, in one pass."), "When the host does not answer: “When contact is lost”."),
            Hold = management ? new(HoldKind.SecondObserver, "The host's management moves now. Somebody watches the console while this runs.") : new(HoldKind.Pause, "Storage may break off for a moment. Go on when nothing runs on the host."),
            Unverified = Untried(ways, leave) + "That adapters and port groups pair by order is from a published script.",
        };
    }

    // The client's wizard asks for a label and a VLAN, and the port group of that name was made before.
    private static string Untried(WayCommands ways, SwitchToLeave leave) => (ways.ShowsClient, leave.MovesFirst) switch
    {
        (false, _) => "",
        (_, null) => "That the client cannot move the only uplink together with its adapters is said of NSX switches (NSX-T 3.1 guide); so PowerCLI is shown here. ",
        _ => $"That the client's wizard takes the label of a port group that is there already was not tried: where it refuses, remove the empty one from {leave.Target.Vswitch}, and give the wizard its name and VLAN. " + (ways.OtherMenus is { } menus ? menus + " " : ""),
    };

    public static Step Verify(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        var moving = leave.Migrating;
        var gateway = inputs.Pasted.Route is { } route && moving.Any(consumer => consumer.Name == route.Adapter) ? route : null;
        return new($"{leave.Id}-migrate-verify", moving.IsEmpty ? "See the adapters on the vSwitch" : $"See {RemovalText.Names(moving)} on {leave.Target.Vswitch}", "Only when the host answers there may the distributed switch lose the rest.", inputs.Label)
        {
            Commands = moving.IsEmpty ? [] : ways.Look(gateway is null ? [WayCommands.AdapterList] : [WayCommands.AdapterList, Ash.Line("vmkping", "-I", gateway.Adapter, "-c", "3", gateway.Gateway.ToString())]),
            Expect = moving.IsEmpty ? "" : $"Each adapter on its port group with its address{(gateway is null ? "" : $", and {gateway.Gateway} answers")}. vCenter shows the host as connected.",
            Check = moving.IsEmpty ? new Check.None("There is nothing to read.") : new Check.Reader(EsxiReaders.VmknicList, [.. moving.SelectMany(Moved)]),
            Undo = new Undo.NothingChanged(),
            Hold = moving.IsEmpty ? null : new(HoldKind.Pause, "Read the whole output. After this the distributed switch loses its last uplinks."),
            NotApplicable = moving.IsEmpty ? $"No adapter moved away from {leave.Name}." : null,
        };
    }

    public static IEnumerable<Expectation> Moved(Consumer consumer)
    {
        yield return new(consumer.Name, "port group", Comparison.Equals, consumer.Group.ToString()!, "It is not where it should be. Stop, and look at the vSwitch.");
        if (consumer.Adapter is { Address: { } address, Mask: { } mask })
        {
            yield return new(consumer.Name, "address", Comparison.Equals, address.ToString());
            yield return new(consumer.Name, "netmask", Comparison.Equals, mask.ToString());
        }
    }

    /// <summary>Port binding comes back when the adapter is where it stays.</summary>
    public static IEnumerable<Step> Rebind(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave) => leave.Migrating.Where(consumer => consumer.Use == VmkUse.Iscsi).Select(consumer =>
        // One active adapter and no standby: vSphere administration guide for 6.0, failover and load balancing of a port group.
        new Step($"{leave.Id}-bind-{consumer.Name}", $"Bind {consumer.Name} again", "A bound adapter has one active uplink and no other: set the teaming of its port group first, to the uplink that leads to its storage.", inputs.Label)
        {
            Commands = ways.Ways([], Bind(ways, consumer), WayCommands.InClient($"{inputs.Host}, Networking, {consumer.Group}: make one uplink active and the others unused. Then Storage Adapters, Network Port Binding: add {consumer.Name}.")),
            Expect = "Sessions and paths are back after a rescan.",
            Check = new Check.None("How many paths there must be, the storage's own documents say."),
            Undo = new Undo.ByCommands([], $"As in “Unbind {consumer.Name}”."),
            NotApplicable = inputs.FromInventory ? "The host leaves; its storage is set up anew where it goes." : null,
        });
}
