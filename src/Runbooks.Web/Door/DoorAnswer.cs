using Runbooks.Domain.Catalogue;
using Runbooks.Storage;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Door;

/// <summary>What there is to say to a text: what it is to the runbooks, and what has its words.</summary>
public sealed record DoorAnswer(string Text, Recognised Recognised, ImmutableArray<SearchEntry> Found, ImmutableArray<RunRow> Runs)
{
    private const int MostOfAKind = 5;

    // More is a text and no query.
    private const int LongestQuery = 300;

    /// <summary>As they are marked in what was found.</summary>
    public ImmutableArray<string> Words { get; } = SearchWords.Query(Text);

    public bool IsQuery => IsOne(Text);

    public bool IsEmpty => Recognised.Candidates.IsEmpty && Found.IsEmpty && Runs.IsEmpty;

    public static async Task<DoorAnswer> To(string text, RunList runs, CancellationToken ct)
    {
        var recognised = FrontDoor.Recognise(text);
        if (!IsOne(text)) return new(text, recognised, [], []);
        return new(text, recognised, SearchIndex.OfCatalogue.Find(text, MostOfAKind), await PastRuns(text, runs, ct));
    }

    private static async Task<ImmutableArray<RunRow>> PastRuns(string text, RunList runs, CancellationToken ct)
    {
        if (SearchWords.Query(text).IsEmpty) return [];
        try
        {
            return (await runs.Page(new RunFilter { Text = text }, size: MostOfAKind, ct: ct)).Runs;
        }
        catch (Exception e) when (StorageTrouble.Is(e))
        {
            return [];
        }
    }

    private static bool IsOne(string text) => text.Length <= LongestQuery && !text.AsSpan().Trim().Contains('\n');
}
