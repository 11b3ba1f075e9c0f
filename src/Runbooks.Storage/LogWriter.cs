using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;
using Runbooks.Storage.Projections;

namespace Runbooks.Storage;

/// <summary>
/// Writes a batch of appends in one transaction. It keeps nothing in memory between batches: head and versions are read from the
/// database each time (some microseconds beside a commit's milliseconds), so a failed commit leaves nothing to repair.
/// </summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly TimeProvider time;
    private readonly ImmutableArray<Projection> projections;
    private readonly Statement begin, commit, rollback, savepoint, release, rollbackTo, head, version, since, insert, evidence, document;

    private long seq;
    private ImmutableArray<byte> hash = Chain.Start;

    public LogWriter(SqliteConnection connection, TimeProvider time, Func<SqliteConnection, ImmutableArray<Projection>> projections)
    {
        this.connection = connection;
        this.time = time;
        this.projections = projections(connection);
        begin = new(connection, "BEGIN IMMEDIATE");
        commit = new(connection, "COMMIT");
        rollback = new(connection, "ROLLBACK");
        savepoint = new(connection, "SAVEPOINT one");
        release = new(connection, "RELEASE one");
        rollbackTo = new(connection, "ROLLBACK TO one");
        head = new(connection, "SELECT Seq, Hash FROM Events ORDER BY Seq DESC LIMIT 1");
        version = new(connection, "SELECT max(TargetVersion) FROM Events WHERE TargetKind = $1 AND TargetId = $2", 2);
        since = new(connection, $"SELECT {EventSql.Columns} FROM Events WHERE TargetKind = $1 AND TargetId = $2 AND TargetVersion > $3 ORDER BY TargetVersion", 3);
        insert = new(connection, EventSql.Insert, EventSql.ColumnCount);
        evidence = new(connection, "INSERT INTO Evidence (Id, Seq, Salt, Text) VALUES ($1, $2, $3, $4)", 4);
        document = new(connection, "INSERT INTO Documents (Hash, Text) VALUES ($1, $2) ON CONFLICT (Hash) DO NOTHING", 2);
    }

    /// <summary>Gives every append an outcome, or throws when the whole batch failed and nothing of it was written.</summary>
    public void Write(List<Waiting> batch)
    {
        begin.Run();
        try
        {
            ReadHead();
            foreach (var waiting in batch) waiting.Outcome = WriteOne(waiting.Append);
            commit.Run();
        }
        catch
        {
            // After a full disk SQLite may have rolled back by itself (sqlite.org/lang_transaction.html, section 3).
            if (InTransaction) rollback.Run();
            throw;
        }
    }

    /// <summary>Call only while nothing is being appended.</summary>
    public void Limit(int pages)
    {
        using var limit = new Statement(connection, $"PRAGMA max_page_count = {pages}");
        limit.Scalar();
    }

    public void Dispose()
    {
        foreach (var projection in projections) projection.Dispose();
        foreach (var statement in (ReadOnlySpan<Statement>)[begin, commit, rollback, savepoint, release, rollbackTo, head, version, since, insert, evidence, document]) statement.Dispose();
        connection.Dispose();
    }

    private bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    private void ReadHead()
    {
        using var row = head.Query();
        (seq, hash) = row.Read() ? (row.GetInt64(0), ImmutableArray.Create(row.GetFieldValue<byte[]>(1))) : (0L, Chain.Start);
    }

    private object WriteOne(Append append)
    {
        var (seqBefore, hashBefore) = (seq, hash);
        var current = version.Scalar(append.TargetKind, append.TargetId) as long? ?? 0;
        if (append.ExpectedVersion != Append.AnyVersion && append.ExpectedVersion < current)
        {
            using var rows = since.Query(append.TargetKind, append.TargetId, append.ExpectedVersion);
            return new AppendResult.Clash(EventSql.ReadAll(rows));
        }
        if (append.ExpectedVersion > current)
            return new ArgumentException($"Version {append.ExpectedVersion} of {append.TargetKind} {append.TargetId} was expected, but there are only {current}. Was the database restored?");

        savepoint.Run();
        try
        {
            var events = Insert(append, current);
            release.Run();
            return new AppendResult.Committed(events);
        }
        catch (Exception e) when (InTransaction)
        {
            rollbackTo.Run();
            release.Run();
            (seq, hash) = (seqBefore, hashBefore);
            return e;
        }
    }

    private ImmutableArray<AuditEvent> Insert(Append append, long current)
    {
        // Before the events: a projection may want to read what its event is about.
        if (!append.Documents.IsDefault)
            foreach (var one in append.Documents) document.Run(one.Hash, one.Text);
        if (!append.Evidence.IsDefault)
            foreach (var one in append.Evidence) evidence.Run(one.Id, seq + 1, one.Salt, one.Text);

        var events = ImmutableArray.CreateBuilder<AuditEvent>(append.Events.Length);
        foreach (var one in append.Events)
        {
            var at = Micros.Truncate(time.GetUtcNow());
            var happened = Chain.Seal(new AuditEvent
            {
                Seq = seq + 1,
                Id = Guid.CreateVersion7(at),
                At = at,
                Origin = append.Origin,
                Action = one.Action,
                TargetKind = append.TargetKind,
                TargetId = append.TargetId,
                TargetVersion = ++current,
                Payload = one.Payload,
                PreviousHash = hash,
            });
            EventSql.Run(insert, happened);
            foreach (var projection in projections) projection.Apply(happened);
            (seq, hash) = (happened.Seq, happened.Hash);
            events.Add(happened);
        }
        return events.MoveToImmutable();
    }
}
