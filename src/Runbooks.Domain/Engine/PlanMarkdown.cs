using System.Globalization;
using System.Text;

namespace Runbooks.Domain.Engine;

/// <summary>The whole plan as Markdown, to keep in a ticket, a wiki or a repository. Same plan, same text.</summary>
public static class PlanMarkdown
{
    public static string Write(Plan plan, string title)
    {
        var to = new StringBuilder();
        to.Append("# ").Append(MarkdownText.Line(title)).Append('\n');
        Paragraph(to, MarkdownText.Line(plan.Summary));
        Paragraph(to, string.Create(CultureInfo.InvariantCulture, $"Runbook {MarkdownText.Code(plan.Runbook)}, version {MarkdownText.Code(plan.Version)}, facts reviewed {plan.Ruleset:yyyy-MM-dd}."));
        Highlights(to, plan.Highlights);
        foreach (var caution in plan.Cautions) Paragraph(to, $"> **{PlanWords.Of(caution.Severity)}:** {MarkdownText.Line(PlanWords.Of(caution))}");
        var number = 0;
        foreach (var section in plan.Sections)
        {
            Heading(to, "##", PlanWords.Heading(section));
            Paragraph(to, MarkdownText.Line(section.Intro));
            foreach (var step in section.Steps) Step(to, step, ++number);
        }
        foreach (var table in plan.Tables) Table(to, table);
        foreach (var picture in plan.Pictures)
        {
            Heading(to, "##", picture.Title);
            Paragraph(to, MarkdownText.Line(picture.Description));
        }
        if (!plan.Files.IsEmpty) Heading(to, "##", "Files");
        foreach (var file in plan.Files)
        {
            to.Append("\n### ").Append(MarkdownText.Code(file.Name)).Append('\n');
            Paragraph(to, MarkdownText.Line(file.Purpose));
            Fence(to, file.Text, file.Language);
        }
        Heading(to, "##", "Inputs");
        Fence(to, PlanJson.Write(plan.Inputs, indented: true), "json");
        return to.ToString();
    }

    private static void Highlights(StringBuilder to, ImmutableArray<Highlight> highlights)
    {
        var figures = highlights.Where(highlight => !highlight.Copy).ToList();
        if (figures.Count > 0) to.Append('\n');
        foreach (var figure in figures) to.Append("- ").Append(MarkdownText.Line($"{figure.Label}: {PlanWords.Of(figure)}")).Append('\n');
        foreach (var line in highlights.Where(highlight => highlight.Copy))
        {
            Paragraph(to, MarkdownText.Line($"{line.Label}:"));
            Fence(to, line.Value, "text");
            Paragraph(to, MarkdownText.Line(line.Note));
        }
    }

    private static void Step(StringBuilder to, Step step, int number)
    {
        to.Append(CultureInfo.InvariantCulture, $"\n### {number}. {MarkdownText.Line(step.Title)}\n");
        if (step.NotApplicable is { } needless)
        {
            // Without its commands: they would be typed.
            Paragraph(to, $"Not needed: {MarkdownText.Line(needless)}");
            return;
        }
        Paragraph(to, MarkdownText.Line(step.Why));
        to.Append("\n- Step: ").Append(MarkdownText.Code(step.Id)).Append('\n');
        to.Append("- Where: ").Append(MarkdownText.Line(step.Where)).Append('\n');
        if (step.Hold is { } hold) Paragraph(to, $"> **Stop. {PlanWords.Of(hold.Kind)}:** {MarkdownText.Line(hold.Reason)}");
        Commands(to, step.Commands);
        if (step.Expect.Length > 0) Paragraph(to, $"Expect: {MarkdownText.Line(step.Expect)}");
        Paragraph(to, $"Check: {MarkdownText.Line(PlanWords.Of(step.Check))}");
        if (step.Check is Check.Reader reader && !reader.Expectations.IsEmpty)
        {
            to.Append('\n');
            foreach (var expected in reader.Expectations) to.Append("- ").Append(MarkdownText.Line(PlanWords.Of(expected))).Append('\n');
        }
        Paragraph(to, $"Undo: {MarkdownText.Line(PlanWords.Of(step.Undo))}".TrimEnd());
        if (step.Undo is Undo.ByCommands undo) Commands(to, undo.Commands);
        if (step.Unverified is { } unverified) Paragraph(to, $"Not verified: {MarkdownText.Line(unverified)}");
        foreach (var lead in step.Leads) Paragraph(to, $"Go on: {MarkdownText.Line(PlanWords.Of(lead))}");
    }

    private static void Commands(StringBuilder to, ImmutableArray<Command> commands)
    {
        foreach (var (command, at) in commands.Select((command, at) => (command, at)))
        {
            Paragraph(to, PlanWords.Way(commands, at));
            Fence(to, command.Text, Language(command.Shell));
            if (!command.Answers.IsEmpty) to.Append('\n');
            foreach (var answer in command.Answers) to.Append("- ").Append(MarkdownText.Line(PlanWords.Of(answer))).Append('\n');
        }
    }

    private static void Table(StringBuilder to, PlanTable table)
    {
        Heading(to, "##", table.Title);
        Paragraph(to, MarkdownText.Line(table.Note));
        to.Append('\n');
        Row(to, table.Columns.Select(MarkdownText.Line));
        Row(to, table.Columns.Select(_ => "---"));
        foreach (var row in table.Rows) Row(to, row.Select(MarkdownText.Line));
    }

    private static void Row(StringBuilder to, IEnumerable<string> cells) => to.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Heading(StringBuilder to, string level, string text) => to.Append('\n').Append(level).Append(' ').Append(MarkdownText.Line(text)).Append('\n');

    private static void Paragraph(StringBuilder to, string markdown)
    {
        if (markdown.Length > 0) to.Append('\n').Append(markdown).Append('\n');
    }

    private static void Fence(StringBuilder to, string text, string language) => to.Append('\n').Append(MarkdownText.Fence(text, language));

    /// <summary>Names that highlighters know.</summary>
    private static string Language(Shell shell) => shell switch
    {
        Shell.Esxcli or Shell.OpenSsl or Shell.Posix => "sh",
        Shell.PowerCli => "powershell",
        Shell.Apache => "apache",
        Shell.Nginx => "nginx",
        Shell.HAProxy => "haproxy",
        _ => "text",
    };
}
