using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage.Projections;

/// <summary>
/// <c>evidence.redacted</c>, target the evidence's id: its text and salt go, the event that carries the hash stays. The salt goes
/// too, since with it a short text could be guessed from the hash.
/// </summary>
internal sealed class EvidenceProjection : Projection
{
    private readonly Statement redact;

    public EvidenceProjection(SqliteConnection connection) =>
        redact = Prepare(connection, "UPDATE Evidence SET Text = NULL, Salt = NULL WHERE Id = $1 AND Text IS NOT NULL", 1);

    public override void Apply(AuditEvent happened)
    {
        if (happened is not { TargetKind: "evidence", Action: "evidence.redacted" }) return;
        if (!Guid.TryParse(happened.TargetId, out var id) || redact.Run(id) == 0)
            throw new InvalidOperationException($"There is no evidence {happened.TargetId} that still has its text.");
    }
}
