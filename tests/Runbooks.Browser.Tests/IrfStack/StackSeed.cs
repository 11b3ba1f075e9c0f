using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Domain.Runs;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>Brings a run of the example to where its picture shows something.</summary>
internal static class StackSeed
{
    // Some holds want a second person.
    private static readonly Domain.Audit.Origin Grace = RunningHost.Ada with { Actor = RunningHost.Ada.Actor with { Id = "grace", Name = "Grace Example" } };

    /// <summary>The members are proven, one cable too, and one is refuted.</summary>
    public static async Task<string> OneCableOut(RunningHost host)
    {
        var id = await host.Run(StackCase.Example, "CHG-3600, stack in rack 12");
        var lab = new SharedLab(StackCase.Example);
        foreach (var step in StackCase.Example.Steps.TakeWhile(step => step.Id != "joined-m2-topology"))
        {
            if (step.Hold is not null) await Release(host, id, step.Id);
            var printed = lab.Do(step);
            if (step.Check is Domain.Engine.Check.None) await host.Send(id, (me, seen) => new RunCommand.Confirm(me, seen, step.Id));
            else await host.GiveEvidence(id, step.Id, printed);
        }
        var topology = StackCase.Example.Step("joined-m2-topology")!;
        await host.GiveEvidence(id, topology.Id, lab.WithoutCable("sw1", "GE1/0/51", topology));
        return id;
    }

    /// <summary>Both consoles have begun.</summary>
    public static async Task<string> SideBySide(RunningHost host)
    {
        var id = await host.Run(StackCase.Example, "CHG-3600, side by side");
        var lab = new SharedLab(StackCase.Example);
        foreach (var step in new[] { "m1-version", "m1-boot", "m2-version" }.Select(step => StackCase.Example.Step(step)!)) await host.GiveEvidence(id, step.Id, lab.Do(step));
        return id;
    }

    private static async Task Release(RunningHost host, string id, string step)
    {
        var run = (await host.Runs.Find(id))!;
        var (decision, _) = await host.Runs.Handle(run, new RunCommand.ReleaseHold(Grace.Actor.Id, run.Version, step, "Seen."), Grace);
        Assert.IsType<Decision.Accepted>(decision);
    }
}
