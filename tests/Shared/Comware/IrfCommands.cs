using System.Globalization;

namespace Runbooks.Testing.Comware;

/// <summary>Member ID, priority, domain, bridge MAC address, activation.</summary>
internal static class IrfCommands
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("system", "irf member <member> renumber <1-10>", (console, values) => Renumber(console, Number(values[0]), Number(values[1]))),
        // Cancels the setting (Comware 7 IRF command reference, irf member renumber).
        new("system", "undo irf member <member> renumber", (console, values) => Box(console, values[0]).NewId = Box(console, values[0]).MemberId),
        // 1 to 32; influences the next election only (H3C S6520X IRF configuration guide).
        new("system", "irf member <member> priority <1-32>", (console, values) => Set(console, $"irf member {values[0]} priority {values[1]}", $"irf member {values[0]} priority")),
        new("system", "undo irf member <member> priority", (console, values) => console.Running = console.Running.Without("", $"irf member {values[0]} priority")),
        // 1 to 127 characters (Comware 7 IRF command reference).
        new("system", "irf member <member> description <rest>", (console, values) => Set(console, $"irf member {values[0]} description {values[1]}", $"irf member {values[0]} description")),
        new("system", "irf domain <0-4294967295>", (console, values) => Set(console, $"irf domain {values[0]}", "irf domain ")),
        new("system", "undo irf domain", (console, _) => console.Running = console.Running.Without("", "irf domain ")),
        new("system", "irf mac-address persistent timer", (console, _) => Mac(console, "irf mac-address persistent timer")),
        new("system", "irf mac-address persistent always", (console, _) => Mac(console, "irf mac-address persistent always")),
        new("system", "undo irf mac-address persistent", (console, _) => Mac(console, "undo irf mac-address persistent")),
        new("system", "irf auto-update enable", (console, _) => Set(console, "irf auto-update enable", "irf auto-update")),
        new("system", "irf link-delay <0-10000>", (console, values) => Set(console, $"irf link-delay {values[0]}", "irf link-delay")),
        new("system", "undo irf link-delay", (console, _) => Set(console, "undo irf link-delay", "irf link-delay")),
        new("system", "irf-port-configuration active", (console, _) => Activate(console)),
        // Takes the ports of the Recovery half up again (H3C S6520X IRF configuration guide).
        new("system", "mad restore", (console, _) => Restore(console)),
        new("system", "mad exclude interface <port>", (console, values) => console.Running = console.Running.With("", $"mad exclude interface {values[0]}")),
        new("system", "undo mad exclude interface <port>", (console, values) => console.Running = console.Running.Without("", $"mad exclude interface {values[0]}")),
    ];

    private static Switch Box(Console console, string member) => console.Fabric.Member(Number(member))!;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Set(Console console, string line, string instead) => console.Running = console.Running.With("", line, instead);

    private static void Mac(Console console, string line) => console.Running = console.Running.Without("", "undo irf mac-address persistent").With("", line, "irf mac-address persistent");

    // The prompts of Comware 5 and 7 differ (samples of both). Takes effect when that member restarts (H3C S6520X IRF configuration guide).
    private static void Renumber(Console console, int member, int id)
    {
        var box = console.Fabric.Member(member)!;
        // Comware 5 asks also for the ID that it has (the guide's example types irf member 1 renumber 1); of Comware 7 it is not known.
        if (console.Box.Spec.Comware == 7 && box.MemberId == id && box.NewId == id) return;
        console.Confirm(
            console.Box.Spec.Comware == 5
                ? "Warning: Renumbering the switch number may result in configuration change or loss. Continue? [Y/N]:"
                : "Renumbering the member ID may result in configuration change or loss. Continue?[Y/N]",
            () => box.NewId = id);
    }

    /// <summary>An action, not a setting: what is bound takes part from now on (Comware 7 IRF command reference).</summary>
    private static void Activate(Console console)
    {
        foreach (var box in console.Fabric.Members)
        {
            foreach (var index in new[] { 1, 2 }) box.Active.UnionWith(console.Running.Bindings(new(box.MemberId, index)).Select(binding => binding.Port.On(1)));
        }
    }

    private static void Restore(Console console)
    {
        if (!console.Fabric.InRecovery) return;
        console.Confirm("This command will restore the device from multi-active conflict state. Continue? [Y/N]:", () => console.Fabric.InRecovery = false);
    }
}
