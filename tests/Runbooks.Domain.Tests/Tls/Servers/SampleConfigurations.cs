using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Servers;

/// <summary>Configurations to write. Cipher strings: the profiles of the server-side TLS guideline 5.7 and 6.0, and a reconstruction of the post of 2014.</summary>
internal static class SampleConfigurations
{
    public const string Intermediate = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

    public const string Old = Intermediate + ":DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-SHA256:ECDHE-RSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA384:ECDHE-RSA-AES256-SHA384:ECDHE-ECDSA-AES256-SHA:ECDHE-RSA-AES256-SHA:DHE-RSA-AES128-SHA256:DHE-RSA-AES256-SHA256:AES128-GCM-SHA256:AES256-GCM-SHA384:AES128-SHA256:AES256-SHA256:AES128-SHA:AES256-SHA";

    public const string Post2014 = "EECDH+ECDSA+AESGCM:EECDH+aRSA+AESGCM:EECDH+ECDSA+SHA384:EECDH+ECDSA+SHA256:EECDH+aRSA+SHA384:EECDH+aRSA+SHA256:EECDH:EDH+aRSA:DES-CBC3-SHA:!aNULL:!eNULL:!LOW:!MD5:!EXP:!PSK:!SRP:!DSS:!CAMELLIA:!SEED:!RC4";

    public static readonly DateOnly Ruleset = new(2026, 11, 24);

    public static readonly ImmutableArray<CipherSuite> Tls13 = [.. new[] { 0x1301, 0x1302, 0x1303 }.Select(code => SuiteTable.Find(code)!)];

    public static readonly NamedGroup X25519 = new(0x1D, "X25519"), P256 = new(0x17, "prime256v1"), P384 = new(0x18, "secp384r1"), Hybrid = new(0x11EC, "X25519MLKEM768");

    public static ServerPath Path(string text) => ServerPath.Parse(text).Required();

    public static readonly CertificateFiles Rsa = new(new(Authentication.Rsa, 2048), Path("/etc/ssl/site/rsa.pem"), Path("/etc/ssl/site/rsa.key"));

    public static readonly CertificateFiles Ecdsa = new(new(Authentication.Ecdsa, 256), Path("/etc/ssl/site/ecdsa.pem"), Path("/etc/ssl/site/ecdsa.key"));

    public static TlsConfiguration Of(ServerProduct product, string version, Release release) => new(
        new ServerVersion(product, Version.Parse(version)), OpenSslVersion.Of(release), HostName.Parse("www.example.com").Required(),
        [TlsProtocol.Tls12, TlsProtocol.Tls13], Intermediate, Tls13, release >= Release.V35 ? [Hybrid, X25519, P256, P384] : [X25519, P256, P384],
        [Rsa], DhParametersFile: null, SecurityLevel: null, PrefersServerOrder: false, SessionTickets: false, SessionTimeoutSeconds: 300, Compression: false,
        OcspStapling: false, new HstsPolicy(63072000, IncludeSubDomains: true, Preload: false), RedirectsHttp: true, Http2: true);

    public static TlsConfiguration Modern(this TlsConfiguration of) => of with { Protocols = [TlsProtocol.Tls13], CipherString = null, Certificates = [Ecdsa] };

    public static TlsConfiguration WithOldClients(this TlsConfiguration of) => of with
    {
        Protocols = [TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12, TlsProtocol.Tls13],
        CipherString = Old,
        PrefersServerOrder = true,
        Certificates = [Rsa, Ecdsa],
        DhParametersFile = Path("/etc/ssl/site/ffdhe2048.pem"),
    };

    /// <summary>What the post of April 2014 asks for: SSLv3 and up, OpenSSL 1.0.1g.</summary>
    public static TlsConfiguration AsIn2014(this TlsConfiguration of) => of with
    {
        Protocols = [TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12],
        CipherString = Post2014,
        PrefersServerOrder = true,
        SessionTickets = true,
        Groups = [P256],
        DhParametersFile = Path("/etc/ssl/site/dh4096.pem"),
        Http2 = false,
    };

    /// <summary>For a product that speaks no HTTP, with one kind of key.</summary>
    public static TlsConfiguration WithoutHttp(this TlsConfiguration of) => of with { Hsts = null, RedirectsHttp = false, Http2 = false, HttpsPort = of.Server.Traits.Port };

    public static TlsConfiguration WithOneKey(this TlsConfiguration of) => of with { Certificates = of.Certificates[..1] };

    /// <summary>By name, as the golden files are called.</summary>
    public static IEnumerable<(string Name, TlsConfiguration Configuration)> Written => [.. ReadBack, .. WrittenOnly];

