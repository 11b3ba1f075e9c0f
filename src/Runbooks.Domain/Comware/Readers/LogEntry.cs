namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// A line of the information center, on the console, in the buffer or at a syslog server:
/// <code>
/// %Oct  4 20:16:23:789 2025 DSW2 STM/3/STM_LINK_DOWN: IRF port 1 went down.
/// #Apr 26 12:00:25:187 2013 HP SHELL/4/LOGIN:
///  Trap 1.3.6.1.4.1.25506.2.2.1.1.3.0.1: login from Console
/// &lt;189&gt;Oct  4 20:16:23 2025 DSW2 %%10STM/3/STM_LINK_DOWN: IRF port 1 went down.
/// </code>
/// </summary>
/// <param name="IsCut">It stands last and has no line end.</param>
internal readonly record struct LogEntry(string Module, string Mnemonic, string Message, bool IsCut)
{
    private static readonly ImmutableArray<string> Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Where a log line begins in a line, or -1: it may come while something else is being printed or typed.</summary>
    public static int Start(string text)
    {
        for (var i = 0; i + 6 < text.Length; i++)
        {
            if (text[i] is '%' or '#' or '*' && text[i + 4] == ' ' && Months.Contains(text.Substring(i + 1, 3)) && text.AsSpan(i + 5, 2).ContainsAnyInRange('0', '9')) return i;
        }
        return Mark(text) is null ? -1 : 0;
    }

    public static LogEntry? Of(string text, bool isCut)
    {
        if (Mark(text) is not var (start, slash, end)) return null;
        return new(text[start..slash], text[(slash + 3)..end], text[(end + 1)..].Trim(), isCut);
    }

    /// <summary>Where <c>STM/3/STM_LINK_DOWN:</c> stands: module, severity from 0 to 7, mnemonic.</summary>
    private static (int Start, int Slash, int End)? Mark(string text)
    {
        for (var slash = 1; slash + 4 < text.Length; slash++)
        {
            if (text[slash] != '/' || text[slash + 1] is not (>= '0' and <= '7') || text[slash + 2] != '/' || !char.IsAsciiLetterUpper(text[slash + 3])) continue;
            var (start, end) = (slash, slash + 3);
            while (start > 0 && IsMark(text[start - 1])) start--;
            while (end < text.Length && IsMark(text[end])) end++;
            // The syslog form has the version before the module: %%10STM.
            while (start < slash && char.IsAsciiDigit(text[start])) start++;
            if (slash - start >= 2 && end < text.Length && text[end] == ':') return (start, slash, end);
        }
        return null;
    }

    private static bool IsMark(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_';
}
