using System.Text;
using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>
/// Joins what a terminal wrapped: a line as long as the longest one goes on in the next when that does not begin a record. Where words
/// were wrapped instead, the lines stay as they are, and the reader puts a blank between them.
/// </summary>
internal static partial class WrappedLines
{
    // A terminal narrower than this shows no log, and one wider is rare; a longest line beyond that is one that was not wrapped.
    private const int Narrowest = 40, Widest = 500;

    private static readonly ImmutableArray<string> RecordParts = ["Command: ", "Args: ", "Options: ", "Traceback", "File \"", "["];

    /// <summary>The lines in which nothing is wrapped, each read once; null for a prompt or an echoed command.</summary>
    public static IEnumerable<(string Text, EsxupdateLine? Read)?> Joined(ImmutableArray<EvidenceLine> lines)
    {
        var width = lines.Where(line => line.IsOutput).Select(line => line.Text.Length).DefaultIfEmpty().Max();
        var wraps = width is >= Narrowest and <= Widest;
        (string Text, EsxupdateLine? Read)? pending = null;
        StringBuilder? joined = null;
        var (full, traceback) = (false, false);
        foreach (var line in lines)
        {
            // A published log has its lines in fences of three backticks.
            var text = line.IsOutput ? line.Text.Trim().Trim('`').Trim() : "";
            var read = EsxupdateLine.Read(text);
            if (full && line.IsOutput && read is null && !Begins(text, traceback)) (joined ??= new(pending?.Text)).Append(line.Text);
            else
            {
                if (pending is { } whole) yield return Whole(whole, joined);
                (pending, joined) = (line.IsOutput ? (text, read) : null, null);
                if (!line.IsOutput && (line.Prompted || line.Command is not null)) yield return null;
            }
            traceback = read is null && line.Text.StartsWith("  ", StringComparison.Ordinal);
            full = wraps && line.IsOutput && line.Text.Length == width;
        }
        if (pending is { } last) yield return Whole(last, joined);
    }

    /// <summary>It is a line of its own: a part of a record, one of another program with its stamp, or the exception below a traceback.</summary>
    private static bool Begins(string text, bool traceback) =>
        RecordParts.Any(part => text.StartsWith(part, StringComparison.Ordinal)) || StampIn().IsMatch(text) || (traceback && ExceptionText.Raised(text.Split(' ')[0] + " ") is not null);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex StampIn();

    private static (string Text, EsxupdateLine? Read) Whole((string Text, EsxupdateLine? Read) line, StringBuilder? joined) =>
        joined?.ToString() is { } text ? (text, EsxupdateLine.Read(text)) : line;
}
