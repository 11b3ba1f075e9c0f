using CsCheck;
using Runbooks.Domain.Audit;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Audit;

public class AuditTests
{
    private static AuditEvent First { get; } = Chain.Seal(new AuditEvent
    {
        Seq = 1,
        Id = Guid.Parse("019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b"),
        At = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddMicroseconds(89),
        Origin = new(new("u-17", "Jörg Ø. 測試", ActorKind.UnverifiedName, ["operator", "auditor"]), Via.Ui, "0HN7", "192.0.2.44"),
        Action = "run.started",
        TargetKind = "run",
        TargetId = "r-1",
        TargetVersion = 1,
        Payload = """{"title":"Two hosts"}""",
        PreviousHash = Chain.Start,
    });

    private static AuditEvent Next(AuditEvent before, string payload = "{}") => Chain.Seal(before with
    {
        Seq = before.Seq + 1,
        TargetVersion = before.TargetVersion + 1,
        Origin = before.Origin with { Via = Via.Link, LinkId = "link-3" },
        Payload = payload,
        PreviousHash = before.Hash,
    });

    private static ImmutableArray<AuditEvent> Log(int count)
    {
        var events = new List<AuditEvent> { First };
        while (events.Count < count) events.Add(Next(events[^1], $$"""{"n":{{events.Count}}}"""));
        return [.. events];
    }

    [Fact]
    public void Canonical_bytes_and_hashes_never_change()
    {
        var text = string.Concat(Log(3).Select(e => $"{Convert.ToHexStringLower(CanonicalBytes.Of(e))}\n= {Convert.ToHexStringLower([.. e.Hash])}\n"));
        Golden.Check(text, "Audit/canonical-bytes.txt");
    }

    [Fact]
    public void Every_field_is_in_the_bytes()
    {
        var actor = First.Origin.Actor;
        AuditEvent[] changed =
        [
            First with { Seq = 2 },
            First with { Id = Guid.Parse("019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5c") },
            First with { At = First.At.AddMicroseconds(1) },
            First with { Origin = First.Origin with { Actor = actor with { Id = "u-18" } } },
            First with { Origin = First.Origin with { Actor = actor with { Name = "Jorg" } } },
            First with { Origin = First.Origin with { Actor = actor with { Kind = ActorKind.Account } } },
            First with { Origin = First.Origin with { Actor = actor with { Roles = ["operatorauditor"] } } },
            First with { Origin = First.Origin with { Actor = actor with { Roles = ["auditor", "operator"] } } },
            First with { Origin = First.Origin with { Via = Via.Api } },
            First with { Origin = First.Origin with { RequestId = "0HN8" } },
            First with { Origin = First.Origin with { Address = "192.0.2.45" } },
            First with { Origin = First.Origin with { LinkId = "" } },
            First with { Action = "run.starte" },
            First with { TargetKind = "runr" },
            First with { TargetId = "r-2" },
            First with { TargetVersion = 2 },
            First with { Payload = "{}" },
            First with { PreviousHash = First.Hash },
        ];
        var bytes = changed.Append(First).Select(e => Convert.ToHexString(CanonicalBytes.Of(e))).ToList();
        Assert.Equal(bytes.Count, bytes.Distinct().Count());
    }

    [Fact]
    public void Different_texts_have_different_bytes_wherever_the_border_between_fields_lies()
    {
        // Pieces that a careless layout confuses: NUL, quotes, separators, composed and decomposed letters, length bytes.
        string[] pieces = ["", "\0", "a", "ab", "é", "e\u0301", "|", "\"", ",", "\n", "\0\0\0\u0001", "👩‍🚀", new string('x', 70_000)];
        var piece = Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
        var text = Gen.Select(piece, piece, (a, b) => a + b);
        var four = Gen.Select(text, text, text, text);
        Gen.Select(four, four).Sample((a, b) =>
        {
            var same = a == b;
            return CanonicalBytes.Of(With(a)).AsSpan().SequenceEqual(CanonicalBytes.Of(With(b))) == same;
        });
        static AuditEvent With((string, string, string, string) t) => First with
        {
            Action = t.Item1,
            TargetKind = t.Item2,
            TargetId = t.Item3,
            Payload = t.Item4,
        };
    }

