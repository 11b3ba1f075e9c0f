using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Breaks one link of a ring, or one cable of a link with several: the fabric must stay whole.</summary>
internal static class CableTestSteps
{
    /// <summary>Nothing where the plan has no cable to spare.</summary>
    public static ImmutableArray<Section> Sections(IrfInputs inputs)
    {
        var whole = inputs.Topology == IrfTopology.Ring;
        var link = whole ? inputs.Links[^1] : inputs.Links.FirstOrDefault(each => each.Cables.Length > 1);
        if (link is null) return [];
        var pulled = whole ? link.Cables : [link.Cables[0]];
        return
        [
            new("Test: one link", [Pull(pulled, whole), Pulled(inputs, link, pulled, whole), Plug(pulled), FabricSteps.Topology(inputs, "test-restored", "See the link again")])
            {
                Intro = whole ? "Read-do. A ring survives one broken link as a chain." : "Read-do. A link of several cables survives one of them.",
            },
        ];
    }

    private static Step Pull(ImmutableArray<IrfCable> pulled, bool whole) =>
        new("test-pull", whole ? "Break one link of the ring" : "Pull one cable of a link", "A spare that was never tried is none.", AtTheRacks)
        {
            Hold = new(HoldKind.Pause, "Go on when the fabric is saved and a short interruption of traffic is allowed."),
            Expect = $"Unplugged: {Cables(pulled)}.",
            Check = new Check.None("A cable leaves no output; the topology is read next."),
            Undo = new Undo.ByCommands([], "Plug it back."),
        };

    // H3C Comware 7 IRF command reference, irf link-delay: a broken link is told late, by 4 s on some platforms.
    private static Step Pulled(IrfInputs inputs, IrfLink link, ImmutableArray<IrfCable> pulled, bool whole) =>
        new("test-pulled", "See that the fabric stays whole", "All members stay, with one master; only the broken link is missing.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display irf topology"),
            Expect = whole
                ? $"IRF-port {link.A} and IRF-port {link.B} DOWN, all others as before, one address under Belong To. IRF ports tell of a broken link a few seconds late."
                : $"Everything UP as before: IRF-port {link.A} has {Count(link.Cables.Length - pulled.Length, "cable", "cables")} left.",
            Check = new Check.Reader(ComwareReaders.IrfTopology, [.. TopologyChecks.Links(inputs, inputs.Members, whole ? [link] : [])]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Plug(ImmutableArray<IrfCable> pulled) =>
        new("test-plug", "Plug it back", "The fabric has no spare until it is back.", AtTheRacks)
        {
            Expect = $"Plugged: {Cables(pulled)}. Nothing restarts.",
            Check = new Check.None("A cable leaves no output; the topology is read next."),
            Undo = new Undo.NothingChanged(),
        };

    private static string Cables(ImmutableArray<IrfCable> cables) => string.Join("; ", cables.Select(cable => cable.Words()));
}
