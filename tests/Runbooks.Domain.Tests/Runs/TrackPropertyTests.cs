using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using static Runbooks.Domain.Tests.Runs.Story;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Domain.Tests.Runs;

public class TrackPropertyTests
{
    /// <summary>Up to six sections of up to three steps, some behind holds; steps are named by their place.</summary>
    private static Gen<Plan> Plans(Gen<string> track) => Gen.Select(track, Gen.Int[-1, 3].Array[1, 3]).Array[1, 6].Select(sections => new Plan
    {
        Summary = "",
        Sections = [.. sections.Select((section, at) => new Section($"S{at}", [.. section.Item2.Select((hold, i) => Step($"{at}-{i}", hold))]) { Track = section.Item1 })],
    });

    private static Step Step(string id, int hold) => new(id, id, "", "")
    {
        Check = new Check.None("-"),
        Undo = new Undo.ByCommands([]),
        Hold = hold < 0 ? new(HoldKind.Pause, "") : null,
    };

    /// <summary>Commands by the place of their step in the plan, so that they fit any plan.</summary>
    private static readonly Gen<(int Kind, int Step)[]> Deeds = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 17]).Array[0, 60];

    private static IEnumerable<(Run Before, RunCommand Command, Run After)> Play(Plan plan, (int Kind, int Step)[] deeds)
    {
        var story = new Story(new Run("r", plan)).Given(new RunCommand.Start(Ann, "t", ""));
        var steps = plan.Steps.ToList();
        foreach (var (kind, at) in deeds)
        {
            var id = steps[at % steps.Count].Id;
            RunCommand command = kind switch
            {
                0 or 1 => new RunCommand.Confirm(Ann, 999, id),
                2 => new RunCommand.Skip(Ann, 999, id, "r"),
                3 => new RunCommand.ReleaseHold(Ann, 999, id, ""),
                4 => new RunCommand.Reopen(Ann, 999, id, ""),
                _ => new RunCommand.RollBack(Ann, 999, id, ""),
            };
            var before = story.Run;
            story = story.With(command);
            yield return (before, command, story.Run);
        }
    }

    [Fact]
    public void Without_tracks_everything_is_in_line_as_it_was() => Gen.Select(Plans(Gen.Const("")), Deeds).Sample((plan, deeds) =>
    {
        foreach (var (before, command, run) in Play(plan, deeds))
        {
            Assert.Equal(run.NextStep is { } next ? [next] : [], run.NextSteps);
            Assert.Equal(run.NextStep, NextOnTrack.Of(run, "").Step);
            foreach (var step in plan.Steps)
            {
                Assert.Equal(LinearHeldAt(run, step.Id), run.HeldAt(step.Id));
                Assert.Equal(run.NextStep, run.NextAfter(step.Id));
                Assert.Equal(plan.Steps.TakeWhile(earlier => earlier != step), Stage.Before(plan, step.Id));
            }
            if (command is RunCommand.RollBack back && run.Version > before.Version)
                Assert.Equal(before.ReleasedHolds.Keys.Except(plan.Steps.SkipWhile(step => step.Id != back.StepId).Select(step => step.Id)).Order(), run.ReleasedHolds.Keys.Order());
        }
    }, iter: 500);

    /// <summary>The rule from before there were tracks.</summary>
    private static Step? LinearHeldAt(Run run, string stepId)
    {
        foreach (var step in run.Plan.Steps)
        {
            if (step.Hold is not null && !run.ReleasedHolds.ContainsKey(step.Id)) return step;
            if (step.Id == stepId) return null;
        }
        return null;
    }

    [Fact]
    public void Tracks_never_wait_for_each_other_and_what_has_none_waits_for_all() => Gen.Select(Plans(Gen.OneOf("", "a", "b", "c")), Deeds).Sample((plan, deeds) =>
    {
        var stageOf = Stage.Of(plan).SelectMany(stage => stage.Sections.SelectMany(section => section.Steps).Select(step => (step.Id, stage.First))).ToDictionary(pair => pair.Id, pair => pair.First);
        foreach (var (before, command, run) in Play(plan, deeds))
        {
            foreach (var step in plan.Steps)
            {
                if (run.HeldAt(step.Id) is { } held && stageOf[held.Id] == stageOf[step.Id]) Assert.Equal(plan.TrackOf(step.Id), plan.TrackOf(held.Id));
                // Whatever is settled newly lay behind no hold.
                if (run.StateOf(step.Id).IsSettled && !before.StateOf(step.Id).IsSettled) Assert.Null(before.HeldAt(step.Id));
            }
            if (command is RunCommand.ReleaseHold release && run.Version > before.Version)
            {
                var waited = plan.Steps.Where(step => stageOf[step.Id] < stageOf[release.StepId] || (plan.TrackOf(release.StepId).Length == 0 && stageOf[step.Id] == stageOf[release.StepId] && step.Id != release.StepId && IsBefore(plan, step.Id, release.StepId)));
                Assert.All(waited, step => Assert.True(before.StateOf(step.Id).IsSettled));
            }
            Assert.Equal(run.NextStep is null, run.NextSteps.IsEmpty);
            Assert.Equal(run.NextSteps.Length, run.NextSteps.Select(step => plan.TrackOf(step.Id)).Distinct().Count());
            Assert.True(run.NextSteps.IsEmpty || run.NextSteps.Any(step => step == run.NextStep));
            Assert.All(run.NextSteps, step => Assert.Equal(stageOf[run.NextStep!.Id], stageOf[step.Id]));
        }
    }, iter: 500);

    private static bool IsBefore(Plan plan, string one, string other) => plan.Steps.TakeWhile(step => step.Id != other).Any(step => step.Id == one);

    [Fact]
    public void Whoever_works_on_one_track_is_never_sent_to_another() => Gen.Select(Plans(Gen.OneOf("", "a", "b", "c")), Deeds, Gen.OneOf("a", "b", "c")).Sample((plan, deeds, track) =>
    {
        foreach (var (_, _, run) in Play(plan, deeds))
        {
            var next = NextOnTrack.Of(run, track);
            if (next.Step is { } step) Assert.Contains(plan.TrackOf(step.Id), new[] { "", track });
            if (next.Waits.IsEmpty) Assert.True(next.Step is null ? run.NextStep is null : run.NextSteps.Contains(next.Step));
            else Assert.NotEmpty(next.Words);
            Assert.All(next.Waits, wait => Assert.True(wait.Track != track && wait.Track.Length > 0 && wait.Open > 0));
            // Each is counted once: own steps that come first would not be waited behind.
            var first = next.Step is null ? plan.Steps : Stage.Before(plan, next.Step.Id);
            Assert.Equal(first.Count(other => !run.StateOf(other.Id).IsSettled), next.Waits.Sum(wait => wait.Open));
        }
    }, iter: 500);
}
