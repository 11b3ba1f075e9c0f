using Bunit;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class RadioInputTests : BunitContext
{
    private static readonly Option One = new("one", "One"), Two = new("two", "Two"), Three = new("three", "Three");

    private string chosen = "one";

    private IRenderedComponent<RadioInput> Group() => Render<RadioInput>(group => group
        .Add(view => view.Field, new ChoiceField("choice", "Choice", _ => [One, Two])).Add(view => view.Id, "f-choice").Add(view => view.Value, chosen).Add(view => view.Options, [One, Two])
        .Add(view => view.OnChanged, value => chosen = value));

    private static string?[] DrawnChosen(IRenderedComponent<RadioInput> group) => [.. group.FindAll("input[checked]").Select(button => button.GetAttribute("value"))];

    [Fact]
    public void A_click_is_told_and_not_drawn()
    {
        var group = Group();
        group.FindAll("input")[1].Change("two");
        group.Render(view => view.Add(group => group.Value, chosen));
        Assert.Equal("two", chosen);
        Assert.Equal(["one"], DrawnChosen(group));
    }

    [Fact]
    public void A_choice_that_is_turned_back_is_drawn()
    {
        var group = Group();
        group.FindAll("input")[1].Change("two");
        group.Render(view => view.Add(group => group.Value, chosen));
        var clicked = group.FindAll("input")[1];
        group.Render(view => view.Add(group => group.Value, "one"));
        Assert.Equal(["one"], DrawnChosen(group));
        Assert.NotSame(clicked, group.FindAll("input")[1]);
    }

    /// <summary>A button drawn as the chosen one would take the choice from the one that was clicked since.</summary>
    [Fact]
    public void With_another_set_of_buttons_the_clicked_one_stays_chosen()
    {
        var group = Group();
        group.FindAll("input")[1].Change("two");
        group.Render(view => view.Add(group => group.Value, chosen).Add(group => group.Options, [Two, Three]));
        group.Render(view => view.Add(group => group.Options, [One, Two, Three]));
        Assert.Equal(["two"], DrawnChosen(group));
    }
}
