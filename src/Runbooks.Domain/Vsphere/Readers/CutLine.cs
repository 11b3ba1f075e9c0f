using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// Whether a paste was cut in its last line. A missing line end alone says nothing: whoever marks text with the mouse often leaves
/// it out. So the line itself must be short of what its layout has.
/// </summary>
internal static class CutLine
{
    // The properties with which the outputs end that print one a line.
    private static readonly ImmutableArray<string> LastKeys = ["Portgroups", "Port ID", "RXDispQueue Size", "URPF", "TSO MSS", "Unused Adapters", "Tags", "DNSServers", "DNSSearch Domains", "Host Name", "Loaded"];

    public static bool Is(ImmutableArray<EvidenceLine> lines)
    {
        if (lines is not [.., { IsOutput: true } last]) return false;
        for (var i = lines.Length - 2; i >= 0 && lines[i].Command is null; i--)
        {
            // A row that does not reach the last column of its table.
            if (ColumnTable.LastStart(lines[i].Text) is { } start) return last.Text.Length <= start;
        }
        if (PropertyBlocks.Property(last.Text) is not var (key, _))
        {
            // The title of an entry whose properties are yet to come, the first word of a row, or a property without its colon.
            return (EvidenceText.Words(last.Text).Length == 1 || last.Text.StartsWith("   ", StringComparison.Ordinal))
                && lines.Any(line => line.IsOutput && EvidenceText.Words(line.Text).Length > 1);
        }
        return !LastKeys.Contains(key) && key != EndOfBlockBefore(lines);
    }

    /// <summary>A value that may go on could still be what is expected: <c>900</c> can become <c>9000</c>, <c>vmnic9</c> cannot become <c>vmnic1</c>.</summary>
    public static bool CouldBecome(ImmutableArray<string> found, Expectation expected)
    {
        if (found is not [.. var whole, var last]) return true;
        ImmutableArray<string> wanted = expected.Comparison switch
        {
            Comparison.OneOf => [.. expected.Value.Split('|')],
            Comparison.SameSet => PropertyBlocks.List(expected.Value),
            Comparison.AtLeast or Comparison.Contains => [last],
            _ => [expected.Value],
        };
        return wanted.Any(value => value.StartsWith(last, StringComparison.OrdinalIgnoreCase) || MayBegin(value, last))
            && (expected.Comparison != Comparison.SameSet || whole.All(value => wanted.Contains(value, StringComparer.Ordinal)));
    }

    // Text by text, a cut IPv6 address is often no beginning of the one spelling that is compared.
    private static bool MayBegin(string value, string begun)
    {
        var (entries, cut) = (PropertyBlocks.List(value), PropertyBlocks.List(begun));
        return !cut.IsEmpty && cut.Length <= entries.Length && entries.Take(cut.Length - 1).SequenceEqual(cut.Take(cut.Length - 1), StringComparer.OrdinalIgnoreCase)
            && Ipv6Address.Parse(entries[cut.Length - 1]).TryGet(out var address) && address.MayBegin(cut[^1]);
    }

    // Entries of one output have the same properties, so each ends as the one before it.
    private static string? EndOfBlockBefore(ImmutableArray<EvidenceLine> lines)
    {
        var i = lines.Length - 1;
        while (i >= 0 && !(PropertyBlocks.Property(lines[i].Text) is ("Name", _))) i--;
        for (i--; i >= 0; i--)
        {
            if (lines[i].Text.StartsWith(' ') && PropertyBlocks.Property(lines[i].Text) is var (key, _)) return key;
        }
        return null;
    }
}
