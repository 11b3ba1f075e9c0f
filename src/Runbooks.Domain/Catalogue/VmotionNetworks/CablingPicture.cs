using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>The two hosts and the cables between them, each end with port, adapter and address.</summary>
internal static class CablingPicture
{
    private const int Width = 960, RowHeight = 56, Top = 72, HostWidth = 300, Margin = 20;

    public static Picture Picture(VmotionInputs inputs) => new("cabling", "Cabling", Description(inputs), Width, Top + (inputs.Links.Length * RowHeight) + Margin, [.. Shapes(inputs)]);

    private static string Description(VmotionInputs inputs) =>
        $"{inputs.A.Name} on the left and {inputs.B.Name} on the right are joined by {VmotionText.Count(inputs.Links.Length, "cable", "cables")}. "
        + string.Join(" ", inputs.Links.Select(link =>
            $"Link {VmotionText.Number(link.Number)}, network {link.Network}: {inputs.A.Label} {link.NicA}, {inputs.End(inputs.A, link).Vmk}, {link.AddressA}, to {inputs.B.Label} {link.NicB}, {inputs.End(inputs.B, link).Vmk}, {link.AddressB}."));

    private static IEnumerable<Shape> Shapes(VmotionInputs inputs)
    {
        var height = Top - Margin + (inputs.Links.Length * RowHeight);
        var right = Width - Margin - HostWidth;
        yield return new Shape.Box(Margin, Margin, HostWidth, height, Tone.Strong);
        yield return new Shape.Box(right, Margin, HostWidth, height, Tone.Strong);
        yield return new Shape.Label(Margin + (HostWidth / 2), Margin + 30, Short(inputs.A.Label), Anchor.Middle, Tone.Strong);
        yield return new Shape.Label(right + (HostWidth / 2), Margin + 30, Short(inputs.B.Label), Anchor.Middle, Tone.Strong);
        foreach (var link in inputs.Links)
        {
            var y = Top + ((link.Number - 1) * RowHeight) + (RowHeight / 2);
            var (portA, portB) = (Margin + HostWidth - 110, right);
            yield return new Shape.Box(portA, y - 18, 110, 36, Tone.Accent);
            yield return new Shape.Box(portB, y - 18, 110, 36, Tone.Accent);
            yield return new Shape.Label(portA + 55, y + 5, link.NicA.ToString(), Anchor.Middle, Tone.Accent);
            yield return new Shape.Label(portB + 55, y + 5, link.NicB.ToString(), Anchor.Middle, Tone.Accent);
            yield return new Shape.Label(portA - 12, y - 3, link.AddressA.ToString(), Anchor.End);
            yield return new Shape.Label(portA - 12, y + 15, inputs.End(inputs.A, link).Vmk.ToString(), Anchor.End, Tone.Muted);
            yield return new Shape.Label(portB + 122, y - 3, link.AddressB.ToString());
            yield return new Shape.Label(portB + 122, y + 15, inputs.End(inputs.B, link).Vmk.ToString(), Anchor.Start, Tone.Muted);
            yield return new Shape.Line(Margin + HostWidth, y, right, y, Tone.Accent);
            yield return new Shape.Label(Width / 2, y - 8, $"Link {VmotionText.Number(link.Number)} · {link.Network}", Anchor.Middle, Tone.Muted);
        }
    }

    // A label cannot wrap; the full names stand in the description.
    private static string Short(string label) => label.Length <= 30 ? label : label[..29] + "…";
}
