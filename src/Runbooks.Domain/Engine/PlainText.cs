using System.Text;

namespace Runbooks.Domain.Engine;

/// <summary>
/// Text from inputs and evidence made safe to print: no escape sequence reaches a terminal, and nothing that turns the direction
/// of writing lets a line read otherwise than it is.
/// </summary>
public static class PlainText
{
    /// <summary>One line: every run of blanks, line ends and control characters is one blank.</summary>
    public static string Line(string text)
    {
        if (IsLine(text)) return text;
        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || IsUnsafe(c))
            {
                gap = line.Length > 0;
                continue;
            }
            if (gap) line.Append(' ');
            gap = false;
            line.Append(c);
        }
        return line.ToString();
    }

    // Most texts are one already, and a plan has thousands.
    private static bool IsLine(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ' ? i == 0 || i == text.Length - 1 || text[i + 1] == ' ' : char.IsWhiteSpace(c) || IsUnsafe(c)) return false;
        }
        return true;
    }

    /// <summary>Lines ending in <c>\n</c>, tabs kept; other control characters become U+FFFD. Ends without a line end.</summary>
    public static string Block(string text)
    {
        var block = text.ReplaceLineEndings("\n").TrimEnd('\n');
        return block.Any(c => IsUnsafe(c) && c is not '\n' and not '\t')
            ? string.Concat(block.Select(c => IsUnsafe(c) && c is not '\n' and not '\t' ? '\uFFFD' : c))
            : block;
    }

    /// <summary>False for a text with half of a surrogate pair, which no encoding can keep.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair.</summary>
    public static string WellFormed(string text) => IsWellFormed(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    // Control characters, and the marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9).
    private static bool IsUnsafe(char c) => char.IsControl(c) || c is '\u200E' or '\u200F' or '\u061C' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
