using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// The stack as one sees it in the rack, narrow enough for a phone: switches one below the other, their IRF ports at the right edge, each
/// cable as a bracket in a lane of its own.
/// </summary>
internal static class IrfPicture
{
    private const int Width = 340, Left = 4, BoxRight = 234, PortWidth = 76, FirstLane = 262, LastLane = 334, MostStep = 24;

    // A label cannot wrap; the full names stand in the description. 25 letters of 15 px fit into the box.
    private const int LongestName = 25, LongestPort = 9;

    public static Picture Picture(IrfInputs inputs) => Draw(IrfDrawing.Of(inputs));

    public static Picture Draw(IrfDrawing drawing)
    {
        var (layout, abouts) = (IrfLayout.Of(drawing), drawing.Cables.Select(cable => IrfDescription.About(drawing, cable)).ToImmutableArray());
        return new("stack", "IRF cables", IrfDescription.Of(drawing), Width, layout.Height, [.. layout.Members.SelectMany(Member), .. layout.Members.SelectMany(member => Ports(drawing, abouts, member)), .. drawing.Cables.SelectMany((cable, at) => Cable(cable, abouts[at], layout, at))]);
    }

    private static IEnumerable<Shape> Member(PlacedMember placed)
    {
        var (member, y) = (placed.Member, placed.Y);
        var tone = member.IsBad ? Tone.Bad : Tone.Strong;
        yield return Of(member, new Shape.Box(Left, y, BoxRight - Left, placed.Height, tone));
        yield return Of(member, new Shape.Label(Left + 10, y + 21, Cut(member.Name, LongestName), Anchor.Start, tone));
        yield return Of(member, new Shape.Label(Left + 10, y + 45, member.Id is { } id ? $"ID {PortWords.Number(id)}" : "no ID", Anchor.Start, member.IsBad ? Tone.Bad : Tone.Plain));
        yield return Of(member, new Shape.Label(Left + 10, y + 63, member.Priority is { } priority ? $"priority {PortWords.Number(priority)}" : "no priority", Anchor.Start, Tone.Muted));
        if (member.IsMaster) yield return Of(member, new Shape.Label(Left + 10, y + 81, "master", Anchor.Start, Tone.Accent));
    }

    private static IEnumerable<Shape> Ports(IrfDrawing drawing, ImmutableArray<string> abouts, PlacedMember placed)
    {
        foreach (var index in new[] { 1, 2 })
        {
            var rows = placed.Rows.Where(row => row.Index == index).ToImmutableArray();
            var name = placed.Member.Id is { } id ? $"{PortWords.Number(id)}/{PortWords.Number(index)}" : $"?/{PortWords.Number(index)}";
            yield return new Shape.Label(BoxRight - PortWidth - 6, ((rows[0].Y + rows[^1].Y) / 2) + 5, name, Anchor.End, Tone.Muted);
            foreach (var row in rows)
            {
                var cable = row.Cable < 0 ? null : drawing.Cables[row.Cable];
                var tone = cable is null ? Tone.Muted : Of(cable);
                var (box, label) = (new Shape.Box(BoxRight - PortWidth, row.Y - 9, PortWidth, 18, tone), new Shape.Label(BoxRight - (PortWidth / 2), row.Y + 5, Cut(row.Port, LongestPort), Anchor.Middle, tone));
                yield return cable is null ? box : Of(cable, abouts[row.Cable], box);
                yield return cable is null ? label : Of(cable, abouts[row.Cable], label);
            }
        }
    }

    private static IEnumerable<Shape> Cable(DrawnCable cable, string about, IrfLayout layout, int at)
    {
        var tone = Of(cable);
        var x = layout.Lanes[at] < 0 ? BoxRight + 24 : FirstLane + (layout.Lanes[at] * int.Min(MostStep, (LastLane - FirstLane) / int.Max(1, layout.LastLane)));
        int?[] rows = [layout.RowOf(at, true), layout.RowOf(at, false)];
        foreach (var y in rows.OfType<int>())
        {
            yield return Of(cable, about, new Shape.Line(BoxRight, y, x, y, tone));
            yield return Of(cable, about, new Shape.Label(BoxRight + 4, y - 3, PortWords.Number(cable.Number), Anchor.Start, tone));
        }
        if (rows is [{ } first, { } second]) yield return Of(cable, about, new Shape.Line(x, first, x, second, tone));
    }

    private static Tone Of(DrawnCable cable) => cable.IsBad || cable.A is null || cable.B is null ? Tone.Bad : Tone.Accent;

    private static Shape Of(DrawnMember member, Shape shape) => shape with { About = member.About, Proofs = member.Proofs };

    private static Shape Of(DrawnCable cable, string about, Shape shape) => shape with { About = about, Proofs = cable.Proofs };

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : PlainText.WellFormed(text[..(longest - 1)]) + "…";
}
