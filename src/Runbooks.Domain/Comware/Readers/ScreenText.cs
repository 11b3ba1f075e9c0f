using System.Text;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// One line as the terminal showed it: what was overwritten is gone, and what stands in a column stays there. The pager of Comware
/// prints <c>  ---- More ----</c>, goes back with <c>ESC[16D</c> (or backspaces), writes blanks over it and goes back again.
/// </summary>
internal static class ScreenText
{
    // No terminal is wider; a cursor that goes further is noise.
    private const int MostColumns = 500;

    public static string Of(ReadOnlySpan<char> raw) => WithoutPager(Shown(raw)).TrimEnd();

    private static string Shown(ReadOnlySpan<char> raw)
    {
        var (text, at) = (new StringBuilder(raw.Length), 0);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\b') at = Math.Max(0, at - 1);
            else if (c == '\u001b') i = Control(raw, i, text, ref at);
            else if (c == '\t')
            {
                // To the next stop of eight, and at least two: a tab stood between two columns.
                for (var blanks = Math.Max(2, 8 - (at % 8)); blanks > 0; blanks--) Put(text, ref at, ' ');
            }
            else if (c is '\u00a0' or '\u202f') Put(text, ref at, ' ');
            else if (!char.IsControl(c) && c is not ('\ufeff' or '\u200b')) Put(text, ref at, c);
        }
        return text.ToString();
    }

    private static void Put(StringBuilder text, ref int at, char c)
    {
        if (at < text.Length) text[at] = c;
        else text.Append(' ', at - text.Length).Append(c);
        at++;
    }

    // ECMA-48 control sequence: ESC [ parameters letter. D goes back, C goes on, K erases to the end of the line.
    private static int Control(ReadOnlySpan<char> raw, int escape, StringBuilder text, ref int at)
    {
        if (escape + 1 >= raw.Length || raw[escape + 1] != '[') return escape;
        var (i, count) = (escape + 2, 0);
        for (; i < raw.Length && raw[i] is (>= '0' and <= '9') or ';' or '?'; i++) count = char.IsAsciiDigit(raw[i]) ? Math.Min(MostColumns, (count * 10) + raw[i] - '0') : 0;
        if (i >= raw.Length) return i;
        if (raw[i] == 'D') at = Math.Max(0, at - Math.Max(1, count));
        else if (raw[i] == 'C') at = Math.Max(at, Math.Min(MostColumns, at + Math.Max(1, count)));
        else if (raw[i] == 'K' && count == 0 && at < text.Length) text.Length = at;
        return i;
    }

    // In a capture that lost its control characters the pager is still there: "  ---- More ----[16D                [16D 1 UP".
    private static string WithoutPager(string text)
    {
        var more = text.IndexOf("More", StringComparison.OrdinalIgnoreCase);
        if (more < 2) return text;
        var (start, end) = (more, more + 4);
        while (start > 0 && text[start - 1] is '-' or ' ') start--;
        while (end < text.Length && text[end] is '-' or ' ') end++;
        var dashes = text.AsSpan(more + 4, end - more - 4).LastIndexOf("--", StringComparison.Ordinal);
        if (dashes < 0 || !text.AsSpan(start, more - start).Contains("--", StringComparison.Ordinal)) return text;
        if (start > 0) return text[..start];
        end = more + 4 + dashes + 2;
        var rest = text[end..];
        if (Back(rest) is null)
        {
            // As many blanks as the pager was wide lie over it; those that follow belong to the row.
            var blanks = rest.Length - rest.TrimStart().Length;
            return rest[Math.Min(blanks, end)..];
        }
        while (Back(rest) is { } back) rest = rest[back..];
        return rest;
    }

    /// <summary>Where a lost <c>ESC[16D</c> ends, when nothing but blanks stands before it.</summary>
    private static int? Back(string text)
    {
        var i = 0;
        while (i < text.Length && text[i] == ' ') i++;
        if (i >= text.Length || text[i] != '[') return null;
        var digits = i + 1;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits > i + 1 && digits < text.Length && text[digits] == 'D' ? digits + 1 : null;
    }
}
