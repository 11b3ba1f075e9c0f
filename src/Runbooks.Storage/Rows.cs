namespace Runbooks.Storage;

/// <summary>The row of the one append-only table. Triggers abort UPDATE and DELETE.</summary>
public sealed class EventRow
{
    public long Seq { get; init; }
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public required string ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string ActorKind { get; init; }

    /// <summary>JSON array.</summary>
    public required string Roles { get; init; }

    public required string Via { get; init; }
    public string? LinkId { get; init; }
    public required string RequestId { get; init; }
    public required string Address { get; init; }
    public required string Action { get; init; }
    public required string TargetKind { get; init; }
    public required string TargetId { get; init; }
    public long TargetVersion { get; init; }
    public required string Payload { get; init; }
    public int Schema { get; init; }
    public required byte[] PreviousHash { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>A redacted evidence has neither text nor salt; a trigger allows no other change.</summary>
public sealed class EvidenceRow
{
    public Guid Id { get; init; }

    /// <summary>The first event of the append it came with.</summary>
    public long Seq { get; init; }

    public byte[]? Salt { get; init; }
    public string? Text { get; init; }
}

/// <summary>A text under its SHA-256. Triggers abort UPDATE and DELETE.</summary>
public sealed class DocumentRow
{
    public required string Hash { get; init; }
    public required string Text { get; init; }
}

/// <summary>A step of a run that is settled now; when it is opened again the row goes.</summary>
public sealed class RunStepRow
{
    public required string RunId { get; init; }
    public required string StepId { get; init; }
}

/// <summary>Somebody who did something in a run.</summary>
public sealed class RunPersonRow
{
    public required string RunId { get; init; }
    public required string ActorId { get; init; }
    public required string Name { get; init; }
}
