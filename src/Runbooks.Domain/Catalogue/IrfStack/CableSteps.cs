using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The second gate, the IRF cables, and their links as both ends see them.</summary>
internal static class CableSteps
{
    public const string Cabling = "cabling";

    public static ImmutableArray<Section> Sections(IrfInputs inputs) =>
    [
        new("Cable", [Plug(inputs)]) { Intro = "Read-do, one person at the racks and one with this list. Every cable leads from index 2 of one member to index 1 of the next." },
        .. inputs.Members.Select(member => new Section($"Links: {member.Label}", [Links(inputs, member)])
        {
            Track = member.Label,
            Intro = "Read-do. A link comes up before IRF is activated: cable and transceivers are proven before anything depends on them.",
        }),
    ];

    private static Step Plug(IrfInputs inputs) =>
        new(Cabling, $"Plug {Count(inputs.Cables.Length, "IRF cable", "IRF cables")}", "Index 1 of one member goes to index 2 of its neighbour. With equal indexes the links come up and the neighbours see each other, and still the fabric does not form.", AtTheRacks)
        {
            Hold = new(HoldKind.Pause, "Every console has read back its saved configuration, and nothing failed. A switch that restarts from here on joins by itself."),
            Expect = $"{Upper(string.Join("; ", inputs.Cables.Select(cable => cable.Words())))}. Both ends of a cable have the same type of transceiver.",
            Check = new Check.None("A cable leaves no output; the links are read at every console next."),
            Undo = new Undo.ByCommands([], "Unplug them again, all of them: as long as nothing is activated, nothing depends on them."),
        };

    private static Step Links(IrfInputs inputs, IrfMember member)
    {
        var ports = member.First.Concat(member.Second).ToImmutableArray();
        return new(member.Id("cables"), $"Read the links of {member.Label}", $"{List(ports.Select(port => $"{port} leads to {FarEnd(inputs, port)}"))}.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, "display interface brief"),
            Expect = $"UP for {List(ports.Select(port => port.ToString()))}.",
            Check = new Check.Reader(ComwareReaders.InterfaceBrief, [.. ports.Select(port => new Expectation(port.ToString(), "link", Comparison.Equals, "UP", $"No light to {FarEnd(inputs, port)}: check that both ends are open (not ADM), the cable, and that the transceivers are of one type and run at the port’s highest rate."))]),
            Undo = new Undo.NothingChanged(),
            // The IRF port is down until it is activated (H3C Comware 7 IRF command reference); that its physical ports have link was read in no guide.
            Unverified = "That a bound port shows its link before IRF is activated was not confirmed for every release. Where open ports with good cables stay DOWN at both ends, the topology after the activation is the proof.",
        };
    }

    private static string FarEnd(IrfInputs inputs, InterfaceName port)
    {
        var far = inputs.FarEnd(port);
        return $"{far.Member.Label} {far.Port}";
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
