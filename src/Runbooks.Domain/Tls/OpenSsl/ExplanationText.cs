using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>An explained list for a terminal: what each term did and why not more, warnings, then the suites.</summary>
public static class ExplanationText
{
    public static string Write(ExplainedCipherList explained, OfferedList offered)
    {
        var version = explained.List.Version;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{version}, {(offered.Refusal is { } refusal ? $"refused: {refusal}" : Count(offered.Suites.Length, "suite"))}\n\nTerms\n");
        var width = Math.Min(40, explained.Terms.Select(term => Shown(term).Length).DefaultIfEmpty(0).Max());
        foreach (var term in explained.Terms) Term(text, term, width);
        ImmutableArray<string> warnings = offered.UnknownTls13.IsEmpty ? explained.Warnings : [.. explained.Warnings, $"Not known in the list of TLS 1.3 suites, and ignored: {string.Join(", ", offered.UnknownTls13.Take(5).Select(PlainText.Line))}."];
        if (!warnings.IsEmpty) text.Append("\nWarnings\n");
        foreach (var warning in warnings) text.Append("- ").Append(warning).Append('\n');
        if (!offered.Suites.IsEmpty) text.Append("\nSuites\n");
        foreach (var suite in offered.Suites) text.Append(CiphersListing.Line(suite, version).TrimStart()).Append('\n');
        return text.ToString();
    }

    private static void Term(StringBuilder text, CipherTerm term, int width)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {Shown(term).PadRight(width)}  {TermWords.Effect(term)}");
        if (term.Changed.Length is > 0 and <= 4) text.Append(": ").AppendJoin(' ', term.Changed.Select(suite => suite.Name));
        if (term.Why.Length > 0) text.Append(". ").Append(term.Why);
        text.Append('\n');
    }

    private static string Shown(CipherTerm term) => (term.Source == TermSource.Typed ? "" : "  ") + PlainText.WellFormed(PlainText.Line(term.Text));

    private static string Count(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");
}
