using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// Facts of one paste. It knows more than <see cref="Facts"/>: whether the paste says two different things about the same, whether
/// it breaks off, and whose prompt stands in it.
/// </summary>
internal sealed class FactSheet(ImmutableArray<EvidenceLine> lines)
{
    private readonly Facts facts = new();
    private readonly HashSet<(string Subject, string Property)> contradicted = [];

    public ImmutableArray<EvidenceLine> Lines => lines;

    /// <summary>The last entry is incomplete.</summary>
    public bool BreaksOff { get; set; }

    public void Add(string subject, string property, params ImmutableArray<string> values)
    {
        if (facts.Values(subject, property) is { } before && !before.SequenceEqual(values, StringComparer.Ordinal)) contradicted.Add((subject, property));
        facts.Add(subject, property, values);
    }

    public IEnumerable<string> Subjects => facts.Subjects;

    public bool HasAny => !facts.IsEmpty;

    public bool Has(string subject, string property) => facts.Values(subject, property) is not null;

    public Verdict Judge(ImmutableArray<Expectation> expectations, string command)
    {
        var elsewhere = expectations.FirstOrDefault(expected => expected.Property == EsxiReaders.PromptProperty && lines.Any(line => string.Equals(line.PromptHost, expected.Subject, StringComparison.OrdinalIgnoreCase)));
        if (elsewhere is not null) return Verdict.Unclear($"The prompt in the paste is that of {elsewhere.Subject}. {elsewhere.Note}");
        expectations = [.. expectations.Where(expected => expected.Property != EsxiReaders.PromptProperty)];
        if (facts.IsEmpty) return Verdict.Unclear(OutputGuess.Explain(lines, command));
        var judged = facts.Judge(expectations, command).Findings;
        var findings = expectations.Select((expected, i) => Finding(expected, judged[i]));
        // What is missing altogether is told once, not once for each of its properties.
        return Verdict.From(findings.DistinctBy(static finding => (finding.Kind, finding.Text)));
    }

    private Finding Finding(Expectation expected, Finding judged)
    {
        var missing = !facts.Has(expected.Subject);
        if (contradicted.Contains((expected.Subject, expected.Property)))
            return new(VerdictKind.Unclear, $"The paste shows {expected.Subject} {expected.Property} more than once, with different values. Paste one output.");
        if (BreaksOff && (missing || (expected.Comparison != Comparison.Absent && !Has(expected.Subject, expected.Property))))
            return new(VerdictKind.Unclear, $"The output breaks off before it shows {expected.Subject}. Paste it whole.");
        return missing && expected.Comparison != Comparison.Absent ? new(VerdictKind.Fail, $"{expected.Subject} is missing from the output.{Because(expected)}") : judged;
    }

    // The note of a value says nothing about a missing subject, that of the subject itself does.
    private static string Because(Expectation expected) => expected.Property == "name" && expected.Note.Length > 0 ? " " + expected.Note : "";
}
