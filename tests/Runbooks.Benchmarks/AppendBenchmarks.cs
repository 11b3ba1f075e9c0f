using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Runbooks.Domain.Audit;
using Runbooks.Storage;

namespace Runbooks.Benchmarks;

/// <summary>
/// A durable event beside the plainest durable row there is: the same columns in a table without index, trigger or search, one
/// prepared insert a commit, on the same disk in the same run. Measures: one writer at most 1.3 times as long; 64 writers at
/// least 8 times as many a second, that is a ratio of 0.125 or less.
/// </summary>
#pragma warning disable CA1001 // BenchmarkDotNet calls the cleanup.
[InProcess, MinIterationCount(15), MaxIterationCount(40)]
public class AppendBenchmarks
#pragma warning restore CA1001
{
    private const int Writers = 64;

    private static readonly Origin Origin = new(new("u-1", "Ada Example", ActorKind.UnverifiedName, ["operator"]), Via.Ui, "0HN7ABCDEF:00000001", "127.0.0.1");
    private static readonly ImmutableArray<NewEvent> Event = [new("bench.noted", """{"stepId":"host-b-vmk2","by":"Evidence","text":"the address, mask and MTU are as planned"}""")];

    private readonly string directory = Path.Combine(Path.GetTempPath(), "runbooks-bench-" + Guid.NewGuid().ToString("N"));
    private readonly long[] versions = new long[Writers];
    private readonly Task<AppendResult>[] waiting = new Task<AppendResult>[Writers];
    private RunbooksDatabase database = null!;
    private EventLog log = null!;
    private SqliteConnection raw = null!;
    private SqliteCommand insert = null!;
    private long rows;

    [GlobalSetup]
    public void Open()
    {
        database = RunbooksDatabase.Open(directory, NullLogger<RunbooksDatabase>.Instance);
        log = new EventLog(database, TimeProvider.System, NullLogger<EventLog>.Instance);
        raw = new SqliteConnection($"Data Source={Path.Combine(directory, "raw.db")}");
        raw.Open();
        using var create = raw.CreateCommand();
        create.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE Raw (Seq INTEGER PRIMARY KEY, Id, At, ActorId, ActorName, ActorKind, Roles, Via, LinkId, RequestId, Address, Action, TargetKind, TargetId, TargetVersion, Payload, Schema, PreviousHash, Hash)";
        create.ExecuteNonQuery();
        insert = raw.CreateCommand();
        insert.CommandText = "INSERT INTO Raw VALUES ($0, $1, $2, $3, $4, $5, $6, $7, NULL, $8, $9, $10, $11, $12, $13, $14, 1, $15, $16)";
        object[] values = [0L, Guid.NewGuid(), 1L, Origin.Actor.Id, Origin.Actor.Name, "unverified name", "[\"operator\"]", "ui", Origin.RequestId, Origin.Address, Event[0].Action, "bench", "target", 1L, Event[0].Payload, new byte[32], new byte[32]];
        for (var i = 0; i < values.Length; i++) insert.Parameters.AddWithValue("$" + i, values[i]);
        insert.Prepare();
    }

    [GlobalCleanup]
    public void Close()
    {
        log.DisposeAsync().AsTask().GetAwaiter().GetResult();
        database.Dispose();
        insert.Dispose();
        raw.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public int RawCommit()
    {
        insert.Parameters[0].Value = ++rows;
        return insert.ExecuteNonQuery();
    }

    [Benchmark]
    public Task OneWriter() => Append(0);

    [Benchmark(OperationsPerInvoke = Writers)]
    public Task SixtyFourWriters()
    {
        for (var writer = 0; writer < Writers; writer++) waiting[writer] = Append(writer);
        return Task.WhenAll(waiting);
    }

    private Task<AppendResult> Append(int writer) => log.Append(new Append("bench", "target-" + writer, versions[writer]++, Origin, Event));
}
