using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using static Runbooks.Domain.Tests.Runs.Story;

namespace Runbooks.Domain.Tests.Runs;

public class RunPropertyTests
{
    private static readonly Gen<string> Actor = Gen.OneOf(Ann, Bob, "");

    private static readonly Gen<string> Step = Gen.OneOf("look", "set", "cut", "end", "nowhere", "");

    private static readonly Gen<string> Text = Gen.OneOf("", " ", "why not", "ok", "3", "9", "\0", new string('x', 5000));

    private static readonly Gen<RunCommand> Command = Gen.Select(Gen.Int[0, 10], Actor, Gen.Long[-1, 40], Step, Text, (kind, actor, seen, step, text) => (RunCommand)(kind switch
    {
        0 => new RunCommand.Start(actor, text, ""),
        1 => new RunCommand.GiveEvidence(actor, seen, step, Guid.Empty, "", text),
        2 => new RunCommand.Confirm(actor, seen, step),
        3 => new RunCommand.Override(actor, seen, step, text),
        4 => new RunCommand.Skip(actor, seen, step, text),
        5 => new RunCommand.Reopen(actor, seen, step, text),
        6 => new RunCommand.RollBack(actor, seen, step, text),
        7 => new RunCommand.ReleaseHold(actor, seen, step, text),
        8 => new RunCommand.AddNote(actor, seen, text.Length == 0 ? null : step, text),
        9 => new RunCommand.Complete(actor, seen, text),
        _ => new RunCommand.Abandon(actor, seen, text),
    }));

    [Fact]
    public void Any_commands_in_any_order_are_decided_and_the_state_stays_sound() => Command.Array[0, 60].Sample(commands =>
    {
        var (story, events) = (New, 0L);
        foreach (var command in commands)
        {
            if (story.Decide(command) is Decision.Accepted accepted)
            {
                Assert.NotEmpty(accepted.Events);
                events += accepted.Events.Length;
            }
            else
            {
                Assert.NotEmpty(story.Refused(command).Reason);
            }
            var before = story.Run;
            story = story.With(command);
            Sound(before, story.Run, events);
        }
    }, iter: 3000);

    private static void Sound(Run before, Run run, long events)
    {
        Assert.Equal(events, run.Version);
        Assert.Equal(events == 0, run.Status == RunStatus.NotStarted);
        Assert.Equal(run.Status is RunStatus.Completed or RunStatus.Abandoned, run.Ended is not null);
        Assert.InRange(run.SettledCount, 0, run.StepCount);
        Assert.Equal(run.SettledCount == run.StepCount, run.NextStep is null);
        // A finished run stays finished, and how it ended does not change.
        if (before.Ended is not null) Assert.Equal((before.Status, before.Ended, before.EndRemark), (run.Status, run.Ended, run.EndRemark));
        Assert.All(run.Steps, step =>
        {
            Assert.NotNull(run.Plan.Step(step.Key));
            Assert.Equal(step.Value.Status == StepStatus.Done, step.Value.DoneBy is not null);
            Assert.True(step.Value.Last?.Version <= run.Version);
            if (step.Value is { DoneBy: DoneBy.Evidence }) Assert.Equal(VerdictKind.Pass, step.Value.Evidence[^1].Verdict);
            if (step.Value is { DoneBy: DoneBy.Override } or { Status: StepStatus.Skipped }) Assert.NotEmpty(step.Value.Reason);
        });
        // No step was newly settled behind a hold that stood.
        Assert.All(run.Plan.Steps.Where(step => run.StateOf(step.Id).IsSettled && !before.StateOf(step.Id).IsSettled), step => Assert.Null(before.HeldAt(step.Id)));
        Assert.All(Rollback.For(run), step => Assert.Equal(StepStatus.Done, run.StateOf(step.Id).Status));
    }

    [Fact]
    public void The_fold_over_the_stored_events_is_the_state_itself() => Command.Array[0, 40].Sample(commands =>
    {
        var story = New.With(new RunCommand.Start(Ann, "t", ""));
        var replayed = story.Run;
        foreach (var command in commands)
        {
            if (story.Decide(command) is not Decision.Accepted accepted) continue;
            story = story.With(command);
            foreach (var happened in accepted.Events)
            {
                var (action, payload) = RunEventJson.Write(happened);
                replayed = replayed.Evolve(RunEventJson.Read(action, payload)!, new Stamp(replayed.Version + 1, default, command.ActorId, ""));
            }
        }
        Assert.Equal(Shape(story.Run), Shape(replayed));
    }, iter: 1000);

    private static string Shape(Run run) => string.Join('\n',
        run.Plan.Steps.Select(step => run.StateOf(step.Id)).Select(state => $"{state.Status} {state.DoneBy} {state.Reason} {state.Evidence.Length} {state.DoneAtVersion} {state.Last?.Version} {state.Last?.ActorId}")
            .Append($"{run.Status} {run.Version} {run.Title} {run.EndRemark} {run.Notes.Length} {string.Join(',', run.ReleasedHolds.Keys.Order(StringComparer.Ordinal))}"));

    [Fact]
    public void The_order_of_ticking_does_not_change_completion()
    {
        // Without holds, whose very purpose is an order.
        var plan = Story.Plan with { Sections = [.. Story.Plan.Sections.Select(section => section with { Steps = [.. section.Steps.Select(step => step with { Hold = null })] })] };
        RunCommand[] ticks =
        [
            new RunCommand.GiveEvidence(Ann, 99, "look", Guid.Empty, "", "ok"), new RunCommand.Confirm(Bob, 99, "set"),
            new RunCommand.Skip(Ann, 99, "cut", "r"), new RunCommand.Override(Bob, 99, "end", "r"),
        ];
        var settled = new Story(new Run("r", plan)).Given(new RunCommand.Start(Ann, "t", ""));
        var orders = Permutations([.. ticks]).Select(order => settled.Given([.. order]).Given(new RunCommand.Complete(Ann, 99, "")).Run).ToList();
        Assert.Equal(24, orders.Count);
        Assert.Single(orders.Select(run => string.Join(' ', run.Plan.Steps.Select(step => run.StateOf(step.Id)).Select(state => $"{state.Status}{state.DoneBy}{state.Reason}")) + run.Status + run.SettledCount).Distinct());
    }

    private static IEnumerable<ImmutableArray<RunCommand>> Permutations(ImmutableArray<RunCommand> items) => items.IsEmpty
        ? [[]]
        : Enumerable.Range(0, items.Length).SelectMany(i => Permutations(items.RemoveAt(i)).Select(rest => rest.Insert(0, items[i])));
}
