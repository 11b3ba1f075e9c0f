using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Ports that are in use by nobody: the mildest means first.</summary>
internal static class StaleSteps
{
    public static IEnumerable<Step> Steps(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave)
    {
        var stale = leave.Of(ConsumerKind.Stale);
        if (stale.IsEmpty)
        {
            yield return new($"{leave.Id}-stale", "Clear stale ports", "A port in use without a client keeps the host on the switch.", inputs.Label)
            {
                Check = new Check.None("There is nothing to clear."),
                Undo = new Undo.NothingChanged(),
                NotApplicable = inputs.Pasted.HasPorts ? "The pasted list shows no port in use without a client." : "None is known. If one shows in a list, add it to the form and plan anew.",
            };
            yield break;
        }
        var ports = string.Join(", ", stale.Select(port => port.Port));
        yield return Rectify(inputs, ways, leave, ports);
        yield return Read(inputs, ways, leave, "stale-read", $"See whether port {ports} is free", Comparison.Absent);
        yield return Reconnect(inputs, ways, leave);
        yield return Agents(inputs, ways, leave);
        yield return LastResort(inputs, ways, leave, stale);
    }

    private static Step Rectify(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave, string ports) =>
        new($"{leave.Id}-stale-rectify", $"Let vCenter write {leave.Name} to the host anew", $"Port {ports} is in use without a client: host and vCenter differ. vCenter's own view is written to the host.", "vCenter")
        {
            Commands = ways.Ways(
                ways.InPowerCliAtOnce("$manager = Get-View -Id (Get-View -Id 'ServiceInstance').Content.DvSwitchManager", "$manager.RectifyDvsOnHost_Task(@($vmh.ExtensionData.MoRef))"),
                [],
                WayCommands.InClient($"Networking, {leave.Name}, Hosts: right-click {inputs.Host}, Rectify.")),
            Expect = "A task “Rectify” completes on the host.",
            Check = new Check.None("The next step reads the ports."),
            Undo = new Undo.Impossible("What differed on the host is gone. It was no use to anybody, or vCenter would know it."),
            // vCenter's view wins (Told.Rectify): what the shell changed behind its back may be taken back, an uplink too.
            Hold = new(HoldKind.Pause, $"Whatever differs from vCenter's view is taken back. If an uplink was moved in the ESXi shell, refresh the host's network in the client first, and go on when vCenter shows it on {leave.Target.Vswitch}."),
            Unverified = "That it frees such a port was not tried; the API says only that it brings the host in sync with vCenter.",
        };

    private static Step Read(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave, string id, string title, Comparison wanted) =>
        new($"{leave.Id}-{id}", title, "The next, stronger means is only for a port that is still stale. If this passes, skip the stronger ones.", inputs.Label)
        {
            Commands = ways.Look(WayCommands.PortList),
            Expect = $"No port with “In Use: true” and an empty client, and “{EsxiReaders.EndOfMarks}”.",
            Check = new Check.Reader(EsxiReaders.SwitchList, [new(SwitchListReader.StalePorts(leave.Name.Stored), "ports", wanted, "", "Go on with the next means."), BeforeSteps.End]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Reconnect(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave) =>
        new($"{leave.Id}-stale-reconnect", "If it is still stale: disconnect and reconnect the host", "vCenter then reads the host's ports anew. Machines run on.", "vCenter")
        {
            Commands = ways.Ways(
                [.. ways.InPowerCli([], "Set-VMHost -VMHost $vmh -State Disconnected"), .. ways.InPowerCli([], inputs.Maintenance ? "Set-VMHost -VMHost $vmh -State Maintenance" : "Set-VMHost -VMHost $vmh -State Connected")],
                [],
                WayCommands.InClient($"Right-click {inputs.Host}, Connection: Disconnect, then Connect.")),
            Expect = "The host is connected again.",
            Check = new Check.None("vCenter shows the host as connected."),
            Undo = new Undo.ByCommands(WayCommands.InClient($"Right-click {inputs.Host}, Connection, Connect.")),
            Unverified = "That it frees such a port, and that -State Maintenance reconnects a host that is in maintenance mode, was not tried.",
        };

    private static Step Agents(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave) =>
        new($"{leave.Id}-stale-agents", "If it is still stale: restart the management agents", "vCenter loses the host for a minute; machines run on.", inputs.Label)
        {
            Commands = ways.InShell("/etc/init.d/hostd restart", "/etc/init.d/vpxa restart"),
            Expect = "The host comes back in vCenter after a minute or two.",
            Check = new Check.None("vCenter shows the host as connected."),
            Undo = new Undo.ByCommands([], "The agents run again; there is nothing to take back."),
            Hold = new(HoldKind.Pause, "No task may run on the host: one that does is broken off."),
            Unverified = "That it frees such a port was not tried.",
        };

    private static Step LastResort(RemovalInputs inputs, WayCommands ways, SwitchToLeave leave, ImmutableArray<Consumer> stale)
    {
        ImmutableArray<Consumer> named = [.. stale.Where(port => port.Name.Length > 0)];
        return new($"{leave.Id}-stale-last-resort", "Last resort: free the port on the host itself", "It works on the host's copy of the switch behind vCenter's back. Only for a port that held an uplink.", inputs.Label)
        {
            Commands = ways.InShell(named.Select(port => WayCommands.FreeUplink(leave, port)!)),
            Expect = "No output.",
            Check = new Check.None("The removal below refuses while the port is stale."),
            Undo = named.IsEmpty ? new Undo.NothingChanged() : new Undo.ByCommands(ways.InShell(named.Select(port => WayCommands.BindUplink(leave, port)!))),
            Hold = named.IsEmpty ? null : new(HoldKind.PointOfNoReturn, "Ask VMware's support first. Do not do it to an uplink under management or storage."),
            NotApplicable = named.IsEmpty ? "esxcfg-vswitch -Q needs the uplink that the port held, and none was entered with it." : null,
            Unverified = "The command is known; that it frees a stale port was not tried.",
        };
    }
}
