using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// Detection by BFD on a VLAN of its own (H3C S6520X IRF configuration guide, example with an intermediate device): never on
/// VLAN-interface 1, no spanning tree on its ports, no ordinary address on its interface.
/// </summary>
internal static class BfdMad
{
    public static IEnumerable<Step> Steps(IrfInputs inputs, Mad.Bfd mad)
    {
        if (mad.Intermediate is { } device) yield return Intermediate(mad, device.ToString());
        yield return Enable(inputs, mad);
    }

    private static Step Intermediate(Mad.Bfd mad, string device) =>
        new("mad-intermediate", $"Prepare {device}", $"It only carries VLAN {Number(mad.Vlan)} between the members; a switch of any vendor can.", device)
        {
            Expect = $"On {device}: VLAN {Number(mad.Vlan)}, in it the {Number(mad.Ends.Length)} ports that lead to {List(mad.Ends.Select(end => end.Member.Label))}, untagged, and no other port.",
            Check = new Check.None("A switch of any vendor: its commands and outputs are not known here."),
            Undo = new Undo.ByCommands([], $"Take the ports out of VLAN {Number(mad.Vlan)} and delete it."),
            Unverified = "What spanning tree on this switch does to these ports was not confirmed: the guide’s example leaves it alone. A port that it blocks carries no detection; the step that reads the detection shows it.",
        };

    private static Step Enable(IrfInputs inputs, Mad.Bfd mad)
    {
        var vlan = Number(mad.Vlan);
        return new("mad-bfd", $"Enable BFD detection on VLAN {vlan}", $"Each member has a MAD IP address of its own in {mad.Network}; only the master’s is in use until the fabric splits.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.ConfigureAsked(inputs.Master.Label,
                [.. MadSteps.Vlan(mad.Vlan, mad), .. mad.Ends.SelectMany(end => ConsoleCommands.InView($"interface {end.Port.Typed}", "undo stp enable")), $"interface Vlan-interface {vlan}", "mad bfd enable"],
                MadSteps.EnableQuestion(inputs), $"-{mad.Interface()}",
                [.. Addresses(mad).Select(address => $"mad ip address {address}"), "quit"]),
            Expect = $"No refusal. VLAN {vlan} serves nothing else: no other port, no ip address on its interface, no VPN.",
            Check = new Check.None("It is read back when its links are plugged, at the end of this section."),
            Undo = new Undo.ByCommands(ConsoleCommands.Configure(inputs.Master.Label,
                [$"interface Vlan-interface {vlan}", .. Addresses(mad).Select(address => $"undo mad ip address {address}"), "undo mad bfd enable", "quit", $"undo interface Vlan-interface {vlan}", $"undo vlan {vlan}", .. mad.Ends.SelectMany(end => ConsoleCommands.InView($"interface {end.Port.Typed}", "stp enable"))]),
                "Unplug the links first: with spanning tree off on them they are a loop in any other VLAN."),
            Unverified = inputs.Comware == 5 ? "On older Comware 5 releases spanning tree is switched off on a port with stp disable." : null,
        };
    }

    // 192.168.99.1 24 member 1; a member with two links has one address.
    private static IEnumerable<string> Addresses(Mad.Bfd mad) =>
        mad.Ends.Where(end => end.Address is not null).DistinctBy(end => end.Member.Id).Select(end => $"{end.Address} {Number(mad.Network.PrefixLength)} member {Number(end.Member.Id)}");
}
