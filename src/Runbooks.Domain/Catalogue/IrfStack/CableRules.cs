using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What can be wrong with the cables, each at its cell, with what happens if it is built so.</summary>
internal static class CableRules
{
    public static ImmutableArray<Problem> Problems(Entered entered, ChosenPlatform chosen, string topology)
    {
        var faults = new Faults();
        if (entered.Cables.IsEmpty) faults.Add("cables", "At least one cable is needed.");
        var neighbours = new Dictionary<IrfPort, IrfPort>();
        var used = new Dictionary<InterfaceName, int>();
        var bound = new Dictionary<IrfPort, List<InterfaceName>>();
        foreach (var cable in entered.Cables)
        {
            var at = $"cables[{PortWords.Number(cable.Row)}].";
            End(faults, entered, at, "from", cable.From, cable.FromPort);
            End(faults, entered, at, "to", cable.To, cable.ToPort);
            Use(faults, used, at + "fromPort", cable.FromPort, cable.Row);
            Use(faults, used, at + "toPort", cable.ToPort, cable.Row);
            if (cable is not { From: { } from, To: { } to }) continue;
            Rates(faults, at, cable);
            // A cable that joins nothing takes no IRF port away from the right one.
            if (Joins(faults, entered, at, from, to)) Neighbour(faults, neighbours, at, from, to);
            Bind(faults, bound, chosen, at + "from", from, cable.FromPort);
            Bind(faults, bound, chosen, at + "to", to, cable.ToPort);
        }
        if (faults.Problems.IsEmpty) StackShape.Check(faults, entered, topology);
        return faults.Problems;
    }

    private static void End(Faults faults, Entered entered, string at, string end, IrfPort? irfPort, InterfaceName? port)
    {
        if (irfPort is not { } known || entered.Member(known.Member) is null) faults.Add(at + end, "An IRF port of a member is needed here, such as 1/2.");
        else if (port is not { } cabled) faults.Add($"{at}{end}Port", "A port of this switch is needed here.");
        else if (cabled.Member != known.Member) faults.Add($"{at}{end}Port", $"{cabled} is no port of member {PortWords.Number(known.Member)}: only its own ports can be bound to IRF-port {known}.");
    }

    private static bool Joins(Faults faults, Entered entered, string at, IrfPort from, IrfPort to)
    {
        if (from.Member == to.Member) faults.Add(at + "to", $"Both ends are on {entered.Member(from.Member)?.Label}. A cable joins two switches.");
        // Cabling rule: H3C S6520X and HPE 5510 HI IRF configuration guides. What it looks like when broken: field notes from H3C Cloud Lab, one source.
        else if (from.Index == to.Index)
        {
            faults.Add(at + "to", $"IRF-port {from} meets IRF-port {to}: index {PortWords.Number(from.Index)} of one switch goes to index {PortWords.Number(3 - from.Index)} of the other. "
                + "Otherwise the links come up and yet nothing merges: the topology shows ISOLATE and there are two masters (one field note).");
        }
        return from.Member != to.Member && from.Index != to.Index;
    }

    // The same rate at both ends and within one IRF port (HPE 5510 HI IRF configuration guide).
    private static void Rates(Faults faults, string at, EnteredCable cable)
    {
        if (cable is { FromPort: { } from, ToPort: { } to } && from.Type != to.Type) faults.Add(at + "toPort", $"{from} and {to} differ in rate. The link does not come up; IRF needs the same rate at both ends.");
    }

    private static void Use(Faults faults, Dictionary<InterfaceName, int> used, string at, InterfaceName? port, int row)
    {
        if (port is { } known && !used.TryAdd(known, row)) faults.Add(at, $"{known} has cable {PortWords.Number(used[known] + 1)} already. A port takes one cable and belongs to one IRF port.");
    }

    // All links of an IRF port lead to one neighbour (H3C S6520X IRF configuration guide).
    private static void Neighbour(Faults faults, Dictionary<IrfPort, IrfPort> neighbours, string at, IrfPort from, IrfPort to)
    {
        foreach (var (here, there) in new[] { (from, to), (to, from) })
        {
            if (!neighbours.TryAdd(here, there) && neighbours[here] != there) faults.Add(at + "to", $"IRF-port {here} goes to IRF-port {neighbours[here]} already. All cables of an IRF port lead to one IRF port; a second neighbour does not join.");
        }
    }

    private static void Bind(Faults faults, Dictionary<IrfPort, List<InterfaceName>> bound, ChosenPlatform chosen, string at, IrfPort irfPort, InterfaceName? port)
    {
        if (port is not { } known) return;
        if (!bound.TryGetValue(irfPort, out var ports)) bound[irfPort] = ports = [];
        ports.Add(known);
        if (ports.Count > chosen.Platform.MaxPerIrfPort) faults.Add(at, $"IRF-port {irfPort} has {PortWords.Count(ports.Count, "port", "ports")}; {chosen.Platform.Name} is taken to bind at most {PortWords.Number(chosen.Platform.MaxPerIrfPort)}. The switch refuses the next one.");
        if (ports[0].Type != known.Type) faults.Add($"{at}Port", $"{known} and {ports[0]} differ in rate. All ports of one IRF port run at the same rate; the switch refuses the other.");
    }
}
