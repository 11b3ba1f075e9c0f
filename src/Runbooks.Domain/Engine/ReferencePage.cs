namespace Runbooks.Domain.Engine;

/// <summary>A page of the catalogue to look things up in; nothing is planned or run from it.</summary>
/// <param name="Info">As a runbook's: slug, title, version, review date, sources.</param>
/// <param name="Historical">Why nobody should build on it any more, in a sentence; null for what is current.</param>
public sealed record ReferencePage(RunbookInfo Info, string? Historical, ImmutableArray<ReferenceGroup> Groups)
{
    public ImmutableArray<PlanTable> Tables { get; init; } = [];

    /// <summary>Entries that hold every word of the query in any of their texts, in the order of the page. All of them for an empty query.</summary>
    public IEnumerable<(ReferenceGroup Group, ReferenceEntry Entry)> Search(string query)
    {
        var words = query.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return Groups.SelectMany(group => group.Entries.Select(entry => (Group: group, Entry: entry)))
            .Where(each => Array.TrueForAll(words, word => each.Group.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || each.Entry.Holds(word)));
    }
}

public sealed record ReferenceGroup(string Title, ImmutableArray<ReferenceEntry> Entries);

public enum ReferenceVerdict
{
    Right,
    /// <summary>Wrong as it stood; the text says what is right.</summary>
    Corrected,
    Overstated,
    Unverified,
    /// <summary>What the old text left out.</summary>
    Added,
}

/// <summary>One claim and what there is to say to it.</summary>
/// <param name="Id">Stable: stands in addresses.</param>
/// <param name="Claim">As the old text had it; empty for what it left out.</param>
/// <param name="Text">What is right, in a sentence or two.</param>
/// <param name="Source">Who says so; null where nothing was found.</param>
public sealed record ReferenceEntry(string Id, string Claim, ReferenceVerdict Verdict, string Text, string? Source)
{
    internal bool Holds(string word) =>
        Claim.Contains(word, StringComparison.OrdinalIgnoreCase) || Text.Contains(word, StringComparison.OrdinalIgnoreCase) || Source?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
