using Runbooks.Domain.Engine;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>Carries a plan out on the model as a person would who keeps to one way where a step offers it.</summary>
internal static class PlanRun
{
    public static void Run(HostModel host, IEnumerable<Step> steps, Shell way)
    {
        foreach (var step in steps)
        {
            if (step.NotApplicable is not null || step.Id.StartsWith("recover-", StringComparison.Ordinal) || (step.Undo is Undo.NothingChanged && step.Check is not Check.None)) continue;
            try
            {
                Step(host, step, way);
            }
            catch (ModelException failure)
            {
                throw new ModelException($"{step.Id}: {failure.Message}");
            }
        }
    }

    private static void Step(HostModel host, Step step, Shell way)
    {
        // A look changes nothing.
        var commands = step.Commands.Where(command => command.Prompt != "PowerCLI, trial" && !command.Text.StartsWith("esxcfg-vswitch -l", StringComparison.Ordinal)).ToList();
        ImmutableArray<Command> client = [.. commands.Where(command => command.Shell == Shell.VsphereClient)];
        if (way == Shell.VsphereClient && ClientRun.Knows(client))
        {
            foreach (var command in client) ClientRun.Run(host, command.Text);
            return;
        }
        var chosen = new[] { way == Shell.VsphereClient ? Shell.PowerCli : way, Shell.PowerCli, Shell.Esxcli }.Select(shell => commands.Where(command => command.Shell == shell).ToList()).FirstOrDefault(own => own.Count > 0);
        if (chosen is null)
        {
            ByClient(host, step);
            return;
        }
        foreach (var command in chosen)
        {
            if (command.Shell == Shell.PowerCli) PowerCliRun.Run(host, command.Text);
            else ShellRun.Run(host, command.Text);
        }
    }

    /// <summary>What only the client does, told by the step.</summary>
    private static void ByClient(HostModel host, Step step)
    {
        var kind = string.Join('-', step.Id.Split('-').Skip(2));
        switch (kind)
        {
            case "lacp":
                foreach (var each in host.Switches.Values.Where(each => step.Title.EndsWith(each.Name, StringComparison.Ordinal))) each.Lag = false;
                break;
            case "templates" or "snapshots":
                host.Machines.RemoveAll(machine => machine.Kind == kind[..^1] && step.Commands.Any(command => command.Text.StartsWith(machine.Name, StringComparison.Ordinal)));
                break;
            default:
                // PowerCLI and the shell have moved it already.
                if (kind == "second-uplink") break;
                if (kind.StartsWith("unbind-", StringComparison.Ordinal)) host.Bound.Remove(kind["unbind-".Length..]);
                else if (!kind.StartsWith("bind-", StringComparison.Ordinal) && step.Commands.Length > 0) throw new ModelException($"only the client does {step.Id}");
                break;
        }
        host.Check();
    }
}
