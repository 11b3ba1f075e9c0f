using System.Text;

namespace Runbooks.Domain.Vsphere;

/// <summary>
/// Writes for the ESXi shell, a BusyBox ash. In POSIX single quotes every character stands for itself, and only the single quote
/// ends them (XCU 2.2.2); so a word made here is one word, whatever it holds.
/// </summary>
public static class Ash
{
    /// <summary>One word. Plain ones stay as they are, so that commands read as they do in VMware's own guides.</summary>
    public static string Word(string text) => IsPlain(text) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>A command line of these words, each quoted where it needs to be.</summary>
    public static string Line(params ReadOnlySpan<string> words)
    {
        var line = new StringBuilder();
        foreach (var word in words)
        {
            if (line.Length > 0) line.Append(' ');
            line.Append(Word(word));
        }
        return line.ToString();
    }

    /// <summary>One comment line, also when the text has line ends.</summary>
    public static string Comment(string text) => "# " + OneLine(text);

    internal static string OneLine(string text) => string.Create(text.Length, text, static (line, from) =>
    {
        for (var i = 0; i < from.Length; i++) line[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
    });

    // No tilde, brace, star, hash or the like; an equals sign is safe after a first character that is no assignment's.
    private static bool IsPlain(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '+' or ',' or '=') && (!text.Contains('=', StringComparison.Ordinal) || text[0] is '+' or '-');
}