    /// <summary>Those whose configurations are not read.</summary>
    private static IEnumerable<(string Name, TlsConfiguration Configuration)> WrittenOnly =>
    [
        ("lighttpd-1.4.69-intermediate", Of(ServerProduct.Lighttpd, "1.4.69", Release.V30) with { Http2 = false }),
        ("lighttpd-1.4.76-modern-ports", Of(ServerProduct.Lighttpd, "1.4.76", Release.V35).Modern() with { Http2 = false, HttpsPort = 8443, HttpPort = 8080, ListensOnIpv6 = false }),
        ("lighttpd-1.4.69-old-clients", Of(ServerProduct.Lighttpd, "1.4.69", Release.V30).WithOldClients().WithOneKey() with { Http2 = false, Hsts = null, RedirectsHttp = false }),
        ("postfix-3.7.11-intermediate", Of(ServerProduct.Postfix, "3.7.11", Release.V30).WithoutHttp()),
        ("postfix-3.7.11-old-clients", Of(ServerProduct.Postfix, "3.7.11", Release.V30).WithOldClients().WithoutHttp()),
        ("dovecot-2.3.19.1-intermediate", Of(ServerProduct.Dovecot, "2.3.19.1", Release.V30).WithoutHttp()),
        ("dovecot-2.3.16-modern", Of(ServerProduct.Dovecot, "2.3.16", Release.V30).Modern().WithoutHttp()),
        ("dovecot-2.3.19.1-old-clients", Of(ServerProduct.Dovecot, "2.3.19.1", Release.V30).WithOldClients().WithoutHttp()),
        ("stunnel-5.68-intermediate", Of(ServerProduct.Stunnel, "5.68", Release.V30).WithoutHttp()),
        ("stunnel-5.68-old-clients", Of(ServerProduct.Stunnel, "5.68", Release.V30).WithOldClients().WithOneKey().WithoutHttp() with { DhParametersFile = null, ListensOnIpv6 = false }),
    ];

    /// <summary>Those that a reader of ours takes.</summary>
    public static IEnumerable<(string Name, TlsConfiguration Configuration)> ReadBack =>
    [
        ("apache-2.4.66-intermediate", Of(ServerProduct.Apache, "2.4.66", Release.V35)),
        ("apache-2.4.66-modern", Of(ServerProduct.Apache, "2.4.66", Release.V35).Modern()),
        ("apache-2.4.66-old-clients", Of(ServerProduct.Apache, "2.4.66", Release.V30).WithOldClients()),
        ("apache-2.4.7-2014", Of(ServerProduct.Apache, "2.4.7", Release.V101G).AsIn2014()),
        ("apache-2.2.34-2014", Of(ServerProduct.Apache, "2.2.34", Release.V102).AsIn2014() with { RedirectsHttp = false }),
        ("apache-2.4.66-stapling-ports", Of(ServerProduct.Apache, "2.4.66", Release.V30) with { OcspStapling = true, HttpsPort = 8443, HttpPort = 8080, Hsts = new(31536000, true, true) }),
        ("nginx-1.27.3-intermediate", Of(ServerProduct.Nginx, "1.27.3", Release.V35)),
        ("nginx-1.22.1-old-clients", Of(ServerProduct.Nginx, "1.22.1", Release.V30).WithOldClients()),
        ("nginx-1.4.7-2014", Of(ServerProduct.Nginx, "1.4.7", Release.V101G).AsIn2014()),
        ("nginx-1.22.1-stapling", Of(ServerProduct.Nginx, "1.22.1", Release.V30) with { OcspStapling = true, Resolvers = [Ipv4Address.Parse("192.0.2.53").Required()], HttpsPort = 8443, ListensOnIpv6 = false, CipherString = "DEFAULT:!RSA !SHA1", SecurityLevel = 1 }),
        ("haproxy-3.2.0-intermediate", Of(ServerProduct.HaProxy, "3.2.0", Release.V35)),
        ("haproxy-3.0.0-old-clients", Of(ServerProduct.HaProxy, "3.0.0", Release.V30).WithOldClients()),
        ("haproxy-2.6.12-old-clients", Of(ServerProduct.HaProxy, "2.6.12", Release.V30).WithOldClients()),
        ("haproxy-1.8.20-curves", Of(ServerProduct.HaProxy, "1.8.20", Release.V111)),
        ("haproxy-1.5.0-2014", Of(ServerProduct.HaProxy, "1.5.0", Release.V101G).AsIn2014()),
    ];
}
