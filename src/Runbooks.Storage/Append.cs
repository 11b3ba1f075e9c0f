using Runbooks.Domain.Audit;

namespace Runbooks.Storage;

/// <param name="Payload">JSON text; the text in it goes into the search over events.</param>
public sealed record NewEvent(string Action, string Payload);

/// <summary>A text that stands outside the chain, so that it can be redacted. The event's payload carries <see cref="SaltedHash"/>.</summary>
public sealed record NewEvidence(Guid Id, byte[] Salt, string Text);

/// <summary>A text kept under its own hash, such as a frozen plan's canonical JSON. Kept once, however often it is appended.</summary>
/// <param name="Hash">SHA-256 of the text's UTF-8, lower-case hex.</param>
public sealed record NewDocument(string Hash, string Text);

/// <summary>Events of one target that are committed together or not at all.</summary>
/// <param name="ExpectedVersion">The target's version the writer has seen: 0 for a new target, or <see cref="AnyVersion"/>.</param>
public sealed record Append(
    string TargetKind,
    string TargetId,
    long ExpectedVersion,
    Origin Origin,
    ImmutableArray<NewEvent> Events,
    ImmutableArray<NewEvidence> Evidence = default,
    ImmutableArray<NewDocument> Documents = default)
{
    /// <summary>For what is true whatever happened before it: a link was opened, an evidence was redacted.</summary>
    public const long AnyVersion = -1;
}

public abstract record AppendResult
{
    private AppendResult() { }

    /// <summary>Durable: written and synced to disk.</summary>
    public sealed record Committed(ImmutableArray<AuditEvent> Events) : AppendResult;

    /// <summary>Somebody was faster; nothing was written.</summary>
    /// <param name="Since">What was appended to the target after the expected version.</param>
    public sealed record Clash(ImmutableArray<AuditEvent> Since) : AppendResult;
}
