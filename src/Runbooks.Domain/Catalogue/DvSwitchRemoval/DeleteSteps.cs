using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Removes adapters that serve nothing but vMotion and the like, as the old post does.</summary>
internal static class DeleteSteps
{
    public static IEnumerable<Step> Steps(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        foreach (var consumer in leave.Deleting)
        {
            yield return new($"{leave.Id}-delete-{consumer.Name}", $"Delete {consumer.Name}", $"It serves {RemovalText.Use(consumer.Use)} only. Without it the host takes no part in that, until it has another adapter for it.", inputs.Label)
            {
                Commands = ways.Ways(
                    ways.InPowerCli([$"$vmk = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name {Literal(consumer.Name)}"], "Remove-VMHostNetworkAdapter -Nic $vmk"),
                    ways.InShell(Ash.Line("esxcli", "network", "ip", "interface", "remove", "-i", consumer.Name)),
                    WayCommands.InClient(inputs.Version < new EsxiVersion(5, 5)
                        // The old post's way, in the client for Windows.
                        ? $"{inputs.Host}, Configuration, Networking, vSphere Distributed Switch, Manage Virtual Adapters: select {consumer.Name}, Remove."
                        : $"{inputs.Host}, Networking, VMkernel adapters: {consumer.Name}, Remove.")),
                Expect = $"{consumer.Name} is gone; the warning before it names no management and no storage.",
                Check = new Check.None("A later step reads that it is gone from the switch."),
                Undo = Back(inputs, ways, leave, consumer),
                Hold = new(HoldKind.Pause, $"Look once more: {consumer.Name} carries {RemovalText.Use(consumer.Use)}, and neither management nor storage."),
            };
        }
    }

    /// <summary>Only the command of the shell can name the port; the port group's own name is not in any list of the host.</summary>
    private static Undo Back(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave, Consumer consumer)
    {
        if (consumer.Adapter is not { Address: { } address, Mask: { } mask } adapter || consumer.Port.Length == 0)
            return new Undo.Impossible("Its port or its address was not pasted, so it can only be made anew by hand in the client, with the address of your own records.");
        var add = Ash.Line("esxcli", "network", "ip", "interface", "add", "-i", consumer.Name, "-s", leave.OnHost, "-P", consumer.Port, "-m", adapter.Mtu.ToString(CultureInfo.InvariantCulture));
        var onStack = adapter.Stack.Length > 0 && adapter.Stack != Shapes.DefaultStack;
        return new Undo.ByCommands(ways.InShell(
        [
            onStack ? $"{add} -N {Ash.Word(adapter.Stack)}" : add,
            Address(consumer, adapter, address.ToString(), mask.ToString()),
            .. onStack || consumer.Use != VmkUse.Vmotion ? [] : (ImmutableArray<string>)[inputs.Version.HasInterfaceTags ? Ash.Line("esxcli", "network", "ip", "interface", "tag", "add", "-i", consumer.Name, "-t", UseListing.Vmotion) : Ash.Line("vim-cmd", "hostsvc/vmotion/vnic_set", consumer.Name)],
        ]), $"The port {consumer.Port} must still be free (used so in published scripts; not tried here). Without it, make the adapter in the client.");
    }

    public static string Address(Consumer consumer, AdapterRow adapter, string address, string mask) => adapter.Dhcp
        ? Ash.Line("esxcli", "network", "ip", "interface", "ipv4", "set", "-i", consumer.Name, "-t", "dhcp")
        : Ash.Line("esxcli", "network", "ip", "interface", "ipv4", "set", "-i", consumer.Name, "-t", "static", "-I", address, "-N", mask);

    /// <summary>The service console of ESX; ESXi has none.</summary>
    public static IEnumerable<Step> Consoles(RemovalInputs inputs, SwitchToLeave leave)
    {
        if (leave.Of(ConsumerKind.Console) is not { IsEmpty: false } consoles) yield break;
        yield return new($"{leave.Id}-console-adapter", $"Move {RemovalText.Names(consoles)} to a standard vSwitch", "The type hostConsoleVnic is the service console's own adapter: management of ESX 4. ESXi has none, so look at which host this is.", inputs.Label)
        {
            Commands = WayCommands.InClient($"{inputs.Host}, Configuration, Networking, Manage Virtual Adapters: migrate {RemovalText.Names(consoles)} to a standard vSwitch that has an uplink. Do not delete it."),
            Expect = "The host stays connected in vCenter.",
            Check = new Check.None("vCenter shows the host as connected."),
            Undo = new Undo.ByCommands(WayCommands.InClient($"Migrate {RemovalText.Names(consoles)} back to {leave.Name}.")),
            Hold = new(HoldKind.SecondObserver, "The host's management moves. Somebody watches the console."),
            Unverified = "ESX 4 was not at hand.",
        };
    }
}
