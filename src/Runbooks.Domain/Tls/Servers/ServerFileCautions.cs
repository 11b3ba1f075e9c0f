using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What one must know about a file: settings its version has no directive for, facts that were not verified, known traps.</summary>
internal static class ServerFileCautions
{
    public static ImmutableArray<Caution> Of(TlsConfiguration configuration) => [.. Left(configuration), .. configuration.Server.Product switch
    {
        ServerProduct.Apache => Apache(configuration),
        ServerProduct.Nginx => Nginx(configuration),
        _ => HaProxy(configuration),
    }, .. Always(configuration), .. Unverified(configuration)];

    /// <summary>What the configuration asks for and this version cannot be told.</summary>
    private static IEnumerable<Caution> Left(TlsConfiguration configuration)
    {
        var (suites, groups, tickets) = configuration.Server.Product switch
        {
            ServerProduct.Apache => ("SSLCipherSuite TLSv1.3", "SSLOpenSSLConfCmd Curves", "SSLSessionTickets"),
            ServerProduct.Nginx => ("ssl_conf_command Ciphersuites", "ssl_ecdh_curve list", "ssl_session_tickets"),
            _ => ("ssl-default-bind-ciphersuites", "bind curves", "no-tls-tickets"),
        };
        if (configuration is { OffersTls13: true, Tls13Suites: not null } && !configuration.Has(suites)) yield return Told(configuration, suites, "The suites of TLS 1.3 cannot be set; the library's own list counts.");
        if (!configuration.Has(groups) && TlsWords.Names(configuration.Groups) is var all && OneCurve(configuration) is var one && one != all)
            yield return Told(configuration, groups, one.Length == 0 ? "Groups cannot be set; the server's own choice counts." : $"A list of groups cannot be set; only {one} is.");
        var tls13 = configuration.Server.Product switch { ServerProduct.Apache => "SSLProtocol TLSv1.3", ServerProduct.Nginx => "ssl_protocols TLSv1.3", _ => "ssl-max-ver TLSv1.3" };
        // SSL_OP_NO_TLSv1_3 is the only way to keep it from being offered, and these versions do not know it.
        if (configuration.OpenSsl.Rules.HasTls13 && !configuration.Has(tls13)) yield return new(Severity.Warning, "This version is older than TLS 1.3 and has no word to turn it off; with this OpenSSL it may offer it all the same.", "SSL_CTX_set_options(3), SSL_OP_NO_TLSv1_3", Unverified: true);
        if (!configuration.SessionTickets && !configuration.Has(tickets)) yield return Told(configuration, tickets, "Session tickets cannot be turned off.");
    }

    private static Caution Told(TlsConfiguration configuration, string name, string text)
    {
        var directive = ServerDirectives.Of(configuration.Server.Product, name);
        return new(Severity.Warning, $"{text} {name} came with {ServerDirectives.NameOf(directive.Product)} {directive.Since}.", directive.Source, directive.Evidence == Evidence.Unverified);
    }

    private static string OneCurve(TlsConfiguration configuration) => configuration.Server.Product switch
    {
        ServerProduct.Apache => "",
        ServerProduct.Nginx => NginxFile.Curves(configuration),
        _ => HaProxyFile.Ecdhe(configuration) ?? "",
    };

    private static bool UsesDhe(TlsConfiguration configuration) =>
        configuration.CipherString is { } ciphers && configuration.OpenSsl.Evaluate(ciphers).Suites.Any(suite => suite.Suite is { KeyExchange: KeyExchange.Dhe, Authentication: Authentication.Rsa });

