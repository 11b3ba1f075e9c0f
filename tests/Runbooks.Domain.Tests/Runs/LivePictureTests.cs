using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using Runbooks.Domain.Tests.Engine;

namespace Runbooks.Domain.Tests.Runs;

public class LivePictureTests
{
    private static readonly Picture Picture = TwoConsoles.Plan.Pictures[0];

    private static readonly Run New = Then(new Run("r", TwoConsoles.Plan), new RunEvent.Started("t", "two", "1", default, "", 9));

    private static Run Then(Run run, params RunEvent[] events) =>
        events.Aggregate(run, (run, happened) => run.Evolve(happened, new Stamp(run.Version + 1, default, "ann", "Ann")));

    private static RunEvent.EvidenceJudged Shown(string step, params (string Subject, VerdictKind Kind)[] findings) =>
        new(step, Guid.Empty, "", findings.Any(finding => finding.Kind == VerdictKind.Fail) ? VerdictKind.Fail : VerdictKind.Pass,
            [.. findings.Select(finding => new Finding(finding.Kind, "") { Subject = finding.Subject })]);

    private static string States(Run run) => string.Join(' ', LivePicture.Of(run, Picture).Things.Select(thing => $"{thing.About}={thing.State}"));

    private const VerdictKind Pass = VerdictKind.Pass, Fail = VerdictKind.Fail, Unclear = VerdictKind.Unclear;

    [Fact]
    public void Before_anything_is_shown_the_picture_is_as_planned()
    {
        var live = LivePicture.Of(New, Picture);
        Assert.Equal("sw1=Open Cable 1=Open Cable 2=Open", States(New));
        Assert.Equal(Picture.Shapes, live.Picture.Shapes);
    }

    [Fact]
    public void What_a_whole_check_asks_proves_by_all_its_findings()
    {
        Assert.StartsWith("sw1=Proven", States(Then(New, Shown("version-1", ("a", Pass), ("b", Pass)))), StringComparison.Ordinal);
        Assert.StartsWith("sw1=Refuted", States(Then(New, Shown("version-1", ("a", Pass), ("b", Fail)))), StringComparison.Ordinal);
        Assert.StartsWith("sw1=Open", States(Then(New, Shown("version-1", ("a", Pass), ("b", Unclear)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_thing_is_judged_by_its_own_subject()
    {
        var run = Then(New, Shown("topology", ("link 1", Pass), ("link 2", Fail), ("both", Pass)));
        Assert.Equal("sw1=Open Cable 1=Proven Cable 2=Refuted", States(run));
    }

    [Fact]
    public void A_thing_with_several_subjects_needs_all_of_them()
    {
        Assert.EndsWith("Cable 2=Open", States(Then(New, Shown("topology", ("link 2", Pass)))), StringComparison.Ordinal);
        Assert.EndsWith("Cable 2=Proven", States(Then(New, Shown("topology", ("link 2", Pass), ("both", Pass)))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_evidence_counts_whichever_step_gave_it()
    {
        var broken = Then(New, Shown("version-2", ("port 1", Pass)), new RunEvent.StepDone("version-2", DoneBy.Evidence), Shown("topology", ("link 1", Fail)));
        Assert.Contains("Cable 1=Refuted", States(broken), StringComparison.Ordinal);
        Assert.Contains("Cable 1=Proven", States(Then(broken, Shown("topology", ("link 1", Pass)))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_back_shows_nothing()
    {
        var proven = Then(New, Shown("version-1", ("a", Pass)), new RunEvent.StepDone("version-1", DoneBy.Evidence));
        Assert.StartsWith("sw1=Proven", States(proven), StringComparison.Ordinal);
        Assert.StartsWith("sw1=Open", States(Then(proven, new RunEvent.StepReopened("version-1", ""))), StringComparison.Ordinal);
        Assert.StartsWith("sw1=Open", States(Then(proven, new RunEvent.StepRolledBack("version-1", ""))), StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_take_the_tone_of_their_state_and_headings_keep_theirs()
    {
        var shapes = LivePicture.Of(Then(New, Shown("version-1", ("a", Pass)), Shown("topology", ("link 1", Pass), ("link 2", Fail))), Picture).Picture.Shapes;
        Assert.Equal(Tone.Good, Assert.IsType<Shape.Box>(shapes[0]).Tone);
        Assert.Equal(Tone.Strong, Assert.IsType<Shape.Label>(shapes[1]).Tone);
        Assert.Equal(Tone.Good, Assert.IsType<Shape.Line>(shapes[2]).Tone);
        Assert.Equal(Tone.Bad, Assert.IsType<Shape.Line>(shapes[3]).Tone);
        Assert.Equal(Tone.Bad, Assert.IsType<Shape.Label>(shapes[4]).Tone);
        Assert.Equal(Picture.Shapes[5], shapes[5]);
    }

    private static readonly Gen<RunEvent> Event = Gen.Select(Gen.OneOf("version-1", "version-2", "topology"), Gen.Int[0, 4],
        Gen.Select(Gen.OneOf("link 1", "link 2", "both", "port 1", ""), Gen.OneOf(Pass, Fail, Unclear)).Array[0, 4], (step, kind, findings) => (RunEvent)(kind switch
        {
            0 => new RunEvent.StepReopened(step, ""),
            1 => new RunEvent.StepRolledBack(step, ""),
            2 => new RunEvent.StepDone(step, DoneBy.Override, "r"),
            _ => Shown(step, findings),
        }));

    [Fact]
    public void Whatever_happens_every_thing_has_one_state_and_only_tones_change() => Event.Array[0, 12].Sample(events =>
    {
        var live = LivePicture.Of(Then(New, events), Picture);
        Assert.Equal(["sw1", "Cable 1", "Cable 2"], live.Things.Select(thing => thing.About));
        Assert.Equal(Picture.Shapes.Select(shape => shape.About), live.Picture.Shapes.Select(shape => shape.About));
        foreach (var (planned, shape) in Picture.Shapes.Zip(live.Picture.Shapes))
        {
            var open = live.Things.FirstOrDefault(thing => thing.About == shape.About).State == ProofState.Open;
            if (open) Assert.Equal(planned, shape);
        }
        // A thing is proven only by a pass and refuted only by a fail.
        var kinds = events.OfType<RunEvent.EvidenceJudged>().SelectMany(judged => judged.Findings).Select(finding => finding.Kind).ToHashSet();
        Assert.All(live.Things, thing => Assert.True(thing.State switch { ProofState.Proven => kinds.Contains(Pass), ProofState.Refuted => kinds.Contains(Fail), _ => true }));
    }, iter: 2000);
}
