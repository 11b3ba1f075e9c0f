using Bunit;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

/// <summary>Tables that follow other fields, menus, the sketch, and the steps of two consoles.</summary>
public class StackWizardTests : AppContext
{
    private readonly WizardState state = new(new StackRunbook(), FormValues.Empty);

    private IRenderedComponent<FormView> Form()
    {
        IRenderedComponent<FormView>? view = null;
        view = Render<FormView>(form => form.Add(view => view.State, state).Add(view => view.OnChanged, () =>
        {
            state.Evaluate();
            view?.Render();
        }));
        return view;
    }

    private IRenderedComponent<PlanPanel> Panel() => Render<PlanPanel>(panel => panel.Add(view => view.State, state).Add(view => view.Address, "/runbooks/stack"));

    [Fact]
    public void A_menu_is_a_select_also_for_few_choices_and_says_why_one_is_not_to_be_had()
    {
        var form = Form();
        Assert.Equal("SELECT", form.Find("#f-cables-0-a").TagName);
        var last = form.Find("#f-cables-0-a option[value='3']");
        Assert.True(last.HasAttribute("disabled"));
        Assert.Equal("Port 3 — Not on this platform.", last.TextContent);
        Assert.Equal("FIELDSET", form.Find("#f-platform").TagName);
    }

    [Fact]
    public void Another_platform_brings_the_tables_made_for_the_old_one_back_to_their_defaults()
    {
        var form = Form();
        form.Find("#f-cables-0-b").Change("2");
        form.Find("#f-members-0-name").Input("core");
        Assert.NotNull(state.Typed["cables"]);
        form.FindAll("#f-platform input")[1].Change("large");
        Assert.Null(state.Typed["cables"]);
        Assert.Null(state.Typed["members"]);
        Assert.Equal(2, state.Values.Rows("cables").Length);
        Assert.Equal("Switches, Cables: back to the default, made for the new Platform.", form.FindAll("[role=status]")[^1].TextContent);
        Assert.Equal(form.FindAll("[role=status]")[^1].TextContent, form.Find("#f-platform + .reset").TextContent);
        form.Find("#f-cables-0-b").Change("2");
        Assert.Empty(form.FindAll(".reset"));
    }

    [Fact]
    public void The_same_value_again_resets_nothing()
    {
        state.Set("cables", FormValue.Of(FormValues.Empty.With("a", "2").With("b", "2")));
        Assert.Empty(state.Set("platform", FormValue.Of("small")));
        Assert.NotNull(state.Typed["cables"]);
        Assert.Equal(["Cables"], state.Set("platform", FormValue.Of("large")));
    }

    [Fact]
    public void A_changed_proposal_can_be_had_back()
    {
        var form = Form();
        Assert.DoesNotContain("Propose the cables again", form.Markup, StringComparison.Ordinal);
        form.Find("#f-cables-0-b").Change("2");
        var button = form.FindAll("#f-cables button").Single(button => button.TextContent == "Propose the cables again");
        button.Click();
        Assert.Null(state.Typed["cables"]);
        Assert.Equal("1", state.Values.Rows("cables")[0].Text("b"));
        Assert.DoesNotContain("Propose the cables again", form.Markup, StringComparison.Ordinal);
        Assert.Equal("Cables: back to the proposal.", form.FindAll("[role=status]")[^1].TextContent);
        // The button is gone; its table has the focus.
        Assert.Contains(JSInterop.Invocations, call => call.Identifier == "Blazor._internal.domWrapper.focus");
    }

    [Fact]
    public void A_table_without_a_proposal_has_no_such_button()
    {
        var form = Form();
        form.Find("#f-members-0-name").Input("core");
        Assert.Equal(["Add switch"], form.FindAll("#f-members .toolbar button").Select(button => button.TextContent));
        Assert.Contains("many", form.Find("#f-members .row").ClassList);
        Assert.DoesNotContain("many", form.Find("#f-cables .row").ClassList);
    }

    [Fact]
    public void While_there_is_no_plan_the_panel_draws_what_was_typed()
    {
        var panel = Panel();
        Assert.Empty(panel.FindAll("#picture-sketch"));
        state.Set("members", FormValue.Of(state.Values.Rows("members")[0], state.Values.Rows("members")[0]));
        state.Evaluate();
        panel.Render();
        Assert.Equal("Cable 1", panel.Find(".picture line.tone-bad title").TextContent);
        // The plan of before stays in sight without its picture.
        Assert.NotEmpty(panel.FindAll(".plan.stale"));
        Assert.Single(panel.FindAll(".picture"));

        state.Replace(FormValues.Empty);
        panel.Render();
        Assert.Empty(panel.FindAll("#picture-sketch"));
        Assert.NotEmpty(panel.FindAll("#picture-stack"));
    }

    [Fact]
    public void A_picture_tells_what_each_shape_is_and_small_ones_need_no_scrolling()
    {
        var picture = Render<PictureView>(view => view.Add(picture => picture.Picture, StackRunbook.PlanFor("sw1", "sw2").Pictures[0]));
        Assert.Equal(["sw1", "sw1", "sw2", "sw2", "Cable 1, 1/1 to 2/2", "Cable 2, 1/2 to 2/1"], picture.FindAll("svg title").Select(title => title.TextContent));
        Assert.Equal("small", picture.Find("svg").GetAttribute("class"));
    }

    [Fact]
    public void The_steps_of_two_consoles_stand_under_their_names()
    {
        var steps = Render<PlanSteps>(view => view.Add(steps => steps.Plan, StackRunbook.PlanFor("sw1", "sw2")));
        Assert.Equal(["1. Before", "Console sw1", "Console sw2", "5. Join"], steps.FindAll("h3").Select(heading => heading.TextContent));
        Assert.Equal(["2. Prepare sw1", "3. Prepare the other", "4. Save the other"], steps.FindAll(".plan-track h4").Select(heading => heading.TextContent));
        steps.Find("#plan-bind-1 summary").Click();
        // Under the two commands and under that of the undo.
        Assert.Equal(2, steps.FindAll("#plan-bind-1 .answers").Count);
        Assert.Equal("Y", steps.Find("#plan-bind-1 .undo kbd").TextContent);
    }
}
