using System.Globalization;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>What is wrong with a string that its version takes without a word.</summary>
internal static class CipherWarnings
{
    public static ImmutableArray<string> Of(CipherList list, ImmutableArray<CipherTerm> terms, int securityLevel)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        Strings(warnings, list);
        if (Ignored(terms) is { } ignored) warnings.Add(ignored);
        Offered(warnings, list.Suites, suite => suite.Authentication == Authentication.Null, "without any proof of who the server is (anonymous): open to anyone in the middle");
        Offered(warnings, list.Suites, suite => suite.Suite.Encryption == Encryption.Null, "without encryption");
        Offered(warnings, list.Suites, suite => (suite.Class & (StrengthClass.Exp40 | StrengthClass.Exp56 | StrengthClass.Low)) != 0, "with a key of 56 bits or less: broken");
        Offered(warnings, list.Suites, suite => suite.Suite.Encryption == Encryption.Rc4, "with RC4, which RFC 7465 forbids");
        Gost(warnings, list);
        Level(warnings, list, securityLevel);
        return warnings.ToImmutable();
    }

    /// <summary>How many terms are ignored; null for none.</summary>
    public static string? Ignored(ImmutableArray<CipherTerm> terms) => terms.Count(term => term.Outcome == TermOutcome.Ignored) is > 0 and var ignored
        ? string.Create(CultureInfo.InvariantCulture, $"{(ignored == 1 ? "1 term is" : $"{ignored} terms are")} ignored. No server reports it, nginx -t and apachectl configtest included.")
        : null;

    private static void Strings(ImmutableArray<string>.Builder warnings, CipherList list)
    {
        if (list.Version.Rules.HasSuiteB && SuiteB.For(list.Text) is not null && !SuiteB.IsWhole(list.Text))
            warnings.Add("A string that begins with SUITEB… is replaced whole; what follows is thrown away.");
        if (list.Text.Length > 7 && list.Text.StartsWith("DEFAULT", list.Version.Rules.Comparison) && char.IsAsciiLetterOrDigit(list.Text[7]))
            warnings.Add("DEFAULT needs no separator behind it: the rest of the word is read as a term of its own.");
        if (list.Error == CipherStringError.NoCipherMatch) warnings.Add("Nothing is left to offer below TLS 1.3: the call fails (no cipher match), and a server does not start.");
    }

    private static void Offered(ImmutableArray<string>.Builder warnings, ImmutableArray<SuiteEntry> suites, Func<SuiteEntry, bool> which, string what)
    {
        var found = suites.Where(which).ToList();
        if (found.Count > 0) warnings.Add(string.Create(CultureInfo.InvariantCulture, $"Selects {(found.Count == 1 ? found[0].Name : $"{found.Count} suites")} {what}."));
    }

    private static void Gost(ImmutableArray<string>.Builder warnings, CipherList list)
    {
        if (list.Suites.Any(suite => suite.Suite.KeyExchange == KeyExchange.Gost))
            warnings.Add("The GOST suites need the engine that 1.0.2's default build brings along; a server that does not load it offers none of them.");
    }

    private static void Level(ImmutableArray<string>.Builder warnings, CipherList list, int level)
    {
        var refused = list.Suites.Count(suite => SecurityLevel.Refusal(suite, level, list.Version) is not null);
        if (refused > 0) warnings.Add(string.Create(CultureInfo.InvariantCulture, $"Security level {level} forbids {refused} of the {list.Suites.Length} suites the string selects: no handshake uses them."));
        if (refused == list.Suites.Length && refused > 0) warnings.Add("Nothing is left below TLS 1.3 at that level: the server starts, and every handshake below TLS 1.3 fails (no shared cipher).");
    }
}
