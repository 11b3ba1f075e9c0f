namespace Runbooks.Domain.Catalogue;

public enum SearchKind
{
    Runbook,
    Step,
    Caution,
    Reference,
}

/// <summary>Something of the catalogue that can be found by its words.</summary>
/// <param name="Slug">Of the runbook or the reference page.</param>
/// <param name="Id">The step's or the entry's id; empty for a runbook and for a caution.</param>
/// <param name="Title">Shown; a word in it counts for more than one in the text.</param>
/// <param name="Text">Searched, and shown as far as the words are in it.</param>
/// <param name="Place">What it is a part of: the runbook's title, the group.</param>
public sealed record SearchEntry(SearchKind Kind, string Slug, string Id, string Title, string Text, string Place);
