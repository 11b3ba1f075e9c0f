using Runbooks.Domain.Runs;
using Runbooks.Domain.Tests.Engine;
using static Runbooks.Domain.Tests.Runs.Story;

namespace Runbooks.Domain.Tests.Runs;

public class TrackTests
{
    private static readonly Story Begun = new Story(new Run("r", TwoConsoles.Plan)).Given(new RunCommand.Start(Ann, "Two", ""), Ok("look"));

    private static RunCommand.GiveEvidence Ok(string step, string by = Ann) => new(by, 99, step, Guid.Empty, "", "ok");

    private static RunCommand.Confirm Done(string step, string by = Ann) => new(by, 99, step);

    private static RunCommand.ReleaseHold Released(string step, string by = Ann) => new(by, 99, step, "seen");

    private static Story FirstDone => Begun.Given(Ok("version-1"), Released("bind-1"), Done("bind-1"), Done("restart-1"));

    private static Story BothDone => FirstDone.Given(Ok("version-2", Bob), Released("bind-2"), Done("bind-2", Bob), Done("restart-2", Bob));

    private static string Next(Story story) => string.Join(' ', story.Run.NextSteps.Select(step => step.Id));

    [Fact]
    public void Both_consoles_have_a_next_step()
    {
        Assert.Equal("look", Next(new Story(new Run("r", TwoConsoles.Plan)).Given(new RunCommand.Start(Ann, "Two", ""))));
        Assert.Equal("version-1 version-2", Next(Begun));
        Assert.Equal("version-2", Next(FirstDone));
        Assert.Equal("join", Next(BothDone));
    }

    [Fact]
    public void A_hold_on_one_console_does_not_cover_the_other()
    {
        Assert.Equal("bind-1", Begun.Run.HeldAt("restart-1")?.Id);
        Assert.Null(Begun.Run.HeldAt("version-2"));
        Assert.Equal("bind-2", Begun.Run.HeldAt("restart-2")?.Id);
        Assert.Equal("bind-2", FirstDone.Run.HeldAt("join")?.Id);
    }

    [Fact]
    public void A_hold_on_one_console_is_released_while_the_other_is_untouched() =>
        Assert.Equal("version-2", FirstDone.Run.NextStep?.Id);

    [Fact]
    public void A_hold_before_what_both_wait_for_needs_both()
    {
        Assert.Contains("3 step(s)", FirstDone.Refused(Released("join")).Reason, StringComparison.Ordinal);
        Assert.Contains("1 step(s)", FirstDone.Given(Ok("version-2"), Released("bind-2", Bob), Done("bind-2")).Refused(Released("join")).Reason, StringComparison.Ordinal);
        Assert.Null(BothDone.Given(Released("join")).Run.HeldAt("topology"));
    }

    [Fact]
    public void The_second_observer_is_another_than_who_worked_on_this_console()
    {
        var story = Begun.Given(Ok("version-2"), Ok("version-1", Bob));
        // Bob did the last step of all, but not on this console.
        story.Refused(Released("bind-2"));
        story.Given(Released("bind-2", Bob));
    }

    [Fact]
    public void A_roll_back_closes_the_holds_that_come_after_it_and_no_others()
    {
        var story = BothDone.Given(Released("join"));
        Assert.Equal(["bind-2"], story.Given(new RunCommand.RollBack(Ann, 99, "bind-1", "")).Run.ReleasedHolds.Keys);
        Assert.Equal(["bind-1"], story.Given(new RunCommand.RollBack(Ann, 99, "bind-2", "")).Run.ReleasedHolds.Keys);
        Assert.Equal(["bind-1", "bind-2"], story.Given(Done("join"), new RunCommand.RollBack(Ann, 99, "join", "")).Run.ReleasedHolds.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("look", "version-1")]
    [InlineData("version-1", "version-1")]
    [InlineData("version-2", "version-2")]
    [InlineData("restart-2", "version-2")]
    [InlineData("join", "version-1")]
    [InlineData("nowhere", "version-1")]
    public void After_a_step_one_goes_on_at_the_same_console(string after, string next) => Assert.Equal(next, Begun.Run.NextAfter(after)?.Id);

    [Fact]
    public void Whose_console_is_done_goes_on_anywhere()
    {
        Assert.Equal("version-2", FirstDone.Run.NextAfter("restart-1")?.Id);
        Assert.Equal("join", BothDone.Run.NextAfter("restart-2")?.Id);
    }

    [Fact]
    public void On_one_console_next_is_its_own_step_or_one_for_all()
    {
        Assert.Equal("version-2", NextOnTrack.Of(Begun.Run, "sw2").Step?.Id);
        Assert.Equal("join", NextOnTrack.Of(BothDone.Run, "sw2").Step?.Id);
        Assert.Equal("", NextOnTrack.Of(BothDone.Run, "sw2").Words);
        Assert.Equal("version-1", NextOnTrack.Of(Begun.Run, "").Step?.Id);
    }

    [Fact]
    public void Who_is_done_first_is_told_whom_to_wait_for()
    {
        var next = NextOnTrack.Of(FirstDone.Run, "sw1");
        Assert.Equal(("join", new Wait("sw2", 3)), (next.Step?.Id, Assert.Single(next.Waits)));
        Assert.Equal("sw2 has 3 steps left before “Change”.", next.Words);
        Assert.Equal("sw2 has 1 step left before “Change”.", NextOnTrack.Of(FirstDone.Given(Ok("version-2"), Released("bind-2", Bob), Done("bind-2")).Run, "sw1").Words);
        Assert.Equal("sw1 has 3 steps and sw2 has 3 steps left before “Change”.", NextOnTrack.Of(Begun.Run, "sw3").Words);
    }

    [Fact]
    public void With_nothing_after_it_the_other_console_alone_is_told_of()
    {
        var run = FirstDone.Run with { Plan = TwoConsoles.Plan with { Sections = TwoConsoles.Plan.Sections.RemoveAt(4) } };
        Assert.Equal((null, "sw2 has 3 steps left."), (NextOnTrack.Of(run, "sw1").Step, NextOnTrack.Of(run, "sw1").Words));
    }
}
