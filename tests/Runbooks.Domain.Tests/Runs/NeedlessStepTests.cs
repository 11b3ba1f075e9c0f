using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using static Runbooks.Domain.Tests.Runs.Story;

namespace Runbooks.Domain.Tests.Runs;

/// <summary>A step that the inputs make needless: it stays in the plan, and nobody has to or can do anything at it.</summary>
public class NeedlessStepTests
{
    private const string Why = "The release joins at once.";

    /// <summary>As the story's plan, but cut, with its hold for a second observer, is not needed.</summary>
    private static Plan WithoutCut => Story.Plan with
    {
        Sections = [Story.Plan.Sections[0], Story.Plan.Sections[1] with { Steps = [Story.Plan.Sections[1].Steps[0] with { NotApplicable = Why }, Story.Plan.Sections[1].Steps[1]] }],
    };

    private static Story Begun => new Story(new Run("r1", WithoutCut)).Given(new RunCommand.Start(Ann, "A run", "hash"));

    private static Story AtTheEnd => Begun.Given(new RunCommand.GiveEvidence(Ann, 9, "look", Guid.Empty, "", "ok"), new RunCommand.Confirm(Ann, 9, "set"));

    private static Story AllDone => AtTheEnd.Given(new RunCommand.ReleaseHold(Ann, 99, "end", ""), new RunCommand.Confirm(Ann, 99, "end"));

    [Fact]
    public void A_run_counts_only_the_steps_that_are_needed()
    {
        Assert.Equal(3, Assert.IsType<RunEvent.Started>(Assert.Single(new Story(new Run("r1", WithoutCut)).Then(new RunCommand.Start(Ann, "A run", "hash")))).Steps);
        Assert.Equal((3, 0), (Begun.Run.StepCount, Begun.Run.SettledCount));
        Assert.Equal((3, 2), (AtTheEnd.Run.StepCount, AtTheEnd.Run.SettledCount));
    }

    [Fact]
    public void It_is_settled_from_the_beginning_and_never_next()
    {
        Assert.Equal(StepStatus.NotApplicable, Begun.Run.StateOf("cut").Status);
        Assert.Equal("end", AtTheEnd.Run.NextStep?.Id);
        Assert.Equal(["end"], AtTheEnd.Run.NextSteps.Select(step => step.Id));
    }

    [Fact]
    public void A_hold_at_it_holds_nobody()
    {
        Assert.Null(AtTheEnd.Run.HeldAt("cut"));
        Assert.Equal("end", AtTheEnd.Run.HeldAt("end")?.Id);
        AtTheEnd.Given(new RunCommand.ReleaseHold(Ann, 99, "end", ""));
        Assert.Equal("There is no hold before this step.", AtTheEnd.Refused(new RunCommand.ReleaseHold(Bob, 99, "cut", "I saw it.")).Reason);
    }

    [Fact]
    public void It_can_be_neither_settled_nor_opened_nor_rolled_back()
    {
        RunCommand[] commands =
        [
            new RunCommand.GiveEvidence(Ann, 99, "cut", Guid.Empty, "", "3"), new RunCommand.Confirm(Ann, 99, "cut"), new RunCommand.Override(Ann, 99, "cut", "r"),
            new RunCommand.Skip(Ann, 99, "cut", "r"), new RunCommand.Reopen(Ann, 99, "cut", "r"),
        ];
        foreach (var story in new[] { Begun, AtTheEnd, AllDone })
            Assert.All(commands, command => Assert.StartsWith("The plan says that this step is not needed.", story.Refused(command).Reason, StringComparison.Ordinal));
        AllDone.Refused(new RunCommand.RollBack(Ann, 99, "cut", ""));
    }

    [Fact]
    public void The_run_completes_without_it()
    {
        Assert.StartsWith("1 step(s) are open", AtTheEnd.Refused(new RunCommand.Complete(Ann, 99, "")).Reason, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Completed, AllDone.Given(new RunCommand.Complete(Ann, 99, "")).Run.Status);
    }

    [Fact]
    public void A_note_can_be_added_to_it() => Assert.Single(Begun.Given(new RunCommand.AddNote(Ann, 99, "cut", "Asked the vendor.")).Run.Notes);

    [Fact]
    public void A_run_of_needless_steps_alone_can_be_completed_at_once()
    {
        var plan = Story.Plan with { Sections = [.. Story.Plan.Sections.Select(section => section with { Steps = [.. section.Steps.Select(step => step with { NotApplicable = Why })] })] };
        var run = new Story(new Run("r1", plan)).Given(new RunCommand.Start(Ann, "A run", "hash"));
        Assert.Equal(0, run.Run.StepCount);
        Assert.Null(run.Run.NextStep);
        run.Given(new RunCommand.Complete(Ann, 99, ""));
    }
}
