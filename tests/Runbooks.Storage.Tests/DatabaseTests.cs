using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Runbooks.Storage.Tests;

public class DatabaseTests
{
    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var data = new Data();
        await using var context = data.Context();
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_second_server_on_the_same_directory_is_refused()
    {
        await using var data = new Data();
        var refused = Assert.Throws<StorageException>(() => RunbooksDatabase.Open(data.Directory, NullLogger<RunbooksDatabase>.Instance));
        Assert.Contains("Another Runbooks server", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_database_is_refused_and_left_alone()
    {
        await using var data = new Data();
        await data.Fill(1);
        data.Sql("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0.0')");
        await data.Log.DisposeAsync();
        data.Database.Dispose();
        var refused = Assert.Throws<StorageException>(() => RunbooksDatabase.Open(data.Directory, NullLogger<RunbooksDatabase>.Instance));
        Assert.Contains("29990101000000_Future", refused.Message, StringComparison.Ordinal);
        // The refusal lets go of the directory.
        data.Sql("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '2999%'");
        RunbooksDatabase.Open(data.Directory, NullLogger<RunbooksDatabase>.Instance).Dispose();
    }

    [Fact]
    public async Task A_migration_lock_left_by_a_killed_start_is_removed()
    {
        await using var data = new Data();
        await data.Log.DisposeAsync();
        data.Database.Dispose();
        data.Sql("DELETE FROM __EFMigrationsLock; INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01'); DROP TABLE __EFMigrationsHistory; DROP TABLE Events; DROP TABLE Documents; DROP TABLE Evidence; DROP TABLE Runs; DROP TABLE RunSteps; DROP TABLE RunPeople; DROP TABLE Links; DROP TABLE EventText; DROP TABLE RunText");
        await using var again = new Data(data.Directory);
        await again.Fill(1);
    }

    [Fact]
    public async Task The_directory_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var data = new Data();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data.Directory));
    }

    [Fact]
    public async Task Closing_and_opening_keeps_the_log_and_goes_on_with_it()
    {
        await using var data = new Data();
        await data.Fill(3);
        await data.Log.DisposeAsync();
        data.Database.Dispose();
        await using var again = new Data(data.Directory);
        await again.Write(Data.Note("filler", 3, "x"));
        Assert.Equal(4, Assert.IsType<Domain.Audit.ChainVerdict.Whole>(again.Reader.Verify()).Size);
    }
}
