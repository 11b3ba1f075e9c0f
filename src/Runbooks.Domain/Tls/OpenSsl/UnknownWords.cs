using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Says why a version does not know a word, and which word it would have known.</summary>
internal static class UnknownWords
{
    public static string Why(string word, string term, OpenSslVersion version)
    {
        var here = $"OpenSSL {version.Name}";
        if (word.Equals("DEFAULT", StringComparison.OrdinalIgnoreCase)) return version.Rules.Comparison == StringComparison.Ordinal && term == "Default" ? "DEFAULT is written in capitals, and counts only at the very start of the string." : "DEFAULT counts only at the very start of the string.";
        if (word.StartsWith("SUITEB", StringComparison.OrdinalIgnoreCase)) return "SUITEB… counts only at the very start of the string.";
        // Up to 3.1 an underscore ends the word, so that only "TLS" of a registry's name is read.
        var name = term.TrimStart('-', '+', '!').Split('+')[0];
        if (name.StartsWith("TLS_", StringComparison.OrdinalIgnoreCase) && SuiteTable.ByIanaName(name) is { } suite)
        {
            if (suite.IsTls13) return "TLS 1.3 suites have a list of their own; a cipher string does not touch them.";
            if (!version.Rules.KnowsIanaNames) return $"The registry's names count from OpenSSL 3.2 on. Here it is {NameIn(suite, version) ?? "not to be had"}.";
        }
        if (LeftOut(word, version) is { } leftOut) return leftOut;
        if (OtherCase(word, version) is { } meant) return $"{here} tells capitals from small letters: {meant}.";
        if (SuiteTable.ByAnyName(word) is { } known && NameIn(known, version) is { } today && today != word) return $"{here} calls this suite {today}.";
        return KnownElsewhere(word, version) ?? "No version of OpenSSL knows this word.";
    }

    /// <summary>Why a word of this version's source means nothing in its default build; null when that is not the reason.</summary>
    public static string? LeftOut(string word, OpenSslVersion version)
    {
        if (version.Source.FirstOrDefault(suite => suite.Missing != Missing.No && (suite.Name.Equals(word, version.Rules.Comparison) || word.Equals(suite.Suite.IanaName, version.Rules.Comparison))) is { } suite)
            return $"Not in OpenSSL {version.Name}'s default build: {Reason(suite.Missing)}.";
        if (Alias.In(version.Rules.Release).FirstOrDefault(alias => alias.Name.Equals(word, version.Rules.Comparison)) is not { } alias) return null;
        var asked = default(Pattern).With(new Word(alias, null, default), version.Rules)!.Value;
        var absent = version.Source.Where(entry => asked.Fits(entry, -1)).ToList();
        return absent.Count > 0 && absent.All(entry => entry.Missing != Missing.No)
            ? $"Not in OpenSSL {version.Name}'s default build: {Reason(absent[0].Missing)}."
            : version.Find(word) is null ? $"OpenSSL {version.Name} has no suite with it." : null;
    }

    private static string Reason(Missing missing) => missing switch
    {
        Missing.Weak => "it needs a build with enable-weak-ssl-ciphers",
        Missing.Legacy => "its algorithm lives in the legacy provider, which is not loaded",
        Missing.Gost => "it needs a GOST engine or provider",
        Missing.Krb5 => "it needs a build with Kerberos",
        _ => "it was an experiment no build includes",
    };

    private static string? OtherCase(string word, OpenSslVersion version) =>
        version.Words.FirstOrDefault(known => known.Equals(word, StringComparison.OrdinalIgnoreCase) && !known.Equals(word, StringComparison.Ordinal));

    private static string? NameIn(CipherSuite suite, OpenSslVersion version) => version.Suites.FirstOrDefault(entry => entry.Suite.Code == suite.Code)?.Name;

    private static string? KnownElsewhere(string word, OpenSslVersion version)
    {
        var knowing = OpenSslVersion.All.Where(other => other.Find(word) is not null).ToList();
        if (knowing.Count == 0) return null;
        return knowing[0].Rules.Release > version.Rules.Release
            ? $"OpenSSL knows this word from {knowing[0].Name} on."
            : $"OpenSSL knows this word up to {knowing[^1].Name}.";
    }
}