    [Fact]
    public void Half_a_surrogate_pair_has_no_bytes() =>
        Assert.ThrowsAny<ArgumentException>(() => CanonicalBytes.Of(First with { TargetId = "\ud83d" }));

    [Fact]
    public void A_chain_as_it_was_written_is_whole()
    {
        var log = Log(5);
        var whole = Assert.IsType<ChainVerdict.Whole>(Chain.Verify(log, new Checkpoint("o", 3, log[2].Hash)));
        Assert.Equal((5L, Convert.ToHexString([.. log[4].Hash])), (whole.Size, Convert.ToHexString([.. whole.Head])));
    }

    [Fact]
    public void Whatever_is_edited_removed_or_swapped_is_named()
    {
        var log = Log(6);
        Assert.Equal(3, Broken(log.SetItem(2, log[2] with { Payload = "{\"n\":9}" })));
        Assert.Equal(3, Broken(log.RemoveAt(2)));
        Assert.Equal(1, Broken(log.RemoveAt(0)));
        Assert.Equal(2, Broken(log.SetItem(1, log[2]).SetItem(2, log[1])));
        // Swapped and renumbered; edited and hashed again.
        Assert.Equal(2, Broken(log.SetItem(1, log[2] with { Seq = 2 }).SetItem(2, log[1] with { Seq = 3 })));
        Assert.Equal(4, Broken(log.SetItem(2, Chain.Seal(log[2] with { Payload = "{}" }))));
        Assert.Equal(3, Broken(log.SetItem(2, log[2] with { Schema = 99 })));
    }

    [Fact]
    public void Only_a_checkpoint_tells_a_cut_tail_and_a_log_written_anew()
    {
        var log = Log(6);
        var checkpoint = new Checkpoint("o", 6, log[5].Hash);
        Assert.IsType<ChainVerdict.Whole>(Chain.Verify(log[..4]));
        Assert.Equal(5, Broken(log[..4], checkpoint));
        var anew = log[..5].Add(Next(log[4], "{\"n\":77}"));
        Assert.IsType<ChainVerdict.Whole>(Chain.Verify(anew));
        Assert.Equal(6, Broken(anew, checkpoint));
    }

    [Fact]
    public void A_checkpoint_is_three_lines_and_reads_itself()
    {
        var checkpoint = new Checkpoint("runbooks.example.net", 4711, First.Hash);
        Assert.Equal(3, checkpoint.ToString().Count(c => c == '\n'));
        var read = Checkpoint.Parse(checkpoint.ToString().Replace("\n", "\r\n", StringComparison.Ordinal)).Required();
        Assert.Equal(checkpoint.ToString(), read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("o\n1")]
    [InlineData("\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("o\n1\nAAAA")]
    [InlineData("o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=")]
    [InlineData("o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore")]
    public void A_forged_checkpoint_is_refused(string text) => Assert.NotEmpty(Checkpoint.Parse(text).Problems);

    [Fact]
    public void Microseconds_go_there_and_back_and_order_as_times_do() =>
        Gen.Select(Gen.Long[DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks], Gen.Long[DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks]).Sample((a, b) =>
        {
            var (first, second) = (new DateTimeOffset(a, TimeSpan.Zero), new DateTimeOffset(b, TimeSpan.Zero));
            var back = Micros.Time(Micros.Of(first));
            return back <= first && first - back < TimeSpan.FromMicroseconds(1) && (first <= second || Micros.Of(first) >= Micros.Of(second));
        });

    private static long Broken(ImmutableArray<AuditEvent> log, Checkpoint? against = null) =>
        Assert.IsType<ChainVerdict.Broken>(Chain.Verify(log, against)).Seq;
}
