using System.Text.Json.Serialization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Runs;

/// <summary>One thing that happened in a run. Who, when and from where stand beside it in the log.</summary>
public abstract record RunEvent
{
    private RunEvent() { }

    /// <param name="PlanHash">SHA-256 (hex) of the frozen plan's canonical JSON.</param>
    public sealed record Started(string Title, string Runbook, string RunbookVersion, DateOnly Ruleset, string PlanHash, int Steps) : RunEvent;

    /// <summary>Somebody gave evidence and it was judged. A pass is followed by <see cref="StepDone"/> in the same breath.</summary>
    /// <param name="EvidenceHash">SHA-256 (hex) of salt and text: the text itself stands outside the chain and can be redacted.</param>
    public sealed record EvidenceJudged(string StepId, Guid EvidenceId, string EvidenceHash, VerdictKind Verdict, ImmutableArray<Finding> Findings) : RunEvent;

    /// <param name="Reason">Why it counts as done although no evidence passed; empty otherwise.</param>
    public sealed record StepDone(string StepId, DoneBy By, string Reason = "") : RunEvent;

    public sealed record StepSkipped(string StepId, string Reason) : RunEvent;

    /// <summary>A tick or a skip was taken back: the step is open again. Says nothing about the target.</summary>
    public sealed record StepReopened(string StepId, string Reason) : RunEvent;

    /// <summary>The step's undo was carried out on the target.</summary>
    public sealed record StepRolledBack(string StepId, string Note) : RunEvent;

    public sealed record HoldReleased(string StepId, string Statement) : RunEvent;

    /// <param name="StepId">Null for a note on the whole run.</param>
    public sealed record NoteAdded(string? StepId, string Text) : RunEvent;

    public sealed record Completed(string Remark) : RunEvent;

    public sealed record Abandoned(string Reason) : RunEvent;

    /// <summary>The step it is about, or null.</summary>
    [JsonIgnore]
    public string? AboutStep => this switch
    {
        EvidenceJudged e => e.StepId,
        StepDone e => e.StepId,
        StepSkipped e => e.StepId,
        StepReopened e => e.StepId,
        StepRolledBack e => e.StepId,
        HoldReleased e => e.StepId,
        NoteAdded e => e.StepId,
        _ => null,
    };
}

/// <summary>What made a step done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DoneBy>))]
public enum DoneBy
{
    /// <summary>Evidence that passed the check.</summary>
    [JsonStringEnumMemberName("evidence")] Evidence,
    /// <summary>The operator's word, where the step has no check.</summary>
    [JsonStringEnumMemberName("word")] Word,
    /// <summary>The operator's decision against or without a verdict, with a reason.</summary>
    [JsonStringEnumMemberName("override")] Override,
}
