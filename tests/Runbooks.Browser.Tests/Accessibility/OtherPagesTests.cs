using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.OldPost;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests.Accessibility;

/// <summary>The gate over all pages but a run's own, in each of their states.</summary>
public sealed class OtherPagesTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task The_start_page_and_the_history_without_runs()
    {
        var empty = Until(await RunningHost.Start());
        var visitor = await Visitor(server: empty.Address);
        await visitor.Open("/");
        await Assertions.Expect(visitor.Page.Locator(".empty")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
        await visitor.Open("/history");
        await Assertions.Expect(visitor.Page.Locator(".empty")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task The_start_page_and_the_history_with_runs()
    {
        await fixture.Host.Run(OldPostCase.Plan, "A run with a rather long title that says what was changed, where, and by which ticket");
        await fixture.Host.SkipUntil(await fixture.Host.Run(RunningHost.SamplePlan(3), "Short"));
        var visitor = await Visitor();
        await NamePage.SignIn(visitor, "Ada Example");
        await visitor.Open("/");
        await Assertions.Expect(visitor.Page.Locator("table.runs tbody tr").First).ToBeVisibleAsync();
        foreach (var summary in await visitor.Page.Locator(".card summary").AllAsync()) await summary.ClickAsync();
        await visitor.CheckInAllLooks();
        await visitor.Open("/history?text=title");
        await Assertions.Expect(visitor.Page.Locator("table.runs tbody tr")).ToHaveCountAsync(1);
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task The_empty_wizard()
    {
        var visitor = await Visitor();
        await WizardPage.Open(visitor);
        foreach (var more in await visitor.Page.Locator("details.more > summary").AllAsync()) await more.ClickAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task The_wizard_with_its_plan_on_each_tab()
    {
        var visitor = await Visitor();
        await NamePage.SignIn(visitor, "Ada Example");
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await visitor.Page.Locator("#plan-notes > summary").ClickAsync();
        await visitor.CheckInAllLooks();
        await wizard.Tab("Steps").ClickAsync();
        await visitor.Page.Locator("details.plan-step > summary").Nth(6).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".plan-step .commands")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
        await wizard.Tab("Files").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#file-0")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
        await wizard.ChooseTab("Read an error");
        await visitor.Page.Locator("#diagnosis").FillAsync(OldPostCase.Message);
        await Assertions.Expect(visitor.Page.Locator(".diagnoses li").First).ToBeVisibleAsync();
        await wizard.StartRun.ClickAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("What is this run called?")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task The_wizard_with_problems()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        await wizard.Example.ClickAsync();
        await wizard.AddHost.ClickAsync();
        await wizard.Field("mtu").FillAsync("90000");
        await wizard.Field("links[1].nicA").FillAsync("vmnic1");
        await Assertions.Expect(wizard.Problem("links[1].nicA")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task A_name_that_cannot_be_one()
    {
        var visitor = await Visitor();
        await visitor.OpenStatic("/name");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save name" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#name-problem")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task A_shared_run_with_an_opened_step()
    {
        var id = await fixture.Host.Run(OldPostCase.Plan, "Shared");
        var first = OldPostCase.Plan.Steps.First();
        await fixture.Host.GiveEvidence(id, first.Id, WrongOutput.For(first).Text);
        Assert.True((await fixture.Host.Links.Create(id, "the team", TimeSpan.FromHours(1), RunningHost.Ada, TestContext.Current.CancellationToken)).TryGet(out var token));
        var visitor = await Visitor();
        var shared = await SharedRunPage.Open(visitor, $"/s/{token}");
        await shared.Step(first.Id).Locator("summary").ClickAsync();
        await Assertions.Expect(shared.Step(first.Id).Locator(".verdict.bad")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Theory]
    [InlineData("/s/abc", "This link is not open")]
    [InlineData("/no/such/page", "There is no such page")]
    [InlineData("/error", "This page failed")]
    public async Task A_page_that_says_what_is_not_there(string path, string heading)
    {
        var visitor = await Visitor();
        visitor.Expect("answer (404|500)|status of (404|500)");
        await visitor.OpenStatic(path);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Theory]
    [InlineData("/runbooks/none", "There is no runbook “none”")]
    [InlineData("/runs/none", "There is no such run")]
    [InlineData("/runs/none/events", "There is no such run")]
    public async Task A_live_page_about_nothing(string path, string heading)
    {
        var visitor = await Visitor();
        await visitor.Open(path);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }
}
