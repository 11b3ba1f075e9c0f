namespace Runbooks.Domain.Audit;

/// <summary>One thing that happened, by whom, when, from where; chained to the one before it; never changed.</summary>
public sealed record AuditEvent
{
    public const int CurrentSchema = 1;

    /// <summary>Place in the log: 1 for the first, without gaps. It orders events; <see cref="At"/> does not, since clocks are set back.</summary>
    public required long Seq { get; init; }

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>UTC, whole microseconds.</summary>
    public required DateTimeOffset At { get; init; }

    public required Origin Origin { get; init; }

    /// <summary>Kind of target, dot, what was done: <c>run.started</c>.</summary>
    public required string Action { get; init; }

    public required string TargetKind { get; init; }

    public required string TargetId { get; init; }

    /// <summary>1, 2, 3 … per target.</summary>
    public required long TargetVersion { get; init; }

    /// <summary>JSON text; its shape belongs to the action.</summary>
    public required string Payload { get; init; }

    /// <summary>Which layout of <see cref="CanonicalBytes"/> the hash covers.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>32 bytes; zeros before the first event.</summary>
    public required ImmutableArray<byte> PreviousHash { get; init; }

    /// <summary>SHA-256 of the canonical bytes.</summary>
    public ImmutableArray<byte> Hash { get; init; } = [];
}
