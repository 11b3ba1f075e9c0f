using System.Globalization;
using System.Text.RegularExpressions;

namespace Runbooks.Domain.Engine;

/// <summary>Judges a named reader's evidence. Total: any text gives a verdict.</summary>
public delegate Verdict EvidenceReader(string evidence, ImmutableArray<Expectation> expectations);

/// <summary>Turns evidence into a verdict by what the check says.</summary>
public static class EvidenceJudge
{
    /// <summary>Longer evidence is refused before it is read: no command of any runbook prints this much.</summary>
    public const int MaxEvidenceLength = 256 * 1024;

    public static Verdict Judge(Check check, string evidence, IReadOnlyDictionary<string, EvidenceReader> readers)
    {
        if (check is Check.None none) return Verdict.Unclear($"This step takes no evidence: {none.Reason}");
        if (string.IsNullOrWhiteSpace(evidence)) return Verdict.Unclear("There is no evidence yet. Paste what the command printed.");
        if (evidence.Length > MaxEvidenceLength)
            return Verdict.Unclear(string.Create(CultureInfo.InvariantCulture, $"The evidence is longer than {MaxEvidenceLength} characters. Paste only this command's output."));
        // Pasted from Windows or from a serial console the lines end otherwise, and "$" would not match before "\r".
        evidence = evidence.ReplaceLineEndings("\n");
        return check switch
        {
            Check.ExactText text => evidence.Contains(text.Expected, StringComparison.Ordinal)
                ? Pass($"“{text.Expected}” is there.")
                : Fail($"“{text.Expected}” is not in the evidence."),
            Check.Number number => Number(number, evidence.Trim()),
            Check.Pattern pattern => Pattern(pattern, evidence),
            Check.Reader reader => readers.TryGetValue(reader.Name, out var read)
                ? read(evidence, reader.Expectations)
                : Verdict.Unclear($"This version of Runbooks has no reader “{reader.Name}”."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Verdict Number(Check.Number check, string text)
    {
        var unit = check.Unit.Length == 0 ? "" : " " + check.Unit;
        var digits = check.Unit.Length > 0 && text.EndsWith(check.Unit, StringComparison.OrdinalIgnoreCase) ? text[..^check.Unit.Length].TrimEnd() : text;
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return Verdict.Unclear("Expected one number, nothing else.");
        var range = check.Min == check.Max
            ? string.Create(CultureInfo.InvariantCulture, $"{check.Min}{unit}")
            : string.Create(CultureInfo.InvariantCulture, $"{check.Min} to {check.Max}{unit}");
        return value >= check.Min && value <= check.Max
            ? Pass(string.Create(CultureInfo.InvariantCulture, $"{value}{unit}, as expected ({range})."))
            : Fail(string.Create(CultureInfo.InvariantCulture, $"{value}{unit}, expected {range}."));
    }

    private static Verdict Pattern(Check.Pattern check, string evidence)
    {
        try
        {
            return Regex.IsMatch(evidence, check.Regex, RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.CultureInvariant)
                ? Pass(check.Meaning)
                : Fail($"Not found: {check.Meaning}");
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            // A plan frozen by another version may hold a pattern this one cannot run.
            return Verdict.Unclear("This version of Runbooks cannot read the step's pattern.");
        }
    }

    private static Verdict Pass(string text) => new(VerdictKind.Pass, [new(VerdictKind.Pass, text)]);

    private static Verdict Fail(string text) => new(VerdictKind.Fail, [new(VerdictKind.Fail, text)]);
}
