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
            NoStapling = "HAProxy staples what lies beside the certificate in a file .ocsp, which something must renew. No file is written for that.",
            Http2 = "alpn h2", KeyIsInChain = true, TakesCertificateFirst = true,
            File = ("haproxy.cfg", "haproxy"), Text = HaProxyFile.Text, Cautions = HaProxyCautions.Of,
        },
        new(ServerProduct.Lighttpd, "lighttpd", "lighttpd", "lighttpd")
        {
            First = new(1, 4, 68), Loaded = new(1, 4, 69), Usual = "1.4.69",
            Protocol = protocol => protocol == TlsProtocol.Tls13 ? "ssl-conf-cmd MaxProtocol TLSv1.3" : "ssl-conf-cmd MinProtocol",
            Tls13Suites = "ssl-conf-cmd Ciphersuites", Groups = "ssl-conf-cmd Curves", Tickets = "ssl-conf-cmd Options",
            HasSessionTimeout = false, TakesTwoCertificates = false, Http2 = null,
            NoStapling = "lighttpd staples what lies in the file of ssl.stapling-file, which something must renew. No file is written for that.",
            File = ("tls.conf", "lighttpd"), Text = LighttpdFile.Text, Cautions = LighttpdCautions.Of,
        },
        new(ServerProduct.Postfix, "postfix", "Postfix", "Postfix (smtpd)")
        {
            First = new(3, 6), Loaded = new(3, 7, 11), Usual = "3.7.11", Port = 25, StartTls = "smtp", SpeaksHttp = false,
            Protocol = protocol => protocol == TlsProtocol.Tls13 ? "smtpd_tls_protocols TLSv1.3" : "smtpd_tls_protocols",
            Tls13Suites = null, Groups = "tls_eecdh_auto_curves", Tickets = "tls_ssl_options NO_TICKET",
            NoStapling = "Postfix does not staple.", Http2 = null,
            File = ("tls-main.cf", "postfix"), Text = PostfixFile.Text, Cautions = PostfixCautions.Of,
        },
        new(ServerProduct.Dovecot, "dovecot", "Dovecot", "Dovecot (IMAP)")
        {
            First = new(2, 3, 15), Until = new(2, 4), Loaded = new(2, 3, 19, 1), Usual = "2.3.19.1", Port = 993, SpeaksHttp = false,
            Protocol = protocol => protocol == TlsProtocol.Tls13 ? "ssl_min_protocol TLSv1.3" : "ssl_min_protocol",
            HasHighestProtocol = false, Tls13Suites = "ssl_cipher_suites", Groups = "ssl_curve_list", Tickets = "ssl_options no_ticket",
            HasSessionTimeout = false, NoStapling = "Dovecot does not staple.", Http2 = null,
            File = ("tls.conf", "dovecot"), Text = DovecotFile.Text, Cautions = DovecotCautions.Of,
        },
        new(ServerProduct.Stunnel, "stunnel", "stunnel", "stunnel")
        {
            First = new(5, 57), Loaded = new(5, 68), Usual = "5.68", SpeaksHttp = false,
            Protocol = protocol => protocol == TlsProtocol.Tls13 ? "sslVersionMax TLSv1.3" : "sslVersionMin",
            Tls13Suites = "ciphersuites", Groups = "curves", Tickets = "options NO_TICKET",
            TakesTwoCertificates = false, TakesDhParameters = false, NoStapling = "stunnel does not staple as a server.", Http2 = null,
            File = ("tls.conf", "stunnel"), Text = StunnelFile.Text, Cautions = StunnelCautions.Of,
        },
    ];
}
