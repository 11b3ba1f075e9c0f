using System.Text;

namespace Runbooks.Storage;

/// <summary>What a person typed as a query for FTS5: every word must be there, each may be the beginning of one.</summary>
internal static class SearchText
{
    // More words narrow nothing that a person would miss, and each costs a look-up.
    private const int MaxWords = 16;

    /// <summary>
    /// Null when there is no word in it. Each word is an FTS5 string in double quotes (sqlite.org/fts5.html, section 3.1), in which
    /// nothing but the quote has a meaning, and words hold no quote: only letters, digits and marks are kept, as the
    /// tokenizer does. <c>esx-01 "AND</c> becomes <c>"esx"* "01"* "AND"*</c>.
    /// </summary>
    public static string? Query(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var query = new StringBuilder();
        var (words, inside) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var keep = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            if (keep && !inside && words++ == MaxWords) break;
            if (keep != inside) query.Append(keep ? "\"" : "\"* ");
            if (keep) query.Append(rune.ToString());
            inside = keep;
        }
        if (inside) query.Append("\"*");
        return query.Length == 0 ? null : query.ToString().TrimEnd();
    }
}
