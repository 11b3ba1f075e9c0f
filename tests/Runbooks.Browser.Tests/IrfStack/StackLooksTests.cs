using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Tests.Server;
using static Runbooks.Browser.Tests.IrfStack.StackCase;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>The gate over wizard, run and shared run of this runbook, and the picture in all of them.</summary>
public sealed class StackLooksTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task The_wizard_with_everything_unfolded()
    {
        var (visitor, _) = await Wizard(Address(RingOfNine));
        var folded = visitor.Page.Locator("details:not([open]) > summary");
        for (var left = await folded.CountAsync(); left > 0; left--) await folded.First.ClickAsync();
        await Assertions.Expect(folded).ToHaveCountAsync(0);
        await visitor.CheckInAllLooks();
        await visitor.CheckPictureInAllLooks();
    }

    [Fact]
    public async Task The_wizard_with_a_wrong_cable()
    {
        var (visitor, wizard) = await Wizard(Address(Runbook.Example));
        await wizard.Field("cables[0].from").SelectOptionAsync("1/1");
        await Assertions.Expect(wizard.Problem("cables[0].to")).ToBeVisibleAsync();
        await wizard.Field("perPort").FillAsync("2");
        await Assertions.Expect(visitor.Page.Locator(".reset")).ToBeVisibleAsync();
        await wizard.Field("cables[0].from").SelectOptionAsync("1/1");
        await Assertions.Expect(visitor.Page.Picture().Locator("line.tone-bad")).Not.ToHaveCountAsync(0);
        await visitor.CheckInAllLooks();
        await visitor.CheckPictureInAllLooks();
    }

    [Fact]
    public async Task A_run_with_both_consoles_and_with_one()
    {
        var visitor = await Visitor();
        await NamePage.SignIn(visitor, "Grace Example");
        await RunPage.Open(visitor, await StackSeed.SideBySide(fixture.Host));
        await Assertions.Expect(visitor.Page.Locator(".track:visible")).ToHaveCountAsync(6);
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task A_run_whose_picture_shows_what_is_proven_and_what_is_refuted_and_its_shared_page()
    {
        var id = await StackSeed.OneCableOut(fixture.Host);
        var visitor = await Visitor();
        await NamePage.SignIn(visitor, "Grace Example");
        var run = await RunPage.Open(visitor, id);
        await Assertions.Expect(run.Given("joined-m2-topology").Locator(".badge")).ToHaveTextAsync("Fail");
        await visitor.CheckInAllLooks();
        await visitor.CheckPictureInAllLooks();

        Assert.True((await fixture.Host.Links.Create(id, "the team", TimeSpan.FromHours(1), RunningHost.Ada, TestContext.Current.CancellationToken)).TryGet(out var token));
        var viewer = await Visitor("Viewer");
        await SharedRunPage.Open(viewer, $"/s/{token}");
        await Assertions.Expect(viewer.Page.Locator(".run-picture > p")).ToHaveTextAsync(Proven(3, 4, refuted: 1));
        await viewer.CheckInAllLooks();
        await viewer.CheckPictureInAllLooks();
    }

    /// <summary>The gate itself: what it lets pass, no other test would notice.</summary>
    [Theory]
    [InlineData("svg.querySelector('line').style.stroke = '#f4f4f4'", "line tone-accent: 1.")]
    [InlineData("svg.querySelector('text').style.fill = '#dddddd'", "“sw1” tone-strong: 1.")]
    [InlineData("svg.querySelector('text.tone-accent').textContent = 'a master with a much longer name than fits into it'", "sticks out of its box")]
    [InlineData("svg.style.maxWidth = 'none'; svg.style.width = '900px'", "wider than the page")]
    [InlineData("svg.style.width = '200px'", "letters of 7")]
    public async Task A_picture_that_cannot_be_read_is_told(string broken, string told)
    {
        var visitor = await Visitor(look: Look.Phone);
        await WizardPage.Open(visitor, Address(Runbook.Example));
        await Assertions.Expect(visitor.Page.Picture()).ToBeVisibleAsync();
        Assert.Equal("", await PictureLooks.FindWrong(visitor.Page));
        await visitor.Page.EvaluateAsync($"() => {{ const svg = document.querySelector('.picture svg'); {broken}; }}");
        Assert.Contains(told, await PictureLooks.FindWrong(visitor.Page), StringComparison.Ordinal);
    }

    private async Task<(Visitor Visitor, WizardPage Wizard)> Wizard(string address)
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor, address);
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        return (visitor, wizard);
    }
}
