using System.Globalization;
using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;
using Runbooks.Domain.Runs;

namespace Runbooks.Storage;

/// <summary>Which runs to show. All that is given must hold.</summary>
public sealed record RunFilter
{
    public static RunFilter All { get; } = new();

    /// <summary>The runbook's slug.</summary>
    public string? Runbook { get; init; }

    public RunStatus? State { get; init; }

    /// <summary>Id or name of somebody who did something in the run.</summary>
    public string? Person { get; init; }

    /// <summary>Words, or beginnings of words, of title, summary, notes, people and inputs, in any order.</summary>
    public string? Text { get; init; }
}

/// <param name="Before">Give it to get the next page; null on the last one.</param>
public sealed record RunPage(ImmutableArray<RunRow> Runs, long? Before);

/// <summary>Reads the list of runs, the one that something happened in last first.</summary>
public sealed class RunList(RunbooksDatabase database)
{
    private const string Columns = "Number, RunId, Title, Runbook, RunbookVersion, PlanHash, State, Version, StartedAt, StartedById, StartedBy, UpdatedAt, UpdatedSeq, LastActorId, LastActor, StepsDone, StepsTotal, People";

    public Task<RunPage> Page(RunFilter filter, long? before = null, int size = 50, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var where = new List<string>();
        var values = new List<object?>();
        void And(string condition, object value)
        {
            values.Add(value);
            where.Add(condition.Replace("?", string.Create(CultureInfo.InvariantCulture, $"${values.Count}"), StringComparison.Ordinal));
        }
        if (before is { } key) And("UpdatedSeq < ?", key);
        if (filter.Runbook is { Length: > 0 } runbook) And("Runbook = ?", runbook);
        if (filter.State is { } state) And("State = ?", state.ToString());
        if (filter.Person is { Length: > 0 } person) And("RunId IN (SELECT RunId FROM RunPeople WHERE ActorId = ? OR Name = ? COLLATE NOCASE)", person);
        if (SearchText.Query(filter.Text) is { } query) And("Number IN (SELECT rowid FROM RunText WHERE RunText MATCH ?)", query);
        values.Add(size + 1);
        var runs = Query($"{(where.Count > 0 ? "WHERE " + string.Join(" AND ", where) : "")} ORDER BY UpdatedSeq DESC LIMIT ${values.Count}", [.. values]);
        return Task.FromResult(runs.Length > size ? new RunPage(runs[..size], runs[size - 1].UpdatedSeq) : new RunPage(runs, null));
    }

    public Task<RunRow?> Find(string runId, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Query("WHERE RunId = $1", runId) is [var run] ? run : null);
    }

    private ImmutableArray<RunRow> Query(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = database.OpenReader();
        using var select = new Statement(connection, $"SELECT {Columns} FROM Runs {sql}", values.Length);
        using var rows = select.Query(values);
        var runs = ImmutableArray.CreateBuilder<RunRow>();
        while (rows.Read()) runs.Add(Read(rows));
        return runs.DrainToImmutable();
    }

    private static RunRow Read(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        RunId = row.GetString(1),
        Title = row.GetString(2),
        Runbook = row.GetString(3),
        RunbookVersion = row.GetString(4),
        PlanHash = row.GetString(5),
        State = Enum.Parse<RunStatus>(row.GetString(6)),
        Version = row.GetInt64(7),
        StartedAt = Micros.Time(row.GetInt64(8)),
        StartedById = row.GetString(9),
        StartedBy = row.GetString(10),
        UpdatedAt = Micros.Time(row.GetInt64(11)),
        UpdatedSeq = row.GetInt64(12),
        LastActorId = row.GetString(13),
        LastActor = row.GetString(14),
        StepsDone = row.GetInt32(15),
        StepsTotal = row.GetInt32(16),
        People = row.GetInt32(17),
    };
}
