using System.CommandLine;
using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;
using Command = System.CommandLine.Command;

namespace Runbooks.Web.Commands;

/// <summary>The commands that work on the catalogue alone: no server, no database, nothing on standard output but the answer.</summary>
internal sealed class RunbookCommands(ImmutableArray<Runbook> runbooks, IReadOnlyDictionary<string, EvidenceReader> readers, Terminal terminal)
{
    private readonly Argument<string> slug = new("ID") { Description = "The runbook's short name, as list prints it." };
    private readonly Option<string> inputs = new("--inputs") { Description = "JSON file with the inputs; - reads standard input.", HelpName = "FILE|-", Required = true };
    private readonly InputFile files = new(terminal);

    public IEnumerable<Command> All => [List(), Schema(), Example(), Plan(), Check()];

    private Command List()
    {
        var command = new Command("list", "Prints the runbooks: short name, title, version and the date its facts were reviewed, separated by tabs.");
        command.SetAction(_ => Print(string.Concat(runbooks.Select(runbook => runbook.Info).Select(info =>
            string.Create(CultureInfo.InvariantCulture, $"{info.Slug}\t{PlainText.Line(info.Title)}\t{info.Version}\t{info.RulesetDate:yyyy-MM-dd}\n")))));
        return command;
    }

    private Command Schema()
    {
        var command = new Command("schema", "Prints the JSON Schema of a runbook's inputs.") { slug };
        command.SetAction(parsed => Print(Find(parsed).Then<string>(runbook => FormSchema.Write(runbook))));
        return command;
    }

    private Command Example()
    {
        var command = new Command("example", "Prints example inputs of a runbook.") { slug };
        command.SetAction(parsed => Print(Find(parsed).Then<string>(runbook => PlanJson.Write(runbook.Form.Complete(runbook.Example), indented: true))));
        return command;
    }

    private Command Plan()
    {
        var format = new Option<string>("--format") { Description = "What to print.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "markdown", "text");
        var command = new Command("plan", "Prints the plan for the inputs.") { slug, inputs, format };
        command.SetAction(parsed => Print(Find(parsed).Then(runbook => PlanOf(runbook, parsed).Then<string>(plan => parsed.GetValue(format) switch
        {
            "markdown" => PlanMarkdown.Write(plan, runbook.Info.Title),
            "text" => PlanText.Write(plan, runbook.Info.Title),
            _ => PlanJson.Write(plan, indented: true),
        }))));
        return command;
    }

    private Command Check()
    {
        var step = new Argument<string>("STEP") { Description = "The step's id, as the plan gives it." };
        var evidence = new Option<string>("--evidence") { Description = "File with what the step's command printed; - reads standard input.", HelpName = "FILE|-", Required = true };
        var command = new Command("check", "Judges evidence for a step: prints pass, fail or unclear and what was found.") { slug, step, inputs, evidence };
        command.Validators.Add(given =>
        {
            if (given.GetValue(inputs) == InputFile.StandardInput && given.GetValue(evidence) == InputFile.StandardInput)
                given.AddError("Only one of --inputs and --evidence can be read from standard input.");
        });
        command.SetAction(parsed => Print(Find(parsed)
            .Then(runbook => PlanOf(runbook, parsed))
            .Then(plan => StepOf(plan, parsed.GetRequiredValue(step)))
            .Then(found => files.ReadEvidence(parsed.GetRequiredValue(evidence)).Then<Verdict>(text => EvidenceJudge.Judge(found.Check, text, readers)))));
        return command;
    }

    private Result<Runbook> Find(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(slug);
        return runbooks.FirstOrDefault(runbook => runbook.Info.Slug == name) is { } found
            ? found
            : Result.Refuse<Runbook>($"There is no runbook “{name}”. There are: {string.Join(", ", runbooks.Select(runbook => runbook.Info.Slug))}.");
    }

    private Result<Plan> PlanOf(Runbook runbook, ParseResult parsed) => files.ReadValues(parsed.GetRequiredValue(inputs)).Then(values =>
    {
        var evaluation = runbook.Evaluate(values);
        return evaluation.Plan is { } plan ? plan : (Result<Plan>)new Result<Plan>.Refused(evaluation.Problems);
    });

    private static Result<Step> StepOf(Plan plan, string id) => plan.Step(id) is { } step
        ? step
        : Result.Refuse<Step>($"The plan has no step “{id}”. There are: {string.Join(", ", plan.Steps.Select(known => known.Id))}.");

    private int Print(Result<Verdict> judged)
    {
        if (!judged.TryGet(out var verdict)) return Refuse(judged.Problems);
        var text = new StringBuilder();
        text.Append(Word(verdict.Kind)).Append('\n');
        foreach (var finding in verdict.Findings) text.Append(PlainText.Line(finding.Text)).Append('\n');
        terminal.Output.Write(text);
        return verdict.Kind switch
        {
            VerdictKind.Pass => ExitCode.Fine,
            VerdictKind.Fail => ExitCode.Failed,
            _ => ExitCode.Unclear,
        };
    }

    private static string Word(VerdictKind kind) => kind switch
    {
        VerdictKind.Pass => "pass",
        VerdictKind.Fail => "fail",
        _ => "unclear",
    };

    private int Print(Result<string> answer)
    {
        if (!answer.TryGet(out var text)) return Refuse(answer.Problems);
        terminal.Output.Write(text);
        if (!text.EndsWith('\n') && text.Length > 0) terminal.Output.Write('\n');
        return ExitCode.Fine;
    }

    private int Refuse(ImmutableArray<Problem> problems)
    {
        foreach (var problem in problems) terminal.Error.WriteLine(PlainText.Line(problem.ToString()));
        return ExitCode.Refused;
    }
}
