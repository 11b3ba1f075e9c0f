namespace Runbooks.Domain.Engine;

/// <summary>What one pasted message (an error text, log lines) says about a plan, and where to go on.</summary>
/// <param name="Quote">The part of the pasted text it is about, shortened, as it was pasted.</param>
/// <param name="Meaning">What that part means, in a sentence or two.</param>
public sealed record Diagnosis(string Quote, string Meaning)
{
    /// <summary>What to do next; empty when there is nothing to do.</summary>
    public string Next { get; init; } = "";

    /// <summary>The step of the plan to go to; null when no plan was given or none fits.</summary>
    public string? StepId { get; init; }

    public string? Source { get; init; }

    /// <summary>True when the fact was not measured or read in a first-hand source; shown as a badge.</summary>
    public bool Unverified { get; init; }
}
