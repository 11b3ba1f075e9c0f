using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage;

/// <summary>The event row, to and from SQL. Named once, so that writer and readers cannot differ.</summary>
internal static class EventSql
{
    public const string Columns = "Seq, Id, At, ActorId, ActorName, ActorKind, Roles, Via, LinkId, RequestId, Address, Action, TargetKind, TargetId, TargetVersion, Payload, Schema, PreviousHash, Hash";

    public const string Insert = $"INSERT INTO Events ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";

    public const int ColumnCount = 19;

    public static void Run(Statement insert, AuditEvent happened)
    {
        var origin = happened.Origin;
        insert.Run(
            happened.Seq, happened.Id, Micros.Of(happened.At), origin.Actor.Id, origin.Actor.Name, origin.Actor.Kind.Text(), WriteRoles(origin.Actor.Roles), origin.Via.Text(),
            origin.LinkId, origin.RequestId, origin.Address, happened.Action, happened.TargetKind, happened.TargetId, happened.TargetVersion, happened.Payload,
            happened.Schema, ImmutableCollectionsMarshal.AsArray(happened.PreviousHash), ImmutableCollectionsMarshal.AsArray(happened.Hash));
    }

    public static AuditEvent Read(SqliteDataReader row) => new()
    {
        Seq = row.GetInt64(0),
        Id = row.GetGuid(1),
        At = Micros.Time(row.GetInt64(2)),
        Origin = new(
            new(row.GetString(3), row.GetString(4), OriginText.ReadActorKind(row.GetString(5)), ReadRoles(row.GetString(6))),
            OriginText.ReadVia(row.GetString(7)), row.GetString(9), row.GetString(10), row.IsDBNull(8) ? null : row.GetString(8)),
        Action = row.GetString(11),
        TargetKind = row.GetString(12),
        TargetId = row.GetString(13),
        TargetVersion = row.GetInt64(14),
        Payload = row.GetString(15),
        Schema = row.GetInt32(16),
        PreviousHash = ImmutableCollectionsMarshal.AsImmutableArray(row.GetFieldValue<byte[]>(17)),
        Hash = ImmutableCollectionsMarshal.AsImmutableArray(row.GetFieldValue<byte[]>(18)),
    };

    public static ImmutableArray<AuditEvent> ReadAll(SqliteDataReader rows)
    {
        var events = ImmutableArray.CreateBuilder<AuditEvent>();
        while (rows.Read()) events.Add(Read(rows));
        return events.DrainToImmutable();
    }

    private static string WriteRoles(ImmutableArray<string> roles) => roles.IsEmpty ? "[]" : JsonSerializer.Serialize(roles);

    private static ImmutableArray<string> ReadRoles(string roles) => roles == "[]" ? [] : JsonSerializer.Deserialize<ImmutableArray<string>>(roles);
}
