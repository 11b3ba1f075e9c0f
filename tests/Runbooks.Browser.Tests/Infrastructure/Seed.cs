using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>Brings runs into the state a test begins with, by commands and not by clicks.</summary>
internal static class Seed
{
    public static async Task<string> Run(this RunningHost host, Plan plan, string title)
    {
        Assert.True((await host.Runs.Start(plan, title, RunningHost.Ada)).TryGet(out var id));
        return id!;
    }

    public static async Task Send(this RunningHost host, string runId, Func<string, long, RunCommand> command)
    {
        var run = (await host.Runs.Find(runId))!;
        var (decision, _) = await host.Runs.Handle(run, command(RunningHost.Ada.Actor.Id, run.Version), RunningHost.Ada);
        Assert.IsType<Decision.Accepted>(decision);
    }

    public static async Task GiveEvidence(this RunningHost host, string runId, string step, string text)
    {
        var (decision, _) = await host.Runs.GiveEvidence((await host.Runs.Find(runId))!, step, text, RunningHost.Ada);
        Assert.IsType<Decision.Accepted>(decision);
    }

    /// <summary>Skips every step before this one, or every step; holds on the way are released.</summary>
    public static async Task SkipUntil(this RunningHost host, string runId, string? step = null)
    {
        foreach (var each in (await host.Runs.Find(runId))!.Plan.Steps.TakeWhile(each => each.Id != step))
        {
            if (each.Hold is not null) await host.Send(runId, (me, seen) => new RunCommand.ReleaseHold(me, seen, each.Id, "Seen."));
            await host.Send(runId, (me, seen) => new RunCommand.Skip(me, seen, each.Id, "Not needed here."));
        }
    }
}

/// <summary>One server inside the tests' own process for a class, which can look behind its pages.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    public RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.Start();

    public ValueTask DisposeAsync() => Host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
