using System.Runtime.CompilerServices;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>How the members are joined.</summary>
internal static class LinkFields
{
    public const string Ring = "ring", Chain = "chain", Pair = "pair";

    public const string Normal = "normal", Enhanced = "enhanced", NoMode = "none";

    /// <summary>More can be bound on some platforms; a cabling plan with more is no longer read by anybody.</summary>
    public const int MaxPerPort = 8;

    private const string Group = "IRF links";

    public static ImmutableArray<Field> All { get; } =
    [
        new ChoiceField("topology", "Topology", Topologies)
        {
            Group = Group, Default = _ => FormValue.Of(Ring), Resets = ["cables"],
            Help = "IRF-port 2 of each switch goes to IRF-port 1 of the next. Whether every old platform takes a ring of two was not confirmed; on the old post's A3600 EI it worked.",
        },
        new NumberField("perPort", "Cables per IRF link", 1, MaxPerPort)
        {
            Group = Group, Default = _ => FormValue.Of(1), Resets = ["cables"],
            Help = "Physical ports bound to one IRF port make one aggregated link (H3C S6520X IRF configuration guide).",
        },
        new ChoiceField("portMode", "Mode of the ports", _ => [new(NoMode, "Not given"), new(Normal, "normal"), new(Enhanced, "enhanced")])
        {
            Group = Group, Advanced = true, Applies = values => Platforms.Find(values.Text("platform")) is { HasModes: true }, Default = _ => FormValue.Of(NoMode),
            Help = "Some platforms take a mode after “port group interface”; both ends of a cable must have the same (H3C Comware 7 IRF command reference).",
        },
        new TableField("cables", "Cables", Columns, 1, Entered.MaxCables)
        {
            Group = Group, RowName = "cable", Proposal = "Propose the cables again",
            Help = "Each cable joins IRF-port 1 of one switch with IRF-port 2 of another, with the same rate at both ends. Ports are named after the new ID.",
            Default = values => CableProposal.Of(values), NewRow = _ => FormValues.Empty,
        },
    ];

    private static ImmutableArray<Field> Columns =>
    [
        new ChoiceField("from", "IRF port", IrfPorts) { Menu = true },
        new ChoiceField("fromPort", "Port", seen => CablePorts.Options(seen, "from", "fromPort")) { Menu = true },
        new ChoiceField("to", "To IRF port", IrfPorts) { Menu = true },
        new ChoiceField("toPort", "To port", seen => CablePorts.Options(seen, "to", "toPort")) { Menu = true },
    ];

    private static ImmutableArray<Option> Topologies(FormValues values)
    {
        var two = values.Rows("members").Length <= 2;
        return
        [
            new(Ring, "Ring", "Survives one broken link: the ring becomes a chain (H3C S6520X IRF configuration guide)."),
            new(Chain, "Chain", "One broken link splits the fabric.", two ? "Two switches without the closing link are a pair." : null),
            new(Pair, "Pair", "All cables between one IRF port of each switch: the usual example of the guides for two.", two ? null : "A pair joins two switches; there are more. Take a ring or a chain."),
        ];
    }

    private sealed record Ports(ImmutableArray<Option> Options);

    // A form asks for them in two cells of every cable, and they follow from the members alone.
    private static readonly ConditionalWeakTable<FormValue, Ports> Known = [];

    private static ImmutableArray<Option> IrfPorts(FormValues seen) =>
        seen["members"] is { } members ? Known.GetValue(members, _ => new(IrfPortsOf(seen))).Options : [];

    // The numbers first: a cell is narrow, and a long name is cut off at its end.
    private static ImmutableArray<Option> IrfPortsOf(FormValues seen) =>
        [.. Entered.MembersOf(seen).Where(member => member.Id is not null).DistinctBy(member => member.Id)
            .SelectMany(member => new[] { new IrfPort(member.Id!.Value, 1), new IrfPort(member.Id!.Value, 2) }.Select(port => new Option(port.ToString(), $"{port} {member.Label}")))];
}
