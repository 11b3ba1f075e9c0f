using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.OldPost;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests.Runs;

/// <summary>Two people at one step, one of whom does not see yet what the other did.</summary>
public sealed class StaleClickTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task A_second_tick_is_refused_with_who_was_faster()
    {
        var id = await fixture.Host.Run(RunningHost.SamplePlan(3), "Two at one step");
        var line = Line();
        var (late, fast) = await TwoOn(id, line);
        line.HoldAnswers();
        await fast.Done("host-1").ClickAsync();
        await fast.ExpectDone("host-1");
        await Assertions.Expect(late.Step("host-1")).ToHaveClassAsync("run-step open next");
        await late.Done("host-1").ClickAsync();
        line.ReleaseAnswers();
        await Assertions.Expect(late.Refusal).ToContainTextAsync("Not applied. This step is settled already.");
        await Assertions.Expect(late.Refusal).ToContainTextAsync("Last: Grace Example");
        await late.ExpectDone("host-1");
        await Assertions.Expect(late.Progress).ToHaveTextAsync("1 of 3 steps");
        Assert.Equal(2, (await fixture.Host.Runs.Find(id, TestContext.Current.CancellationToken))!.Version);
    }

    [Fact]
    public async Task Evidence_for_a_step_that_was_skipped_is_refused_and_its_text_is_kept()
    {
        var id = await fixture.Host.Run(OldPostCase.Plan, "Skipped meanwhile");
        var step = OldPostCase.Plan.Steps.First();
        var line = Line();
        var (late, fast) = await TwoOn(id, line);
        await late.Evidence(step.Id).FillAsync(OldPostCase.Right(step));
        await Assertions.Expect(late.Verdict(step.Id)).ToHaveClassAsync("verdict good");
        line.HoldAnswers();
        await fast.Step(step.Id).GetByText("Skip", new() { Exact = true }).ClickAsync();
        await fast.Page.GetByLabel("Why is this step not needed here?").FillAsync("The ports are known.");
        await fast.Page.GetByRole(AriaRole.Button, new() { Name = "Skip step" }).ClickAsync();
        await Assertions.Expect(fast.Page.Locator($"#step-{step.Id}.skipped")).ToHaveCountAsync(1);
        await late.Record(step.Id).ClickAsync();
        line.ReleaseAnswers();
        await Assertions.Expect(late.Refusal).ToContainTextAsync("Last: Grace Example");
        await Assertions.Expect(late.Step(step.Id)).ToContainTextAsync("The ports are known.");

        // Whoever takes the skip back finds what was pasted.
        await late.Step(step.Id).GetByText("Take the skip back").ClickAsync();
        await late.Page.GetByRole(AriaRole.Button, new() { Name = "Open the step again" }).ClickAsync();
        await Assertions.Expect(late.Evidence(step.Id)).ToHaveValueAsync(OldPostCase.Right(step));
    }

    private async Task<(RunPage Late, RunPage Fast)> TwoOn(string id, Wire line)
    {
        var (ada, grace) = (await Visitor("Ada", server: line.Address), await Visitor("Grace"));
        await NamePage.SignIn(ada, "Ada Example");
        await NamePage.SignIn(grace, "Grace Example");
        return (await RunPage.Open(ada, id), await RunPage.Open(grace, id));
    }
}
