using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>What stands on the host now. What was pasted into the form already is not asked for again.</summary>
internal static class BeforeSteps
{
    private const string AlreadyPasted = "It was pasted into the form, and the plan was made from it. If somebody has worked on the host since, paste it anew there.";

    public static Section Section(RemovalInputs inputs, WayCommands ways) => new("Before touching anything", [Switches(inputs, ways), Ports(inputs, ways), Adapters(inputs, ways), Uses(inputs, ways), Vcenter(inputs, ways), Console(inputs)])
    {
        Intro = "Nothing is changed here. What is pasted now is the state to go back to; when it shows more than the plan knows, paste it into the form and plan anew.",
    };

    /// <summary>The same while there is nothing yet to compare with.</summary>
    public static Section First(RemovalInputs inputs, WayCommands ways) => new("Look first", [Switches(inputs, ways), Ports(inputs, ways), Adapters(inputs, ways), Uses(inputs, ways), Vcenter(inputs, ways)])
    {
        Intro = "Nothing is changed here. Paste each output into the field of the form that has its name: with each one the plan says more.",
    };

    private static Step Switches(RemovalInputs inputs, WayCommands ways) =>
        new("before-switches", "Read what hangs on the switches", "The message of vCenter names one port at a time; the host shows all of them.", inputs.Label)
        {
            Commands = ways.Look(WayCommands.SwitchList),
            Expect = $"{string.Join(", ", inputs.Switches.Select(each => each.Name))} with {(inputs.LooksOnly ? "all its clients" : "the clients of the plan's table and no others")}, and “{EsxiReaders.EndOfMarks}”.",
            Check = new Check.Reader(EsxiReaders.SwitchList, [.. inputs.Switches.SelectMany(KnownClients), End]),
            Undo = new Undo.NothingChanged(),
            Hold = inputs.Pasted.HasSwitches || inputs.LooksOnly ? null : new(HoldKind.Pause, "Compare every client under the switch with the plan's table. One that is not in it would lose its uplink: stop, and plan anew with this output."),
            NotApplicable = inputs.Pasted.HasSwitches ? AlreadyPasted : null,
        };

    private static IEnumerable<Expectation> KnownClients(SwitchToLeave leave)
    {
        yield return new(SwitchListReader.Distributed(leave.Name.Stored), "name", Comparison.Present, "", "The host is not on this switch; look at the name.");
        foreach (var consumer in leave.Consumers.Where(consumer => consumer.Kind is ConsumerKind.Vmk or ConsumerKind.Uplink))
            yield return new(SwitchListReader.Client(consumer.Name), "switch", Comparison.Equals, leave.Name.Stored, "Plan anew with this output pasted into the form.");
        // How the host calls a machine's adapter is not known from its name alone.
        if (leave.Consumers.All(consumer => consumer.Kind is ConsumerKind.Vmk or ConsumerKind.Uplink) && leave.Consumers.Any(consumer => consumer.Kind == ConsumerKind.Uplink))
            yield return new(SwitchListReader.Clients(leave.Name.Stored), "clients", Comparison.SameSet, string.Join(',', leave.Consumers.Select(consumer => consumer.Name)), "Plan anew with this output pasted into the form.");
    }

    private static Step Ports(RemovalInputs inputs, WayCommands ways) =>
        new("before-ports", "Read the ports for stale ones", "A port that is in use without a client keeps the host on the switch, and no message says why.", inputs.Label)
        {
            Commands = ways.Look(WayCommands.PortList),
            Expect = $"No port with “In Use: true” and an empty client, and “{EsxiReaders.EndOfMarks}”.",
            Check = new Check.Reader(EsxiReaders.SwitchList, [.. inputs.Switches.Select(each => new Expectation(SwitchListReader.StalePorts(each.Name.Stored), "ports", Comparison.Absent, "", "Add them to the form as stale ports and plan anew.")), End]),
            Undo = new Undo.NothingChanged(),
            NotApplicable = inputs.Pasted.HasPorts ? AlreadyPasted : null,
        };

