using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Activates the master, then one member after the other, each only when the one before it has joined.</summary>
internal static class JoinSteps
{
    public static Section Section(IrfInputs inputs) => new("Activate and join", [Activate(inputs), .. inputs.JoinOrder.Skip(1).SelectMany((member, at) => Join(inputs, member, [.. inputs.JoinOrder.Take(at + 2)]))])
    {
        Intro = "Read-do, strictly in this order. The master has no partner yet when it is activated and does not restart; each of the others meets a fabric whose master has a higher priority, so it is the one that restarts.",
    };

    private static Step Activate(IrfInputs inputs)
    {
        var master = inputs.Master;
        return new("activate", $"Activate {master.Label}", "The first binding has to be activated by hand. The future master is first, so that it is there when the others look for one.", master.Label)
        {
            // H3C S6520X IRF configuration guide, master election: current master, then priority, then uptime, then the lowest CPU MAC. HP
            // A5800 guide (Comware 5): the last rule takes the bridge MAC. With distinct priorities the last two are never reached.
            Hold = new(HoldKind.SecondObserver, $"{master.Label} wins the election: its priority {Number(master.Priority)} is the highest, and it was read back as saved; uptime and MAC addresses only decide between equal priorities. {List(inputs.JoinOrder.Skip(1).Select(member => member.Label))} {(inputs.Members.Length == 2 ? "restarts and takes over" : "restart one by one and take over")} its configuration. A second person compares this with the consoles."),
            Commands = [.. ConsoleCommands.Configure(master.Label, "irf-port-configuration active"), .. ConsoleCommands.Show(master.Label, "display irf")],
            Expect = $"No restart. display irf shows {master.Label} alone, as master.",
            Check = new Check.Reader(ComwareReaders.Irf, [.. TopologyChecks.Members(inputs, [master])]),
            Undo = new Undo.ByCommands(
                ConsoleCommands.Configure(master.Label, [.. MemberCommands.Shut(master), .. MemberCommands.Unbind(master)]),
                "Activation itself is no setting that could be taken back; without bindings it has nothing to act on. The startup file still holds them, and a restart makes them active again: save too, if it shall stay so."),
        };
    }

    private static IEnumerable<Step> Join(IrfInputs inputs, IrfMember member, ImmutableArray<IrfMember> joined)
    {
        yield return new($"join-{member.Key()}", $"Activate {member.Label}", $"It finds the fabric of {List(joined[..^1].Select(each => each.Label))}, loses the election with priority {Number(member.Priority)} against {Number(inputs.Master.Priority)}, and restarts to join.", member.Label)
        {
            Hold = new(HoldKind.PointOfNoReturn, $"{member.Label} restarts now and runs the configuration of {inputs.Master.Label} from then on. Its own startup file is kept, but not used while it is a member, and a save in the fabric may overwrite it. Go on when {(joined.Length == 2 ? $"{inputs.Master.Label} is active" : $"{joined[^2].Label} has joined")} and {member.Label} carries no traffic."),
            Commands = ConsoleCommands.Configure(member.Label, "irf-port-configuration active"),
            // H3C Comware 7 IRF command reference, irf auto-merge: a loser whose IRF port came up by a binding is told to restart.
            Expect = $"{member.Label} restarts within a minute. If it only says that a restart is needed, type reboot at this console and answer N to saving: its IRF ports are saved already.",
            Check = new Check.None("The console restarts; whether it has joined is read at the master next."),
            Undo = new Undo.ByCommands(
                [ConsoleCommands.Reboot(member.Label, "N: it shall start from its own file.")],
                $"First unplug every IRF cable of {member.Label}, then restart it at its console: it starts alone from its own startup file, as long as nothing was saved in the fabric. removal.txt tells the rest."),
            Unverified = inputs.Comware == 5 ? "Whether a Comware 5 switch restarts by itself here or asks for it was not confirmed for every release." : null,
        };
        yield return Joined(inputs, member, joined);
        yield return Topology(inputs, member, joined);
    }

    private static Step Joined(IrfInputs inputs, IrfMember member, ImmutableArray<IrfMember> joined) =>
        new($"joined-{member.Id("irf")}", $"See {member.Label} in the fabric", "A member counts when it is standby, not while it is loading; the next one waits for that.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display irf"),
            Expect = $"{Count(joined.Length, "row", "rows")}: {inputs.Master.Label} (ID {Number(inputs.Master.Id)}) is master with *, {List(joined.Skip(1).Select(each => $"{each.Label} (ID {Number(each.Id)})"))} standby. A restart takes some minutes; with another image it fetches the master’s one and restarts once more.",
            Check = new Check.Reader(ComwareReaders.Irf, [.. TopologyChecks.Members(inputs, joined)]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Topology(IrfInputs inputs, IrfMember member, ImmutableArray<IrfMember> joined) =>
        new($"joined-{member.Id("topology")}", $"Compare the links with {member.Label} in it", "Every link so far leads where the plan says, and all rows belong to one master.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display irf topology"),
            Expect = $"{TopologyChecks.Words(inputs, joined)}. The same address under Belong To in every row.",
            Check = new Check.Reader(ComwareReaders.IrfTopology, [.. TopologyChecks.Links(inputs, joined)]),
            Undo = new Undo.NothingChanged(),
        };
}
