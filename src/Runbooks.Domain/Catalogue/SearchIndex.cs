using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue;

/// <summary>
/// Finds runbooks, the steps and cautions of their example plans and the entries of the reference pages by words. All words of the query must be
/// there, the last one at least with its beginning. Built once; a query goes over some hundred entries.
/// </summary>
public sealed class SearchIndex
{
    private static readonly Lazy<SearchIndex> Whole = new(() => new SearchIndex(Catalogue.All, Catalogue.References));

    private readonly ImmutableArray<Indexed> entries;

    public SearchIndex(ImmutableArray<Runbook> runbooks, ImmutableArray<ReferencePage> references) =>
        entries = [.. runbooks.SelectMany(Of).Concat(references.SelectMany(Of)).Select(entry => new Indexed(entry, [.. SearchWords.Of(entry.Title)], [.. SearchWords.Of(entry.Text)], [.. SearchWords.Of(entry.Place)]))];

    /// <summary>Over the catalogue.</summary>
    public static SearchIndex OfCatalogue => Whole.Value;

    /// <summary>Best first, at most so many of each kind; none for a query without a word.</summary>
    public ImmutableArray<SearchEntry> Find(string query, int most)
    {
        var words = SearchWords.Query(query);
        if (words.IsEmpty) return [];
        return
        [
            .. entries.Select(entry => (entry.Entry, Rank: entry.Rank(words))).Where(found => found.Rank > 0)
                // Stable: of two that count alike the one that comes first in the catalogue.
                .OrderByDescending(found => found.Rank).GroupBy(found => found.Entry.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind.Take(most)).Select(found => found.Entry),
        ];
    }

    private static IEnumerable<SearchEntry> Of(Runbook runbook)
    {
        var info = runbook.Info;
        yield return new(SearchKind.Runbook, info.Slug, "", info.Title, $"{info.Purpose} {string.Join(' ', info.UseWhen)} {info.Slug}", info.Category);
        if (runbook.Evaluate(runbook.Example).Plan is not { } plan) yield break;
        foreach (var step in plan.Steps.DistinctBy(Alike))
            yield return new(SearchKind.Step, info.Slug, step.Id, step.Title, $"{step.Why} {step.Expect} {string.Join(' ', step.Commands.Select(command => command.Text))}", info.Title);
        foreach (var caution in plan.Cautions)
            yield return new(SearchKind.Caution, info.Slug, "", caution.Text, caution.Source ?? "", info.Title);
    }

    /// <summary>The same for each host and each link: found once, not forty times.</summary>
    private static string Alike(Step step) => string.Concat((step.Where.Length > 0 ? step.Title.Replace(step.Where, "", StringComparison.Ordinal) : step.Title).Where(char.IsLetter));

    private static IEnumerable<SearchEntry> Of(ReferencePage page) => page.Groups.SelectMany(group => group.Entries.Select(entry =>
        new SearchEntry(SearchKind.Reference, page.Info.Slug, entry.Id, entry.Claim.Length > 0 ? entry.Claim : entry.Text, entry.Claim.Length > 0 ? entry.Text : "", $"{page.Info.Title} {group.Title}")));

    private sealed record Indexed(SearchEntry Entry, HashSet<string> Title, HashSet<string> Text, HashSet<string> Place)
    {
        // A word in the title counts for more, and a whole word for more than a beginning.
        public int Rank(ImmutableArray<string> words)
        {
            var rank = 0;
            for (var i = 0; i < words.Length; i++)
            {
                var found = Rank(words[i], isLast: i == words.Length - 1);
                if (found == 0) return 0;
                rank += found;
            }
            return rank;
        }

        private int Rank(string word, bool isLast)
        {
            if (Title.Contains(word)) return 8;
            if (isLast && Title.Any(known => known.StartsWith(word, StringComparison.Ordinal))) return 6;
            if (Text.Contains(word)) return 3;
            if (Place.Contains(word)) return 2;
            return isLast && (Text.Any(known => known.StartsWith(word, StringComparison.Ordinal)) || Place.Any(known => known.StartsWith(word, StringComparison.Ordinal))) ? 1 : 0;
        }
    }
}
