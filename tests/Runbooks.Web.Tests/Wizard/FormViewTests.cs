using AngleSharp.Dom;
using Bunit;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class FormViewTests : BunitContext
{
    private readonly WizardState state = new(new ToyRunbook(), FormValues.Empty);

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

    [Fact]
    public void Every_field_that_applies_has_a_control_with_its_label()
    {
        var form = Form();
        string[] inputs = ["f-host", "f-mtu", "f-own", "f-version", "f-config", "f-avoid", "f-links-0-nicA", "f-links-0-nicB"];
        foreach (var id in inputs.Where(id => id != "f-own")) Assert.NotEmpty(form.Find($"label[for={id}]").TextContent);
        foreach (var id in inputs) Assert.True(form.Find("#" + id).TagName is "INPUT" or "SELECT" or "TEXTAREA");
        foreach (var id in (string[])["f-design", "f-parts", "f-order", "f-links"]) Assert.NotNull(form.Find($"fieldset#{id} > legend"));
        Assert.Empty(form.FindAll("#f-stack"));
    }

    [Fact]
    public void A_field_that_begins_to_apply_appears_with_its_default()
    {
        var form = Form();
        form.Find("#f-own").Change(true);
        Assert.Equal("vmotion", form.Find("#f-stack").GetAttribute("value"));
    }

    [Fact]
    public void An_untouched_form_makes_no_reproaches()
    {
        Assert.NotEmpty(state.Problems);
        Assert.Empty(Form().FindAll(".problem"));
    }

    [Fact]
    public void A_problem_stands_at_its_field_and_the_text_stays_as_typed()
    {
        var form = Form();
        form.Find("#f-mtu").Input("nine thousand");
        var input = form.Find("#f-mtu");
        Assert.Equal("nine thousand", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains("1280 to 9000", form.Find("#f-mtu-problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("f-mtu-problem", input.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        form.Find("#f-mtu").Input("1500");
        Assert.Empty(form.FindAll("#f-mtu-problem"));
    }

    [Fact]
    public void Rows_are_added_changed_and_removed_within_their_bounds()
    {
        var form = Form();
        IElement Add() => form.FindAll("#f-links > .toolbar > button").Single();
        Add().Click();
        Add().Click();
        Assert.True(Add().HasAttribute("disabled"));
        form.Find("#f-links-2-nicB").Input("vmnic9");
        form.Find("[aria-label='Remove link 1']").Click();
        Assert.Equal(["vmnic2", "vmnic3"], state.Typed.Rows("links").Select(row => row.Text("nicA")));
        Assert.Equal("vmnic9", state.Typed.Rows("links")[1].Text("nicB"));
        form.Find("[aria-label='Remove link 1']").Click();
        Assert.True(form.Find("[aria-label='Remove link 1']").HasAttribute("disabled"));
    }

    [Fact]
    public void An_order_is_changed_by_buttons()
    {
        var form = Form();
        form.Find("[aria-label='Move Three up']").Click();
        Assert.Equal(["one", "three", "two"], state.Typed.Many("order"));
        Assert.True(form.Find("[aria-label='Move One up']").HasAttribute("disabled"));
    }

    [Fact]
    public void Text_of_several_lines_has_a_box_of_that_many_and_keeps_them()
    {
        var form = Form();
        var box = form.Find("textarea#f-config");
        Assert.Equal("8", box.GetAttribute("rows"));
        Assert.Contains("mono", box.ClassList);
        Assert.False(box.HasAttribute("maxlength"));
        box.Input("listen 443;\n\tssl on;\n");
        Assert.Equal(FormValue.Of("listen 443;\n\tssl on;\n"), state.Typed["config"]);
        form.Find("#f-config").Input("a\u001bb");
        Assert.Contains("U+001B", form.Find("#f-config-problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_keep_the_order_of_the_options()
    {
        var form = Form();
        form.FindAll("#f-parts input")[2].Change(true);
        form.FindAll("#f-parts input")[1].Change(true);
        Assert.Equal(["x", "y", "z"], state.Typed.Many("parts"));
    }

    [Fact]
    public void A_choice_that_is_not_to_be_had_says_why()
    {
        var option = Form().FindAll("#f-design .choice")[1];
        Assert.True(option.QuerySelector("input")!.HasAttribute("disabled"));
        Assert.Contains("Needs 6.0.", option.TextContent, StringComparison.Ordinal);
    }
}
