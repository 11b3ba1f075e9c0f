using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class PlanPanelTests : AppContext
{
    private readonly WizardState state = new(new ToyRunbook(), FormValues.Empty);

    private IRenderedComponent<PlanPanel> Panel() => Render<PlanPanel>(panel => panel.Add(view => view.State, state).Add(view => view.Address, "/runbooks/toy?inputs=1abc"));

    [Fact]
    public void Without_inputs_it_says_what_to_do_first() => Assert.Contains("Fill in the form", Panel().Find("[role=status]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_is_named_by_its_label()
    {
        state.Replace(FormValues.Empty.With("mtu", 1).With("links", FormValue.Of(FormValues.Empty)));
        var missing = Panel().FindAll(".missing li").Select(item => item.TextContent.Trim()).ToList();
        Assert.Contains(missing, item => item.StartsWith("Host", StringComparison.Ordinal));
        Assert.Contains(missing, item => item.StartsWith("Links, link 1: NIC A", StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_plan_stays_in_sight_but_out_of_use_while_a_field_is_wrong()
    {
        state.Replace(FormValues.Empty.With("host", "esx01"));
        Assert.False(Panel().Find(".plan").HasAttribute("inert"));
        state.Set("host", FormValue.Of("esx 01"));
        state.Evaluate();
        var panel = Panel();
        Assert.True(panel.Find(".plan").HasAttribute("inert"));
        Assert.Contains("Changes esx01.", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cleared_form_shows_no_plan_of_before()
    {
        state.Replace(FormValues.Empty.With("host", "esx01"));
        var panel = Panel();
        state.Replace(FormValues.Empty);
        panel.Render();
        Assert.Empty(panel.FindAll(".plan"));
    }

    [Fact]
    public void Dangers_come_first_and_carry_source_and_badge()
    {
        state.Replace(FormValues.Empty.With("host", "esx01"));
        var first = Panel().FindAll(".caution")[0];
        Assert.Contains("Danger", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("RFC 1149", first.TextContent, StringComparison.Ordinal);
        Assert.NotNull(first.QuerySelector(".badge.unverified"));
        Assert.Null(Panel().FindAll(".caution")[1].QuerySelector(".badge"));
    }

    [Fact]
    public void Tabs_are_worked_by_the_arrow_keys()
    {
        state.Replace(FormValues.Empty.With("host", "esx01"));
        var panel = Panel();
        panel.FindAll("[role=tab]")[0].KeyDown("ArrowRight");
        Assert.Equal("true", panel.FindAll("[role=tab]")[1].GetAttribute("aria-selected"));
        Assert.Equal(3, panel.FindAll(".plan-step").Count);
        panel.FindAll("[role=tab]")[1].KeyDown("End");
        Assert.NotNull(panel.Find("#diagnosis"));
    }

    [Fact]
    public void A_file_is_shown_as_text_and_can_be_downloaded()
    {
        state.Replace(FormValues.Empty.With("host", "esx01"));
        var panel = Panel();
        panel.FindAll("[role=tab]")[2].Click();
        Assert.Equal("echo <b>toy</b>\n", panel.Find("#file-0").TextContent);
        Assert.Equal("/runbooks/toy/files/toy.sh?inputs=1abc", panel.Find("a[download]").GetAttribute("href"));
        Assert.Equal("1 line", panel.Find(".file-actions .number").TextContent);
    }

    [Fact]
    public void A_file_of_inputs_too_long_for_an_address_is_saved_from_the_page()
    {
        state.Replace(FormValues.Empty.With("host", "esx01"));
        var panel = Render<PlanPanel>(panel => panel.Add(view => view.State, state).Add(view => view.Address, "/runbooks/toy?inputs=in-this-tab"));
        panel.FindAll("[role=tab]")[2].Click();
        Assert.Empty(panel.FindAll("a[download]"));
        Assert.Equal(("file-0", "toy.sh"), (panel.Find("[data-save]").GetAttribute("data-save"), panel.Find("[data-save]").GetAttribute("data-name")));
    }

    [Fact]
    public void A_pasted_message_is_read()
    {
        state.Replace(FormValues.Empty.With("host", "esx01"));
        var panel = Panel();
        panel.FindAll("[role=tab]")[3].Click();
        panel.Find("#diagnosis").Input("it went boom");
        Assert.Contains("It broke.", panel.Find(".diagnoses").TextContent, StringComparison.Ordinal);
        panel.Find("#diagnosis").Input("all is well");
        Assert.Contains("Nothing in it is known", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_read_before_there_is_a_plan()
    {
        var panel = Panel();
        panel.Find("#diagnosis").Input("it went boom");
        Assert.Contains("It broke.", panel.Find(".diagnoses").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_no_run_is_started()
    {
        state.Replace(FormValues.Empty.With("host", "esx01"));
        var panel = Panel();
        await panel.Find("button.primary").ClickAsync();
        Assert.StartsWith("/name?return=", panel.Find(".plan-head a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty((await Services.GetRequiredService<Storage.RunList>().Page(Storage.RunFilter.All, ct: TestContext.Current.CancellationToken)).Runs);
    }

    [Fact]
    public async Task A_run_is_started_under_its_title_with_the_plan_frozen()
    {
        SignIn("Ada");
        state.Replace(FormValues.Empty.With("host", "esx01"));
        var panel = Panel();
        await panel.Find("button.primary").ClickAsync();
        panel.Find("#run-title").Input("CHG-1");
        await panel.Find("form.start-run").SubmitAsync();
        var row = Assert.Single((await Services.GetRequiredService<Storage.RunList>().Page(Storage.RunFilter.All, ct: TestContext.Current.CancellationToken)).Runs);
        Assert.Equal(("CHG-1", "Ada"), (row.Title, row.StartedBy));
        Assert.EndsWith($"/runs/{row.RunId}", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
