using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// What is typed at a console. Every step starts and ends in user view, so that no step depends on where the last one stopped. A
/// line that asks something is the last of its command: pasted, the next line would be taken for the answer.
/// </summary>
internal static class ConsoleCommands
{
    /// <summary>
    /// <c>safely</c> writes to a new file first, so that a power cut leaves the old one; <c>force</c> asks nothing. Both words stand in
    /// the H3C S5500-HI fundamentals configuration guide (Comware 5) and the H3C Comware 7 fundamentals command reference.
    /// </summary>
    public const string Save = "save safely force";

    /// <summary>Saves what runs now beside the startup file and leaves the next startup as it is (H3C Comware 7 fundamentals command reference, "save").</summary>
    public const string BackupFile = "before-irf.cfg";

    /// <summary>Looks, in user view: each line is a command by itself.</summary>
    public static ImmutableArray<Command> Show(string label, params IEnumerable<string> lines) => [.. lines.Select(line => Block(label, [line]))];

    /// <summary>From user view into system view and back, as one block to paste.</summary>
    public static ImmutableArray<Command> Configure(string label, params IEnumerable<string> lines) => [Block(label, ["system-view", .. lines, "return"])];

    /// <summary>As <see cref="Configure"/>, with a question after the first lines.</summary>
    /// <param name="view">What follows the name in the prompt of the view in which it is asked: empty for system view, <c>-Vlan-interface3</c>.</param>
    public static ImmutableArray<Command> ConfigureAsked(string label, IEnumerable<string> first, ImmutableArray<Answer> answers, string view, params IEnumerable<string> rest) => answers.IsEmpty
        ? Configure(label, [.. first, .. rest])
        : [Block(label, ["system-view", .. first]) with { Answers = answers }, Block(label, [.. rest, "return"]) with { Prompt = $"[{label}{view}]" }];

    /// <summary>Restarts the switch; what was not saved is not kept.</summary>
    public static Command Reboot(string label, string why) => Block(label, ["reboot"]) with
    {
        // Comware 5: "Current configuration will be lost, save current configuration? [Y/N]", Comware 7: "Current configuration may be
        // lost after the reboot, save current configuration? [Y/N]"; then both: "This command will reboot the device. Continue? [Y/N]".
        Answers = [new("save current configuration?", "N", $"Asked only when something is not saved. {why}"), new("This command will reboot the device. Continue?", "Y")],
    };

    public static Command Block(string label, IEnumerable<string> lines) => new(Shell.Comware, string.Join('\n', lines), $"<{label}>");

    /// <summary>One line under the name of what it belongs to, then back to system view.</summary>
    public static IEnumerable<string> InView(string view, params IEnumerable<string> lines) => [view, .. lines, "quit"];
}
