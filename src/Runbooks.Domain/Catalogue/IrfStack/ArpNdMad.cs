using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// Detection by ARP or ND on a VLAN of its own through an intermediate switch (H3C S6520X IRF configuration guide): several links to one
/// switch are a loop, so spanning tree runs on both, and the bridge MAC address changes at once.
/// </summary>
internal static class ArpNdMad
{
    /// <param name="word"><c>arp</c> or <c>nd</c>.</param>
    public static IEnumerable<Step> Steps(IrfInputs inputs, Mad mad, int vlan, string word, string address) =>
        [Intermediate(mad, vlan), SpanningTree(inputs), Enable(inputs, mad, vlan, word, address)];

    private static Step Intermediate(Mad mad, int vlan) =>
        new("mad-intermediate", $"Prepare {mad.Intermediate}", $"It carries VLAN {Number(vlan)} between the members, and spanning tree on it keeps all links but one from forwarding.", mad.Intermediate.ToString()!)
        {
            Expect = $"On {mad.Intermediate}: spanning tree on; VLAN {Number(vlan)}, in it the {Number(mad.Ends.Length)} ports that lead to {List(mad.Ends.Select(end => end.Member.Label))}. If it is a fabric too, its domain ID differs.",
            Check = new Check.None("A switch of any vendor: its commands and outputs are not known here."),
            Undo = new Undo.ByCommands([], $"Take the ports out of VLAN {Number(vlan)} and delete it."),
        };

    // The guide's example also puts the VLAN into an MST instance of its own, in a region with the intermediate switch. That is a
    // decision about the whole network and is left to it.
    private static Step SpanningTree(IrfInputs inputs)
    {
        var (on, off) = inputs.Comware == 7 ? ("stp global enable", "undo stp global enable") : ("stp enable", "stp disable");
        return new("mad-stp", "Switch spanning tree on", "Without it the links to the intermediate switch are a loop as soon as they are plugged.", inputs.AtTheFabric())
        {
            Commands = [.. ConsoleCommands.Configure(inputs.Master.Label, on), .. ConsoleCommands.Show(inputs.Master.Label, "display stp")],
            Expect = "The first line names the mode. If the network uses MST regions, give this VLAN its place there, the same on the intermediate switch.",
            // "-------[CIST Global Info][Mode MSTP]-------"
            Check = new Check.Pattern(@"\[Mode [A-Z]*STP\]|Mode +: *[A-Z]*STP", "Spanning tree runs, and the output names its mode."),
            Undo = new Undo.ByCommands(ConsoleCommands.Configure(inputs.Master.Label, off), "Only if it was off before, and after the links are unplugged."),
            Unverified = inputs.Comware == 5 ? "The Comware 5 form of the command, and the layout that is looked for, were not confirmed." : "The layout that is looked for was not confirmed on a switch.",
        };
    }

    private static Step Enable(IrfInputs inputs, Mad mad, int vlan, string word, string address) =>
        new($"mad-{word}", $"Enable {mad.Name()} detection on VLAN {Number(vlan)}", $"The members hear each other’s domain and master over {mad.Intermediate}; the half whose master has the lowest ID goes on.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.ConfigureAsked(inputs.Master.Label,
                [.. MadSteps.Vlan(vlan, mad), $"interface Vlan-interface {Number(vlan)}", address, $"mad {word} enable"],
                [.. MadSteps.EnableQuestion(inputs), MadSteps.DomainQuestion(inputs)], $"-{mad.Interface()}", "quit"),
            Expect = $"“The assigned domain ID is: {Number(inputs.Domain)}”. VLAN {Number(vlan)} serves nothing else.",
            Check = new Check.None("It is read back when its links are plugged, at the end of this section."),
            Undo = new Undo.ByCommands(ConsoleCommands.Configure(inputs.Master.Label,
                [.. ConsoleCommands.InView($"interface Vlan-interface {Number(vlan)}", $"undo mad {word} enable"), $"undo interface Vlan-interface {Number(vlan)}", $"undo vlan {Number(vlan)}"])),
            Unverified = (inputs.Comware, word) switch
            {
                (5, "nd") => "Whether this Comware 5 switch has ND detection was not confirmed; IPv6 itself may have to be switched on first, with ipv6 in system view.",
                (5, _) => "ARP detection on Comware 5 was read in the guide of a chassis, not of every switch.",
                _ => null,
            },
        };
}
