using System.Globalization;
using Microsoft.Extensions.Logging;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage;

/// <summary>What to show of the history. All that is given must hold.</summary>
public sealed record EventFilter
{
    public static EventFilter All { get; } = new();

    /// <summary>An action or the beginning of one: <c>run.</c>.</summary>
    public string? ActionPrefix { get; init; }

    public string? ActorId { get; init; }
    public string? TargetKind { get; init; }
    public string? TargetId { get; init; }

    /// <summary>Included.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Not included.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Words, or beginnings of words, in any order.</summary>
    public string? Text { get; init; }
}

/// <param name="Before">Give it to get the next page; null on the last one.</param>
public sealed record EventPage(ImmutableArray<AuditEvent> Events, long? Before);

/// <summary>An evidence's text; null once it was redacted.</summary>
public sealed record StoredEvidence(Guid Id, byte[]? Salt, string? Text);

/// <summary>Reads the log. Queries run on the caller's thread: SQLite has no asynchronous reads.</summary>
public sealed class EventReader(RunbooksDatabase database)
{
    // A thousand events are verified in some milliseconds and are more than a day of most servers.
    private const int CheckedAtStart = 1000;

    public Task<ImmutableArray<AuditEvent>> Target(string kind, string id, long afterVersion = 0, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Query("WHERE TargetKind = $1 AND TargetId = $2 AND TargetVersion > $3 ORDER BY TargetVersion", kind, id, afterVersion));
    }

    /// <summary>A page of the history, the newest first. New events do not shift it: pages are found by key.</summary>
    /// <param name="before">The key the page before gave; null for the first page.</param>
    public Task<EventPage> Page(EventFilter filter, long? before = null, int size = 50, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var where = new List<string>();
        var values = new List<object?>();
        void And(string condition, object value)
        {
            values.Add(value);
            where.Add(condition.Replace("?", string.Create(CultureInfo.InvariantCulture, $"${values.Count}"), StringComparison.Ordinal));
        }
        if (before is { } key) And("Seq < ?", key);
        if (filter.ActorId is { Length: > 0 } actor) And("ActorId = ?", actor);
        if (filter.TargetKind is { Length: > 0 } kind) And("TargetKind = ?", kind);
        if (filter.TargetId is { Length: > 0 } target) And("TargetId = ?", target);
        if (filter.From is { } from) And("At >= ?", Micros.Of(from));
        if (filter.To is { } to) And("At < ?", Micros.Of(to));
        if (filter.ActionPrefix is { Length: > 0 } prefix)
        {
            And("Action >= ?", prefix);
            // U+10FFFF is the last there is: what begins with the prefix lies before prefix + it.
            And("Action < ?", prefix + "\U0010FFFF");
        }
        if (SearchText.Query(filter.Text) is { } query) And("Seq IN (SELECT rowid FROM EventText WHERE EventText MATCH ?)", query);
        values.Add(size + 1);
        var sql = $"{(where.Count > 0 ? "WHERE " + string.Join(" AND ", where) : "")} ORDER BY Seq DESC LIMIT ${values.Count}";
        var events = Query(sql, [.. values]);
        return Task.FromResult(events.Length > size ? new EventPage(events[..size], events[size - 1].Seq) : new EventPage(events, null));
    }

    /// <summary>The text kept under this hash, or null.</summary>
    public Task<string?> Document(string hash, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        using var connection = database.OpenReader();
        using var select = new Statement(connection, "SELECT Text FROM Documents WHERE Hash = $1", 1);
        return Task.FromResult(select.Scalar(hash) as string);
    }

    public Task<StoredEvidence?> Evidence(Guid id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        using var connection = database.OpenReader();
        using var select = new Statement(connection, "SELECT Salt, Text FROM Evidence WHERE Id = $1", 1);
        using var row = select.Query(id);
        return Task.FromResult(row.Read() ? new StoredEvidence(id, row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), row.IsDBNull(1) ? null : row.GetString(1)) : null);
    }

    /// <summary>Every event in order, streamed: for export and verification.</summary>
    public IEnumerable<AuditEvent> All(long fromSeq = 1)
    {
        using var connection = database.OpenReader();
        using var select = new Statement(connection, $"SELECT {EventSql.Columns} FROM Events WHERE Seq >= $1 ORDER BY Seq", 1);
        using var rows = select.Query(fromSeq);
        while (rows.Read()) yield return EventSql.Read(rows);
    }

    public Checkpoint Checkpoint(string origin)
    {
        using var connection = database.OpenReader();
        using var select = new Statement(connection, "SELECT Seq, Hash FROM Events ORDER BY Seq DESC LIMIT 1");
        using var row = select.Query();
        return row.Read() ? new(origin, row.GetInt64(0), [.. row.GetFieldValue<byte[]>(1)]) : new(origin, 0, Chain.Start);
    }

    /// <summary>Verifies the whole log, or that it still holds a checkpoint.</summary>
    public ChainVerdict Verify(Checkpoint? against = null)
    {
        try
        {
            return Chain.Verify(All(), against);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or System.Text.Json.JsonException)
        {
            return new ChainVerdict.Broken(FirstUnreadable(), $"its row cannot be read: {e.Message}");
        }
    }

    /// <summary>
    /// A log that was changed is said loudly, but opened: a server that stops would hide what can still be read.
    /// </summary>
    internal void CheckEnd(ILogger logger)
    {
        var last = Checkpoint("start").Size;
        var events = All(Math.Max(1, last - CheckedAtStart)).ToImmutableArray();
        var verdict = last <= CheckedAtStart ? Chain.Verify(events) : Chain.VerifyFrom(events[1..], events[0].Seq, events[0].Hash);
        if (verdict is ChainVerdict.Broken broken)
            logger.LogCritical("The event log was changed from outside: event {Seq}: {Reason}.", broken.Seq, broken.Reason);
    }

    private long FirstUnreadable()
    {
        var seq = 0L;
        try
        {
            foreach (var happened in All()) seq = happened.Seq;
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or System.Text.Json.JsonException)
        {
        }
        return seq + 1;
    }

    private ImmutableArray<AuditEvent> Query(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = database.OpenReader();
        using var select = new Statement(connection, $"SELECT {EventSql.Columns} FROM Events {sql}", values.Length);
        using var rows = select.Query(values);
        return EventSql.ReadAll(rows);
    }
}
