using System.Text;
using System.Text.RegularExpressions;

namespace Runbooks.Domain.Engine;

/// <summary>Text as Markdown (CommonMark 0.31 with GitHub's tables) that shows exactly that text and is nothing else.</summary>
internal static partial class MarkdownText
{
    /// <summary>One line of text. Addresses of web pages become links; everything else is shown as it stands.</summary>
    public static string Line(string text)
    {
        var line = PlainText.Line(text);
        var markdown = new StringBuilder(line.Length + 16);
        var at = 0;
        foreach (var link in WebAddress().EnumerateMatches(line))
        {
            Escape(markdown, line.AsSpan(at, link.Index - at));
            markdown.Append('<').Append(line.AsSpan(link.Index, link.Length)).Append('>');
            at = link.Index + link.Length;
        }
        Escape(markdown, line.AsSpan(at));
        return AtLineStart(markdown.ToString());
    }

    public static string Code(string text)
    {
        var line = PlainText.Line(text);
        if (line.Length == 0) return "";
        var ticks = new string('`', LongestRun(line) + 1);
        var pad = line[0] == '`' || line[^1] == '`' ? " " : "";
        return $"{ticks}{pad}{line}{pad}{ticks}";
    }

    /// <summary>A code block whose fence is longer than any run of backticks in it, so that nothing in it can end it.</summary>
    public static string Fence(string text, string language)
    {
        var block = PlainText.Block(text);
        var ticks = new string('`', int.Max(3, LongestRun(block) + 1));
        var info = string.Concat(language.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+'));
        return $"{ticks}{info}\n{block}\n{ticks}\n";
    }

    private static void Escape(StringBuilder markdown, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // "++" and "==" are markup in some dialects; alone they are signs of arithmetic and of options.
            var doubled = text[i] is '+' or '=' && ((i > 0 && text[i - 1] == text[i]) || (i + 1 < text.Length && text[i + 1] == text[i]));
            if (doubled || text[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '|' or '~' or '^' or '$' or '#') markdown.Append('\\');
            markdown.Append(text[i]);
        }
    }

    /// <summary>"- ", "+ ", "1. " and "1) " would begin a list, dashes alone would be a rule.</summary>
    private static string AtLineStart(string line)
    {
        if (line.Length > 0 && line[0] is '-' or '+') return "\\" + line;
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text) longest = int.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }

    private const string Signs = "[A-Za-z0-9._~:/?#@!&'*+,;=%-]";
    private const string Bracketed = @"\(" + Signs + @"*\)";

    // Ends in a letter, digit, slash or one of few signs: the full stop after an address is the sentence's, and so is a bracket
    // that was not opened in it.
    [GeneratedRegex("https?://(?:" + Bracketed + "|" + Signs + ")*(?:" + Bracketed + "|[A-Za-z0-9/=_~-])", RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();
}
