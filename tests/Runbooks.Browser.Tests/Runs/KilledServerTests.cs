using System.Collections.Concurrent;
using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests.Runs;

/// <summary>The server is killed while pages tick step after step. What a page had shown as done must be done afterwards.</summary>
public sealed class KilledServerTests(BrowserFixture browser) : PageTest(browser)
{
    private const int Rounds = 10;

    // More than can be ticked in all rounds.
    private const int Steps = 240;

    // Ticks as fast as the page lets it, and tells of every step that the page shows as done.
    private const string Tick = """
        () => {
          const told = new Set();
          const work = () => {
            const fresh = [...document.querySelectorAll("li.run-step.done")].map(step => step.id).filter(id => !told.has(id));
            fresh.forEach(id => told.add(id));
            if (fresh.length > 0) tellDone(fresh);
            const button = document.querySelector(".step-actions:not([hidden]) .evidence .button.primary") ?? document.querySelector(".run-progress .button");
            if (button && !button.disabled) button.click();
          };
          new MutationObserver(work).observe(document.querySelector(".run"), { subtree: true, childList: true, attributes: true });
          setInterval(work, 50);
          work();
        }
        """;

    protected override Uri Server => throw new InvalidOperationException("Each test has a server of its own.");

    [Fact]
    public async Task No_tick_that_was_shown_is_lost()
    {
        var ct = TestContext.Current.CancellationToken;
        var directory = Directory.CreateTempSubdirectory("runbooks-killed-");
        var (together, alone) = await TwoRuns(directory.FullName);
        var server = await ServerProcess.Start(new() { DataDirectory = directory.FullName }, ct);
        try
        {
            var workers = new List<Worker> { new(await Named("Ada", server), together), new(await Named("Grace", server), together), new(await Named("Linus", server), alone) };
            var auditor = await Named("Edsger", server);
            foreach (var worker in workers) await worker.Visitor.Page.ExposeFunctionAsync<string[], bool>("tellDone", worker.Told);
            // Each run of the tests kills at other moments; the seed is told to find one again.
            var seed = Random.Shared.Next();
            var random = new Random(seed);
            await Task.WhenAll(workers.Select(worker => RunPage.Open(worker.Visitor, worker.RunId)));
            for (var round = 1; round <= Rounds; round++)
            {
                await TickUntil(random.Next(3, 30), workers);
                // Anywhere between two ticks.
                await Task.Delay(random.Next(0, 40), ct);
                await server.Kill();
                // What still stands on the pages counts too; then they leave, so that they do not tick on.
                foreach (var worker in workers) await worker.Leave();
                await server.StartAgain(ct);
                await Task.WhenAll(workers.Select(worker => ExpectAllThere(worker, workers, $"round {round}, seed {seed}")).Append(ExpectTheLogIsWhole(auditor, together)));
            }
            TestContext.Current.TestOutputHelper!.WriteLine($"figures: {Rounds} kills, {workers.Sum(worker => worker.Shown.Count)} ticks seen by {workers.Count} pages, {workers.SelectMany(worker => worker.Shown.Keys.Select(step => (worker.RunId, step))).Distinct().Count()} of them different.");
        }
        finally
        {
            await server.DisposeAsync();
            Until(new Deleted(directory));
        }
    }

    private static async Task TickUntil(int wanted, List<Worker> workers)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var already = workers.Sum(worker => worker.Shown.Count);
        foreach (var worker in workers)
        {
            worker.OnTold = () =>
            {
                if (workers.Sum(each => each.Shown.Count) - already >= wanted) enough.TrySetResult();
            };
        }
        await Task.WhenAll(workers.Select(worker => worker.Visitor.Page.EvaluateAsync(Tick)));
        await enough.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    private static async Task ExpectTheLogIsWhole(Visitor auditor, string runId)
    {
        await (await EventsPage.Open(auditor, runId)).ExpectTheLogIsWhole();
        await auditor.Page.GotoAsync("about:blank");
    }

    private static async Task ExpectAllThere(Worker worker, List<Worker> workers, string when)
    {
        await RunPage.Open(worker.Visitor, worker.RunId);
        var there = await worker.Visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('li.run-step.done')].map(step => step.id)");
        var shown = workers.Where(other => other.RunId == worker.RunId).SelectMany(other => other.Shown.Keys).ToHashSet();
        var lost = shown.Except(there).ToList();
        Assert.True(lost.Count == 0, $"{when}: shown as done, and gone: {string.Join(", ", lost)}");
    }

    private static async Task<(string Together, string Alone)> TwoRuns(string directory)
    {
        await using var host = await RunningHost.Start(directory);
        return (await host.Run(RunningHost.SamplePlan(Steps), "Two at work"), await host.Run(RunningHost.SamplePlan(Steps), "One at work"));
    }

    private async Task<Visitor> Named(string name, ServerProcess server)
    {
        var visitor = await Visitor(name, server: server.Address);
        visitor.ExpectLostServer();
        await NamePage.SignIn(visitor, name + " Example");
        return visitor;
    }

    private sealed class Worker(Visitor visitor, string runId)
    {
        public Visitor Visitor => visitor;

        public string RunId => runId;

        public ConcurrentDictionary<string, bool> Shown { get; } = new();

        public Action OnTold { get; set; } = () => { };

        public bool Told(string[] steps)
        {
            foreach (var step in steps) Shown.TryAdd(step, true);
            OnTold();
            return true;
        }

        public async Task Leave()
        {
            Told(await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('li.run-step.done')].map(step => step.id)"));
            await visitor.Page.GotoAsync("about:blank");
        }
    }

    private sealed class Deleted(DirectoryInfo directory) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            directory.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
