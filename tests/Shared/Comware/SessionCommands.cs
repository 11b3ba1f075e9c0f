namespace Runbooks.Testing.Comware;

/// <summary>From view to view.</summary>
internal static class SessionCommands
{
    private const string Below = "port irf-port vlan vlan-interface aggregation";

    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("user", "system-view", (console, _) =>
        {
            console.Print("System View: return to User View with Ctrl+Z.");
            console.View = "system";
        }),
        new("user", "quit", (console, _) => console.Print("\nPlease press ENTER.")),
        new("system", "quit", (console, _) => console.View = "user"),
        new(Below, "quit", (console, _) => console.View = "system"),
        new($"system {Below}", "return", (console, _) => console.View = "user"),
        // What a pasted configuration has between its parts.
        new("*", "#", (_, _) => { }),
        .. Entering("interface <interface>", values => $"interface {values[0]}"),
        .. Entering("vlan <1-4094>", values => $"vlan {values[0]}"),
        // With a hyphen (Comware 7 IRF command reference); "irf port" is no command.
        .. Entering("irf-port <irf-port>", values => $"irf-port {values[0]}"),
        new("system", "sysname <word>", (console, values) => console.Running = console.Running.With("", $"sysname {values[0]}", "sysname ")),
        new("system", "undo irf-port <irf-port>", (console, values) => console.Running = console.Running.Drop($"irf-port {values[0]}")),
        new("system", "undo vlan <1-4094>", (console, values) => console.Running = console.Running.Drop($"vlan {values[0]}")),
        new("system", "undo interface <interface>", (console, values) => console.Running = console.Running.Drop($"interface {values[0]}")),
    ];

    private static IEnumerable<Rule> Entering(string pattern, Func<ImmutableArray<string>, string> header)
    {
        yield return new("system", pattern, (console, values) => Enter(console, header(values)));
        yield return new(Below, pattern, (console, values) =>
        {
            if (console.Lab.StrictViews) console.Fault("Unrecognized command", 0);
            else Enter(console, header(values));
        });
    }

    private static void Enter(Console console, string header)
    {
        console.View = header;
        console.Running = console.Running.Open(header);
    }
}
