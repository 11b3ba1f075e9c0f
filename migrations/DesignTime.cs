using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Runbooks.Storage;

namespace Runbooks.Migrations;

/// <summary>
/// For <c>dotnet ef migrations add Name --project migrations --startup-project migrations -o . -n Runbooks.Migrations</c>.
/// </summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<RunbooksContext>
{
    public RunbooksContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<RunbooksContext>()
            .UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly(typeof(DesignTime).Assembly.GetName().Name))
            .Options);
}
