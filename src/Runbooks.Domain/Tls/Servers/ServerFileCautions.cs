using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What one must know about a file: settings its version has no directive for, facts that were not verified, known traps.</summary>
internal static class ServerFileCautions
{
    public static ImmutableArray<Caution> Of(TlsConfiguration configuration) => [.. Left(configuration), .. configuration.Server.Traits.Cautions(configuration), .. Always(configuration), .. Unverified(configuration)];

    /// <summary>What the configuration asks for and this version cannot be told.</summary>
    private static IEnumerable<Caution> Left(TlsConfiguration configuration)
    {
        var (traits, groups, tickets) = (configuration.Server.Traits, configuration.Server.Traits.Groups, configuration.Server.Traits.Tickets);
        if (configuration is { OffersTls13: true, Tls13Suites: not null } && traits.Tls13Suites is { } suites && !configuration.Has(suites)) yield return Told(configuration, suites, "The suites of TLS 1.3 cannot be set; the library's own list counts.");
        if (!configuration.Has(groups) && TlsWords.Names(configuration.Groups) is var all && traits.OneCurve(configuration) is var one && one != all)
            yield return Told(configuration, groups, one.Length == 0 ? "Groups cannot be set; the server's own choice counts." : $"A list of groups cannot be set; only {one} is.");
        // SSL_OP_NO_TLSv1_3 is the only way to keep it from being offered, and these versions do not know it.
        if (configuration.OpenSsl.Rules.HasTls13 && !configuration.Has(traits.Protocol(TlsProtocol.Tls13))) yield return new(Severity.Warning, "This version is older than TLS 1.3 and has no word to turn it off; with this OpenSSL it may offer it all the same.", "SSL_CTX_set_options(3), SSL_OP_NO_TLSv1_3", Unverified: true);
        if (!configuration.SessionTickets && !configuration.Has(tickets)) yield return Told(configuration, tickets, "Session tickets cannot be turned off.");
    }

    public static Caution Told(TlsConfiguration configuration, string name, string text)
    {
        var directive = ServerDirectives.Of(configuration.Server.Product, name);
        return new(Severity.Warning, $"{text} {name} came with {ServerDirectives.NameOf(directive.Product)} {directive.Since}.", directive.Source, directive.Evidence == Evidence.Unverified);
    }

    public static bool UsesDhe(TlsConfiguration configuration) =>
        configuration.CipherString is { } ciphers && configuration.OpenSsl.Evaluate(ciphers).Suites.Any(suite => suite.Suite is { KeyExchange: KeyExchange.Dhe, Authentication: Authentication.Rsa });

    private static IEnumerable<Caution> Always(TlsConfiguration configuration)
    {
        if (configuration is { OffersOldTls: true, CipherString: not null, HasOldSuite: false }) yield return new(Severity.Warning, "Protocols before TLS 1.2 are on, but no suite of the cipher string works there with these certificates: nobody gets them. Allow CBC suites, or leave these protocols out.", "RFC 5246 section 1.2; RFC 5288 section 3");
        if (configuration.EffectiveSecurityLevel == 0 && configuration.NeedsLevelZero) yield return new(Severity.Warning, "Security level 0 is set because TLS 1.0 and 1.1 need it. It also allows short keys and SHA-1.", "SSL_CTX_set_security_level(3)");
    }

    /// <summary>Directives that stand in the file although their first version was not verified; from the version that was tried on there is no doubt.</summary>
    private static IEnumerable<Caution> Unverified(TlsConfiguration configuration) =>
        from directive in ServerDirectives.All
        where configuration.Server.Version < configuration.Server.Traits.Loaded && directive.Product == configuration.Server.Product && directive.Evidence == Evidence.Unverified && IsUsed(configuration, directive.Name) && configuration.Has(directive.Name)
        // A version of a newer branch than the doubtful one is no doubt.
        where directive.Branches.IsEmpty || directive.Branches.Any(branch => branch.Major == configuration.Server.Version.Major && branch.Minor == configuration.Server.Version.Minor)
        select new Caution(Severity.Info, $"{directive.Name}: its first version was not verified.", directive.Source, Unverified: true);

    private static bool IsUsed(TlsConfiguration configuration, string directive) => directive switch
    {
        "SSLProtocol TLSv1.1" or "ssl_protocols TLSv1.1" => configuration.Protocols.Contains(TlsProtocol.Tls11),
        "SSLProtocol TLSv1.2" or "ssl_protocols TLSv1.2" => configuration.Protocols.Contains(TlsProtocol.Tls12),
        "ssl-max-ver TLSv1.3" => configuration.OffersTls13,
        "bind ecdhe" => !configuration.Groups.IsEmpty && !configuration.Has("bind curves"),
        "no-tls-tickets" => !configuration.SessionTickets,
        "alpn h2" => configuration.Http2,
        "http-after-response set-header" => configuration.Hsts is not null,
        "two certificates" => configuration.Certificates.Length > 1,
        "ssl_cipher_list" => configuration.CipherString is not null,
        "ssl-default-bind-curves" or "ssl_curve_list" => !configuration.Groups.IsEmpty,
        _ => true,
    };
}
