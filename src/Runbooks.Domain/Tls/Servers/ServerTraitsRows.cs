using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>The products, in the order of <see cref="ServerProduct"/>. Sources stand with the directives in <see cref="ServerDirectiveRows"/>.</summary>
internal static class ServerTraitsRows
{
    public static ImmutableArray<ServerTraits> All { get; } =
    [
        new(ServerProduct.Apache, "apache", "Apache", "Apache httpd")
        {
            First = new(2, 2), Loaded = new(2, 4, 71), Usual = "2.4.62",
            Protocol = protocol => $"SSLProtocol {TlsWords.Of(protocol)}",
            Tls13Suites = "SSLCipherSuite TLSv1.3", Groups = "SSLOpenSSLConfCmd Curves", Tickets = "SSLSessionTickets",
            Compression = "SSLCompression", Stapling = "SSLUseStapling", Http2 = "Protocols h2",
            File = ("tls.conf", "apache"), Text = ApacheFile.Text, Cautions = ApacheCautions.Of,
        },
        new(ServerProduct.Nginx, "nginx", "nginx", "nginx")
        {
            First = new(1, 0), Loaded = new(1, 22, 1), Usual = "1.22.1",
            Protocol = protocol => $"ssl_protocols {TlsWords.Of(protocol)}",
            Tls13Suites = "ssl_conf_command Ciphersuites", Groups = "ssl_ecdh_curve list", OneCurve = NginxFile.Curves, Tickets = "ssl_session_tickets",
            Stapling = "ssl_stapling", Http2 = "listen http2",
            File = ("tls.conf", "nginx"), Text = NginxFile.Text, Cautions = NginxCautions.Of,
        },
        new(ServerProduct.HaProxy, "haproxy", "HAProxy", "HAProxy")
        {
            First = new(1, 5), Loaded = new(2, 6, 12), Usual = "2.6.12",
            Protocol = protocol => protocol == TlsProtocol.Tls13 ? "ssl-max-ver TLSv1.3" : "ssl-default-bind-ciphers",
            Tls13Suites = "ssl-default-bind-ciphersuites", Groups = "bind curves", OneCurve = configuration => HaProxyFile.Ecdhe(configuration) ?? "", Tickets = "no-tls-tickets",
            Http2 = "alpn h2", KeyIsInChain = true, TakesCertificateFirst = true,
            File = ("haproxy.cfg", "haproxy"), Text = HaProxyFile.Text, Cautions = HaProxyCautions.Of,
        },
    ];
}
