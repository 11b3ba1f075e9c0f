using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The whole fabric, read once from every side.</summary>
internal static class FabricSteps
{
    public static Section Section(IrfInputs inputs) => new("Check the fabric",
    [
        Irf(inputs, "fabric-irf", "Read the members"), Topology(inputs, "fabric-topology", "Compare the topology"),
        .. inputs.Comware == 7 ? [Link(inputs)] : ImmutableArray<Step>.Empty,
        Configuration(inputs), Device(inputs), Version(inputs),
    ])
    {
        Intro = "Read-do. From here on all members are one switch with one console.",
    };

    public static Step Irf(IrfInputs inputs, string id, string title) =>
        new(id, title, "All members are there, with the planned roles and priorities, in one domain.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display irf"),
            Expect = $"{Count(inputs.Members.Length, "row", "rows")}; {inputs.Master.Label} (ID {Number(inputs.Master.Id)}) is master with *, all others standby; domain {Number(inputs.Domain)}.",
            Check = new Check.Reader(ComwareReaders.Irf,
            [
                .. TopologyChecks.Members(inputs, inputs.Members),
                new("fabric", "domain", Comparison.Equals, Number(inputs.Domain), "Stop here: leave it as it is, and plan anew with the ID that is shown. A member whose domain is changed leaves the fabric, and detection may ask for the domain again."),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    public static Step Topology(IrfInputs inputs, string id, string title) =>
        new(id, title, "Compared with the plan, since DOWN is right for an IRF port that is not used and wrong for one that is.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display irf topology"),
            Expect = $"{TopologyChecks.Words(inputs, inputs.Members)}. The same address under Belong To in every row.",
            Check = new Check.Reader(ComwareReaders.IrfTopology, [.. TopologyChecks.Links(inputs, inputs.Members)]),
            Undo = new Undo.NothingChanged(),
        };

    // Comware 7 only: Comware 5 has display irf configuration and display irf topology, and no display irf link.
    private static Step Link(IrfInputs inputs) =>
        new("fabric-link", "Read every cable", "The topology shows an IRF port as UP while one of its cables works; this shows each cable.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display irf link"),
            Expect = $"UP for all {Number(2 * inputs.Cables.Length)} ports.",
            Check = new Check.Reader(ComwareReaders.IrfLink,
            [
                .. inputs.Members.SelectMany(member => MemberCommands.BoundPorts(member)).Select(port => new Expectation(PortSubject(port), "interfaces", Comparison.SameSet, Set(inputs.Member(port.Member).Bound(port.Index)), "Another binding than planned.")),
                .. inputs.Members.SelectMany(member => member.First.Concat(member.Second)).Select(port => new Expectation(port.ToString(), "status", Comparison.Equals, "UP", "DOWN: cable or transceiver. ADM: it is shut. ABSENT: no module.")),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Configuration(IrfInputs inputs) =>
        new("fabric-configuration", "Compare IDs and bindings", "A new ID that differs from the current one waits for a restart and would drop the settings of that member’s ports then.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display irf configuration"),
            Expect = "The new ID of every member is its ID, and both IRF ports hold what was planned; disable where nothing is.",
            Check = new Check.Reader(ComwareReaders.IrfConfiguration, [.. inputs.Members.SelectMany(Expectations)]),
            Undo = new Undo.NothingChanged(),
        };

    private static IEnumerable<Expectation> Expectations(IrfMember member) =>
    [
        // Typed back and not undone: undo irf member renumber cancels the setting (H3C Comware 7 IRF command reference), and whether a switch with
        // another ID then falls back to 1 is not said there.
        new(MemberSubject(member.Id), "new id", Comparison.Equals, Number(member.Id), $"A renumbering waits: irf member {Number(member.Id)} renumber {Number(member.Id)} takes it back."),
        .. MemberCommands.IrfPorts(member.Id).Select(port => new Expectation(PortSubject(port), "interfaces", Comparison.SameSet, Set(member.Bound(port.Index)), "Another binding than planned.")),
    ];

    private static Step Device(IrfInputs inputs) =>
        new("fabric-device", "Read the slots", "Each member is a slot of the fabric.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display device"),
            Expect = $"Slots {List(inputs.Members.Select(member => Number(member.Id)))}, all in order: Normal, or Master and Standby where the switch prints roles there.",
            Check = new Check.Reader(ComwareReaders.Device,
            [
                new("fabric", "slots", Comparison.SameSet, IdSet(inputs.Members), "A member is missing, or one is too many."),
                .. inputs.Members.Select(member => new Expectation($"slot {Number(member.Id)}", "status", Comparison.OneOf, "normal|master|standby", $"{member.Label} is there but not in order: read the log at its console.")),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Version(IrfInputs inputs) =>
        new("fabric-version", "Compare the images of all members", "A member may have fetched the master’s image while it joined. What starts next must be the same on all of them too.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display boot-loader"),
            Expect = $"Slots {List(inputs.Members.Select(member => Number(member.Id)))} with the same current and main image.",
            Check = new Check.Reader(ComwareReaders.BootLoader,
            [
                .. inputs.Members.Select(member => new Expectation($"slot {Number(member.Id)}", "main", Comparison.Present, "", $"{member.Label} is missing from the output.")),
                new("all slots", "same", Comparison.Equals, "yes", "A member runs another image than the others: set the master’s as its main image with boot-loader file, and restart that member."),
                new("all slots", "same main", Comparison.Equals, "yes", "A member starts with another image next: set the same main image on every slot with boot-loader file before the next restart."),
            ]),
            Undo = new Undo.NothingChanged(),
        };
}
