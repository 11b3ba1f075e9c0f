using System.Globalization;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>Says why a version does not know a word, and which word it would have known.</summary>
internal static class UnknownWords
{
    /// <summary>As RHEL ships it in ssl.conf, with an OpenSSL that is patched for it. From memory: which files and releases have it is unverified.</summary>
    public const string SystemPolicy = "PROFILE=SYSTEM";

    public const string WhySystemPolicy = $"{SystemPolicy} is Red Hat's word for the system's crypto policy; OpenSSL itself does not know it.";

    /// <param name="from">The term from the word on.</param>
    public static string Why(string word, ReadOnlySpan<char> from, OpenSslVersion version)
    {
        var here = $"OpenSSL {version.Name}";
        if (word.Equals("DEFAULT", StringComparison.OrdinalIgnoreCase))
            return version.Rules.Comparison == StringComparison.Ordinal && word != "DEFAULT" ? "DEFAULT is written in capitals, and counts only at the very start of the string." : "DEFAULT counts only at the very start of the string.";
        if (word.StartsWith("SUITEB", StringComparison.OrdinalIgnoreCase))
            return version.Rules.HasSuiteB ? "SUITEB128, SUITEB128ONLY, SUITEB128C2 and SUITEB192 count only in capitals and at the very start of the string." : "The SUITEB… keywords count from OpenSSL 1.0.2 on.";
        // Before 1.1.0 the sign = ends the word.
        if (from.StartsWith(SystemPolicy, StringComparison.Ordinal)) return WhySystemPolicy;
        // Up to 3.1 an underscore ends the word, so that only "TLS" of a registry's name is read.
        var plus = from.IndexOf('+');
        var name = (plus < 0 ? from : from[..plus]).ToString();
        if (name.StartsWith("TLS_", StringComparison.OrdinalIgnoreCase) && SuiteTable.ByIanaName(name) is { } suite)
        {
            if (suite.IsTls13) return "TLS 1.3 suites have a list of their own; a cipher string does not touch them.";
            if (!version.Rules.KnowsIanaNames) return $"The registry's names count from OpenSSL 3.2 on. {(NameIn(suite, version) is { } own ? $"Here it is {own}." : $"{here}'s default build does not have this suite.")}";
        }
        if (LeftOut(word, version) is { } leftOut) return leftOut;
        if (OtherCase(word, version) is { } meant) return $"Words are case-sensitive up to 3.6: it is {meant}.";
        if (SuiteTable.ByAnyName(word) is { } known && NameIn(known, version) is { } today && today != word) return $"{here} calls this suite {today}.";
        return KnownElsewhere(word, version) ?? "No version of OpenSSL from 1.0.1 to 4.0 knows this word.";
    }

    /// <summary>Why a word of this version's source means nothing in its default build; null when that is not the reason.</summary>
    public static string? LeftOut(string word, OpenSslVersion version)
    {
        if (version.Source.FirstOrDefault(suite => suite.Missing != Missing.No && (suite.Name.Equals(word, version.Rules.Comparison) || word.Equals(suite.Suite.IanaName, version.Rules.Comparison))) is { } suite)
            return $"Not in OpenSSL {version.Name}'s default build: it needs {Needs(suite, version)}.";
        if (Alias.In(version.Rules.Release).FirstOrDefault(alias => alias.Name.Equals(word, version.Rules.Comparison)) is not { } alias) return null;
        var asked = default(Pattern).With(alias, null, version.Rules)!.Value;
        var absent = version.Source.Where(entry => asked.Fits(entry)).ToList();
        if (absent.Count == 0 || absent.Any(entry => entry.Missing == Missing.No)) return version.Find(word) is null ? $"OpenSSL {version.Name} has no suite with it." : null;
        var needs = absent.GroupBy(entry => Needs(entry, version)).OrderByDescending(same => same.Count()).ToList();
        return needs.Count == 1
            ? $"Not in OpenSSL {version.Name}'s default build: it needs {needs[0].Key}."
            : $"Not in OpenSSL {version.Name}'s default build. What its suites need: {string.Join("; ", needs.Select(same => string.Create(CultureInfo.InvariantCulture, $"{same.Key} ({same.Count()})")))}.";
    }

    private static string Needs(SuiteEntry suite, OpenSslVersion version) => suite.Missing switch
    {
        Missing.Weak when version.Rules.Release >= Release.V30 && suite.Suite.Encryption == Encryption.Rc4 => "a build with enable-weak-ssl-ciphers and the legacy provider",
        Missing.Weak => "a build with enable-weak-ssl-ciphers",
        Missing.Legacy => "the legacy provider",
        Missing.Gost => "a GOST engine or provider",
        Missing.Krb5 => "a build with Kerberos",
        _ => "a define that no build sets",
    };

    private static string? OtherCase(string word, OpenSslVersion version) =>
        version.Words.FirstOrDefault(known => known.Equals(word, StringComparison.OrdinalIgnoreCase) && !known.Equals(word, StringComparison.Ordinal));

    private static string? NameIn(CipherSuite suite, OpenSslVersion version) => version.Suites.FirstOrDefault(entry => entry.Suite.Code == suite.Code)?.Name;

    private static string? KnownElsewhere(string word, OpenSslVersion version)
    {
        // A version that does not tell capitals apart may be asked for what an older one knew in capitals.
        var spelt = version.Rules.Comparison == StringComparison.Ordinal ? word : OpenSslVersion.All.Reverse().Select(other => OtherCase(word, other)).FirstOrDefault(known => known is not null) ?? word;
        var knowing = OpenSslVersion.All.Where(other => other.Find(spelt) is not null).ToList();
        if (knowing.Count == 0) return null;
        if (knowing[^1].Rules.Release < version.Rules.Release) return $"OpenSSL knows {(spelt == word ? "this word" : spelt)} up to {ReleaseSpan.LastName(knowing[^1].Rules.Release)}.";
        return knowing[^1].Rules.Release == Release.V40 && knowing[0].Rules.Release > version.Rules.Release
            ? $"OpenSSL knows this word from {knowing[0].Name} on."
            : $"It is known to OpenSSL {string.Join(", ", knowing.Select(other => other.Name))}.";
    }
}