    private static IEnumerable<Caution> Apache(TlsConfiguration configuration)
    {
        if (configuration.CipherString is not null) yield return new(Severity.Info, "Apache adds !aNULL:!eNULL:!EXP to the cipher string itself.", "measured with 2.4.71: at its end; some releases at its front");
        if (!configuration.Has("ECDHE and ECDSA")) yield return Told(configuration, "ECDHE and ECDSA", "ECDHE suites are never used, whatever the cipher string says. In 2.2 it is 2.2.26:");
        if (configuration.CipherString is { } ciphers && TlsWords.MustStandFirst(configuration.OpenSsl, ciphers) && configuration.Server.Version < new Version(2, 4, 71))
            yield return new(Severity.Warning, "Some older releases put !aNULL:!eNULL:!EXP in front of the cipher string; then the word it starts with counts no more, and Apache may refuse the string. Write suites by name.", "which releases was not verified; 2.4.71 puts it at the end (measured)", Unverified: true);
        yield return new(Severity.Warning, "apachectl configtest does not ask OpenSSL: a cipher string or group that it refuses shows only when Apache starts.", "measured with 2.4.71");
        if (configuration.Has("SSLCompression")) yield return new(Severity.Info, "With an OpenSSL that was built without compression, Apache refuses the line SSLCompression; then leave it out.", "ssl_cmd_SSLCompression in ssl_engine_config.c");
        if (configuration.Compression) yield return new(Severity.Danger, "Compression lets an attacker guess cookies (CRIME).", "CVE-2012-4929");
        if (configuration.DhParametersFile is { } parameters && !configuration.Has("SSLOpenSSLConfCmd DHParameters"))
        {
            yield return configuration.Has("SSLCertificateFile DH")
                ? new(Severity.Warning, $"Append the DH parameters to the certificate's file, and again after it was renewed: cat {parameters} >> {configuration.Certificates[0].ChainFile}{(configuration.Has("SSLOpenSSLConfCmd") ? " The directive SSLOpenSSLConfCmd DHParameters has no effect from 2.4.52 on." : "")}", "mod_ssl manual, SSLCertificateFile (2.4.7); measured with 2.4.71")
                : new(Severity.Warning, "This version takes no DH parameters and uses 512 and 1024 bits of its own.", "mod_ssl manual, SSLCertificateFile (2.4.7)");
        }
        if (configuration.DhParametersFile is null && UsesDhe(configuration) && configuration.Has("SSLCertificateFile DH")) yield return ApacheDh.OwnBits(configuration.Server, configuration.OpenSsl, configuration.Certificates) is null
            ? new(Severity.Warning, "This version brings no DH parameters, so the DHE suites of this cipher string are never used.", "httpd CHANGES 2.4.60", Unverified: true)
            : new(Severity.Info, "Apache brings DH parameters as long as the RSA key. Java 6 and 7 fail above 1024 bits.", "mod_ssl manual, SSLCertificateFile (2.4.7)");
        if (configuration.Http2) yield return new(Severity.Info, "HTTP/2 does not work with the prefork MPM.", "mod_http2 manual (2.4.27)");
        if (configuration.SessionTickets) yield return new(Severity.Warning, "Session tickets weaken forward secrecy unless the server is restarted or their keys change regularly.", "mod_ssl manual, SSLSessionTickets");
    }

    private static IEnumerable<Caution> Nginx(TlsConfiguration configuration)
    {
        if (configuration.DhParametersFile is null && UsesDhe(configuration)) yield return configuration.Server.Version >= new Version(1, 11, 0)
            ? new(Severity.Warning, "Without ssl_dhparam, nginx never uses the DHE suites of this cipher string.", "ngx_http_ssl_module manual, ssl_dhparam (1.11.0)")
            : new(Severity.Warning, "Without ssl_dhparam, this version uses DH parameters of 1024 bits.", "ngx_http_ssl_module manual, ssl_dhparam (1.11.0)");
        if (configuration.CipherString is not null) yield return new(Severity.Info, "nginx -t does not tell of unknown words in a cipher string.", "measured with 1.22.1");
        if (configuration.Hsts is not null) yield return new(Severity.Info, "A location with an add_header of its own does not have the one of the server: repeat it there.", "ngx_http_headers_module manual");
        if (configuration.SessionTickets && configuration.Server.Version < new Version(1, 23, 2)) yield return new(Severity.Warning, "Session tickets weaken forward secrecy: this version never changes their key while it runs.", "nginx CHANGES 1.23.2");
        if (configuration.ListensOnIpv6) yield return new(Severity.Info, "nginx does not start where the system has no IPv6; there, leave out the lines with [::].", "ngx_http_core_module manual, listen");
    }

