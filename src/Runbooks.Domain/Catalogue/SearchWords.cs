using System.Text;

namespace Runbooks.Domain.Catalogue;

/// <summary>A text as words in small letters: runs of letters and digits, as the search over runs cuts them.</summary>
public static class SearchWords
{
    // More narrow nothing that a person would miss.
    private const int Most = 16;

    public static ImmutableArray<string> Of(string text) => [.. Spans(text).Select(span => text[span.Start..span.End].ToLowerInvariant())];

    /// <summary>The words of a query: the last one may be the beginning of a word.</summary>
    public static ImmutableArray<string> Query(string text) => [.. Of(text.Length > 1000 ? text[..1000] : text).Take(Most)];

    /// <summary>Where in the text words of the query stand, in order; what is said of it is marked with it.</summary>
    public static IEnumerable<(int Start, int End)> Marks(string text, ImmutableArray<string> query)
    {
        foreach (var (start, end) in Spans(text))
        {
            foreach (var word in query)
            {
                if (word.Length > end - start || !text.AsSpan(start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
                // Only the last word may be a beginning.
                if (word.Length == end - start) yield return (start, end);
                else if (word == query[^1]) yield return (start, start + word.Length);
                else continue;
                break;
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Spans(string text)
    {
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            // Half of a surrogate pair is no word and ends none.
            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            var inside = length == 2 ? Rune.IsLetterOrDigit(new Rune(text[i], text[i + 1])) : char.IsLetterOrDigit(text[i]);
            if (inside && start < 0) start = i;
            if (!inside && start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
            i += length;
        }
        if (start >= 0) yield return (start, text.Length);
    }
}
