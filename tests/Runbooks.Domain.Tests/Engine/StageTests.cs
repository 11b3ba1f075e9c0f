using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Engine;

public class StageTests
{
    private static Plan Of(params string[] tracks) => new()
    {
        Summary = "",
        Sections = [.. tracks.Select((track, at) => new Section($"S{at}", [Step($"{at}a"), Step($"{at}b")]) { Track = track })],
    };

    private static Step Step(string id) => new(id, id, "", "") { Check = new Check.None("-"), Undo = new Undo.NothingChanged() };

    private static string Before(Plan plan, string step) => string.Join(' ', Stage.Before(plan, step).Select(before => before.Id));

    [Fact]
    public void Sections_without_a_track_stand_alone() => Assert.Equal([(0, 1), (1, 1)], Stage.Of(Of("", "")).Select(stage => (stage.First, stage.Sections.Length)));

    [Fact]
    public void Sections_with_a_track_that_follow_one_another_make_one_stage()
    {
        var stages = Stage.Of(Of("", "a", "b", "a", "", "b"));
        Assert.Equal([(0, 1), (1, 3), (4, 1), (5, 1)], stages.Select(stage => (stage.First, stage.Sections.Length)));
        Assert.Equal(["a", "b"], stages[1].Tracks);
        Assert.Equal([""], stages[0].Tracks);
        Assert.Equal(["1a", "1b", "3a", "3b"], stages[1].Steps("a").Select(step => step.Id));
        Assert.True(stages[1].Has("2b"));
        Assert.False(stages[1].Has("4a"));
    }

    [Fact]
    public void A_plan_without_sections_has_no_stage() => Assert.Empty(Stage.Of(Of()));

    [Fact]
    public void A_step_waits_for_earlier_stages_and_its_own_track()
    {
        var plan = Of("", "a", "b", "a", "");
        Assert.Equal("0a 0b 1a 1b 3a", Before(plan, "3b"));
        Assert.Equal("0a 0b 2a", Before(plan, "2b"));
        Assert.Equal("0a 0b 1a 1b 2a 2b 3a 3b", Before(plan, "4a"));
        Assert.Equal("", Before(plan, "0a"));
    }

    [Fact]
    public void A_step_knows_its_track()
    {
        var plan = Of("", "a", "b");
        Assert.Equal(("", "a", "b", ""), (plan.TrackOf("0a"), plan.TrackOf("1b"), plan.TrackOf("2a"), plan.TrackOf("nowhere")));
    }
}
