using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>
/// The way back by the console, with this host's own values. It re-creates the management adapter: nothing else in this plan deletes one.
/// </summary>
internal static class RecoverySteps
{
    public const string SectionTitle = "When contact is lost";

    public static Section Section(RemovalInputs inputs, WayCommands ways) => new(SectionTitle,
    [
        .. inputs.Switches.SelectMany(leave => leave.Migrating.Where(consumer => consumer.Use is VmkUse.Management or VmkUse.Unknown).Select(consumer => ByShell(inputs, ways, leave, consumer))),
        ByMenu(inputs),
    ])
    {
        Intro = "Only when the host no longer answers, at its console or through iLO, iDRAC or IPMI. Otherwise skip these steps."
            + (inputs.Version >= new EsxiVersion(5, 1) ? " A change that cuts off management is taken back by itself, unless that was disabled: wait a minute first." : " ESXi 5.0 takes nothing back by itself."),
    };

    private static Step ByShell(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave, Consumer consumer)
    {
        var known = consumer.Adapter is { Address: not null, Mask: not null };
        return new($"recover-{leave.Id}-{consumer.Name}", $"Bring {consumer.Name} back on {leave.Target.Vswitch}", "The commands build the target anew as far as it is missing. One that says that something is there already, or not there any more, does no harm.", $"Console of {inputs.Label}")
        {
            Commands = known ? ways.InShell(Lines(inputs, leave, consumer)) : [],
            Expect = known ? $"{consumer.Name} with {consumer.Adapter!.Address} on {consumer.Group}, and vCenter shows the host as connected again." : "",
            Check = known ? new Check.Reader(EsxiReaders.VmknicList, [.. AdapterSteps.Moved(consumer)]) : new Check.None("There is nothing to read."),
            Undo = new Undo.ByCommands([], $"Not needed: this is where the plan brings {consumer.Name}. Go on with the step that reads it back."),
            Hold = new(HoldKind.Pause, "Only when the host does not answer. Deleting the adapter ends what contact there is."),
            NotApplicable = known ? null : $"The address of {consumer.Name} was not pasted (esxcfg-vmknic -l), so its commands cannot be written. Use the menu of the console.",
            Unverified = "The commands are those of published recoveries; this order was not tried on a host.",
        };
    }

    private static IEnumerable<string> Lines(RemovalInputs inputs, SwitchToLeave leave, Consumer consumer)
    {
        var (vswitch, adapter) = (leave.Target.Vswitch.ToString(), consumer.Adapter!);
        if (!leave.Target.Exists) yield return Ash.Line("esxcli", "network", "vswitch", "standard", "add", "-v", vswitch);
        foreach (var line in TargetSteps.AddGroup(vswitch, consumer)) yield return line;
        if ((leave.MovesFirst ?? leave.MovesAlong) is { } uplink)
        {
            if (WayCommands.FreeUplink(leave, uplink) is { } free) yield return free;
            yield return Ash.Line("esxcli", "network", "vswitch", "standard", "uplink", "add", "-u", uplink.Name, "-v", vswitch);
        }
        yield return Ash.Line("esxcli", "network", "ip", "interface", "remove", "-i", consumer.Name);
        var add = Ash.Line("esxcli", "network", "ip", "interface", "add", "-i", consumer.Name, "-p", consumer.Group.ToString()!);
        yield return adapter.Mtu == Mtu.Ethernet ? add : $"{add} -m {RemovalText.Number(adapter.Mtu)}";
        yield return DeleteSteps.Address(consumer, adapter, adapter.Address!.ToString()!, adapter.Mask!.ToString()!);
        if (inputs.Version.HasInterfaceTags && consumer.Use == VmkUse.Management) yield return Ash.Line("esxcli", "network", "ip", "interface", "tag", "add", "-i", consumer.Name, "-t", UseListing.Management);
        if (!adapter.Dhcp && inputs.Pasted.Route is { } route && route.Adapter == consumer.Name)
            yield return inputs.Version.HasInterfaceTags ? Ash.Line("esxcli", "network", "ip", "route", "ipv4", "add", "-n", "default", "-g", route.Gateway.ToString()) : Ash.Line("esxcfg-route", route.Gateway.ToString());
        yield return WayCommands.AdapterList;
    }

    private static Step ByMenu(RemovalInputs inputs) =>
        new("recover-menu", "Or by the menu of the console", "For when the shell of the console is disabled, or the commands do not help.", $"Console of {inputs.Label}")
        {
            Expect = $"{(inputs.Version >= new EsxiVersion(5, 1) ? "F2, Network Restore Options, Restore Standard Switch" : "F2, Restore Standard Switch")}; F11 confirms. The host gets a standard switch with management on it; then set address and VLAN under Configure Management Network.",
            Check = new Check.None("The console shows the host's address again."),
            Undo = new Undo.ByCommands([], "Join the distributed switch again in vCenter."),
            Hold = new(HoldKind.PointOfNoReturn, "It may remove the vSwitches, port groups and adapters there are before it makes the new switch: those for storage would have to be made anew."),
            Unverified = "What exactly it removes was read in one secondary source only.",
        };
}
