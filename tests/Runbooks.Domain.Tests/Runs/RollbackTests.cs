using Runbooks.Domain.Runs;
using static Runbooks.Domain.Tests.Runs.Story;

namespace Runbooks.Domain.Tests.Runs;

public class RollbackTests
{
    private static IEnumerable<string> Of(Story story) => Rollback.For(story.Run).Select(step => step.Id);

    [Fact]
    public void Nothing_done_is_nothing_to_take_back() => Assert.Empty(Of(Started));

    [Fact]
    public void What_was_done_is_taken_back_latest_first_and_what_only_looked_is_left_out() => Assert.Equal(["end", "cut", "set"], Of(AllDone));

    [Fact]
    public void The_order_is_that_of_doing_not_that_of_the_plan()
    {
        var plan = Story.Plan with { Sections = [new("All", [.. Story.Plan.Steps.Select(step => step with { Hold = null })])] };
        var story = new Story(new Run("r", plan)).Given(new RunCommand.Start(Ann, "t", ""), new RunCommand.Confirm(Ann, 99, "end"), new RunCommand.Confirm(Ann, 99, "set"), new RunCommand.Override(Ann, 99, "cut", "r"));
        Assert.Equal(["cut", "set", "end"], Of(story));
        Assert.Equal((2, 3, 4), (story.Run.StateOf("end").DoneAtVersion, story.Run.StateOf("set").DoneAtVersion, story.Run.StateOf("cut").DoneAtVersion));
        // Done again, it is the latest.
        Assert.Equal(["end", "cut", "set"], Of(story.Given(new RunCommand.Reopen(Ann, 99, "end", ""), new RunCommand.Confirm(Ann, 99, "end"))));
    }

    [Fact]
    public void What_was_skipped_or_taken_back_already_is_left_out()
    {
        Assert.Empty(Of(Started.Given(new RunCommand.Skip(Ann, 9, "set", "r"))));
        Assert.Empty(Of(AtTheHold.Given(new RunCommand.RollBack(Ann, 99, "set", ""))));
        Assert.Equal(["cut", "set"], Of(AllDone.Given(new RunCommand.RollBack(Ann, 99, "end", ""))));
    }

    [Fact]
    public void A_note_added_later_does_not_change_the_order() => Assert.Equal(["end", "cut", "set"], Of(AllDone.Given(new RunCommand.AddNote(Ann, 99, "set", "Hm."))));

    [Fact]
    public void Finished_runs_are_taken_back_too() => Assert.Equal(["end", "cut", "set"], Of(Completed));
}
