using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.OldPost;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;

namespace Runbooks.Browser.Tests.Accessibility;

/// <summary>The gate over a run in each state that it and its page can be in.</summary>
public sealed class RunPagesTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    private static readonly Plan Plan = OldPostCase.Plan;

    private static readonly Step First = Plan.Steps.First();

    private static readonly Step Held = Plan.Steps.First(step => step.Hold is not null);

    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task An_open_step()
    {
        var (ada, run) = await OpenRun("Open step");
        await Assertions.Expect(run.Evidence(First.Id)).ToBeVisibleAsync();
        await ada.CheckInAllLooks();
    }

    [Fact]
    public async Task A_verdict_and_a_form_that_asks_for_a_reason()
    {
        var (ada, run) = await OpenRun("Verdict", id => fixture.Host.GiveEvidence(id, First.Id, WrongOutput.For(First).Text));
        await run.Given(First.Id).Locator("summary").ClickAsync();
        await run.Given(First.Id).GetByRole(AriaRole.Button, new() { Name = "Show what was pasted" }).ClickAsync();
        await run.Evidence(First.Id).FillAsync("esxcli: command not found");
        await Assertions.Expect(run.Verdict(First.Id)).ToHaveClassAsync("verdict unsure");
        await run.Step(First.Id).GetByText("Skip", new() { Exact = true }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Skip step" }).ClickAsync();
        await Assertions.Expect(ada.Page.GetByText("This needs a reason.")).ToBeVisibleAsync();
        await ada.CheckInAllLooks();
    }

    [Fact]
    public async Task A_closed_hold_and_a_roll_back()
    {
        var (ada, run) = await OpenRun("Hold", async id =>
        {
            await fixture.Host.SkipUntil(id, Held.Id);
            await fixture.Host.Send(id, (me, seen) => new RunCommand.ReleaseHold(me, seen, Held.Id, "Nobody else is at work."));
            await fixture.Host.Send(id, (me, seen) => new RunCommand.Confirm(me, seen, Held.Id));
            await fixture.Host.Send(id, (me, seen) => new RunCommand.AddNote(me, seen, null, "Cable 3 is the short one."));
            await SkipOpen(id, "cables");
        });
        await Assertions.Expect(run.Hold("cables").GetByRole(AriaRole.Button, new() { Name = "Release the hold" })).ToBeVisibleAsync();
        await Assertions.Expect(ada.Page.Locator(".rollback li")).ToHaveCountAsync(1);
        await ada.CheckInAllLooks();
    }

    [Fact]
    public async Task The_end_of_a_run_before_and_after()
    {
        var (ada, run) = await OpenRun("Ended", id => fixture.Host.SkipUntil(id));
        await Assertions.Expect(ada.Page.Locator(".end-run")).ToBeVisibleAsync();
        await ada.CheckInAllLooks();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Complete the run" }).ClickAsync();
        await Assertions.Expect(run.Badge).ToHaveTextAsync("Completed");
        await ada.CheckInAllLooks();
    }

    [Fact]
    public async Task The_share_dialog_before_and_after()
    {
        var (ada, run) = await OpenRun("Shared");
        await run.MakeLink.ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await Assertions.Expect(ada.Page.Locator("#share-problem")).ToBeVisibleAsync();
        await ada.CheckInAllLooks();
        await ada.Page.GetByLabel("Whom is it for?").FillAsync("the team");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await Assertions.Expect(ada.Page.GetByLabel("Share link")).ToBeVisibleAsync();
        await ada.CheckInAllLooks();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await Assertions.Expect(ada.Page.Locator(".links li")).ToHaveCountAsync(1);
        await ada.CheckInAllLooks();
    }

    [Fact]
    public async Task A_refusal_and_what_a_colleague_did()
    {
        var line = Line();
        var (ada, run) = await OpenRun("Refused", server: line.Address);
        await run.Evidence(First.Id).FillAsync("typed too late");
        await Assertions.Expect(run.Verdict(First.Id)).ToBeVisibleAsync();
        line.HoldAnswers();
        await fixture.Host.Send(run.Id, (me, seen) => new RunCommand.Skip(me, seen, First.Id, "The ports are known."));
        await run.Record(First.Id).ClickAsync();
        line.ReleaseAnswers();
        await Assertions.Expect(run.Refusal).ToBeVisibleAsync();
        await Assertions.Expect(ada.Page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        await ada.CheckInAllLooks();
    }

    [Fact]
    public async Task A_lost_connection()
    {
        var line = Line();
        var (ada, _) = await OpenRun("Lost", server: line.Address);
        ada.ExpectLostServer();
        line.Cut();
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "Connection lost" })).ToBeVisibleAsync();
        await ada.CheckInAllLooks();
    }

    [Fact]
    public async Task Somebody_without_a_name_looks_on()
    {
        var id = await fixture.Host.Run(Plan, "Looked at");
        var visitor = await Visitor();
        await RunPage.Open(visitor, id);
        await Assertions.Expect(visitor.Page.GetByText("You are looking on.")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task Events_with_findings_and_the_verified_log()
    {
        var (ada, run) = await OpenRun("Events", async id =>
        {
            await fixture.Host.GiveEvidence(id, First.Id, WrongOutput.For(First).Text);
            await fixture.Host.GiveEvidence(id, First.Id, OldPostCase.Right(First));
        });
        var events = await EventsPage.Open(ada, run.Id);
        await events.ExpectTheLogIsWhole();
        await events.Rows.Nth(1).Locator("summary").ClickAsync();
        await Assertions.Expect(events.Rows.Nth(1).Locator(".verdict.bad")).ToBeVisibleAsync();
        await ada.CheckInAllLooks();
    }

    private async Task SkipOpen(string id, string until)
    {
        var run = (await fixture.Host.Runs.Find(id, TestContext.Current.CancellationToken))!;
        foreach (var step in run.Plan.Steps.TakeWhile(step => step.Id != until).Where(step => !run.StateOf(step.Id).IsSettled))
            await fixture.Host.Send(id, (me, seen) => new RunCommand.Skip(me, seen, step.Id, "Not needed here."));
    }

    private async Task<(Visitor Visitor, RunPage Page)> OpenRun(string title, Func<string, Task>? bring = null, Uri? server = null)
    {
        var id = await fixture.Host.Run(Plan, title);
        if (bring is not null) await bring(id);
        var visitor = await Visitor(server: server);
        await NamePage.SignIn(visitor, "Grace Example");
        return (visitor, await RunPage.Open(visitor, id));
    }
}
