using System.Text;
using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;

namespace Runbooks.Browser.Tests.OldPost;

/// <summary>The case the vMotion runbook comes from, from the empty form to the verified record.</summary>
public sealed class OldPostJourneyTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    private const string Title = "CHG-4711, two hosts in rack 12";

    // The promise is one second. A busy machine gets more, and one step alone any time, so that only lost events fail here; the figures are in the output.
    private const long MostMilliseconds = 3000;

    private static readonly Plan Plan = OldPostCase.Plan;

    [Fact]
    public async Task Two_hosts_are_planned_proved_and_recorded_while_others_look_on()
    {
        var (ada, grace, viewer) = (await Visitor("Ada"), await Visitor("Grace"), await Visitor("Viewer"));
        await NamePage.SignIn(ada, "Ada Example");
        await NamePage.SignIn(grace, "Grace Example");

        var wizard = await WizardPage.Open(ada);
        await OldPostCase.FillIn(wizard);
        await ExpectThePlan(ada, wizard);
        var run = await wizard.Start(Title);
        await Assertions.Expect(ada.Page).ToHaveTitleAsync($"{Title} · Runbooks");

        var link = await run.Share("the storage team");
        var second = await RunPage.Open(grace, run.Id);
        var shared = await SharedRunPage.Open(viewer, link);
        foreach (var page in new[] { ada.Page, grace.Page, viewer.Page }) await Moments.Start(page);

        await CarryOut(run, second, shared);
        await Complete(run, second, shared);
        await TellLatency("the second page", ada.Page, grace.Page);
        await TellLatency("the shared page", ada.Page, viewer.Page);
        await ExpectTheRecord(ada, run.Id);
    }

    private static async Task ExpectThePlan(Visitor visitor, WizardPage wizard)
    {
        var page = visitor.Page;
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(Plan.Summary);
        await Assertions.Expect(page.Locator(".picture svg text").GetByText("10.9.8.13", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".picture svg text").GetByText("vmnic6", new() { Exact = true }).First).ToBeVisibleAsync();
        foreach (var row in Plan.Tables[0].Rows)
            await Assertions.Expect(page.Locator(".plan-table tbody tr").Nth(Plan.Tables[0].Rows.IndexOf(row))).ToHaveTextAsync(string.Concat(row), new() { UseInnerText = false });

        await wizard.ChooseTab($"Files ({Plan.Files.Length})");
        for (var i = 0; i < Plan.Files.Length; i++)
        {
            var shown = await page.Locator($"#file-{i}").TextContentAsync();
            Assert.Equal(Plan.Files[i].Text, shown);
        }
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download='esx01-vmotion.sh']").ClickAsync());
        Assert.Equal("esx01-vmotion.sh", download.SuggestedFilename);
        var saved = await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetBytes(Plan.Files.Single(file => file.Name == "esx01-vmotion.sh").Text), saved);
    }

    private static async Task CarryOut(RunPage run, RunPage second, SharedRunPage shared)
    {
        var settled = 0;
        foreach (var step in Plan.Steps)
        {
            if (step.Hold is not null)
            {
                // What lies behind the hold cannot be copied before it is released.
                await Assertions.Expect(run.Step(step.Id).Locator("code")).ToHaveCountAsync(0);
                await run.Release(step.Id, $"Seen before {step.Title}");
                await Assertions.Expect(second.Page.Locator($"#hold-{step.Id}.released")).ToContainTextAsync("Released by Ada Example");
            }
            if (step.Check is Domain.Engine.Check.None)
            {
                await run.Done(step.Id).ClickAsync();
            }
            else
            {
                await GiveWrong(run, step);
                if (settled == 0) await OthersSeeTheFailure(second, shared, step);
                await run.Evidence(step.Id).FillAsync(OldPostCase.Right(step));
                await Assertions.Expect(run.Verdict(step.Id)).ToHaveClassAsync("verdict good");
                await run.Record(step.Id).ClickAsync();
            }
            settled++;
            await Assertions.Expect(run.Progress).ToHaveTextAsync($"{settled} of {Plan.Steps.Count()} steps");
            await Assertions.Expect(second.Progress).ToHaveTextAsync($"{settled} of {Plan.Steps.Count()} steps");
            await shared.ExpectDone(step.Id);
        }
    }

    private static async Task GiveWrong(RunPage run, Step step)
    {
        var wrong = WrongOutput.For(step);
        await run.Evidence(step.Id).FillAsync(wrong.Text);
        // Judged while it is typed, before anything is recorded.
        await Assertions.Expect(run.Verdict(step.Id)).ToHaveClassAsync("verdict bad");
        await Assertions.Expect(run.Verdict(step.Id)).ToContainTextAsync(wrong.Told);
        await run.Record(step.Id).ClickAsync();
        await Assertions.Expect(run.Given(step.Id).Locator(".badge")).ToHaveTextAsync("Fail");
        await Assertions.Expect(run.Step(step.Id)).ToHaveClassAsync("run-step open next");
        await Assertions.Expect(run.Evidence(step.Id)).ToHaveValueAsync("");
    }

    private static async Task OthersSeeTheFailure(RunPage second, SharedRunPage shared, Step step)
    {
        await Assertions.Expect(second.Given(step.Id).Locator("summary")).ToContainTextAsync("Evidence by Ada Example");
        await Assertions.Expect(second.Page.Locator(".mud-snackbar")).ToContainTextAsync($"“{step.Title}”: Ada Example gave evidence: fail");
        await Assertions.Expect(shared.Step(step.Id).Locator(".verdict.bad")).ToContainTextAsync(WrongOutput.For(step).Told);
    }

    private static async Task Complete(RunPage run, RunPage second, SharedRunPage shared)
    {
        await Assertions.Expect(run.Page.Locator(".end-run")).ToContainTextAsync($"{OldPostCase.Checked.Count()} by evidence, {Plan.Steps.Count() - OldPostCase.Checked.Count()} on somebody's word, 0 accepted without a pass, 0 skipped.");
        await run.Page.GetByLabel("Remark (optional)").FillAsync("Cables 3 and 4 were swapped at first.");
        await run.Page.GetByRole(AriaRole.Button, new() { Name = "Complete the run" }).ClickAsync();
        foreach (var badge in new[] { run.Badge, second.Badge, shared.Page.Locator(".run-title .badge") }) await Assertions.Expect(badge).ToHaveTextAsync("Completed");
        await Assertions.Expect(shared.Page.Locator(".notice")).ToContainTextAsync("Ada Example completed this run");
    }

    private static async Task TellLatency(string where, IPage from, IPage to)
    {
        var (clicks, seen) = (await Moments.Clicks(from), await Moments.Seen(to));
        var steps = Plan.Steps.Count();
        Assert.Equal(Enumerable.Range(0, steps + 1), seen.Keys.Order());
        var latencies = Enumerable.Range(1, steps).Select(settled => seen[settled] - clicks[settled]).Order().ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"From the click to {where}: median {latencies[steps / 2]} ms, 95 % {latencies[steps * 95 / 100]} ms, most {latencies[^1]} ms, {steps} steps.");
        Assert.InRange(latencies[steps / 2], 0, MostMilliseconds);
    }

    private static async Task ExpectTheRecord(Visitor visitor, string runId)
    {
        var page = await visitor.Open("/history?state=Completed");
        var row = page.Locator("table.runs tbody tr").Filter(new() { HasText = Title });
        await Assertions.Expect(row.Locator(".badge")).ToHaveTextAsync("Completed");
        await Assertions.Expect(row.Locator(".number")).ToHaveTextAsync($"{Plan.Steps.Count()} of {Plan.Steps.Count()}");

        var events = await EventsPage.Open(visitor, runId);
        var holds = Plan.Steps.Count(step => step.Hold is not null);
        await Assertions.Expect(events.Rows).ToHaveCountAsync(3 + (2 * OldPostCase.Checked.Count()) + Plan.Steps.Count() + holds);
        await Assertions.Expect(events.Rows.First).ToContainTextAsync(RunHistory.Describe(new RunEvent.Started(Title, "", "", default, "", 0)));
        await Assertions.Expect(events.Rows.Filter(new() { HasText = "gave evidence: fail" })).ToHaveCountAsync(OldPostCase.Checked.Count());
        await Assertions.Expect(events.Rows.Filter(new() { HasText = "released the hold" })).ToHaveCountAsync(holds);
        await Assertions.Expect(events.Rows.Last).ToContainTextAsync("completed the run: Cables 3 and 4 were swapped at first.");
        await events.ExpectTheLogIsWhole();
    }
}
