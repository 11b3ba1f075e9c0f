using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>What the words of a term, joined by '+', ask of a suite. An empty place asks nothing.</summary>
/// <param name="Pinned">The one suite it can be; null when the last word was an alias, or names do not pin.</param>
internal readonly record struct Pattern(
    KeyExchange KeyExchange = default,
    Authentication Authentication = default,
    Encryption Encryption = default,
    Mac Mac = default,
    TlsProtocol Protocol = default,
    StrengthClass Class = default,
    int? Pinned = null)
{
    /// <summary>The pattern with one more word; null when the two contradict each other. The order of the places is OpenSSL's.</summary>
    public Pattern? With(Alias asks, int? suite, CipherRules rules)
    {
        if (Both((int)KeyExchange, (int)asks.KeyExchange) is not { } keyExchange) return null;
        if (Both((int)Authentication, (int)asks.Authentication) is not { } authentication) return null;
        if (Both((int)Encryption, (int)asks.Encryption) is not { } encryption) return null;
        if (Both((int)Mac, (int)asks.Mac) is not { } mac) return null;
        if (Both((int)(Class & StrengthClass.Classes), (int)(asks.Class & StrengthClass.Classes)) is not { } strength) return null;
        if (Protocol != TlsProtocol.None && asks.Protocol != TlsProtocol.None && Protocol != asks.Protocol) return null;
        var first = (Class & StrengthClass.Classes) == 0 && (asks.Class & StrengthClass.Classes) != 0;
        var notDefault = (first && rules.ClassForgetsNotDefault ? 0 : Class & StrengthClass.NotDefault) | (asks.Class & StrengthClass.NotDefault);
        return new Pattern(
            (KeyExchange)keyExchange, (Authentication)authentication, (Encryption)encryption, (Mac)mac,
            Protocol == TlsProtocol.None ? asks.Protocol : Protocol,
            (StrengthClass)strength | notDefault,
            // Each word sets it anew: "kRSA+AES128-SHA" pins the suite, "AES128-SHA+kRSA" only takes its algorithms.
            rules.NamesMeanOneSuite ? suite : null);
    }

    /// <param name="index">The suite's place in the start list.</param>
    public bool Selects(SuiteEntry suite, int index) => (Pinned is not { } pinned || pinned == index) && Fits(suite);

    /// <summary>By algorithms and class alone.</summary>
    public bool Fits(SuiteEntry suite) =>
        Asks((int)KeyExchange, (int)suite.Suite.KeyExchange)
        && Asks((int)Authentication, (int)suite.Authentication)
        && Asks((int)Encryption, (int)suite.Suite.Encryption)
        && Asks((int)Mac, (int)suite.Suite.Mac)
        && (Protocol == TlsProtocol.None || Protocol == suite.Protocol)
        && Asks((int)(Class & StrengthClass.Classes), (int)suite.Class)
        && Asks((int)(Class & StrengthClass.NotDefault), (int)suite.Class);

    private static bool Asks(int wanted, int has) => wanted == 0 || (wanted & has) != 0;

    private static int? Both(int one, int other) => one == 0 || other == 0 ? one | other : (one & other) == 0 ? null : one & other;
}
