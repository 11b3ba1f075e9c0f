using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// Facts of one paste. It knows more than <see cref="Facts"/>: whether the output's end was seen, which values may be cut, and whether
/// the paste says two different things about the same.
/// </summary>
/// <param name="command">What should have printed it, for the findings.</param>
internal sealed class OutputFacts(string command)
{
    private readonly Facts facts = new();
    private readonly HashSet<(string Subject, string Property)> contradicted = [];
    private readonly HashSet<(string Subject, string Property)> open = [];
    private readonly Dictionary<string, string> replaced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> needed = new(StringComparer.Ordinal);
    private readonly HashSet<string> doubted = new(StringComparer.Ordinal);

    /// <summary>Nothing can follow that would tell more: what is missing is missing. False also for a paste that is cut.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Why nothing was read although there is something, in a sentence.</summary>
    public string? Refusal { get; set; }

    /// <summary>Another thing is there in place of the subject: <c>LibreSSL 3.8.2</c> in place of OpenSSL.</summary>
    public void Replace(string subject, string by) => replaced[subject] = by;

    /// <summary>What to tell when the subject is missing from an output that is not complete.</summary>
    public void Need(string subject, string told) => needed[subject] = told;

    /// <summary>That the subject is missing shows nothing even in a complete output; tells what <see cref="Need"/> says.</summary>
    public void Doubt(string subject, string told)
    {
        Need(subject, told);
        doubted.Add(subject);
    }

    public IEnumerable<string> Subjects => facts.Subjects;

    public ImmutableArray<string>? Values(string subject, string property) => facts.Values(subject, property);

    public string? Value(string subject, string property) => facts.Values(subject, property) is [var value] ? value : null;

    public void Add(string subject, string property, params ImmutableArray<string> values)
    {
        if (facts.Values(subject, property) is { } before && !before.SequenceEqual(values, StringComparer.Ordinal)) contradicted.Add((subject, property));
        facts.Add(subject, property, values);
    }

    /// <summary>Puts a value in place of the one before.</summary>
    public void Set(string subject, string property, params ImmutableArray<string> values) => facts.Add(subject, property, values);

    /// <summary>What may be only the beginning of a value or of a list.</summary>
    public void AddOpen(string subject, string property, params ImmutableArray<string> values)
    {
        Add(subject, property, values);
        open.Add((subject, property));
    }

    /// <summary>Adds a value, open when its line may be cut.</summary>
    public void AddFrom(OutputLines lines, int line, string subject, string property, string value)
    {
        if (lines.MayBeCut(line)) AddOpen(subject, property, value);
        else Add(subject, property, value);
    }

    public Verdict Judge(ImmutableArray<Expectation> expectations, OutputLines lines) => Judge(expectations, () => OutputGuess.Explain(lines, command));

    public Verdict Judge(ImmutableArray<Expectation> expectations, Func<string> explain)
    {
        if (Refusal is not null) return Verdict.Unclear(Refusal);
        if (facts.IsEmpty) return Verdict.Unclear(explain());
        var judged = facts.Judge(expectations, command).Findings;
        // What is missing altogether is told once, not once for each of its properties.
        return Verdict.From(expectations.Select((expected, i) => Finding(expected, judged[i]) with { Subject = expected.Subject }).DistinctBy(static finding => (finding.Kind, finding.Text)));
    }

    private Finding Finding(Expectation expected, Finding judged)
    {
        var key = (expected.Subject, expected.Property);
        if (contradicted.Contains(key)) return Unclear($"The paste shows {expected.Subject} {expected.Property} more than once, with different values. Paste one output.");
        if (!facts.Has(expected.Subject)) return Missing(expected, judged);
        return judged.Kind == VerdictKind.Fail && open.Contains(key) && expected.Comparison != Comparison.Absent
            ? Unclear($"The output may break off within {expected.Subject} {expected.Property}. Paste it whole, up to the next prompt.")
            : judged;
    }

    private Finding Missing(Expectation expected, Finding judged)
    {
        if (replaced.TryGetValue(expected.Subject, out var other))
            return expected.Comparison == Comparison.Absent ? judged : judged with { Text = $"{expected.Subject} is missing from the output, which shows {other}.{(expected.Note.Length > 0 ? " " + expected.Note : "")}" };
        if (IsComplete && !doubted.Contains(expected.Subject)) return judged;
        return Unclear(needed.GetValueOrDefault(expected.Subject, $"The output may break off before it shows {expected.Subject}. Paste it whole, up to the next prompt."));
    }

    private static Finding Unclear(string text) => new(VerdictKind.Unclear, text);
}
