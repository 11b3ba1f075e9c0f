using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// Where the columns of a printed table begin. Values may hold blanks and may be longer than their column, so a cell is taken by
/// the header's offsets, and only when no value lies across them.
/// </summary>
internal sealed class ColumnTable
{
    private readonly ImmutableArray<(string Name, int Start)> columns;

    private ColumnTable(ImmutableArray<(string Name, int Start)> columns) => this.columns = columns;

    /// <summary>Every line of output that is no header, with the table it stands in; null before the first header.</summary>
    /// <param name="needed">How many of the names make a line a header.</param>
    public static IEnumerable<(ColumnTable? Table, EvidenceLine Line)> Rows(ImmutableArray<EvidenceLine> lines, ImmutableArray<string> names, int needed)
    {
        ColumnTable? table = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsOutput) continue;
            var below = i + 1 < lines.Length ? lines[i + 1].Text : "";
            if (Of(lines[i].Text, below, names, needed) is { } header) table = header;
            else yield return (table, lines[i]);
        }
    }

    /// <summary>
    /// The table whose header this line is, or null.
    /// <code>
    /// Name    PCI Device    Driver  Admin Status  Link Status  Speed  Duplex
    /// ------  ------------  ------  ------------  -----------  -----  ------
    /// </code>
    /// </summary>
    /// <param name="below">The next line: with a line of dashes, that gives the offsets.</param>
    /// <param name="names">Names a header may have; the longer ones win.</param>
    /// <param name="needed">How many of them make it a header.</param>
    private static ColumnTable? Of(string header, string below, ImmutableArray<string> names, int needed)
    {
        var found = Names(header, names);
        if (found.Count < needed) return null;
        if (!IsDashes(below)) return new([.. found]);
        var columns = ImmutableArray.CreateBuilder<(string, int)>();
        var starts = Starts(below);
        for (var i = 0; i < starts.Count; i++)
        {
            var (start, end) = (starts[i], i + 1 < starts.Count ? starts[i + 1] : int.MaxValue);
            columns.Add((Cut(header, start, end) ?? "", start));
        }
        // Offsets that do not fit the header (blanks lost in the paste) are of no use.
        return found.Count(name => columns.Any(column => column.Item1.Equals(name.Name, StringComparison.OrdinalIgnoreCase))) >= needed ? new(columns.ToImmutable()) : new([]);
    }

    /// <summary>The cell under the first of these headings that there is; null without such a heading, or when the row does not keep to the columns.</summary>
    public string? Cell(string row, params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i].Name.Equals(heading, StringComparison.OrdinalIgnoreCase))
                    return Cut(row, columns[i].Start, i + 1 < columns.Length ? columns[i + 1].Start : int.MaxValue);
            }
        }
        return null;
    }

    private static string? Cut(string line, int start, int end)
    {
        if (start >= line.Length) return "";
        if ((start > 0 && line[start - 1] != ' ') || (end < line.Length && line[end - 1] != ' ')) return null;
        return line[start..Math.Min(end, line.Length)].Trim();
    }

    private static List<(string Name, int Start)> Names(string header, ImmutableArray<string> names)
    {
        var found = new List<(string Name, int Start)>();
        foreach (var name in names.OrderByDescending(name => name.Length))
        {
            for (var at = header.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = header.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + name.Length;
                if ((at > 0 && header[at - 1] != ' ') || (end < header.Length && header[end] != ' ') || found.Any(other => at < other.Start + other.Name.Length && other.Start < end)) continue;
                found.Add((name, at));
                break;
            }
        }
        found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    /// <summary>Nothing follows the header and its line of dashes, which has a group for each of the names.</summary>
    public static bool EndsAtHeader(ImmutableArray<EvidenceLine> lines, ImmutableArray<string> names, int needed)
    {
        var output = lines.Where(line => line.IsOutput).Select(line => line.Text).ToList();
        return output is [.., var header, var dashes] && IsDashes(dashes) && dashes.Length >= header.Length && Names(header, names) is var found && found.Count >= needed && Starts(dashes).Count >= found.Count;
    }

    /// <summary>Where the last column begins, when this is a line of dashes.</summary>
    public static int? LastStart(string line) => IsDashes(line) && Starts(line) is { Count: > 1 } starts ? starts[^1] : null;

    private static bool IsDashes(string line) => line.Contains("--", StringComparison.Ordinal) && line.All(c => c is '-' or ' ');

    private static List<int> Starts(string dashes)
    {
        var starts = new List<int>();
        for (var i = 0; i < dashes.Length; i++)
        {
            if (dashes[i] == '-' && (i == 0 || dashes[i - 1] == ' ')) starts.Add(i);
        }
        return starts;
    }
}
