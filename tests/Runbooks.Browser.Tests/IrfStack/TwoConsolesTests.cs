using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Engine;
using static Runbooks.Browser.Tests.IrfStack.StackCase;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>The old post's stack, built by two people at two consoles with what simulated switches print.</summary>
public sealed class TwoConsolesTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    private static readonly Plan Plan = Example;

    private readonly SharedLab lab = new(Plan);

    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task Two_people_build_the_stack_side_by_side_until_the_run_is_complete()
    {
        var (first, second) = (await Visitor("Ada"), await Visitor("Grace"));
        await Task.WhenAll(NamePage.SignIn(first, "Ada Example"), NamePage.SignIn(second, "Grace Example"));
        var ada = await Start(first);
        var grace = await Worker.Open(second, ada.Run.Id, "sw2", lab);

        await LookAndCompare(ada, grace);
        await Configure(ada, grace);
        await CableAndActivate(ada, grace);
        await Join(ada, grace);
        await TakeTurns(grace, ada, "fabric-irf");
        await Complete(ada, grace);
    }

    private async Task<Worker> Start(Visitor visitor)
    {
        var wizard = await WizardPage.Open(visitor, StackCase.Path);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(Plan.Summary);
        var ada = new Worker(await wizard.Start("CHG-3600, stack in rack 12"), "sw1", lab);
        await Assertions.Expect(ada.Proofs).ToHaveTextAsync(Proven(0, 4));
        await Assertions.Expect(visitor.Page.Locator(".track:visible")).ToHaveCountAsync(Stage.Of(Plan).Sum(stage => stage.Tracks.Length > 1 ? stage.Tracks.Length : 0));
        await ada.ChooseConsole();
        return ada;
    }

    private static async Task LookAndCompare(Worker ada, Worker grace)
    {
        var (own, other) = (Track(0, "sw1"), Track(0, "sw2"));
        await Task.WhenAll(ada.Do(own[..^1]), grace.Do(other));
        foreach (var step in other) await ada.Run.ExpectDone(step.Id);
        foreach (var step in own[..^1]) await grace.Run.ExpectDone(step.Id);
        // Her console is done; what all wait for is named, and no button leads past it.
        await Assertions.Expect(grace.Wait).ToHaveTextAsync($"Nothing is left to do on sw2 here. sw1 has 1 step left before “{Step("compare").Title}”.");
        await Assertions.Expect(grace.Run.Page.Locator(".run-progress button")).ToHaveCountAsync(0);
        await ada.Do(own[^1]);
        await grace.Do(Step("compare"));
    }

    private static async Task Configure(Worker ada, Worker grace)
    {
        var (own, other) = (Track(2, "sw1"), Track(2, "sw2"));
        await Task.WhenAll(ada.Do(own), grace.Do(other[..^1]));
        await Assertions.Expect(ada.Wait).ToContainTextAsync("sw2 has 1 step left before");
        var hold = ada.Run.Hold("cabling");
        await Assertions.Expect(hold).ToContainTextAsync("It can be released when all steps before it are done or skipped.");
        await Assertions.Expect(hold.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await grace.Do(other[^1]);
        await Assertions.Expect(ada.Wait).ToHaveCountAsync(0);
    }

    private static async Task CableAndActivate(Worker ada, Worker grace)
    {
        await ada.Do(Step("cabling"));
        await grace.Do(Step("m2-cables"));
        await ada.Do(Step("m1-cables"));
        // Who did the last step does not see their own slip: somebody else releases this hold.
        var hold = ada.Run.Hold("activate");
        await hold.Locator("textarea").FillAsync("All links are up.");
        await hold.GetByRole(AriaRole.Button, new() { Name = "Release the hold" }).ClickAsync();
        await Assertions.Expect(hold.Locator(".notice.danger")).ToContainTextAsync("A second person must release this hold");
        await Assertions.Expect(ada.Run.Step("activate").Locator("code")).ToHaveCountAsync(0);
        await grace.GoTo(Step("activate"));
        await grace.Run.Release("activate", "Both consoles are open, the links are up.");
        await ada.GoTo(Step("activate"));
        await ada.Settle(Step("activate"));
        await grace.Do(Step("join-m2"));
    }

    private async Task Join(Worker ada, Worker grace)
    {
        await ada.Do(Step("joined-m2-irf"));
        foreach (var worker in new[] { ada, grace }) await Assertions.Expect(worker.Proofs).ToHaveTextAsync(Proven(2, 4));
        var topology = Step("joined-m2-topology");
        await grace.GiveWrong(topology, lab.WithoutCable("sw1", "GE1/0/51", topology));
        foreach (var worker in new[] { ada, grace })
        {
            await Assertions.Expect(worker.Proofs).ToHaveTextAsync(Proven(3, 4, refuted: 1));
            await Assertions.Expect(worker.Broken).Not.ToHaveCountAsync(0);
        }
        await grace.Settle(topology);
        foreach (var worker in new[] { ada, grace })
        {
            await Assertions.Expect(worker.Proofs).ToHaveTextAsync(Proven(4, 4));
            await Assertions.Expect(worker.Broken).ToHaveCountAsync(0);
        }
    }

    // In turns, so that whoever releases a hold for a second person has not done the step before it.
    private static async Task TakeTurns(Worker next, Worker other, string from)
    {
        foreach (var step in Plan.Steps.SkipWhile(step => step.Id != from))
        {
            await next.Do(step);
            await other.Run.ExpectDone(step.Id);
            (next, other) = (other, next);
        }
    }

    private async Task Complete(Worker ada, Worker grace)
    {
        var run = (await fixture.Host.Runs.Find(ada.Run.Id, TestContext.Current.CancellationToken))!;
        var changed = Plan.Steps.Where(step => step.Undo is not Undo.NothingChanged).OrderByDescending(step => run.StateOf(step.Id).Last!.Version).Select(step => step.Title);
        await Assertions.Expect(grace.Run.Page.Locator(".rollback li button")).ToHaveTextAsync([.. changed]);
        await ada.Run.Page.GetByRole(AriaRole.Button, new() { Name = "Complete the run" }).ClickAsync();
        foreach (var worker in new[] { ada, grace })
        {
            await Assertions.Expect(worker.Run.Badge).ToHaveTextAsync("Completed");
            await Assertions.Expect(worker.Proofs).ToHaveTextAsync(Proven(4, 4));
        }
    }

    private static Step Step(string id) => Plan.Step(id)!;

    private static ImmutableArray<Step> Track(int stage, string track) => [.. Stage.Of(Plan)[stage].Steps(track)];
}
