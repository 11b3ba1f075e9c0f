using System.Globalization;

namespace Runbooks.Domain.Engine;

/// <summary>What a reader found in an output: for each subject its properties, each a list of one or more values.</summary>
public sealed class Facts
{
    private readonly Dictionary<string, Dictionary<string, ImmutableArray<string>>> subjects = new(StringComparer.Ordinal);

    public IEnumerable<string> Subjects => subjects.Keys;

    public bool IsEmpty => subjects.Count == 0;

    public void Add(string subject, string property, params ImmutableArray<string> values)
    {
        if (!subjects.TryGetValue(subject, out var properties)) subjects[subject] = properties = new(StringComparer.Ordinal);
        properties[property] = values;
    }

    /// <summary>The values, or null when the output says nothing about it.</summary>
    public ImmutableArray<string>? Values(string subject, string property) =>
        subjects.TryGetValue(subject, out var properties) && properties.TryGetValue(property, out var values) ? values : null;

    public bool Has(string subject) => subjects.ContainsKey(subject);

    /// <summary>Holds the expectations against the facts, a finding each.</summary>
    /// <param name="outputName">The command that should have printed it, for the findings.</param>
    public Verdict Judge(ImmutableArray<Expectation> expectations, string outputName) => IsEmpty
        ? Verdict.Unclear($"This does not look like the output of {outputName}. Paste the whole output, with its header.")
        : Verdict.From(expectations.Select(expected => Judge(expected) with { Subject = expected.Subject }));

    private Finding Judge(Expectation expected)
    {
        var name = $"{expected.Subject} {expected.Property}";
        if (expected.Comparison == Comparison.Absent)
        {
            return Has(expected.Subject)
                ? Fails($"{expected.Subject} is there{Where(expected)}, and should not be.", expected)
                : new(VerdictKind.Pass, $"{expected.Subject} is not there, as expected.");
        }
        if (!Has(expected.Subject)) return Fails($"{expected.Subject} is missing from the output.", expected);
        if (expected.Comparison == Comparison.Present) return new(VerdictKind.Pass, $"{expected.Subject} is there.");
        if (Values(expected.Subject, expected.Property) is not { } found)
            return new(VerdictKind.Unclear, $"The output does not show {name}.");
        var shown = found.IsEmpty ? "nothing" : string.Join(", ", found);
        return Holds(expected, found)
            ? new(VerdictKind.Pass, $"{name}: {shown}.")
            : Fails($"{name}: {shown}, expected {Wanted(expected)}.", expected);
    }

    private string Where(Expectation expected) =>
        Values(expected.Subject, expected.Property) is { IsEmpty: false } found && !found.Contains(expected.Subject, StringComparer.Ordinal) ? $" ({string.Join(", ", found)})" : "";

    private static string Wanted(Expectation expected) => expected.Comparison switch
    {
        Comparison.OneOf => expected.Value.Replace("|", " or ", StringComparison.Ordinal),
        Comparison.AtLeast => $"at least {expected.Value}",
        Comparison.Contains => $"{expected.Value} among them",
        Comparison.SameSet => expected.Value.Length == 0 ? "nothing" : $"exactly {expected.Value}",
        _ => expected.Value.Length == 0 ? "nothing" : expected.Value,
    };

    private static Finding Fails(string text, Expectation expected) =>
        new(VerdictKind.Fail, expected.Note.Length == 0 ? text : $"{text} {expected.Note}");

    private static bool Holds(Expectation expected, ImmutableArray<string> found) => expected.Comparison switch
    {
        Comparison.Equals when expected.Value.Length == 0 => found.All(value => value.Length == 0),
        Comparison.Equals => found.Length == 1 && string.Equals(found[0], expected.Value, StringComparison.OrdinalIgnoreCase),
        Comparison.OneOf => found.Length == 1 && expected.Value.Split('|').Contains(found[0], StringComparer.OrdinalIgnoreCase),
        Comparison.AtLeast => found.Length == 1 && IsAtLeast(found[0], expected.Value),
        Comparison.Contains => found.Contains(expected.Value, StringComparer.Ordinal),
        Comparison.SameSet => found.ToHashSet(StringComparer.Ordinal).SetEquals(expected.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        _ => false,
    };

    // With two dots it is a version, in which 1.10.0 comes after 1.9.0; with one it is a number.
    private static bool IsAtLeast(string value, string least)
    {
        if (Math.Max(value.Count(c => c == '.'), least.Count(c => c == '.')) >= 2) return Version.TryParse(value, out var version) && Version.TryParse(least, out var oldest) && version >= oldest;
        return decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            && decimal.TryParse(least, NumberStyles.Number, CultureInfo.InvariantCulture, out var smallest)
            && number >= smallest;
    }
}
