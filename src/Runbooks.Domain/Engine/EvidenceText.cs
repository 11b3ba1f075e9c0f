using System.Text;

namespace Runbooks.Domain.Engine;

/// <summary>One line of what a shell printed.</summary>
/// <param name="Text">Without terminal control, tabs as blanks, no blanks at its end.</param>
/// <param name="Command">The command, when the line is an echoed one.</param>
/// <param name="PromptHost">The host in a prompt such as <c>[root@esx01:~]</c>.</param>
/// <param name="Prompted">It begins with a prompt: what the command before it printed has ended.</param>
internal readonly record struct EvidenceLine(string Text, string? Command, string? PromptHost, bool Prompted)
{
    public bool IsOutput => Command is null && Text.Length > 0;
}

/// <summary>
/// Takes a paste apart into lines: line ends of any kind, pager lines, terminal colours, prompts and echoed commands.
/// </summary>
internal static class EvidenceText
{
    /// <param name="programs">A line that begins with one of these is an echoed command even where the prompt was not copied.</param>
    public static ImmutableArray<EvidenceLine> Lines(string evidence, ImmutableArray<string> programs)
    {
        var lines = ImmutableArray.CreateBuilder<EvidenceLine>();
        foreach (var raw in evidence.AsSpan().EnumerateLines())
        {
            var text = WithoutPager(Plain(raw));
            var (host, rest) = Prompt(text);
            var prompted = host is not null || rest.Length < text.TrimStart().Length;
            lines.Add(new(text, Command(rest, prompted, programs), host, prompted));
        }
        return lines.ToImmutable();
    }

    /// <summary>The command was typed at a prompt, and the next thing is a prompt again.</summary>
    public static bool PrintedNothing(ImmutableArray<EvidenceLine> lines, string command)
    {
        var typed = false;
        foreach (var line in lines)
        {
            if (line.Text.Length == 0) continue;
            if (typed && line.Prompted) return true;
            typed = line.Prompted && line.Command == command;
        }
        return false;
    }

    /// <summary>Words between blanks.</summary>
    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\t')
            {
                // To the next stop of eight, and at least two: a tab stood between two columns.
                text.Append(' ', Math.Max(2, 8 - (text.Length % 8)));
            }
            else if (c == '\u001b')
            {
                // ECMA-48 control sequence: ESC [ parameters letter.
                if (i + 1 < raw.Length && raw[i + 1] == '[')
                {
                    i += 2;
                    while (i < raw.Length && raw[i] is (>= '0' and <= '9') or ';' or '?') i++;
                }
            }
            else if (c == '\b')
            {
                if (text.Length > 0) text.Length--;
            }
            else if (c is '\u00a0' or '\u202f') text.Append(' ');
            else if (!char.IsControl(c) && c is not ('\ufeff' or '\u200b')) text.Append(c);
        }
        return text.ToString().TrimEnd();
    }

    // "---- More ----", "--More--", "--More-- (45%)": printed by a pager, often overwritten by the text that follows.
    private static string WithoutPager(string text)
    {
        var more = text.IndexOf("More", StringComparison.OrdinalIgnoreCase);
        if (more < 0) return text;
        var (start, end) = (more, more + 4);
        while (start > 0 && text[start - 1] is '-' or ' ') start--;
        while (end < text.Length && text[end] is '-' or ' ') end++;
        if (!text.AsSpan(start, more - start).Contains("--", StringComparison.Ordinal) || !text.AsSpan(more + 4, end - more - 4).Contains("--", StringComparison.Ordinal)) return text;
        if (end < text.Length && text[end] == '(' && text.IndexOf(')', end) is >= 0 and var close) end = close + 1;
        return start == 0 ? text[end..].TrimStart() : text[..start];
    }

    /// <summary>
    /// Splits off a prompt: <c>[root@esx01:~] </c>, <c>~ # </c>, <c># </c>, <c>root@esx01:~# </c>, <c>esx01:~ $ </c>, <c>[root@web1 ~]# </c>,
    /// <c>ann@mac ~ % </c>.
    /// </summary>
    private static (string? Host, string Typed) Prompt(string text)
    {
        var line = text.Trim();
        if (line.StartsWith('[') && line.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && line.IndexOf(']', at) is > 0 and var close)
        {
            var end = line.AsSpan(at, close - at).IndexOfAny(':', ' ');
            var typed = line[(close + 1)..].TrimStart();
            return (line[(at + 1)..(end < 0 ? close : at + end)], typed is ['#' or '$'] or ['#' or '$', ' ', ..] ? typed[1..].TrimStart() : typed);
        }
        if (line.IndexOf(" % ", StringComparison.Ordinal) is > 0 and <= 80 and var percent && line[..percent].Split(' ') is [var who, var folder] && who.Contains('@', StringComparison.Ordinal) && IsPlace(who) && IsPlace("/" + folder))
            return (null, line[(percent + 3)..].TrimStart());
        var sign = line.AsSpan().IndexOfAny('#', '$');
        if (sign < 0 || sign > 80 || (sign + 1 < line.Length && line[sign + 1] != ' ')) return (null, line);
        var before = line[..sign].TrimEnd();
        return IsPlace(before) ? (null, line[(sign + 1)..].TrimStart()) : (null, line);
    }

    // A folder, alone or after user and host. Names of networks may hold # and $ too.
    private static bool IsPlace(string text) =>
        text is "" or "~" || ((text.StartsWith('/') || text.Contains('@', StringComparison.Ordinal) || text.EndsWith(":~", StringComparison.Ordinal))
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or '~' or '@' or ':'));

    private static string? Command(string rest, bool prompted, ImmutableArray<string> programs)
    {
        foreach (var program in programs)
        {
            // "vmkping: Unknown interface vmk1" is what the program says.
            if (rest.StartsWith(program, StringComparison.Ordinal) && (prompted || rest.Length == program.Length || rest[program.Length] != ':')) return rest;
        }
        return prompted ? rest : null;
    }
}
