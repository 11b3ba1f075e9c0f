using System.Globalization;
using System.Text;
using static Runbooks.Domain.Engine.TextLayout;

namespace Runbooks.Domain.Engine;

/// <summary>
/// The whole plan as plain text for a terminal or paper. Only headings begin at the margin; commands and files are indented and
/// never wrapped. Same plan, same text.
/// </summary>
public static class PlanText
{
    public static string Write(Plan plan, string title)
    {
        var to = new StringBuilder();
        Heading(to, title, '=');
        Wrap(to, "  ", "", plan.Summary);
        Wrap(to, "  ", "", string.Create(CultureInfo.InvariantCulture, $"Runbook {plan.Runbook}, version {plan.Version}, facts reviewed {plan.Ruleset:yyyy-MM-dd}."));
        Highlights(to, plan.Highlights);
        foreach (var caution in plan.Cautions) Wrap(to, "  ", $"{PlanWords.Of(caution.Severity)}: ", PlanWords.Of(caution));
        var number = 0;
        foreach (var section in plan.Sections)
        {
            Heading(to, PlanWords.Heading(section), '-');
            if (section.Intro.Length > 0) Wrap(to, "  ", "", section.Intro);
            foreach (var step in section.Steps) Step(to, step, ++number);
        }
        foreach (var table in plan.Tables) Table(to, table);
        foreach (var picture in plan.Pictures)
        {
            Heading(to, picture.Title, '-');
            Wrap(to, "  ", "", picture.Description);
        }
        foreach (var file in plan.Files)
        {
            Heading(to, $"File {file.Name}", '-');
            if (file.Purpose.Length > 0) Wrap(to, "  ", "", file.Purpose);
            Block(to, file.Text);
        }
        Heading(to, "Inputs", '-');
        Block(to, PlanJson.Write(plan.Inputs, indented: true));
        return to.ToString().TrimEnd('\n') + "\n";
    }

    private static void Highlights(StringBuilder to, ImmutableArray<Highlight> highlights)
    {
        if (!highlights.IsEmpty) Gap(to);
        foreach (var highlight in highlights)
        {
            if (!highlight.Copy)
            {
                Wrap(to, "  ", $"{PlainText.Line(highlight.Label)}: ", PlanWords.Of(highlight));
                continue;
            }
            Wrap(to, "  ", "", $"{highlight.Label}:");
            Block(to, highlight.Value);
            if (highlight.Note.Length > 0) Wrap(to, "  ", "", highlight.Note);
        }
        if (!highlights.IsEmpty) Gap(to);
    }

    private static void Step(StringBuilder to, Step step, int number)
    {
        Gap(to);
        Wrap(to, "  ", string.Create(CultureInfo.InvariantCulture, $"{number}. "), $"{step.Title} [{step.Id}]");
        if (step.NotApplicable is { } needless)
        {
            // Without its commands: on paper they would be typed.
            Wrap(to, "    ", "Not needed: ", needless);
            return;
        }
        if (step.Hold is { } hold) Wrap(to, "    ", "Stop:   ", $"{PlanWords.Of(hold.Kind)}. {hold.Reason}");
        Wrap(to, "    ", "Where:  ", step.Where);
        Wrap(to, "    ", "Why:    ", step.Why);
        Commands(to, step.Commands);
        if (step.Expect.Length > 0) Wrap(to, "    ", "Expect: ", step.Expect);
        Wrap(to, "    ", "Check:  ", PlanWords.Of(step.Check));
        if (step.Check is Check.Reader reader)
        {
            foreach (var expected in reader.Expectations) Wrap(to, "            ", "- ", PlanWords.Of(expected));
        }
        Wrap(to, "    ", "Undo:   ", PlanWords.Of(step.Undo));
        if (step.Undo is Undo.ByCommands undo) Commands(to, undo.Commands);
        if (step.Unverified is { } unverified) Wrap(to, "    ", "Not verified: ", unverified);
        foreach (var lead in step.Leads) Wrap(to, "    ", "Go on:  ", PlanWords.Of(lead));
    }

    private static void Commands(StringBuilder to, ImmutableArray<Command> commands)
    {
        foreach (var (command, at) in commands.Select((command, at) => (command, at)))
        {
            if (PlanWords.Way(commands, at) is { Length: > 0 } way) Wrap(to, "    ", "", way);
            Block(to, command.Text);
            foreach (var answer in command.Answers) Wrap(to, "    ", "Answer: ", PlanWords.Of(answer));
        }
    }

    private static void Table(StringBuilder to, PlanTable table)
    {
        Heading(to, table.Title, '-');
        if (table.Note.Length > 0)
        {
            Wrap(to, "  ", "", table.Note);
            Gap(to);
        }
        var rows = table.Rows.Insert(0, table.Columns).Select(row => row.Select(PlainText.Line).ToImmutableArray()).ToImmutableArray();
        var widths = Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0)).ToImmutableArray();
        foreach (var row in rows) to.Append("  ").Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
    }
}
