using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Runs;

/// <summary>Who and when, beside every event.</summary>
/// <param name="Version">The run's version after the event: 1 for the first.</param>
public sealed record Stamp(long Version, DateTimeOffset At, string ActorId, string ActorName);

public enum RunStatus { NotStarted, Open, Completed, Abandoned }

public enum StepStatus
{
    Open, Done, Skipped, RolledBack,
    /// <summary>The plan says that it is not needed.</summary>
    NotApplicable,
}

public sealed record EvidenceRecord(Guid Id, VerdictKind Verdict, ImmutableArray<Finding> Findings, Stamp Stamp);

public sealed record RunNote(string? StepId, string Text, Stamp Stamp);

/// <summary>Where one step stands. <paramref name="Last"/> is the latest thing that happened to it, notes aside.</summary>
public sealed record StepState(StepStatus Status, Stamp? Last = null)
{
    public static StepState Untouched { get; } = new(StepStatus.Open);

    public static StepState NotNeeded { get; } = new(StepStatus.NotApplicable);

    public DoneBy? DoneBy { get; init; }

    public string Reason { get; init; } = "";

    public ImmutableArray<EvidenceRecord> Evidence { get; init; } = [];

    /// <summary>When the step was last done, also after it was rolled back: the order of doing gives the order of undoing.</summary>
    public long DoneAtVersion { get; init; }

    public bool IsSettled => Status is StepStatus.Done or StepStatus.Skipped or StepStatus.NotApplicable;
}

/// <summary>A plan being carried out: the fold over its events.</summary>
public sealed record Run(string Id, Plan Plan)
{
    public RunStatus Status { get; init; } = RunStatus.NotStarted;

    /// <summary>How many events there are; a command says which version its sender had seen.</summary>
    public long Version { get; init; }

    public string Title { get; init; } = "";

    public Stamp? Started { get; init; }

    public Stamp? Ended { get; init; }

    public string EndRemark { get; init; } = "";

    public ImmutableArray<RunNote> Notes { get; init; } = [];

    public ImmutableDictionary<string, StepState> Steps { get; init; } = ImmutableDictionary.Create<string, StepState>(StringComparer.Ordinal);

    /// <summary>Released holds by step, with the last time each was.</summary>
    public ImmutableDictionary<string, Stamp> ReleasedHolds { get; init; } = ImmutableDictionary.Create<string, Stamp>(StringComparer.Ordinal);

    public StepState StateOf(string stepId) =>
        Steps.TryGetValue(stepId, out var state) ? state : Plan.Step(stepId) is { NotApplicable: not null } ? StepState.NotNeeded : StepState.Untouched;

    /// <summary>Of the steps that the plan needs.</summary>
    public int SettledCount => Plan.Steps.Count(step => step.NotApplicable is null && StateOf(step.Id).IsSettled);

    /// <summary>The steps that the plan needs.</summary>
    public int StepCount => Plan.Steps.Count(step => step.NotApplicable is null);

    /// <summary>The first step that is not settled: the one obvious thing to do next. Null when all are.</summary>
    public Step? NextStep => Plan.Steps.FirstOrDefault(step => !StateOf(step.Id).IsSettled);

    /// <summary>What can be done next at the same time: the first open step of each track of the first stage that has one.</summary>
    public ImmutableArray<Step> NextSteps =>
        Stage.Of(Plan).Select(stage => stage.Tracks.Select(track => stage.Steps(track).FirstOrDefault(IsOpen)).OfType<Step>().ToImmutableArray()).FirstOrDefault(next => !next.IsEmpty, []);

    /// <summary>Where the person goes on who has settled this step: on the same track if its stage has something left there, else anywhere.</summary>
    public Step? NextAfter(string stepId) => Plan.TrackOf(stepId) is { Length: > 0 } track
        ? Stage.Of(Plan).First(stage => stage.Has(stepId)).Steps(track).FirstOrDefault(IsOpen) ?? NextStep
        : NextStep;

    internal bool IsOpen(Step step) => !StateOf(step.Id).IsSettled;

    /// <summary>The step whose unreleased hold stands before this one (or at it); null when the way is free.</summary>
    public Step? HeldAt(string stepId)
    {
        bool Holds(Step step) => step.Hold is not null && step.NotApplicable is null && !ReleasedHolds.ContainsKey(step.Id);
        return Stage.Before(Plan, stepId).FirstOrDefault(Holds) ?? (Plan.Step(stepId) is { } own && Holds(own) ? own : null);
    }

    public Run Evolve(RunEvent happened, Stamp stamp)
    {
        var run = this with { Version = stamp.Version };
        return happened switch
        {
            RunEvent.Started e => run with { Status = RunStatus.Open, Title = e.Title, Started = stamp },
            RunEvent.EvidenceJudged e => run.With(e.StepId, stamp, step => step with { Evidence = step.Evidence.Add(new(e.EvidenceId, e.Verdict, e.Findings, stamp)) }),
            RunEvent.StepDone e => run.With(e.StepId, stamp, step => step with { Status = StepStatus.Done, DoneBy = e.By, Reason = e.Reason, DoneAtVersion = stamp.Version }),
            RunEvent.StepSkipped e => run.With(e.StepId, stamp, step => step with { Status = StepStatus.Skipped, DoneBy = null, Reason = e.Reason }),
            RunEvent.StepReopened e => run.With(e.StepId, stamp, step => step with { Status = StepStatus.Open, DoneBy = null, Reason = e.Reason }),
            RunEvent.StepRolledBack e => run.With(e.StepId, stamp, step => step with { Status = StepStatus.RolledBack, DoneBy = null, Reason = e.Note }) with { ReleasedHolds = ReleasedBefore(e.StepId) },
            RunEvent.HoldReleased e => run with { ReleasedHolds = ReleasedHolds.SetItem(e.StepId, stamp) },
            RunEvent.NoteAdded e => run with { Notes = Notes.Add(new(e.StepId, e.Text, stamp)) },
            RunEvent.Completed e => run with { Status = RunStatus.Completed, Ended = stamp, EndRemark = e.Remark },
            RunEvent.Abandoned e => run with { Status = RunStatus.Abandoned, Ended = stamp, EndRemark = e.Reason },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Whoever released a hold at or after this step had seen the step done; once it is taken back one must stop there again.</summary>
    private ImmutableDictionary<string, Stamp> ReleasedBefore(string stepId) =>
        ReleasedHolds.RemoveRange(ReleasedHolds.Keys.Where(held => held == stepId || Stage.Before(Plan, held).Any(before => before.Id == stepId)));

    private Run With(string stepId, Stamp stamp, Func<StepState, StepState> change) =>
        this with { Steps = Steps.SetItem(stepId, change(StateOf(stepId)) with { Last = stamp }) };
}
