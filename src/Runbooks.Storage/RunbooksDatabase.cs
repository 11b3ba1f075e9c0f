using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace Runbooks.Storage;

/// <summary>The data cannot be used as they are; the message says why and what to do.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The data directory, locked for this process, with the database in it brought to this program's schema.</summary>
public sealed class RunbooksDatabase : IDisposable
{
    public const string FileName = "runbooks.db";

    private const string MigrationsAssembly = "Runbooks.Migrations";

    private readonly FileStream @lock;
    private readonly string connectionString;

    private RunbooksDatabase(string directory, FileStream @lock)
    {
        Directory = directory;
        this.@lock = @lock;
        // A search or a page waits for the writer's commit, never longer than a person would.
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 15 }.ToString();
    }

    public string Directory { get; }

    public string Path => System.IO.Path.Combine(Directory, FileName);

    /// <exception cref="StorageException">Another server uses the directory, or the database is newer than this program.</exception>
    public static RunbooksDatabase Open(string dataDirectory, ILogger<RunbooksDatabase> logger)
    {
        var directory = System.IO.Path.GetFullPath(dataDirectory);
        MakeDirectory(directory);
        var database = new RunbooksDatabase(directory, Lock(directory));
        try
        {
            database.BringToSchema(logger);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(MigrationsAssembly))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(PragmaInterceptor.Instance);

    /// <summary>A pooled connection that cannot write.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Pragmas.Set(connection, Pragmas.Reader);
        return connection;
    }

    internal SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(connectionString + ";Pooling=False");
        connection.Open();
        Pragmas.Set(connection, Pragmas.Writer);
        return connection;
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(connectionString)) SqliteConnection.ClearPool(connection);
        @lock.Dispose();
    }

    /// <summary>Makes a directory that only this user may look into: evidence and keys lie there.</summary>
    public static void MakeDirectory(string directory)
    {
        // Only when it is new: whoever made it with other rights meant it.
        if (OperatingSystem.IsWindows()) System.IO.Directory.CreateDirectory(directory);
        else System.IO.Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // The operating system lets go of the lock when the process ends, however it ends.
    private static FileStream Lock(string directory)
    {
        var file = System.IO.Path.Combine(directory, "runbooks.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StorageException($"Another Runbooks server uses the data directory {directory} (it holds {file}). Stop it, or give this one another directory: Runbooks:DataDirectory.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StorageException($"The data directory {directory} cannot be written to. Give the user that runs Runbooks the right to, or another directory: Runbooks:DataDirectory.", e);
        }
    }

    private void BringToSchema(ILogger logger)
    {
        // Asked without EF, which would build its model: that costs half a second of a start that has nothing to migrate.
        var known = Assembly.Load(MigrationsAssembly).GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var applied = AppliedMigrations(logger);
        if (applied.FirstOrDefault(id => !known.Contains(id)) is { } newer)
            throw new StorageException($"The database {Path} was written by a newer version of Runbooks (migration {newer} is unknown to this one). Start that version, or restore a backup made before the upgrade.");
        if (known.IsSubsetOf(applied)) return;
        var options = new DbContextOptionsBuilder<RunbooksContext>();
        Configure(options);
        using var context = new RunbooksContext(options.Options);
        context.Database.Migrate();
    }

    private List<string> AppliedMigrations(ILogger logger)
    {
        using var connection = OpenWriter();
        using var tables = new Statement(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $1", 1);
        // EF leaves its lock behind when a migration is killed, and then waits for it for ever (learn.microsoft.com,
        // core/providers/sqlite/limitations). We hold the directory, so nobody else can be migrating.
        if (tables.Scalar("__EFMigrationsLock") is 1L)
        {
            using var unlock = new Statement(connection, "DELETE FROM __EFMigrationsLock");
            if (unlock.Run() > 0) logger.LogWarning("The last start was ended in the middle of a migration of {Database}; its lock was removed.", Path);
        }
        var applied = new List<string>();
        if (tables.Scalar("__EFMigrationsHistory") is not 1L) return applied;
        using var history = new Statement(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
        using var rows = history.Query();
        while (rows.Read()) applied.Add(rows.GetString(0));
        return applied;
    }
}
