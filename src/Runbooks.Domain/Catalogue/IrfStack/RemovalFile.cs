using System.Text;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The way out, member by member; the one that joined last goes first, so that the rest stays in one piece.</summary>
internal static class RemovalFile
{
    public static string Text(IrfInputs inputs)
    {
        var to = new StringBuilder();
        to.Append(Head(inputs));
        foreach (var (member, at) in inputs.JoinOrder.Skip(1).Reverse().Select((member, at) => (member, at))) Member(to, inputs, member, at);
        Master(to, inputs);
        return to.ToString();
    }

    private static string Head(IrfInputs inputs) => $"""
        Taking the fabric of {inputs.Master.Label} apart
        Runbook irf-stack {IrfRules.Version}, facts reviewed on {IrfRules.ReviewedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}.

        One member: only its part below. All: every part, from top to bottom.
        {Shape(inputs)}
        A member that leaves starts as a switch of its own with the fabric's configuration and addresses:
        unplug its other cables first.

        """;

    private static string Shape(IrfInputs inputs) => inputs switch
    {
        { Members.Length: 2 } => $"With two members there is one part each; {inputs.Master.Label} keeps the configuration of the fabric.",
        { Topology: IrfTopology.Chain } => "A member in the middle of a chain cannot leave without splitting it: take out those behind it first.",
        _ => "One member can leave a ring; the rest is a chain then, and a member in its middle would split it.",
    };

    private static void Member(StringBuilder to, IrfInputs inputs, IrfMember member, int at)
    {
        to.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{at + 1}. {member.Label} (ID {member.Id})\n\n");
        to.Append($"   Unplug all cables of {member.Label} but those of IRF. At the fabric, on {inputs.Master.Label}:\n\n");
        // In this order those that joined later have left: a line about their ports would be refused, and the next ones would act elsewhere.
        var there = inputs.JoinOrder.TakeWhile(each => each != member).ToList();
        Block(to, ["system-view", .. Facing(inputs, member, there.Contains), .. Detection(inputs, member), "return", ConsoleCommands.Save]);
        var later = Facing(inputs, member, each => !there.Contains(each)).ToList();
        if (inputs.Topology == IrfTopology.Ring && later.Count > 0)
        {
            to.Append($"\n   Only if {List(inputs.JoinOrder.Except([.. there, member]).Where(each => inputs.Links.Any(link => (link.A.Member, link.B.Member) == (each.Id, member.Id) || (link.A.Member, link.B.Member) == (member.Id, each.Id))).Select(each => each.Label))} is still in the fabric, also:\n\n");
            Block(to, ["system-view", .. later, "return", ConsoleCommands.Save]);
        }
        to.Append($"\n   {member.Label} is alone now. Unplug its IRF cables. At its own console:\n\n");
        Own(to, inputs, member);
    }

    private static void Master(StringBuilder to, IrfInputs inputs)
    {
        to.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{inputs.Members.Length}. {inputs.Master.Label} (ID {inputs.Master.Id}), when all others have left\n\n");
        to.Append("   Take the detection away as the undo of its step says, then:\n\n");
        Own(to, inputs, inputs.Master);
    }

    // The neighbours' ports, from the master: H3C S6520X IRF configuration guide has the last IRF port that is up shut down from there.
    private static IEnumerable<string> Facing(IrfInputs inputs, IrfMember member, Func<IrfMember, bool> counts)
    {
        var facing = inputs.Cables.Where(cable => cable.A.Member == member ^ cable.B.Member == member).Select(cable => cable.A.Member == member ? cable.B : cable.A).Where(end => counts(end.Member)).ToList();
        return
        [
            .. facing.SelectMany(end => ConsoleCommands.InView($"interface {end.Port.Typed}", "shutdown")),
            .. facing.GroupBy(end => end.IrfPort).SelectMany(ends => ConsoleCommands.InView($"irf-port {ends.Key}", ends.Select(end => $"undo port group interface {end.Port}"))),
            .. facing.Select(end => end.IrfPort).Distinct().Select(port => $"undo irf-port {port}"),
        ];
    }

    // The MAD IP address of the member; its port in an aggregation or VLAN leaves with the member.
    private static IEnumerable<string> Detection(IrfInputs inputs, IrfMember member) => inputs.Mad is Mad.Bfd bfd && bfd.Ends.FirstOrDefault(end => end.Member == member) is { Address: { } address }
        ? ConsoleCommands.InView($"interface Vlan-interface {Number(bfd.Vlan)}", $"undo mad ip address {address} {Number(bfd.Network.PrefixLength)} member {Number(member.Id)}")
        : [];

    private static void Own(StringBuilder to, IrfInputs inputs, IrfMember member)
    {
        Block(to,
        [
            "system-view", .. MemberCommands.Shut(member), .. MemberCommands.Unbind(member), .. MemberCommands.BoundPorts(member).Select(port => $"undo irf-port {port}"),
            .. member.Id == 1 ? [] : new[] { $"irf member {Number(member.Id)} renumber 1", "Y" }, "return",
        ]);
        to.Append($"\n   To start blank: reset saved-configuration (Y), then reboot, N to saving.\n   To start with what it ran before the fabric: startup saved-configuration {ConsoleCommands.BackupFile}, then reboot, N to\n   saving.");
        to.Append(member.Id == 1 ? "\n" : member.CurrentId == 1 ? " It has ID 1 again then, as that file needs it.\n" : $" That file needs ID {Number(member.CurrentId)}: renumber to it instead of 1.\n");
        if (inputs.Blank) to.Append("   It was blanked; that file is from before.\n");
    }

    private static void Block(StringBuilder to, IEnumerable<string> lines)
    {
        foreach (var line in lines) to.Append("     ").Append(line).Append('\n');
    }
}
