using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>Where a cable can be plugged in: a port of a box, named as on member 1 so that renumbering does not move the cable.</summary>
internal sealed record Socket(string Box, InterfaceName Port);

internal sealed record Wire(Socket A, Socket B);

/// <summary>Cables. A box that is no switch of the lab is an intermediate device: whatever is plugged into it can reach the rest.</summary>
internal sealed class Wiring
{
    private readonly List<Wire> wires = [];

    public IReadOnlyList<Wire> Wires => wires;

    public void Plug(Socket a, Socket b)
    {
        foreach (var end in new[] { a, b })
        {
            if (Far(end) is not null) throw new InvalidOperationException($"There is a cable in {end.Box} {end.Port} already.");
        }
        wires.Add(new(a, b));
    }

    public void Unplug(Socket end)
    {
        if (wires.RemoveAll(wire => wire.A == end || wire.B == end) == 0) throw new InvalidOperationException($"There is no cable in {end.Box} {end.Port}.");
    }

    public Socket? Far(Socket end)
    {
        foreach (var wire in wires)
        {
            if (wire.A == end) return wire.B;
            if (wire.B == end) return wire.A;
        }
        return null;
    }
}
