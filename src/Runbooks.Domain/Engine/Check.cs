using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>Says how to judge evidence. Data, so that it can be frozen with a plan.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(None), "none")]
[JsonDerivedType(typeof(ExactText), "text")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Pattern), "pattern")]
[JsonDerivedType(typeof(Reader), "reader")]
public abstract record Check
{
    private Check() { }

    /// <summary>No evidence can be asked for here, and why; the step is confirmed by hand.</summary>
    public sealed record None(string Reason) : Check;

    /// <summary>The evidence must hold this text.</summary>
    public sealed record ExactText(string Expected) : Check;

    /// <summary>The evidence must be one number in this range.</summary>
    public sealed record Number(decimal Min, decimal Max, string Unit = "") : Check;

    /// <summary>The evidence must match this regular expression (.NET, without backtracking).</summary>
    /// <param name="Meaning">What a match shows, for the finding.</param>
    public sealed record Pattern(string Regex, string Meaning) : Check;

    /// <summary>A named reader takes facts out of the evidence, and each expectation is held against them.</summary>
    public sealed record Reader(string Name, ImmutableArray<Expectation> Expectations) : Check;
}

/// <summary>One fact the evidence must show: <c>vmk1 · mtu · equals · 9000</c>.</summary>
/// <param name="Subject">The thing it is about, as the output names it.</param>
/// <param name="Note">What it means when it does not hold, and what to do then.</param>
public sealed record Expectation(string Subject, string Property, Comparison Comparison, string Value, string Note = "");

[JsonConverter(typeof(JsonStringEnumConverter<Comparison>))]
public enum Comparison
{
    [JsonStringEnumMemberName("equals")] Equals,
    /// <summary>One of several values, separated by <c>|</c>.</summary>
    [JsonStringEnumMemberName("one-of")] OneOf,
    [JsonStringEnumMemberName("at-least")] AtLeast,
    /// <summary>The list of values, in any order, is exactly the one given, separated by commas.</summary>
    [JsonStringEnumMemberName("same-set")] SameSet,
    /// <summary>The list of values holds this one.</summary>
    [JsonStringEnumMemberName("contains")] Contains,
    /// <summary>The subject is there, whatever is said about it.</summary>
    [JsonStringEnumMemberName("present")] Present,
    [JsonStringEnumMemberName("absent")] Absent,
}

[JsonConverter(typeof(JsonStringEnumConverter<VerdictKind>))]
public enum VerdictKind
{
    [JsonStringEnumMemberName("pass")] Pass,
    [JsonStringEnumMemberName("fail")] Fail,
    /// <summary>The evidence does not show it either way: wrong command, cut off, not readable.</summary>
    [JsonStringEnumMemberName("unclear")] Unclear,
}

/// <summary>One thing seen in the evidence, in a sentence that names the thing, what was expected and what was found.</summary>
public sealed record Finding(VerdictKind Kind, string Text)
{
    /// <summary>The thing it is about, as the expectation names it; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }
}

public sealed record Verdict(VerdictKind Kind, ImmutableArray<Finding> Findings)
{
    /// <summary>Fails if any finding fails; is unclear if none fails but one is unclear or there are none.</summary>
    public static Verdict From(IEnumerable<Finding> findings)
    {
        var all = findings.ToImmutableArray();
        var kind = all.Any(finding => finding.Kind == VerdictKind.Fail) ? VerdictKind.Fail
            : all.IsEmpty || all.Any(finding => finding.Kind == VerdictKind.Unclear) ? VerdictKind.Unclear
            : VerdictKind.Pass;
        return new(kind, all);
    }

    public static Verdict Unclear(string why) => new(VerdictKind.Unclear, [new(VerdictKind.Unclear, why)]);
}
