using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.OldPost;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Engine;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests.Runs;

/// <summary>A page that is reloaded, cut off or outlives its server in the middle of the work.</summary>
public sealed class ReconnectTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    private static readonly Plan Plan = OldPostCase.Plan;

    private static readonly Step First = Plan.Steps.First();

    private static readonly Step Second = Plan.Steps.ElementAt(1);

    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task Half_typed_evidence_outlives_a_reload()
    {
        var id = await fixture.Host.Run(Plan, "Reloaded");
        await fixture.Host.GiveEvidence(id, First.Id, OldPostCase.Right(First));
        var ada = await Visitor();
        await NamePage.SignIn(ada, "Ada Example");
        var run = await RunPage.Open(ada, id);
        await run.Evidence(Second.Id).FillAsync(Half(Second));
        await Assertions.Expect(run.Verdict(Second.Id)).ToBeVisibleAsync();
        await ada.Page.ReloadAsync();
        await ExpectWhereItWas(run);
        // A draft that was recorded does not come back.
        await run.Evidence(Second.Id).FillAsync(OldPostCase.Right(Second));
        await run.Record(Second.Id).ClickAsync();
        await run.ExpectDone(Second.Id);
        await ada.Page.ReloadAsync();
        await run.ExpectDone(Second.Id);
        Assert.Equal("", await ada.Page.EvaluateAsync<string>("Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).join()"));
    }

    [Fact]
    public async Task A_cut_line_is_told_and_the_page_catches_up()
    {
        var id = await fixture.Host.Run(Plan, "Cut off");
        var line = Line();
        var ada = await Visitor(server: line.Address);
        ada.ExpectLostServer();
        await NamePage.SignIn(ada, "Ada Example");
        var run = await RunPage.Open(ada, id);
        await run.Head(Second.Id).ClickAsync();
        await run.Evidence(Second.Id).FillAsync(Half(Second));
        await Assertions.Expect(run.Verdict(Second.Id)).ToBeVisibleAsync();
        line.Cut();
        await Assertions.Expect(Lost(ada)).ToBeVisibleAsync();
        await fixture.Host.GiveEvidence(id, First.Id, OldPostCase.Right(First));
        line.Mend();
        await Assertions.Expect(Lost(ada)).ToBeHiddenAsync();
        await ExpectWhereItWas(run);
        await run.Evidence(Second.Id).FillAsync(OldPostCase.Right(Second));
        await run.Record(Second.Id).ClickAsync();
        await run.ExpectDone(Second.Id);
    }

    [Fact]
    public async Task A_killed_server_comes_back_with_every_tick_and_the_draft()
    {
        await using var own = await ServerProcess.Start(ct: TestContext.Current.CancellationToken);
        var ada = await Visitor(server: own.Address);
        ada.ExpectLostServer();
        await NamePage.SignIn(ada, "Ada Example");
        var wizard = await WizardPage.Open(ada);
        await wizard.Example.ClickAsync();
        var run = await wizard.Start("Killed in the middle");
        await run.Evidence(First.Id).FillAsync(OldPostCase.Right(First));
        await Assertions.Expect(run.Verdict(First.Id)).ToHaveClassAsync("verdict good");
        await run.Record(First.Id).ClickAsync();
        await run.ExpectDone(First.Id);
        await run.Evidence(Second.Id).FillAsync(Half(Second));
        await Assertions.Expect(run.Verdict(Second.Id)).ToBeVisibleAsync();
        await own.Kill();
        await Assertions.Expect(Lost(ada)).ToBeVisibleAsync();
        await own.StartAgain(TestContext.Current.CancellationToken);
        await Assertions.Expect(Lost(ada)).ToBeHiddenAsync();
        await ExpectWhereItWas(run);
        await run.Evidence(Second.Id).FillAsync(OldPostCase.Right(Second));
        await run.Record(Second.Id).ClickAsync();
        await run.ExpectDone(Second.Id);
        await (await EventsPage.Open(ada, run.Id)).ExpectTheLogIsWhole();
    }

    private static async Task ExpectWhereItWas(RunPage run)
    {
        await run.ExpectDone(First.Id);
        await Assertions.Expect(run.Progress).ToHaveTextAsync($"1 of {Plan.Steps.Count()} steps");
        await Assertions.Expect(run.Evidence(Second.Id)).ToHaveValueAsync(Half(Second));
        await Assertions.Expect(run.Verdict(Second.Id)).ToBeVisibleAsync();
    }

    private static string Half(Step step) => OldPostCase.Right(step)[..60];

    private static ILocator Lost(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Connection lost" });
}
