namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>One row at the right edge of a switch: a cable's port, or an IRF port without any.</summary>
/// <param name="Cable">The cable's position in the drawing, or -1.</param>
internal sealed record PortRow(int Index, string Port, int Cable, bool IsFirstEnd, int Y);

/// <summary>A switch with its place.</summary>
internal sealed record PlacedMember(DrawnMember Member, int Y, int Height, ImmutableArray<PortRow> Rows);

/// <summary>Where everything stands: switches one below the other, a lane for each cable to their right.</summary>
internal sealed record IrfLayout(ImmutableArray<PlacedMember> Members, ImmutableArray<int> Lanes, int Height)
{
    public const int Top = 4, NameHeight = 30, RowHeight = 20, Gap = 14, LeastHeight = 94;

    private readonly Dictionary<(int Cable, bool IsFirstEnd), int> rows = Members.SelectMany(member => member.Rows).Where(row => row.Cable >= 0).ToDictionary(row => (row.Cable, row.IsFirstEnd), row => row.Y);

    public int LastLane { get; } = Lanes.IsEmpty ? 0 : Lanes.Max();

    public static IrfLayout Of(IrfDrawing drawing)
    {
        var members = ImmutableArray.CreateBuilder<PlacedMember>();
        var y = Top;
        for (var at = 0; at < drawing.Members.Length; at++)
        {
            var placed = Place(drawing, at, y);
            members.Add(placed);
            y += placed.Height + Gap;
        }
        return new(members.ToImmutable(), LanesOf(drawing, members.ToImmutable()), int.Max(y - Gap + Top, 40));
    }

    /// <summary>Middle of the row of a cable's end; null for an end that is not there.</summary>
    public int? RowOf(int cable, bool isFirstEnd) => rows.TryGetValue((cable, isFirstEnd), out var y) ? y : null;

    private static PlacedMember Place(IrfDrawing drawing, int member, int top)
    {
        var ends = drawing.Cables.SelectMany((cable, at) => new[] { (End: cable.A, Cable: at, First: true), (End: cable.B, Cable: at, First: false) })
            .Where(end => end.End?.Member == member).ToImmutableArray();
        var rows = ImmutableArray.CreateBuilder<PortRow>();
        var y = top + NameHeight;
        for (var index = 1; index <= 2; index++)
        {
            var own = ends.Where(end => end.End!.IrfPort.Index == index).OrderBy(end => end.End!.Port.Length).ThenBy(end => end.End!.Port, StringComparer.Ordinal).ToImmutableArray();
            if (own.IsEmpty) rows.Add(new(index, "unused", -1, false, y + (RowHeight / 2)));
            for (var at = 0; at < own.Length; at++) rows.Add(new(index, own[at].End!.Port, own[at].Cable, own[at].First, y + (at * RowHeight) + (RowHeight / 2)));
            y += (int.Max(own.Length, 1) * RowHeight) + 6;
        }
        return new(drawing.Members[member], top, int.Max(LeastHeight, y - top), rows.ToImmutable());
    }

    /// <summary>Short cables first, each in the first lane in which it meets no other; -1 for a cable that lacks an end.</summary>
    private static ImmutableArray<int> LanesOf(IrfDrawing drawing, ImmutableArray<PlacedMember> members)
    {
        var layout = new IrfLayout(members, [], 0);
        var spans = drawing.Cables.Select((_, at) => (Cable: at, A: layout.RowOf(at, true), B: layout.RowOf(at, false))).Where(cable => cable is { A: not null, B: not null })
            .Select(cable => (cable.Cable, From: int.Min(cable.A!.Value, cable.B!.Value), To: int.Max(cable.A.Value, cable.B.Value)))
            .OrderBy(span => span.To - span.From).ThenBy(span => span.Cable);
        var lanes = Enumerable.Repeat(-1, drawing.Cables.Length).ToArray();
        var taken = new List<List<(int From, int To)>>();
        foreach (var (cable, from, to) in spans)
        {
            var lane = taken.FindIndex(others => others.TrueForAll(other => other.To < from || other.From > to));
            if (lane < 0)
            {
                lane = taken.Count;
                taken.Add([]);
            }
            taken[lane].Add((from, to));
            lanes[cable] = lane;
        }
        return [.. lanes];
    }
}
