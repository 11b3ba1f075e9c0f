using Runbooks.Domain.Runs;

namespace Runbooks.Storage;

/// <summary>A run as lists show it, kept in the same transaction as its events.</summary>
public sealed record RunRow
{
    /// <summary>Seq of the event that started it: the row's key, and the one of its row in the search table.</summary>
    public required long Number { get; init; }

    public required string RunId { get; init; }
    public required string Title { get; init; }

    /// <summary>The runbook's slug.</summary>
    public required string Runbook { get; init; }

    public required string RunbookVersion { get; init; }
    public required string PlanHash { get; init; }
    public required RunStatus State { get; init; }

    /// <summary>Events so far.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public required string StartedById { get; init; }
    public required string StartedBy { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Seq of its last event: lists are ordered and paged by it.</summary>
    public required long UpdatedSeq { get; init; }

    public required string LastActorId { get; init; }
    public required string LastActor { get; init; }

    /// <summary>Steps done or skipped.</summary>
    public required int StepsDone { get; init; }

    public required int StepsTotal { get; init; }

    /// <summary>How many different people did something in it.</summary>
    public required int People { get; init; }
}
