using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>
/// Joins what a terminal wrapped: a line as long as the longest one goes on in the next when that does not begin a record. Where words
/// were wrapped instead, the lines stay as they are, and the reader puts a blank between them.
/// </summary>
internal static class WrappedLines
{
    // A terminal narrower than this shows no log, and one wider is rare; a longest line beyond that is one that was not wrapped.
    private const int Narrowest = 40, Widest = 500;

    private static readonly ImmutableArray<string> RecordParts = ["Command: ", "Args: ", "Options: ", "Traceback", "File \"", "["];

    /// <summary>The lines in which nothing is wrapped; null for a prompt or an echoed command.</summary>
    public static IEnumerable<string?> Joined(ImmutableArray<EvidenceLine> lines)
    {
        var width = lines.Where(line => line.IsOutput).Select(line => line.Text.Length).DefaultIfEmpty().Max();
        var wraps = width is >= Narrowest and <= Widest;
        var (pending, full) = (new StringBuilder(), false);
        foreach (var line in lines)
        {
            if (full && line.IsOutput && !BeginsRecord(line.Text)) pending.Append(line.Text);
            else
            {
                if (pending.Length > 0) yield return pending.ToString();
                pending.Clear();
                if (line.IsOutput) pending.Append(line.Text);
                else if (line.Prompted || line.Command is not null) yield return null;
            }
            full = wraps && line.IsOutput && line.Text.Length == width;
        }
        if (pending.Length > 0) yield return pending.ToString();
    }

    private static bool BeginsRecord(string text)
    {
        var line = text.TrimStart('`', ' ');
        return RecordParts.Any(part => line.StartsWith(part, StringComparison.Ordinal)) || EsxupdateLine.Read(line) is not null;
    }
}
