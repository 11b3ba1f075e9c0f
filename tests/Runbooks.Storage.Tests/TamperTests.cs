using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage.Tests;

public class TamperTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE Events SET Payload = '{}' WHERE Seq = 2")]
    [InlineData("DELETE FROM Events WHERE Seq = 3")]
    [InlineData("DELETE FROM Events")]
    [InlineData("INSERT OR REPLACE INTO Events SELECT 2, Id, At, ActorId, 'Eve', ActorKind, Roles, Via, LinkId, RequestId, Address, Action, TargetKind, TargetId, TargetVersion, Payload, Schema, PreviousHash, Hash FROM Events WHERE Seq = 2")]
    [InlineData("INSERT INTO Events SELECT 9, Id, At, ActorId, ActorName, ActorKind, Roles, Via, LinkId, RequestId, Address, Action, TargetKind, 'other', TargetVersion, Payload, Schema, PreviousHash, Hash FROM Events WHERE Seq = 2")]
    [InlineData("UPDATE Documents SET Text = ''")]
    [InlineData("DELETE FROM Documents")]
    [InlineData("DELETE FROM Evidence")]
    [InlineData("UPDATE Evidence SET Text = 'other'")]
    [InlineData("UPDATE Evidence SET Text = NULL, Salt = NULL, Seq = 1")]
    public async Task The_database_refuses(string sql)
    {
        await using var data = new Data();
        await data.Fill(3);
        await data.Write(Data.Note("t", 0, "x") with { Documents = [Data.Document("d")], Evidence = [new(Guid.NewGuid(), [1], "seen")] });
        Assert.Equal(19, Assert.Throws<SqliteException>(() => data.Sql(sql)).SqliteErrorCode); // SQLITE_CONSTRAINT
        Assert.Equal(4, Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify()).Size);
    }

    [Fact]
    public async Task Replacing_a_document_changes_nothing()
    {
        await using var data = new Data();
        var document = Data.Document("plan");
        await data.Write(Data.Note("t", 0, "x") with { Documents = [document] });
        data.Sql($"INSERT OR REPLACE INTO Documents (Hash, Text) VALUES ('{document.Hash}', 'forged')");
        Assert.Equal("plan", await data.Reader.Document(document.Hash, Ct));
    }

    [Fact]
    public async Task Bulk_updates_and_deletes_through_EF_are_refused_too()
    {
        await using var data = new Data();
        await data.Fill(3);
        await using var context = data.Context();
        await Assert.ThrowsAsync<SqliteException>(() => context.Events.ExecuteDeleteAsync(Ct));
        await Assert.ThrowsAsync<SqliteException>(() => context.Events.ExecuteUpdateAsync(set => set.SetProperty(e => e.ActorName, "Eve"), Ct));
    }

    [Theory]
    [InlineData("UPDATE Events SET Payload = '{}' WHERE Seq = 5", 5)]
    [InlineData("UPDATE Events SET ActorName = 'Eve' WHERE Seq = 1", 1)]
    [InlineData("UPDATE Events SET At = At + 1 WHERE Seq = 10", 10)]
    [InlineData("UPDATE Events SET Via = 'elsewhere' WHERE Seq = 4", 4)]
    [InlineData("UPDATE Events SET Roles = '[' WHERE Seq = 6", 6)]
    [InlineData("DELETE FROM Events WHERE Seq = 7", 7)]
    [InlineData("UPDATE Events SET Seq = -Seq WHERE Seq IN (3, 4); UPDATE Events SET Seq = 7 + Seq WHERE Seq < 0", 3)]
    public async Task Whoever_takes_the_triggers_away_is_found_out_by_the_chain(string sql, long seq)
    {
        await using var data = new Data();
        await data.Fill(10);
        data.Sql("DROP TRIGGER Events_no_update; DROP TRIGGER Events_no_delete;" + sql);
        Assert.Equal(seq, Assert.IsType<ChainVerdict.Broken>(data.Reader.Verify()).Seq);
    }

    [Fact]
    public async Task A_cut_tail_shows_against_a_checkpoint()
    {
        await using var data = new Data();
        await data.Fill(5);
        var checkpoint = data.Reader.Checkpoint("here");
        await data.Write(Data.Note("t", 0, "x"));
        Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify(checkpoint));
        data.Sql("DROP TRIGGER Events_no_delete; DELETE FROM Events WHERE Seq > 4");
        Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify());
        Assert.Equal(5, Assert.IsType<ChainVerdict.Broken>(data.Reader.Verify(checkpoint)).Seq);
    }

    [Fact]
    public async Task Redacting_evidence_removes_text_and_salt_and_the_chain_still_holds()
    {
        await using var data = new Data();
        var id = Guid.NewGuid();
        await data.Write(Data.Note("t", 0, "x") with { Evidence = [new(id, [9, 9], "password hunter2")] });
        var redact = new Append("evidence", id.ToString(), Append.AnyVersion, Data.Somebody(), [new("evidence.redacted", "{}")]);
        await data.Write(redact);
        var evidence = await data.Reader.Evidence(id, Ct);
        Assert.Equal((null, null), (evidence!.Text, evidence.Salt));
        Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify());
        await Assert.ThrowsAsync<InvalidOperationException>(() => data.Log.Append(redact, Ct));
    }
}