    private static Step Adapters(RemovalInputs inputs, WayCommands ways)
    {
        ImmutableArray<Expectation> known = [.. inputs.Adapters.Select(consumer => new Expectation(consumer.Name, "name", Comparison.Present, "", "The host has no such adapter."))];
        return new("before-adapters", "Read the addresses of the adapters", "The way back by the console needs address, mask and MTU.", inputs.Label)
        {
            Commands = ways.Look(WayCommands.AdapterList),
            Expect = "All VMkernel adapters with their addresses.",
            // Every host has an adapter for management, mostly this one.
            Check = new Check.Reader(EsxiReaders.VmknicList, known.IsEmpty ? [new("vmk0", "name", Comparison.Present, "")] : known),
            Undo = new Undo.NothingChanged(),
            NotApplicable = inputs.Pasted.Adapters.IsEmpty ? null : AlreadyPasted,
        };
    }

    private static Step Uses(RemovalInputs inputs, WayCommands ways)
    {
        var tags = inputs.Version.HasInterfaceTags;
        return new("before-uses", "Read what the adapters are used for", "An adapter for management or storage is moved; deleting it cuts off the host or its machines.", inputs.Label)
        {
            Commands = ways.Look(tags ? [VmkLoop, "esxcli iscsi networkportal list", "esxcli network ip route ipv4 list"] : ["esxcli iscsi networkportal list", "esxcfg-route -l", $"echo {EsxiReaders.EndOfMarks}"]),
            Expect = $"Each adapter with its tags, the adapters bound for iSCSI, and the routes.{(tags ? "" : " ESXi 5.0 has no command for tags: look at the properties of each port group in the client.")} NFS, and iSCSI without port binding, leave no mark.",
            Check = new Check.ExactText(EsxiReaders.EndOfMarks),
            Undo = new Undo.NothingChanged(),
            NotApplicable = inputs.Pasted.Uses is { Tags.IsEmpty: false } && inputs.Pasted.Route is not null ? AlreadyPasted : null,
            Unverified = tags ? "The loop was not tried on a host; each of its commands is one by itself." : null,
        };
    }

    private static string VmkLoop => $"for v in $(esxcli network ip interface list | awk '$1 == \"Name:\" {{print $2}}'); do echo $v; esxcli network ip interface tag get -i $v; done; echo {EsxiReaders.EndOfMarks}";

    private static Step Vcenter(RemovalInputs inputs, WayCommands ways) =>
        new("before-vcenter", "Read what vCenter thinks is connected", "Machines that are off, templates and snapshots show here and not on the host.", "vCenter")
        {
            Commands = ways.Ways(
                ways.InPowerCliAtOnce([.. inputs.Switches.SelectMany(each => (ImmutableArray<string>)[WayCommands.Vds(each), "Get-VDPort -VDSwitch $vds -ConnectedOnly | Where-Object { $_.ProxyHost -eq $vmh } | Select-Object Key, Portgroup, ConnectedEntity"]), $"'{EsxiReaders.EndOfMarks}'"]),
                [],
                WayCommands.InClient([.. inputs.Switches.Select(each => $"Networking, {each.Name}, Ports: filter by the host {inputs.Host}, and note every connectee; end the note with “{EsxiReaders.EndOfMarks}”.")])),
            Expect = "The same clients as on the host. A machine that only stands here is off, a template, or has a snapshot.",
            Check = new Check.ExactText(EsxiReaders.EndOfMarks),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Console(RemovalInputs inputs)
    {
        var management = inputs.Adapters.Any(consumer => consumer.Use == VmkUse.Management);
        return new("before-console", "Open the console of the host", "If contact is lost, the console is the only way back. The section “When contact is lost” has its commands.", inputs.Label)
        {
            Expect = "The direct console answers on the screen, iLO, iDRAC or IPMI, and the root password is at hand.",
            Check = new Check.None("A person looks at the screen of the console."),
            Undo = new Undo.NothingChanged(),
            Hold = management ? new(HoldKind.Pause, "The host's management is moved. Do not go on before the console answers.") : null,
            NotApplicable = management || inputs.Adapters.Any(consumer => consumer.Use == VmkUse.Unknown) || !inputs.Pasted.HasSwitches ? null : "No adapter for management hangs on a switch of this plan.",
        };
    }

    public static Expectation End { get; } = new(EsxiReaders.EndOfMarks, "listed", Comparison.Present, "");
}
