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
    private readonly HashSet<(string Subject, string Property)> open = [];
    private readonly List<string> openSubjects = [];
    private readonly Dictionary<string, string> needed = new(StringComparer.Ordinal);

    public ImmutableArray<EvidenceLine> Lines => lines;

    /// <summary>The last entry is incomplete.</summary>
    public bool BreaksOff { get; set; }

    /// <summary>
    /// The last line has no line end, so it may be cut. Many a whole paste ends so too: what it shows counts when it is as expected.
    /// </summary>
    public bool IsOpen(EvidenceLine line) => lines is [.., var last] && last == line && last.IsOutput;

    /// <summary>The paste ends before the output does: in a line, or after a command that has printed nothing yet.</summary>
    private bool EndsEarly => lines.LastOrDefault(line => line.Text.Length > 0) is { Command: { Length: > 0 } } || CutLine.Is(lines);

    /// <summary>Adds what may be only the beginning of a value.</summary>
    public void AddOpen(string subject, string property, params ImmutableArray<string> values)
    {
        Add(subject, property, values);
        open.Add((subject, property));
    }

    /// <summary>A subject whose name may go on.</summary>
    public void AddOpenSubject(string subject) => openSubjects.Add(subject);

    /// <summary>Without this subject nothing is settled, and what to tell then.</summary>
    public void Need(string subject, string told) => needed[subject] = told;

    public void Add(string subject, string property, params ImmutableArray<string> values)
    {
        if (facts.Values(subject, property) is { } before && !before.SequenceEqual(values, StringComparer.Ordinal)) contradicted.Add((subject, property));
        facts.Add(subject, property, values);
    }

    public IEnumerable<string> Subjects => facts.Subjects;

    public bool HasAny => !facts.IsEmpty;

    public string? Value(string subject, string property) => facts.Values(subject, property) is [var value] ? value : null;

    public bool Has(string subject, string property) => facts.Values(subject, property) is not null;

    public Verdict Judge(ImmutableArray<Expectation> expectations, string command)
    {
        if (PromptCheck.Elsewhere(lines, expectations) is { } elsewhere) return elsewhere;
        if (OneHost.Refusal(lines) is { } mixed) return Verdict.Unclear(mixed);
        expectations = PromptCheck.Others(expectations);
        if (facts.IsEmpty && EmptyTable) return new(VerdictKind.Fail, [new(VerdictKind.Fail, $"Nothing is in the table that {command} printed.")]);
        if (facts.IsEmpty) return Verdict.Unclear(OutputGuess.Explain(lines, command));
        var judged = facts.Judge(expectations, command).Findings;
        var findings = expectations.Select((expected, i) => Finding(expected, judged[i]) with { Subject = expected.Subject });
        // What is missing altogether is told once, not once for each of its properties.
        return Verdict.From(findings.DistinctBy(static finding => (finding.Kind, finding.Text)));
    }

    /// <summary>Each subject has a command of its own: what is not there was not asked for.</summary>
    public void NeedEach(ImmutableArray<Expectation> expectations, string command)
    {
        foreach (var expected in PromptCheck.Others(expectations)) Need(expected.Subject, $"The paste does not show the output of {command} for {expected.Subject}.");
    }

    /// <summary>The header stands there, and nothing below it.</summary>
    public bool EmptyTable { get; set; }

    private Finding Finding(Expectation expected, Finding judged)
    {
        var missing = !facts.Has(expected.Subject);
        if (missing && needed.TryGetValue(expected.Subject, out var told)) return new(VerdictKind.Unclear, told);
        if (contradicted.Contains((expected.Subject, expected.Property)))
            return new(VerdictKind.Unclear, $"The paste shows {expected.Subject} {expected.Property} more than once, with different values. Paste one output.");
        if (BreaksOff && (missing || (expected.Comparison != Comparison.Absent && !Has(expected.Subject, expected.Property))))
            return new(VerdictKind.Unclear, $"The output breaks off before it shows {expected.Subject}. Paste it whole.");
        if (missing && EndsEarly && expected.Comparison != Comparison.Absent)
            return new(VerdictKind.Unclear, $"The output may break off before it shows {expected.Subject}. Paste it whole, up to the next prompt.");
        if (judged.Kind == VerdictKind.Fail && open.Contains((expected.Subject, expected.Property)) && CutLine.CouldBecome(facts.Values(expected.Subject, expected.Property) ?? [], expected))
            return new(VerdictKind.Unclear, $"The output may break off within {expected.Subject} {expected.Property}. Paste it whole, up to the next prompt.");
        if (expected.Comparison == Comparison.Absent && openSubjects.Any(name => expected.Subject.StartsWith(name, StringComparison.Ordinal)))
            return new(VerdictKind.Unclear, $"The output may break off within the name of {expected.Subject}. Paste it whole, up to the next prompt.");
        return missing && expected.Comparison != Comparison.Absent ? new(VerdictKind.Fail, $"{expected.Subject} is missing from the output.{Because(expected)}") : judged;
    }

    // The note of a value says nothing about a missing subject, that of the subject itself does.
    private static string Because(Expectation expected) => expected.Property == "name" && expected.Note.Length > 0 ? " " + expected.Note : "";
}
