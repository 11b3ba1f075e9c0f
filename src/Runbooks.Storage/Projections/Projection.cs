using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage.Projections;

/// <summary>
/// Keeps a table that can be computed from events alone, in the transaction of the event. What it throws refuses the append.
/// </summary>
internal abstract class Projection : IDisposable
{
    private readonly List<Statement> statements = [];

    /// <summary>In the order they run.</summary>
    public static ImmutableArray<Projection> All(SqliteConnection connection) =>
        [new EventSearchProjection(connection), new RunProjection(connection), new LinkProjection(connection), new EvidenceProjection(connection)];

    public abstract void Apply(AuditEvent happened);

    public void Dispose()
    {
        foreach (var statement in statements) statement.Dispose();
    }

    private protected Statement Prepare(SqliteConnection connection, string sql, int parameters)
    {
        var statement = new Statement(connection, sql, parameters);
        statements.Add(statement);
        return statement;
    }
}
