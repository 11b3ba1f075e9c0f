using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Runbooks.Storage;

/// <summary>What SQLite forgets with every connection (only <c>journal_mode</c> stays in the file).</summary>
internal static class Pragmas
{
    /// <summary>
    /// FULL: a commit is on disk before it is acknowledged; NORMAL could lose the last ones when the power fails.
    /// secure_delete: a redacted evidence is overwritten, not left in a free page.
    /// </summary>
    public const string Writer = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 15000; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";

    public const string Reader = "PRAGMA query_only = ON; PRAGMA busy_timeout = 15000;";

    // EF migrates through its connections, so they can write.
    public const string Context = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 15000; PRAGMA foreign_keys = ON; PRAGMA query_only = OFF;";

    public static void Set(DbConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the constants above.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

internal sealed class PragmaInterceptor : DbConnectionInterceptor
{
    public static PragmaInterceptor Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Pragmas.Set(connection, Pragmas.Context);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Pragmas.Set(connection, Pragmas.Context);
        return Task.CompletedTask;
    }
}
