using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// The list of TLS 1.3 suites (<c>Ciphersuites</c>, <c>-ciphersuites</c>): names of the registry joined by ':', with no operators.
/// A cipher string does not touch it. Source: SSL_CTX_set_ciphersuites(3), <c>set_ciphersuites</c> in ssl_ciph.c.
/// </summary>
/// <param name="Suites">In order; empty on an error, and for an empty list, which turns TLS 1.3 off.</param>
/// <param name="Unknown">The names that were passed over.</param>
/// <param name="Error">What a version says that refuses the list; null when it takes it.</param>
public sealed record Tls13List(ImmutableArray<SuiteEntry> Suites, ImmutableArray<string> Unknown, string? Error)
{
    public static Tls13List Read(OpenSslVersion version, string text)
    {
        if (!version.Rules.HasTls13) return new Tls13List([], [], text.Length == 0 ? null : $"OpenSSL {version.Name} has no TLS 1.3");
        if (text.Length == 0) return new Tls13List([], [], null);
        var suites = ImmutableArray.CreateBuilder<SuiteEntry>();
        var unknown = ImmutableArray.CreateBuilder<string>();
        var known = 0;
        foreach (var name in text.Split(':').Select(part => part.Trim([' ', '\t', '\n', '\v', '\f', '\r'])))
        {
            if (Find(version, name) is not { } suite)
            {
                unknown.Add(name);
                continue;
            }
            known++;
            // 3.x and before keep a name that comes twice.
            if (suite.Missing == Missing.No && (version.Rules.Release < Release.V40 || !suites.Contains(suite))) suites.Add(suite);
        }
        var error = Refusal(version, known, unknown);
        return new Tls13List(error is null ? suites.ToImmutable() : [], [.. unknown.Where(name => name.Length > 0)], error);
    }

    /// <summary>1.1.1 refuses one unknown name, and an empty one is unknown to it; 3.0 and later refuse only a list in which nothing is known.</summary>
    private static string? Refusal(OpenSslVersion version, int known, ImmutableArray<string>.Builder unknown) =>
        version.Rules.Release < Release.V30 && unknown.Count > 0 ? $"no cipher match: {(unknown[0].Length > 0 ? unknown[0] : "an empty name")}"
        : version.Rules.Release >= Release.V30 && known == 0 ? "no cipher match"
        : null;

    /// <summary>
    /// Up to 3.6 the registry's name of an older suite is taken too; it is offered with the older protocols. Measured with 3.0.19: also
    /// the name of a suite whose algorithm no loaded provider has (SEED, GOST), which then is not offered.
    /// </summary>
    private static SuiteEntry? Find(OpenSslVersion version, string name)
    {
        foreach (var suite in version.Source)
        {
            if ((suite.Missing is Missing.No or Missing.Legacy or Missing.Gost) && (suite.Suite.IsTls13 || version.Rules.Release < Release.V40) && name.Equals(suite.Suite.IanaName, version.Rules.Comparison)) return suite;
        }
        return null;
    }
}
