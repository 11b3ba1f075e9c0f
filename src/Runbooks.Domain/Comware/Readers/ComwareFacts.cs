using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// Facts of one paste. It knows more than <see cref="Facts"/>: whether the output's end was seen, which values may go on where the paste
/// ends, and whether the paste says two different things about the same. What may be cut proves nothing, neither way.
/// </summary>
internal sealed class ComwareFacts(string command)
{
    private readonly Facts facts = new();
    private readonly HashSet<(string Subject, string Property)> contradicted = [];
    private readonly HashSet<(string Subject, string Property)> open = [];

    /// <summary>Nothing can follow that would tell more: what is missing is missing.</summary>
    public bool IsComplete { get; set; }

    public bool IsEmpty => facts.IsEmpty;

    public ImmutableArray<string>? Values(string subject, string property) => facts.Values(subject, property);

    public void Add(string subject, string property, params ImmutableArray<string> values)
    {
        if (facts.Values(subject, property) is { } before && !before.SequenceEqual(values, StringComparer.Ordinal)) contradicted.Add((subject, property));
        facts.Add(subject, property, values);
    }

    /// <summary>Puts a value in place of the one before: the last state of several that are told one after the other.</summary>
    public void Set(string subject, string property, params ImmutableArray<string> values) => facts.Add(subject, property, values);

    /// <summary>Adds what may be only the beginning of a value or of a list.</summary>
    public void AddOpen(string subject, string property, params ImmutableArray<string> values)
    {
        Add(subject, property, values);
        open.Add((subject, property));
    }

    public void Add(bool isOpen, string subject, string property, params ImmutableArray<string> values)
    {
        if (isOpen) AddOpen(subject, property, values);
        else Add(subject, property, values);
    }

    public Verdict Judge(ImmutableArray<Expectation> expectations, Func<string> explain)
    {
        if (facts.IsEmpty) return Verdict.Unclear(explain());
        var judged = facts.Judge(expectations, command).Findings;
        // What is missing altogether is told once, not once for each of its properties.
        return Verdict.From(expectations.Select((expected, i) => Finding(expected, judged[i]) with { Subject = expected.Subject }).DistinctBy(static finding => (finding.Kind, finding.Text)));
    }

    private Finding Finding(Expectation expected, Finding judged)
    {
        var key = (expected.Subject, expected.Property);
        if (facts.Has(expected.Subject))
        {
            if (expected.Comparison is Comparison.Present or Comparison.Absent) return judged;
            if (contradicted.Contains(key)) return Unclear($"The paste shows {expected.Subject} {expected.Property} more than once, with different values. Paste one output.");
            return open.Contains(key) && !IsSettled(expected) ? Unclear($"The paste may end within {expected.Subject} {expected.Property}. {Whole}") : judged;
        }
        return IsComplete ? judged : Unclear($"The paste may end before it shows {expected.Subject}. {Whole}");
    }

    // A list that goes on still holds what it holds.
    private bool IsSettled(Expectation expected) =>
        expected.Comparison == Comparison.Contains && facts.Values(expected.Subject, expected.Property) is { } found && found.Contains(expected.Value, StringComparer.Ordinal);

    private const string Whole = "Paste it whole, up to the next prompt.";

    private static Finding Unclear(string text) => new(VerdictKind.Unclear, text);
}
