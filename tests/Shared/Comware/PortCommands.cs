using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>Opening, shutting and binding ports.</summary>
internal static class PortCommands
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("port vlan-interface aggregation", "shutdown", (console, _) => console.Running = console.Running.With(console.View, "shutdown")),
        new("port", "undo shutdown", (console, _) => Open(console)),
        new("vlan-interface aggregation", "undo shutdown", (console, _) => console.Running = console.Running.Without(console.View, "shutdown")),
        new("port vlan-interface aggregation", "description <rest>", (console, values) => console.Running = console.Running.With(console.View, $"description {values[0]}", "description ")),
        new("irf-port", "port group interface <port>", (console, values) => Bind(console, values[0], "")),
        new("irf-port", "port group interface <port> mode normal", (console, values) => Bind(console, values[0], "normal")),
        new("irf-port", "port group interface <port> mode enhanced", (console, values) => Bind(console, values[0], "enhanced")),
        new("irf-port", "undo port group interface <port>", (console, values) => Unbind(console, Parse(values[0]))),
    ];

    private static InterfaceName Parse(string text) => InterfaceName.Parse(text).Required();

    private static Switch BoxOf(Console console, InterfaceName port) => console.Fabric.Member(port.Member)!;

    /// <summary>The ports of the hardware's group that this one belongs to; itself alone on most platforms.</summary>
    private static ImmutableArray<InterfaceName> GroupOf(Console console, InterfaceName port) =>
        BoxOf(console, port).Spec.Groups.FirstOrDefault(group => group.Contains(port.On(1))) is { IsDefault: false } group ? [.. group.Select(one => one.On(port.Member))] : [port];

    private static void Open(Console console)
    {
        var port = Parse(console.View["interface ".Length..]);
        var group = GroupOf(console, port);
        bool IsBound(InterfaceName name) => console.Running.BoundTo(name.Member, name) is not null;
        // A port of a group with an IRF port in it stays shut until all of them are bound (H3C S6520X IRF configuration guide). The words of
        // the refusal are not confirmed.
        if (group.Any(IsBound) && !group.All(IsBound)) console.Refuse("Please bind all physical ports of the group to the IRF port first.");
        // Ports that MAD has shut are not opened by hand (same guide).
        else console.Running = console.Running.Without(console.View, "shutdown");
    }

    private static void Bind(Console console, string text, string mode)
    {
        var (port, irfPort) = (Parse(text), IrfPortOf(console));
        if (port.Member != irfPort.Member)
        {
            console.Fault("Wrong parameter", 0);
            return;
        }
        // One physical port belongs to one IRF port (H3C S6520X IRF configuration guide). The words are not confirmed.
        if (console.Running.BoundTo(port.Member, port) is { } other && other != irfPort) console.Refuse($"The interface has been bound to IRF-port {other}.");
        // The port must be shut (Comware 7 IRF command reference); with it all of its hardware group (H3C S6520X IRF configuration guide).
        else if (GroupOf(console, port).Any(one => !console.Running.IsShut(one) && console.Running.BoundTo(one.Member, one) is null)) console.Refuse("Please shutdown the current interface first.");
        else Bound(console, irfPort, new(port, mode));
    }

    private static void Bound(Console console, IrfPort irfPort, Binding binding)
    {
        var box = BoxOf(console, binding.Port);
        // No activation is needed where the IRF port is up already (Comware 7 IRF command reference).
        var isUp = console.Lab.Links.State(box, irfPort.Index).State == LinkState.Up;
        console.Running = console.Running.Unbind(irfPort, binding.Port).Bind(irfPort, binding);
        if (isUp) box.Active.Add(binding.Port.On(1));
        else box.WasBound = true;
        if (console.Box.Spec.Comware != 7) return;
        console.Print("You must perform the following tasks for a successful IRF setup:");
        console.Print("Save the configuration after completing IRF configuration.");
        console.Print("Execute the \"irf-port-configuration active\" command to activate the IRF ports.");
    }

    private static void Unbind(Console console, InterfaceName port)
    {
        // Shut it first (Comware 7 IRF command reference).
        if (!console.Running.IsShut(port)) console.Refuse("Please shutdown the current interface first.");
        else
        {
            console.Running = console.Running.Unbind(IrfPortOf(console), port);
            BoxOf(console, port).Active.Remove(port.On(1));
        }
    }

    private static IrfPort IrfPortOf(Console console)
    {
        var numbers = console.View["irf-port ".Length..].Split('/');
        return new(int.Parse(numbers[0], System.Globalization.CultureInfo.InvariantCulture), numbers[1] == "1" ? 1 : 2);
    }
}
