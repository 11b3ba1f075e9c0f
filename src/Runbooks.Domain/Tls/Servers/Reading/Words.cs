using System.Text;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>Cuts one line into words: blanks between them, quotes around them, a backslash before a character that is meant as such.</summary>
internal static class Words
{
    /// <param name="comments">A # that no quote or backslash protects ends the line (HAProxy); in Apache it does so at the front only.</param>
    /// <param name="escapesOutside">A backslash counts outside quotes too (HAProxy).</param>
    /// <returns>The words, and whether a quote was left open.</returns>
    public static (ImmutableArray<string> Words, bool OpenQuote) Cut(string line, bool comments, bool escapesOutside)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var (quote, begun) = ('\0', false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\' && i + 1 < line.Length && (quote == '"' || (quote == '\'' && !escapesOutside) || (quote == '\0' && escapesOutside)))
            {
                // Apache: only a quote or a backslash loses its backslash (substring_conf in server/util.c).
                if (!escapesOutside && line[i + 1] != quote && line[i + 1] != '\\') word.Append(c);
                else word.Append(line[++i]);
                begun = true;
            }
            else if (quote != '\0' && c == quote)
            {
                quote = '\0';
                // Apache ends the word with its quote.
                if (!escapesOutside) End();
            }
            else if (quote != '\0') word.Append(c);
            else if (c is '"' or '\'' && (escapesOutside || !begun)) (quote, begun) = (c, true);
            else if (c is ' ' or '\t' or '\r' or '\f' or '\v') End();
            else if (c == '#' && comments) break;
            else
            {
                word.Append(c);
                begun = true;
            }
        }
        End();
        return (words.ToImmutable(), quote != '\0');

        void End()
        {
            if (begun) words.Add(word.ToString());
            word.Clear();
            begun = false;
        }
    }
}
