using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Runbooks.Storage.Tests;

public class PageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_by_key_show_every_event_once_while_others_are_added()
    {
        await using var data = new Data();
        await data.Fill(23);
        var seen = new List<long>();
        long? before = null;
        var pages = 0;
        do
        {
            var page = await data.Reader.Page(EventFilter.All, before, 5, Ct);
            seen.AddRange(page.Events.Select(e => e.Seq));
            before = page.Before;
            await data.Write(Data.Note("new" + pages++, 0, "x"));
        }
        while (before is not null);
        Assert.Equal(Enumerable.Range(1, 23).Reverse().Select(i => (long)i), seen);
    }

    [Fact]
    public async Task Each_filter_leaves_what_it_names()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
        await using var data = new Data(time: time);
        await data.Write(Data.Note("a", 0, "switch"));
        time.Advance(TimeSpan.FromHours(1));
        await data.Write(Data.Note("b", 0, "cable") with { Origin = Data.Somebody("Bob") });
        time.Advance(TimeSpan.FromHours(1));
        await data.Write(new Append("other", "a", 0, Data.Somebody(), [new("other.done", "{}")]));
        var noon = new DateTimeOffset(2026, 5, 1, 0, 30, 0, TimeSpan.Zero);
        Assert.Equal([2L], await Seqs(new() { ActorId = "u-Bob" }));
        Assert.Equal([2L, 1L], await Seqs(new() { ActionPrefix = "test." }));
        Assert.Equal([3L], await Seqs(new() { ActionPrefix = "other.done" }));
        Assert.Equal([3L, 1L], await Seqs(new() { TargetId = "a" }));
        Assert.Equal([1L], await Seqs(new() { TargetId = "a", TargetKind = "test" }));
        Assert.Equal([3L, 2L], await Seqs(new() { From = noon }));
        Assert.Equal([1L], await Seqs(new() { To = noon }));
        Assert.Equal([2L], await Seqs(new() { Text = "CAB" }));
        Assert.Equal([2L], await Seqs(new() { Text = "bob cable", ActorId = "u-Bob" }));
        Assert.Empty(await Seqs(new() { Text = "text" }));

        async Task<IEnumerable<long>> Seqs(EventFilter filter) => (await data.Reader.Page(filter, ct: Ct)).Events.Select(e => e.Seq);
    }

    [Fact]
    public async Task A_clock_set_back_is_told_truly_and_does_not_change_the_order()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };
        await using var data = new Data(time: time);
        await data.Write(Data.Note("t", 0, "x"));
        time.AdjustTime(new DateTimeOffset(2026, 5, 1, 11, 0, 0, TimeSpan.Zero));
        await data.Write(Data.Note("t", 1, "x"));
        var events = await data.Reader.Target("test", "t", ct: Ct);
        Assert.Equal([1L, 2L], events.Select(e => e.Seq));
        Assert.Equal([12, 11], events.Select(e => e.At.Hour));
        Assert.IsType<Domain.Audit.ChainVerdict.Whole>(data.Reader.Verify());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a\" OR \"b")]
    [InlineData("NEAR(a b)")]
    [InlineData("Words: x")]
    [InlineData("* ^ - + ( ) { } : '")]
    [InlineData("AND OR NOT")]
    [InlineData("x\0y")]
    [InlineData("'; DROP TABLE Events; --")]
    [InlineData("\ud800")]
    [InlineData("é ½ ५ ﷽ 測試 👩‍🚀 ก็ ा")]
    public async Task A_hostile_search_is_only_words(string text)
    {
        await using var data = new Data();
        await data.Fill(2);
        await data.Reader.Page(new() { Text = text }, ct: Ct);
        await data.Runs.Page(new() { Text = text }, ct: Ct);
        Assert.Equal(2, data.Reader.Checkpoint("o").Size);
    }

    [Fact]
    public async Task Any_text_is_a_search_that_does_not_fail()
    {
        await using var data = new Data();
        await data.Fill(2);
        Gen.String.Sample(text => data.Reader.Page(new() { Text = text }, ct: Ct).IsCompletedSuccessfully, iter: 2000, threads: 1);
    }
}