    private static IEnumerable<Caution> HaProxy(TlsConfiguration configuration)
    {
        if (!configuration.PrefersServerOrder && !configuration.Has("prefer-client-ciphers")) yield return Told(configuration, "prefer-client-ciphers", "The server's order always counts.");
        if (configuration.DhParametersFile is not null && !configuration.Has("ssl-dh-param-file")) yield return Told(configuration, "ssl-dh-param-file", "DH parameters are read from the certificate's file only: append them there.");
        if (configuration.DhParametersFile is null && UsesDhe(configuration))
        {
            yield return configuration.Server.Version >= new Version(2, 6)
                ? new(Severity.Warning, "Without DH parameters, HAProxy never uses the DHE suites of this cipher string.", "measured with 2.6.12")
                : new(Severity.Warning, "Without DH parameters, this version makes some of 1024 or 2048 bits itself.", "HAProxy configuration manual, tune.ssl.default-dh-param", Unverified: true);
        }
        if (configuration.Certificates.Length > 1) yield return new(Severity.Info, "HAProxy takes the certificate before the suite: ECDSA for a client that takes such signatures and offers an ECDSA suite, RSA for others and for those that name no host, whatever the order of suites says.", "ssl_sock_switchctx_cbk in ssl_sock.c; measured with 2.6.12", Unverified: configuration.Server.Version >= new Version(2, 9));
        yield return new(Severity.Info, "Each crt file holds the certificate, its chain and its key: cat site.pem site.key > both.pem", "HAProxy configuration manual, section 5.1");
    }

    private static IEnumerable<Caution> Always(TlsConfiguration configuration)
    {
        if (configuration is { OffersOldTls: true, CipherString: not null, HasOldSuite: false }) yield return new(Severity.Warning, "Protocols before TLS 1.2 are on, but no suite of the cipher string works there with these certificates: nobody gets them. Allow CBC suites, or leave these protocols out.", "RFC 5246 section 1.2; RFC 5288 section 3");
        if (configuration.EffectiveSecurityLevel == 0 && configuration.NeedsLevelZero) yield return new(Severity.Warning, "Security level 0 is set because TLS 1.0 and 1.1 need it. It also allows short keys and SHA-1.", "SSL_CTX_set_security_level(3)");
    }

    /// <summary>Directives that stand in the file although their first version was not verified; from the version that was tried on there is no doubt.</summary>
    private static IEnumerable<Caution> Unverified(TlsConfiguration configuration) =>
        from directive in ServerDirectives.All
        where configuration.Server.Version < Tried(configuration.Server.Product) && directive.Product == configuration.Server.Product && directive.Evidence == Evidence.Unverified && IsUsed(configuration, directive.Name) && configuration.Has(directive.Name)
        // A version of a newer branch than the doubtful one is no doubt.
        where directive.Branches.IsEmpty || directive.Branches.Any(branch => branch.Major == configuration.Server.Version.Major && branch.Minor == configuration.Server.Version.Minor)
        select new Caution(Severity.Info, $"{directive.Name}: its first version was not verified.", directive.Source, Unverified: true);

    // What Runbooks.Servers.Tests runs.
    private static Version Tried(ServerProduct product) => product switch { ServerProduct.Apache => new(2, 4, 71), ServerProduct.Nginx => new(1, 22, 1), _ => new(2, 6, 12) };

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
        "ssl-default-bind-curves" => !configuration.Groups.IsEmpty,
        _ => true,
    };
}
