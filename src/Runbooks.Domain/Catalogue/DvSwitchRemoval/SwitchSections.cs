using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Clears one distributed switch and takes the host off it, in an order in which nothing loses its last way out.</summary>
internal static class SwitchSections
{
    public static Section Section(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        // With one uplink the target has no way out before the adapters have moved with it, so machines wait for that.
        var machinesFirst = leave.MovesFirst is not null || leave.MovesAlong is null;
        return new($"Leave {leave.Name}",
        [
            Aggregation(inputs, ways, leave),
            TargetSteps.Target(inputs, ways, leave),
            TargetSteps.FirstUplink(inputs, ways, leave),
            TargetSteps.FirstUplinkVerify(inputs, ways, leave),
            .. machinesFirst ? MachineSteps.Steps(inputs, ways, leave) : [],
            .. DeleteSteps.Consoles(inputs, leave),
            .. AdapterSteps.Unbind(inputs, ways, leave),
            AdapterSteps.Migrate(inputs, ways, leave),
            AdapterSteps.Verify(inputs, ways, leave),
            .. SecondUplink.Steps(inputs, ways, leave),
            .. AdapterSteps.Rebind(inputs, ways, leave),
            .. machinesFirst ? [] : MachineSteps.Steps(inputs, ways, leave),
            .. DeleteSteps.Steps(inputs, ways, leave),
            LeaveSteps.Recheck(inputs, ways, leave),
            .. StaleSteps.Steps(inputs, ways, leave),
            LeaveSteps.Uplinks(inputs, ways, leave),
            LeaveSteps.Remove(inputs, ways, leave),
            LeaveSteps.Verify(inputs, ways, leave),
        ])
        {
            Intro = "In this order. Each step shows its ways side by side: take one. PowerCLI tells in a trial what it would change.",
        };
    }

    private static Step Aggregation(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        var uplinks = leave.Of(ConsumerKind.Uplink);
        var id = $"{leave.Id}-lacp";
        if (inputs.Lacp == Lacp.Used)
        {
            return new(id, $"Take the uplinks out of the LAG of {leave.Name}", "A port that leaves the switch as a member takes the whole LAG down with it, while the physical switch still bundles the ports.", "vSphere Client")
            {
                Commands = WayCommands.InClient(
                    $"{leave.Name}, distributed port groups, Teaming and failover: make a single uplink active and the LAG standby, then the LAG unused.",
                    $"{leave.Name}, Add and Manage Hosts, {inputs.Host}: move {(uplinks.IsEmpty ? "the uplinks" : RemovalText.Names(uplinks))} one after the other from the LAG to plain uplinks. Before each one, take its port out of the channel on the physical switch."),
                Expect = "No uplink of this host is in the LAG, each port answers by itself, and the host stays connected.",
                Check = new Check.None("The client shows the members of the LAG; on the host, esxcli network vswitch dvs vmware lacp status get."),
                Undo = new Undo.ByCommands(WayCommands.InClient($"{leave.Name}, Add and Manage Hosts, {inputs.Host}: move the uplinks back into the LAG, each after its port is in the channel again.")),
                Hold = new(HoldKind.SecondObserver, "The port groups are changed for all hosts of the switch. Somebody who works on the physical switch is with you."),
                Unverified = "The order on both ends was not tried.",
            };
        }
        return new(id, $"See that {leave.Name} has no LAG", "Uplinks must leave a LAG before they leave the switch.", inputs.Label)
        {
            Commands = ways.Look("esxcli network vswitch dvs vmware lacp status get"),
            Expect = "“LACP is supported…” without a LAG, “No running LACP group”, or no output. A LAG with ports: choose it in the form and plan anew.",
            // What is printed without a LAG differs by release; the words of both were read in scripts.
            Check = new Check.Pattern("LACP is supported|No running LACP|^\\s*(none|no output)\\s*$", "The host has no LAG. When the command printed nothing, enter “none”."),
            Undo = new Undo.NothingChanged(),
            NotApplicable = inputs.Lacp == Lacp.None ? inputs.Version.ToString() == "5.0" ? "A distributed switch of 5.0 has no LACP." : "The form says that there is none." : null,
            Unverified = "No capture of this output was at hand.",
        };
    }
}
