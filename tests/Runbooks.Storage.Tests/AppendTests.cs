using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage.Tests;

public class AppendTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_append_is_read_back_as_it_was_told()
    {
        await using var data = new Data();
        var origin = new Origin(new("a-1", "Zoë \"Z\" O'Neil", ActorKind.Guest, ["viewer", "operator"]), Via.Link, "req", "192.0.2.7", "link-9");
        var told = await data.Write(new Append("test", "t", 0, origin, [new("test.one", """{"a":"ä"}"""), new("test.two", "{}")]));
        var read = await data.Reader.Target("test", "t", ct: Ct);
        Assert.Equal([1L, 2L], read.Select(e => e.Seq));
        Assert.Equal([1L, 2L], read.Select(e => e.TargetVersion));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(CanonicalBytes.Of(told[i]), CanonicalBytes.Of(read[i]));
            Assert.Equal(told[i].Hash, read[i].Hash);
            Assert.Equal(7, read[i].Id.Version);
        }
        Assert.Equal(["viewer", "operator"], read[0].Origin.Actor.Roles);
        Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify());
    }

    [Fact]
    public async Task A_stale_append_writes_nothing_and_is_told_what_came_between()
    {
        await using var data = new Data();
        await data.Write(Data.Note("t", 0, "first"));
        await data.Write(Data.Note("t", 1, "second", "third"));
        var clash = Assert.IsType<AppendResult.Clash>(await data.Log.Append(Data.Note("t", 1, "late"), Ct));
        Assert.Equal([2L, 3L], clash.Since.Select(e => e.TargetVersion));
        Assert.Equal(3, (await data.Reader.Target("test", "t", ct: Ct)).Length);
    }

    [Fact]
    public async Task A_version_from_the_future_is_refused()
    {
        await using var data = new Data();
        await Assert.ThrowsAsync<ArgumentException>(() => data.Log.Append(Data.Note("t", 4, "x"), Ct));
        Assert.Equal(0, data.Reader.Checkpoint("o").Size);
    }

    [Fact]
    public async Task Fifty_writers_at_once_leave_no_gap_and_no_fork()
    {
        await using var data = new Data();
        var told = 0;
        var lastTold = 0L;
        data.Log.Committed += events =>
        {
            Assert.Equal(lastTold + 1, events[0].Seq);
            lastTold = events[^1].Seq;
            told += events.Length;
        };
        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++) await data.Write(Data.Note("w" + writer, i, "x"));
        }, Ct)));
        Assert.Equal(1000, Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify()).Size);
        await data.Log.DisposeAsync();
        Assert.Equal((1000, 1000L), (told, lastTold));
    }

    [Fact]
    public async Task Of_writers_racing_for_one_version_exactly_one_wins()
    {
        await using var data = new Data();
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => data.Log.Append(Data.Note("t", 0, "x"), Ct), Ct)));
        Assert.Single(results.OfType<AppendResult.Committed>());
        Assert.All(results.OfType<AppendResult.Clash>(), clash => Assert.Single(clash.Since));
    }

    [Fact]
    public async Task A_bad_append_does_not_touch_its_neighbours()
    {
        await using var data = new Data();
        var appends = Enumerable.Range(0, 40).Select(i => i % 4 == 1
            ? new Append("link", "no-such-link", 0, Data.Somebody(), [LinkEvents.Revoked()])
            : Data.Note("t" + i, 0, "x")).ToList();
        var tasks = appends.Select(append => data.Log.Append(append, Ct)).ToList();
        for (var i = 0; i < tasks.Count; i++)
        {
            if (i % 4 == 1) await Assert.ThrowsAsync<InvalidOperationException>(() => tasks[i]);
            else Assert.IsType<AppendResult.Committed>(await tasks[i]);
        }
        Assert.Equal(30, Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify()).Size);
    }

    [Fact]
    public async Task A_full_disk_refuses_the_append_and_the_log_goes_on_when_there_is_room()
    {
        await using var data = new Data();
        await data.Fill(3);
        var before = data.Reader.Checkpoint("o");
        data.Log.Limit(1);
        var refused = await Assert.ThrowsAsync<SqliteException>(() => data.Log.Append(Data.Note("big", 0, new string('x', 1_000_000)), Ct));
        Assert.Equal(13, refused.SqliteErrorCode); // SQLITE_FULL
        Assert.Equal(before.ToString(), data.Reader.Checkpoint("o").ToString());
        data.Log.Limit(1_000_000);
        await data.Write(Data.Note("big", 0, "x"));
        Assert.Equal(4, Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify()).Size);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused_before_it_is_written()
    {
        await using var data = new Data();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => data.Log.Append(Data.Note("t", 0, "\ud800"), Ct));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\0")]
    [InlineData("👩‍🚀 ﷽ é é")]
    public async Task Evidence_and_names_come_back_as_given(string text)
    {
        await using var data = new Data();
        var id = Guid.NewGuid();
        await data.Write(Data.Note("t", 0, "x") with { Origin = Data.Somebody(text), Evidence = [new(id, [1, 2, 3], text)] });
        Assert.Equal(text, (await data.Reader.Evidence(id, Ct))!.Text);
        Assert.Equal(text, (await data.Reader.Target("test", "t", ct: Ct))[0].Origin.Actor.Name);
        Assert.IsType<ChainVerdict.Whole>(data.Reader.Verify());
    }

    [Fact]
    public async Task A_document_is_kept_once_and_only_under_its_own_hash()
    {
        await using var data = new Data();
        var document = Data.Document("{\"plan\":1}");
        await data.Write(Data.Note("t", 0, "x") with { Documents = [document] });
        await data.Write(Data.Note("t", 1, "x") with { Documents = [document] });
        Assert.Equal(document.Text, await data.Reader.Document(document.Hash, Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => data.Log.Append(Data.Note("t", 2, "x") with { Documents = [document with { Text = "{}" }] }, Ct));
    }
}
