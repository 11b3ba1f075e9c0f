using System.Globalization;

namespace Runbooks.Domain.Engine;

/// <summary>The parts of a plan that are data, in words, for every place where a plan is read.</summary>
public static class PlanWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Danger => "Danger",
        Severity.Warning => "Warning",
        _ => "Note",
    };

    public static string Of(HoldKind kind) => kind switch
    {
        HoldKind.PointOfNoReturn => "Point of no return",
        HoldKind.SecondObserver => "Second observer",
        _ => "Pause",
    };

    /// <summary>Empty for what is neither good nor bad.</summary>
    public static string Of(RowTone tone) => tone switch
    {
        RowTone.Good => "Good",
        RowTone.Unsure => "Unsure",
        RowTone.Bad => "Bad",
        _ => "",
    };

    /// <summary>The figure with its tone as a word, and what is noted to it.</summary>
    public static string Of(Highlight highlight) => string.Concat(
        highlight.Value,
        highlight.Tone == RowTone.Plain ? "" : $" ({Of(highlight.Tone).ToLowerInvariant()})",
        highlight.Note.Length == 0 ? "" : $". {highlight.Note}");

    /// <summary>What the check asks for, in one line; what a reader expects in detail is <see cref="Of(Expectation)"/>.</summary>
    public static string Of(Check check) => check switch
    {
        Check.None none => $"None. {none.Reason}",
        Check.ExactText text => $"The output holds “{text.Expected}”.",
        Check.Number number when number.Min == number.Max => string.Create(CultureInfo.InvariantCulture, $"The number {number.Min}{Unit(number)}."),
        Check.Number number => string.Create(CultureInfo.InvariantCulture, $"A number from {number.Min} to {number.Max}{Unit(number)}."),
        Check.Pattern pattern => pattern.Meaning,
        Check.Reader { Expectations.Length: 1 } => "The output shows this:",
        Check.Reader => "The output shows all of this:",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Of(Expectation expected)
    {
        var name = $"{expected.Subject} {expected.Property}";
        var wanted = expected.Comparison switch
        {
            Comparison.OneOf => $"{name}: {expected.Value.Replace("|", " or ", StringComparison.Ordinal)}",
            Comparison.AtLeast => $"{name}: at least {expected.Value}",
            Comparison.Contains => $"{name}: {expected.Value} among them",
            Comparison.SameSet => expected.Value.Length == 0 ? $"{name}: nothing" : $"{name}: exactly {expected.Value}, in any order",
            Comparison.Present => $"{expected.Subject} is there",
            Comparison.Absent => $"{expected.Subject} is not there",
            _ => expected.Value.Length == 0 ? $"{name}: nothing" : $"{name}: {expected.Value}",
        };
        return expected.Note.Length == 0 ? $"{wanted}." : $"{wanted}. If not: {expected.Note}";
    }

    /// <summary>How to take the step back, in one line; the commands of <see cref="Undo.ByCommands"/> come after it.</summary>
    public static string Of(Undo undo) => undo switch
    {
        Undo.NothingChanged => "Nothing to undo: the step only looks.",
        Undo.Impossible impossible => $"Cannot be undone. {impossible.Reason}",
        Undo.ByCommands commands => commands.Note,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The section's title, with its console where the title does not name it.</summary>
    public static string Heading(Section section) => section.Track.Length == 0 || Names(section.Title, section.Track) ? section.Title : $"{section.Title} (on {section.Track})";

    /// <summary>What one types into: "the ESXi shell".</summary>
    public static string Of(Shell shell) => shell switch
    {
        Shell.Comware => "the Comware console",
        Shell.Esxcli => "the ESXi shell",
        Shell.PowerCli => "PowerCLI",
        Shell.Apache => "Apache",
        Shell.Nginx => "nginx",
        Shell.HAProxy => "HAProxy",
        Shell.OpenSsl => "OpenSSL",
        Shell.Posix => "a shell",
        _ => "the vSphere Client",
    };

    /// <summary>Where a step has commands for several shells, the name that stands before the first of each; empty before all others.</summary>
    public static string Way(ImmutableArray<Command> commands, int at) =>
        commands.All(command => command.Shell == commands[0].Shell) || (at > 0 && commands[at - 1].Shell == commands[at].Shell) ? "" : $"In {Of(commands[at].Shell)}:";

    /// <summary>What the target asks after a command and what one answers: <c>Asked “Continue?”, type Y. Only when …</c></summary>
    public static string Of(Answer answer) => string.Concat(
        $"Asked “{answer.Question}”, ",
        answer.Reply.Length == 0 ? "press Enter." : $"type {answer.Reply}.",
        answer.Note.Length == 0 ? "" : $" {answer.Note}");

    // As a word of its own: "Restart sw10" does not name sw1.
    private static bool Names(string title, string track)
    {
        static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
        for (var at = title.IndexOf(track, StringComparison.Ordinal); at >= 0; at = title.IndexOf(track, at + 1, StringComparison.Ordinal))
        {
            var end = at + track.Length;
            if ((at == 0 || !IsOfName(title[at - 1])) && (end == title.Length || !IsOfName(title[end]))) return true;
        }
        return false;
    }

    public static string Of(Lead lead) => $"{lead.Label} (runbook {lead.Runbook}).";

    /// <summary>The caution with who says so.</summary>
    public static string Of(Caution caution) =>
        $"{caution.Text}{(caution.Source is { } source ? $" Source: {source}." : "")}{(caution.Unverified ? " Not verified." : "")}";

    private static string Unit(Check.Number number) => number.Unit.Length == 0 ? "" : " " + number.Unit;
}
