namespace Runbooks.Domain.Runs;

/// <summary>What a person wants to do in a run. Ids come in with it; nothing here reads a clock or throws dice.</summary>
/// <param name="ActorId">Who asks.</param>
/// <param name="SeenVersion">The version of the run that was on the sender's screen.</param>
public abstract record RunCommand(string ActorId, long SeenVersion)
{
    /// <param name="PlanHash">SHA-256 (hex) of the plan's canonical JSON.</param>
    public sealed record Start(string ActorId, string Title, string PlanHash) : RunCommand(ActorId, 0);

    /// <param name="EvidenceHash">SHA-256 (hex) of salt and text.</param>
    public sealed record GiveEvidence(string ActorId, long SeenVersion, string StepId, Guid EvidenceId, string EvidenceHash, string Text) : RunCommand(ActorId, SeenVersion);

    /// <summary>Done, on the operator's word: only for steps without a check.</summary>
    public sealed record Confirm(string ActorId, long SeenVersion, string StepId) : RunCommand(ActorId, SeenVersion);

    /// <summary>Done although no evidence passed, with the reason.</summary>
    public sealed record Override(string ActorId, long SeenVersion, string StepId, string Reason) : RunCommand(ActorId, SeenVersion);

    public sealed record Skip(string ActorId, long SeenVersion, string StepId, string Reason) : RunCommand(ActorId, SeenVersion);

    /// <summary>Takes a tick or a skip back.</summary>
    public sealed record Reopen(string ActorId, long SeenVersion, string StepId, string Reason) : RunCommand(ActorId, SeenVersion);

    /// <summary>The step's undo has been carried out.</summary>
    public sealed record RollBack(string ActorId, long SeenVersion, string StepId, string Note) : RunCommand(ActorId, SeenVersion);

    public sealed record ReleaseHold(string ActorId, long SeenVersion, string StepId, string Statement) : RunCommand(ActorId, SeenVersion);

    public sealed record AddNote(string ActorId, long SeenVersion, string? StepId, string Text) : RunCommand(ActorId, SeenVersion);

    public sealed record Complete(string ActorId, long SeenVersion, string Remark) : RunCommand(ActorId, SeenVersion);

    public sealed record Abandon(string ActorId, long SeenVersion, string Reason) : RunCommand(ActorId, SeenVersion);
}
