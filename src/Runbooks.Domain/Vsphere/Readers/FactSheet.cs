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

    public bool HasAny => !facts.IsEmpty;

    public bool Has(string subject, string property) => facts.Values(subject, property) is not null;

    public Verdict Judge(ImmutableArray<Expectation> expectations, string command)
    {
        var elsewhere = expectations.FirstOrDefault(expected => expected.Property == EsxiReaders.PromptProperty && lines.Any(line => string.Equals(line.PromptHost, expected.Subject, StringComparison.OrdinalIgnoreCase)));
        if (elsewhere is not null) return Verdict.Unclear($"The prompt in the paste is that of {elsewhere.Subject}. {elsewhere.Note}");
        expectations = [.. expectations.Where(expected => expected.Property != EsxiReaders.PromptProperty)];
        if (facts.IsEmpty) return Verdict.Unclear(OutputGuess.Explain(lines, command));
        var findings = facts.Judge(expectations, command).Findings.ToBuilder();
        for (var i = 0; i < findings.Count; i++)
        {
            var expected = expectations[i];
            if (contradicted.Contains((expected.Subject, expected.Property)))
                findings[i] = new(VerdictKind.Unclear, $"The paste shows {expected.Subject} {expected.Property} more than once, with different values. Paste one output.");
            else if (BreaksOff && (expected.Comparison == Comparison.Absent ? !facts.Has(expected.Subject) : !Has(expected.Subject, expected.Property)))
                findings[i] = new(VerdictKind.Unclear, $"The output breaks off before it shows {expected.Subject}{(expected.Comparison == Comparison.Absent ? " or not" : " " + expected.Property)}. Paste it whole.");
        }
        return Verdict.From(findings);
    }
}
