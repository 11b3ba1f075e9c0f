using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>As <c>display irf topology</c> prints it (Comware 7 IRF command reference; ISOLATE from field notes).</summary>
internal enum LinkState { Up, Down, Dis, Timeout, Isolate }

internal readonly record struct IrfLinkState(LinkState State, Switch? Neighbor);

/// <summary>Which ports have link, and which IRF ports are up.</summary>
internal sealed class Links(Lab lab)
{
    private readonly record struct FarEnd(Switch Box, int Index);

    /// <summary>The port has a cable, both ends are open, and the rates fit.</summary>
    public bool HasLink(Switch box, InterfaceName name)
    {
        if (!IsOpen(box, name) || lab.Wiring.Far(new(box.Label, name.On(1))) is not { } far) return false;
        if (lab.Find(far.Box) is not { } other) return true;
        // A native rate must meet the same rate (HPE 5510 HI IRF configuration guide: all ports of an IRF port run at one rate).
        return far.Port.Type == name.Type && IsOpen(other, far.Port.On(other.MemberId));
    }

    public static bool IsOpen(Switch box, InterfaceName name) =>
        box.Fabric is { } fabric && !fabric.Running.IsShut(name) && !MultiActive.Shuts(fabric, box, name);

    /// <summary>The physical port carries IRF: bound and active at both ends, in the same mode, with link.</summary>
    public bool Works(Switch box, InterfaceName name) => Far(box, name) is not null;

    private FarEnd? Far(Switch box, InterfaceName name)
    {
        if (Bound(box, name) is not { } own || !HasLink(box, name)) return null;
        if (lab.Wiring.Far(new(box.Label, name.On(1))) is not { } far || lab.Find(far.Box) is not { } other) return null;
        // "mode must be the same at both ends of a link" (Comware 7 IRF command reference, port group interface).
        return Bound(other, far.Port.On(other.MemberId)) is { } there && there.Mode == own.Mode ? new(other, there.Index) : null;
    }

    private static (int Index, string Mode)? Bound(Switch box, InterfaceName name)
    {
        // A binding does nothing before it is activated (Comware 7 IRF command reference, irf-port-configuration active).
        if (box.Fabric is not { } fabric || !box.Active.Contains(name.On(1)) || fabric.Running.BoundTo(box.MemberId, name) is not { } port) return null;
        return (port.Index, fabric.Running.Bindings(port).First(binding => binding.Port == name).Mode);
    }

    public IrfLinkState State(Switch box, int index)
    {
        var own = Raw(box, index);
        if (own.State != LinkState.Up) return own;
        // Up is what both ends say.
        return Raw(own.Neighbor!, 3 - index) is { State: LinkState.Up } there && there.Neighbor == box ? own : new(LinkState.Isolate, null);
    }

    private IrfLinkState Raw(Switch box, int index)
    {
        var bindings = box.Fabric!.Running.Bindings(new(box.MemberId, index));
        // DIS: nothing bound. DOWN: unplugged, shut, or not activated (Comware 7 IRF command reference, display irf topology).
        if (bindings.IsEmpty) return new(LinkState.Dis, null);
        var ends = bindings.Select(binding => Far(box, binding.Port)).OfType<FarEnd>().Distinct().ToArray();
        if (ends.Length == 0) return new(LinkState.Down, null);
        // Index 1 meets index 2 (H3C S6520X IRF configuration guide). Index 1 to 1: the ports are up, the topology says ISOLATE (H3C Cloud
        // Lab field notes). All ports of an IRF port lead to one neighbour (H3C S6520X IRF configuration guide).
        if (ends.Length > 1 || ends[0].Index == index || ends[0].Box == box) return new(LinkState.Isolate, null);
        var other = ends[0].Box;
        // Members of one fabric are in one domain (H3C S6520X IRF configuration guide). TIMEOUT for it is a deduction: hellos are not answered.
        if (other.Fabric!.Running.Domain != box.Fabric.Running.Domain) return new(LinkState.Timeout, null);
        // Same member ID, same bridge MAC, other software: no fabric (H3C S6520X IRF configuration guide; ISOLATE for it is unverified). The
        // guide's automatic software update is left out: a plan must not lean on it.
        return other.MemberId == box.MemberId || other.BridgeMac == box.BridgeMac || other.Spec.Release != box.Spec.Release || other.Spec.Comware != box.Spec.Comware
            ? new(LinkState.Isolate, null)
            : new(LinkState.Up, other);
    }
}
