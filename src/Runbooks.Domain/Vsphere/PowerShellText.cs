using System.Text;

namespace Runbooks.Domain.Vsphere;

/// <summary>Writes literals for PowerShell.</summary>
public static class PowerShellText
{
    /// <summary>
    /// A single-quoted literal, in which nothing is expanded. PowerShell takes the curly quotes ‘ ’ ‚ ‛ for single quotes too, and
    /// a doubled one of any of them for one (about_Quoting_Rules; the tokenizer's IsSingleQuote), so each is doubled.
    /// </summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var c in text)
        {
            literal.Append(c);
            if (IsSingleQuote(c)) literal.Append(c);
        }
        return literal.Append('\'').ToString();
    }

    /// <summary>One comment line, also when the text has line ends.</summary>
    public static string Comment(string text) => "# " + Ash.OneLine(text);

    private static bool IsSingleQuote(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B';
}
