using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage.Tests;

/// <summary>A real database in a directory of its own, gone after the test.</summary>
internal sealed class Data : IAsyncDisposable
{
    private readonly bool keep;

    public Data(string? directory = null, TimeProvider? time = null)
    {
        keep = directory is not null;
        Directory = directory ?? Path.Combine(Path.GetTempPath(), "runbooks-test-" + Guid.NewGuid().ToString("N"));
        Database = RunbooksDatabase.Open(Directory, NullLogger<RunbooksDatabase>.Instance);
        Log = new EventLog(Database, time ?? TimeProvider.System, NullLogger<EventLog>.Instance);
        Reader = new EventReader(Database);
        Runs = new RunList(Database);
    }

    public string Directory { get; }

    public RunbooksDatabase Database { get; }

    public EventLog Log { get; }

    public EventReader Reader { get; }

    public RunList Runs { get; }

    public static Origin Somebody(string name = "Ada") =>
        new(new("u-" + name, name, ActorKind.UnverifiedName, ["operator"]), Via.Ui, "request-1", "127.0.0.1");

    /// <summary>An append to a target no projection knows.</summary>
    public static Append Note(string id, long expected, params string[] words) =>
        new("test", id, expected, Somebody(), [.. words.Select(word => new NewEvent("test.noted", $$"""{"text":"{{word}}"}"""))]);

    public static NewDocument Document(string text) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), text);

    public async Task<ImmutableArray<AuditEvent>> Write(Append append) =>
        Assert.IsType<AppendResult.Committed>(await Log.Append(append, TestContext.Current.CancellationToken)).Events;

    public async Task Fill(int count)
    {
        for (var i = 0; i < count; i++) await Write(Note("filler", i, "word" + i));
    }

    /// <summary>Raw SQL past every class of ours, as somebody with the file would.</summary>
    public int Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public RunbooksContext Context()
    {
        var options = new DbContextOptionsBuilder<RunbooksContext>();
        Database.Configure(options);
        return new RunbooksContext(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        Database.Dispose();
        if (!keep) System.IO.Directory.Delete(Directory, recursive: true);
    }
}
