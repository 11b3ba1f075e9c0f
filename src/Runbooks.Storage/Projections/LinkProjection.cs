using System.Text.Json;
using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage.Projections;

/// <summary>Share links. The target is the link: kind <c>link</c>, its id, actions of <see cref="LinkEvents"/>.</summary>
internal sealed class LinkProjection : Projection
{
    private readonly Statement insert, revoke;

    public LinkProjection(SqliteConnection connection)
    {
        insert = Prepare(connection, "INSERT INTO Links (Id, TokenHash, Prefix, RunId, Label, CreatedAt, CreatedBy, ExpiresAt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", 8);
        revoke = Prepare(connection, "UPDATE Links SET RevokedAt = coalesce(RevokedAt, $2) WHERE Id = $1", 2);
    }

    public override void Apply(AuditEvent happened)
    {
        if (happened.TargetKind != "link") return;
        if (happened.Action == LinkEvents.CreatedAction)
        {
            var link = JsonSerializer.Deserialize(happened.Payload, LinkEventsJson.Default.LinkCreated)!;
            insert.Run(happened.TargetId, link.TokenHash, link.Prefix, link.RunId, link.Label, Micros.Of(happened.At), happened.Origin.Actor.Name, link.ExpiresAt is { } at ? Micros.Of(at) : null);
        }
        else if (happened.Action == LinkEvents.RevokedAction && revoke.Run(happened.TargetId, Micros.Of(happened.At)) == 0)
        {
            throw new InvalidOperationException($"There is no link {happened.TargetId} to revoke.");
        }
    }
}
