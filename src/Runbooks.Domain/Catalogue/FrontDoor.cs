using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue;

/// <summary>What a pasted text is to the runbooks, best first.</summary>
/// <param name="WasCut">The text was longer than <see cref="FrontDoor.Longest"/>; what is behind was not read.</param>
public sealed record Recognised(ImmutableArray<Recognition> Candidates, bool WasCut)
{
    public static Recognised Nothing { get; } = new([], false);
}

/// <summary>Asks every runbook what a text is. Total: any text gives an answer, which is empty for what nobody knows.</summary>
public static class FrontDoor
{
    /// <summary>As much as evidence may have.</summary>
    public const int Longest = EvidenceJudge.MaxEvidenceLength;

    // More than this is no answer any more.
    private const int Most = 8;

    public static Recognised Recognise(string text) => Recognise(text, Catalogue.All);

    public static Recognised Recognise(string text, ImmutableArray<Runbook> runbooks)
    {
        var wasCut = text.Length > Longest;
        // A cut between the halves of a surrogate pair is put right with those that came so.
        var read = PlainText.WellFormed(wasCut ? text[..Longest] : text);
        if (string.IsNullOrWhiteSpace(read)) return new([], wasCut);
        return new(
        [
            .. runbooks.SelectMany(runbook => runbook.Recognise(read))
                .Where(found => found.Certainty >= Recognition.Least)
                .OrderByDescending(found => found.Certainty)
                .DistinctBy(found => (found.Runbook, found.Kind, found.Step, found.Page, PlanJson.Write(found.Fields)))
                .Take(Most),
        ], wasCut);
    }
}
