using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Runs;

/// <summary>What came of a command: events to append, or the reason why not.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Accepted(ImmutableArray<RunEvent> Events) : Decision;

    /// <param name="Since">What somebody else did meanwhile, when that is the reason.</param>
    public sealed record Refused(string Reason, Stamp? Since = null) : Decision;
}

/// <summary>The rules of a run. Pure and total: every command on every state gives a decision.</summary>
public static class RunDecider
{
    public const int MaxTextLength = 4000;

    public const int MaxTitleLength = 200;

    public static Decision Decide(Run run, RunCommand command, IReadOnlyDictionary<string, EvidenceReader> readers) => (run.Status, command) switch
    {
        (RunStatus.NotStarted, RunCommand.Start start) => Start(run, start),
        (RunStatus.NotStarted, _) => Refuse("This run has not been started."),
        (_, RunCommand.Start) => Refuse("This run has been started already."),
        (_, RunCommand.AddNote note) => Note(run, note),
        // A finished run can still be taken back: trouble often shows later, after a reboot.
        (_, RunCommand.RollBack back) => RollBack(run, back),
        (RunStatus.Completed, _) => Refuse("This run is complete; only notes and roll-backs can be added.", run.Ended),
        (RunStatus.Abandoned, _) => Refuse("This run was abandoned; only notes and roll-backs can be added.", run.Ended),
        (_, RunCommand.GiveEvidence give) => OnOpenStep(run, give, give.StepId, step => Evidence(step, give, readers)),
        (_, RunCommand.Confirm confirm) => OnOpenStep(run, confirm, confirm.StepId, step => step.Check is Check.None
            ? Accept(new RunEvent.StepDone(step.Id, DoneBy.Word))
            : Refuse("This step has a check. Paste what the command printed, or give a reason to accept it without.")),
        (_, RunCommand.Override against) => OnOpenStep(run, against, against.StepId, step =>
            WithText(against.Reason, "a reason", text => Accept(new RunEvent.StepDone(step.Id, DoneBy.Override, text)))),
        (_, RunCommand.Skip skip) => OnOpenStep(run, skip, skip.StepId, step =>
            WithText(skip.Reason, "a reason", text => Accept(new RunEvent.StepSkipped(step.Id, text)))),
        (_, RunCommand.Reopen reopen) => Reopen(run, reopen),
        (_, RunCommand.ReleaseHold release) => ReleaseHold(run, release),
        (_, RunCommand.Complete complete) => Complete(run, complete),
        (_, RunCommand.Abandon abandon) => WithText(abandon.Reason, "a reason", text => Accept(new RunEvent.Abandoned(text))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Decision Start(Run run, RunCommand.Start start) =>
        start.Title.Trim() is { Length: > 0 and <= MaxTitleLength } title
            ? Accept(new RunEvent.Started(title, run.Plan.Runbook, run.Plan.Version, run.Plan.Ruleset, start.PlanHash, run.StepCount))
            : Refuse(string.Create(CultureInfo.InvariantCulture, $"A run needs a title of 1 to {MaxTitleLength} characters."));

    private static Decision OnOpenStep(Run run, RunCommand command, string stepId, Func<Step, Decision> decide)
    {
        if (run.Plan.Step(stepId) is not { } step) return Refuse("The plan of this run has no such step.");
        if (Stale(run, command, stepId) is { } stale) return stale;
        if (run.HeldAt(stepId) is { } held) return Refuse($"The hold before “{held.Title}” has not been released.");
        return run.StateOf(stepId).IsSettled ? Refuse("This step is settled already.", run.StateOf(stepId).Last) : decide(step);
    }

    /// <summary>
    /// A command is stale when something has happened to its step that the sender had not seen. Other people's work on other
    /// steps is no reason to refuse: two people at two consoles must not stop each other.
    /// </summary>
    private static Decision.Refused? Stale(Run run, RunCommand command, string stepId) =>
        run.StateOf(stepId).Last is { } last && last.Version > command.SeenVersion
            ? new("Somebody was faster at this step; what you sent was not applied.", last)
            : null;

    private static Decision Evidence(Step step, RunCommand.GiveEvidence give, IReadOnlyDictionary<string, EvidenceReader> readers)
    {
        if (step.Check is Check.None) return Refuse("This step takes no evidence; confirm it.");
        if (string.IsNullOrWhiteSpace(give.Text)) return Refuse("There is no evidence yet. Paste what the command printed.");
        if (give.Text.Length > EvidenceJudge.MaxEvidenceLength) return Refuse(string.Create(CultureInfo.InvariantCulture, $"The evidence is longer than {EvidenceJudge.MaxEvidenceLength} characters. Paste only this command's output."));
        var verdict = EvidenceJudge.Judge(step.Check, give.Text, readers);
        var judged = new RunEvent.EvidenceJudged(step.Id, give.EvidenceId, give.EvidenceHash, verdict.Kind, verdict.Findings);
        return verdict.Kind == VerdictKind.Pass ? Accept(judged, new RunEvent.StepDone(step.Id, DoneBy.Evidence)) : Accept(judged);
    }

    private static Decision Reopen(Run run, RunCommand.Reopen reopen)
    {
        if (run.Plan.Step(reopen.StepId) is null) return Refuse("The plan of this run has no such step.");
        if (Stale(run, reopen, reopen.StepId) is { } stale) return stale;
        if (run.StateOf(reopen.StepId).Status == StepStatus.Open) return Refuse("This step is open already.");
        return OptionalText(reopen.Reason, text => Accept(new RunEvent.StepReopened(reopen.StepId, text)));
    }

    private static Decision RollBack(Run run, RunCommand.RollBack back)
    {
        if (run.Plan.Step(back.StepId) is not { } step) return Refuse("The plan of this run has no such step.");
        if (Stale(run, back, back.StepId) is { } stale) return stale;
        if (run.StateOf(back.StepId).Status != StepStatus.Done) return Refuse("Only a step that was done can be rolled back.");
        return step.Undo switch
        {
            Undo.NothingChanged => Refuse("This step changed nothing; there is nothing to roll back."),
            Undo.Impossible impossible => Refuse($"This step cannot be undone: {impossible.Reason}"),
            _ => OptionalText(back.Note, text => Accept(new RunEvent.StepRolledBack(step.Id, text))),
        };
    }

    private static Decision ReleaseHold(Run run, RunCommand.ReleaseHold release)
    {
        if (run.Plan.Step(release.StepId) is not { Hold: { } hold } step) return Refuse("There is no hold before this step.");
        if (run.ReleasedHolds.TryGetValue(step.Id, out var released)) return Refuse("This hold has been released already.", released);
        var before = Stage.Before(run.Plan, step.Id).ToImmutableArray();
        var open = before.Where(earlier => !run.StateOf(earlier.Id).IsSettled).ToImmutableArray();
        if (!open.IsEmpty) return Refuse(string.Create(CultureInfo.InvariantCulture, $"{open.Length} step(s) before this hold are open, the first is “{open[0].Title}”. Do or skip them first."));
        if (hold.Kind == HoldKind.SecondObserver && LastWorker(run, before) == release.ActorId)
            return Refuse(before.IsEmpty ? "A second person must release this hold: you started the run." : "A second person must release this hold: you did the last step before it.");
        return hold.Kind == HoldKind.Pause
            ? OptionalText(release.Statement, text => Accept(new RunEvent.HoldReleased(step.Id, text)))
            : WithText(release.Statement, "what you have seen", text => Accept(new RunEvent.HoldReleased(step.Id, text)));
    }

    private static string? LastWorker(Run run, ImmutableArray<Step> steps) =>
        (steps.Select(step => run.StateOf(step.Id).Last).MaxBy(last => last?.Version ?? 0) ?? run.Started)?.ActorId;

    private static Decision Complete(Run run, RunCommand.Complete complete)
    {
        var open = run.StepCount - run.SettledCount;
        return open > 0
            ? Refuse(string.Create(CultureInfo.InvariantCulture, $"{open} step(s) are open, the first is “{run.NextStep?.Title}”. Do or skip them, or abandon the run."))
            : OptionalText(complete.Remark, text => Accept(new RunEvent.Completed(text)));
    }

    private static Decision Note(Run run, RunCommand.AddNote note) => note.StepId is { } id && run.Plan.Step(id) is null
        ? Refuse("The plan of this run has no such step.")
        : WithText(note.Text, "a text", text => Accept(new RunEvent.NoteAdded(note.StepId, text)));

    private static Decision WithText(string text, string what, Func<string, Decision> decide) =>
        string.IsNullOrWhiteSpace(text) ? Refuse($"This needs {what}.") : OptionalText(text, decide);

    private static Decision OptionalText(string text, Func<string, Decision> decide) => text.Trim() is { Length: <= MaxTextLength } trimmed
        ? decide(trimmed)
        : Refuse(string.Create(CultureInfo.InvariantCulture, $"At most {MaxTextLength} characters; put long output into the evidence."));

    private static Decision.Accepted Accept(params ImmutableArray<RunEvent> events) => new(events);

    private static Decision.Refused Refuse(string reason, Stamp? since = null) => new(reason, since);
}
