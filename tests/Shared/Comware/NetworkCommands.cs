using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>VLANs, aggregations, the spanning tree and multi-active detection (H3C S6520X IRF configuration guide).</summary>
internal static class NetworkCommands
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("vlan", "port <ports>", (console, values) => Assign(console, values[0].Split(','))),
        new("vlan", "description <rest>", (console, values) => Set(console, $"description {values[0]}", "description ")),
        new("vlan", "name <rest>", (console, values) => Set(console, $"name {values[0]}", "name ")),
        new("port aggregation", "port access vlan <1-4094>", (console, values) => Set(console, $"port access vlan {values[0]}", "port access vlan ")),
        new("port aggregation", "undo port access vlan", (console, _) => console.Running = console.Running.Without(console.View, "port access vlan ")),
        new("port", "port link-aggregation group <1-1024>", (console, values) => Join(console, values[0])),
        new("port", "undo port link-aggregation group", (console, _) => console.Running = console.Running.Without(console.View, "port link-aggregation group ")),
        new("port aggregation", "undo stp enable", (console, _) => Set(console, "undo stp enable", "undo stp enable")),
        new("port aggregation", "stp enable", (console, _) => console.Running = console.Running.Without(console.View, "undo stp enable")),
        // Comware 7 names the whole switch, Comware 5 does not.
        new("system", "stp global enable", (console, _) => SpanningTree(console, 7, true)),
        new("system", "undo stp global enable", (console, _) => SpanningTree(console, 7, false)),
        new("system", "stp enable", (console, _) => SpanningTree(console, 5, true)),
        new("system", "stp disable", (console, _) => SpanningTree(console, 5, false)),
        new("aggregation", "link-aggregation mode dynamic", (console, _) => Set(console, "link-aggregation mode dynamic", "link-aggregation mode")),
        // MAD needs a dynamic aggregation.
        new("aggregation", "mad enable", (console, _) => Domain(console, "mad enable")),
        new("aggregation", "undo mad enable", (console, _) => console.Running = console.Running.Without(console.View, "mad enable")),
        new("vlan-interface", "mad bfd enable", (console, _) => Set(console, "mad bfd enable", "mad bfd enable")),
        new("vlan-interface", "undo mad bfd enable", (console, _) => console.Running = console.Running.Without(console.View, "mad bfd enable")),
        new("vlan-interface", "mad arp enable", (console, _) => Domain(console, "mad arp enable")),
        new("vlan-interface", "undo mad arp enable", (console, _) => console.Running = console.Running.Without(console.View, "mad arp enable")),
        new("vlan-interface", "mad nd enable", (console, _) => Domain(console, "mad nd enable")),
        new("vlan-interface", "undo mad nd enable", (console, _) => console.Running = console.Running.Without(console.View, "mad nd enable")),
        new("vlan-interface", "mad ip address <word> <word> member <member>", (console, values) => Set(console, $"mad ip address {values[0]} {values[1]} member {values[2]}", $"mad ip address {values[0]} ")),
        new("vlan-interface", "undo mad ip address <word> <word> member <member>", (console, values) => console.Running = console.Running.Without(console.View, $"mad ip address {values[0]} ")),
        new("vlan-interface", "ip address <word> <word>", (console, values) => Set(console, $"ip address {values[0]} {values[1]}", "ip address ")),
        new("vlan-interface", "undo ip address", (console, _) => console.Running = console.Running.Without(console.View, "ip address ")),
        new("vlan-interface", "ipv6 address <word>", (console, values) => Set(console, $"ipv6 address {values[0]}", "ipv6 address ")),
        new("vlan-interface", "undo ipv6 address", (console, _) => console.Running = console.Running.Without(console.View, "ipv6 address ")),
    ];

    private static void Set(Console console, string line, string instead)
    {
        // On a port bound to an IRF port only shutdown, description, flow-interval and the like are allowed (Comware 7 IRF command reference, HPE
        // 5510 HI IRF configuration guide). The words of the refusal are not confirmed.
        if (console.ViewKind == "port" && IsBound(console, InterfaceName.Parse(console.View["interface ".Length..]).Required())) console.Refuse("Error: The interface is an IRF physical interface.");
        else console.Running = console.Running.With(console.View, line, instead);
    }

    private static bool IsBound(Console console, InterfaceName port) => console.Running.BoundTo(port.Member, port) is not null;

    private static void SpanningTree(Console console, int comware, bool on)
    {
        if (console.Box.Spec.Comware != comware) console.Fault("Unrecognized command", 0);
        else console.Running = on ? console.Running.With("", "stp global enable") : console.Running.Without("", "stp global enable");
    }

    private static void Assign(Console console, string[] ports)
    {
        if (ports.Any(port => IsBound(console, InterfaceName.Parse(port).Required()))) console.Refuse("Error: The interface is an IRF physical interface.");
        else foreach (var port in ports) console.Running = console.Running.With($"interface {port}", $"port access {console.View}", "port access vlan ");
    }

    private static void Join(Console console, string group)
    {
        if (!console.Running.Sections.ContainsKey($"interface Bridge-Aggregation{group}")) console.Refuse("Error: The aggregate interface does not exist.");
        else Set(console, $"port link-aggregation group {group}", "port link-aggregation group ");
    }

    /// <summary>These commands ask for the domain ID; Enter keeps it (H3C S6520-SI and HP FlexFabric 11900 IRF command references).</summary>
    private static void Domain(Console console, string line)
    {
        console.Ask($"You need to assign a domain ID (range: 0-4294967295)\n[Current domain is: {console.Running.Domain}]: ", reply =>
        {
            var domain = long.TryParse(reply, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var typed) ? typed : console.Running.Domain;
            console.Running = console.Running.With("", $"irf domain {domain}", "irf domain ").With(console.View, line);
            console.Print($"The assigned domain ID is: {domain}");
            if (line == "mad enable") console.Print("MAD LACP only enable on dynamic aggregation interface.");
        });
    }
}
