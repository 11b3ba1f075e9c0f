using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// Detection by LACP over a dynamic aggregation with a port on every member (H3C S6520X IRF configuration guide): the switch at the
/// other end must be a Comware one that understands the extended LACPDUs.
/// </summary>
internal static class LacpMad
{
    public static IEnumerable<Step> Steps(IrfInputs inputs, Mad.Lacp mad) => [Intermediate(mad), Enable(inputs, mad)];

    private static Step Intermediate(Mad.Lacp mad) =>
        new("mad-intermediate", $"Prepare {mad.Device}", "It passes on what the members write into their LACPDUs, and forms the other end of the aggregation.", mad.Device.ToString())
        {
            Commands = ConsoleCommands.Configure(mad.Device.ToString(), ConsoleCommands.InView($"interface Bridge-Aggregation {Number(mad.Group)}", "link-aggregation mode dynamic")),
            Expect = $"Then, under each of its {Number(mad.Ends.Length)} ports that lead to {List(mad.Ends.Select(end => end.Member.Label))}: port link-aggregation group {Number(mad.Group)}. The number may be another one there. If {mad.Device} is a fabric too, its domain ID differs.",
            Check = new Check.None("Whether it forms an aggregation shows once the links are plugged."),
            Undo = new Undo.ByCommands(ConsoleCommands.Configure(mad.Device.ToString(), $"undo interface Bridge-Aggregation {Number(mad.Group)}"), "The ports leave the aggregation with it."),
        };

    private static Step Enable(IrfInputs inputs, Mad.Lacp mad) =>
        new("mad-lacp", $"Enable LACP detection on {mad.Interface()}", $"One port of every member: {List(mad.Ends.Select(end => end.Port.ToString()))}. Static aggregations detect nothing.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.ConfigureAsked(inputs.Master.Label,
                [$"interface Bridge-Aggregation {Number(mad.Group)}", "link-aggregation mode dynamic", "mad enable"],
                [MadSteps.DomainQuestion(inputs)], $"-{mad.Interface()}",
                ["quit", .. mad.Ends.SelectMany(end => ConsoleCommands.InView($"interface {end.Port.Typed}", $"port link-aggregation group {Number(mad.Group)}"))]),
            Expect = $"“The assigned domain ID is: {Number(inputs.Domain)}”. A hint that LACP detection works on dynamic aggregations only is no error.",
            Check = new Check.None("It is read back when its links are plugged, at the end of this section."),
            Undo = new Undo.ByCommands(ConsoleCommands.Configure(inputs.Master.Label, [.. ConsoleCommands.InView($"interface Bridge-Aggregation {Number(mad.Group)}", "undo mad enable"), $"undo interface Bridge-Aggregation {Number(mad.Group)}"])),
        };
}
