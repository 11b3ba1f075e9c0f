using System.Globalization;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Says why a term did nothing, or less than it says.</summary>
internal static class TermReasons
{
    public static string Contradiction(string term) => $"Its parts exclude each other: nothing is all of {term.TrimStart('-', '+', '!').Replace("+", " and ", StringComparison.Ordinal)}.";

    /// <summary>One unknown word makes a term of several void; it is named then.</summary>
    public static string Unknown(string word, string term, OpenSslVersion version) =>
        (term.TrimStart('-', '+', '!') == word || !term.Contains('+', StringComparison.Ordinal) ? "" : word + ": ") + UnknownWords.Why(word, term, version);

    /// <param name="active">Those of the matching suites that were offered before the term.</param>
    /// <param name="killer">A term that had removed some of them for good.</param>
    public static string WhyLess(CipherOperator does, SuiteSet matching, SuiteSet active, string? killer, int killed, OpenSslVersion version, string term)
    {
        if (matching.IsEmpty) return NotHere(version, term);
        if (killer is not null)
        {
            return killed == matching.Count
                ? $"Shadowed: {killer} had removed {All(matching.Count)} for good."
                : string.Create(CultureInfo.InvariantCulture, $"{Suites(killed)} had been removed for good, by {killer}.");
        }
        return does switch
        {
            CipherOperator.Add when active.Count == matching.Count => "Everything it names is in the list already; an addition does not move it.",
            CipherOperator.Add => string.Create(CultureInfo.InvariantCulture, $"{Suites(active.Count)} in the list already, and not moved."),
            CipherOperator.Order or CipherOperator.Delete when active.IsEmpty => "Nothing it names is in the list at this point.",
            _ => "",
        };
    }

    public static string Refusal(ReadOnlySpan<char> term, ReadOnlySpan<char> rest, OpenSslVersion version)
    {
        if (term is ['@', ..])
        {
            return version.Rules.HasSecurityLevels
                ? $"OpenSSL {version.Name} has two commands, @STRENGTH and @SECLEVEL=0 to @SECLEVEL=5."
                : $"OpenSSL {version.Name} has one command, @STRENGTH; security levels came with 1.1.0.";
        }
        if (rest.IsEmpty) return "A word is missing behind it.";
        return rest[0] == '_'
            ? $"Up to 3.1 an underscore ends a word, and no term can begin with one."
            : $"No term can begin with {Shown(rest[0])}. Terms are separated by ':', ',', ';' or a blank.";
    }

    private static string NotHere(OpenSslVersion version, string term)
    {
        var word = term.TrimStart('-', '+', '!');
        return word.Contains('+', StringComparison.Ordinal)
            ? $"No suite of OpenSSL {version.Name}'s default build is all of {word.Replace("+", " and ", StringComparison.Ordinal)}."
            : UnknownWords.LeftOut(word, version) ?? $"OpenSSL {version.Name}'s default build has no such suite.";
    }

    private static string Shown(char c) => c switch
    {
        '"' => "a quotation mark",
        '\t' => "a tab",
        < ' ' or '\x7f' => string.Create(CultureInfo.InvariantCulture, $"the control character 0x{(int)c:X2}"),
        _ => $"'{c}'",
    };

    private static string All(int count) => count == 1 ? "it" : string.Create(CultureInfo.InvariantCulture, $"all {count} suites");

    private static string Suites(int count) => count == 1 ? "1 suite" : string.Create(CultureInfo.InvariantCulture, $"{count} suites");
}
