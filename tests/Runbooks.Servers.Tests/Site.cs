using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Servers.Tests;

/// <summary>Which certificates a site has.</summary>
public enum Keys
{
    Rsa,
    Ecdsa,
    Both,
}

/// <summary>Configurations for the servers as Debian 12 has them: Apache 2.4, nginx 1.22, HAProxy 2.6, OpenSSL 3.0.</summary>
internal static class Site
{
    public const string Host = "www.example.com";

    // Profiles of the server-side TLS guideline: 6.0 intermediate; 5.7 old without 3DES, which OpenSSL 3.0 does not have.
    public const string Intermediate = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
    public const string Old = Intermediate + ":DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-SHA256:ECDHE-RSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA384:ECDHE-RSA-AES256-SHA384:ECDHE-ECDSA-AES256-SHA:ECDHE-RSA-AES256-SHA:DHE-RSA-AES128-SHA256:DHE-RSA-AES256-SHA256:AES128-GCM-SHA256:AES256-GCM-SHA384:AES128-SHA256:AES256-SHA256:AES128-SHA:AES256-SHA";

    // A reconstruction of the post of April 2014; much of it is unknown to OpenSSL 3.0, which ignores it.
    public const string Post2014 = "EECDH+ECDSA+AESGCM EECDH+aRSA+AESGCM EECDH+ECDSA+SHA384 EECDH+ECDSA+SHA256 EECDH+aRSA+SHA384 EECDH+aRSA+SHA256 EECDH EDH+aRSA DES-CBC3-SHA !aNULL !eNULL !LOW !MD5 !EXP !PSK !SRP !DSS !CAMELLIA !SEED !RC4";

    public static readonly OpenSslVersion OpenSsl = OpenSslVersion.Of(Release.V30);

    public static readonly ImmutableArray<CipherSuite> Tls13 = [.. new[] { 0x1303, 0x1301, 0x1302 }.Select(code => SuiteTable.Find(code)!)];

    public static readonly ImmutableArray<TlsProtocol> AllProtocols = [TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12, TlsProtocol.Tls13];

    public static string Version(ServerProduct product) => product switch { ServerProduct.Apache => "2.4.71", ServerProduct.Nginx => "1.22.1", _ => "2.6.12" };

    public static TlsConfiguration Of(CertificateFixture certificates, ServerProduct product, Keys keys) => new(
        new ServerVersion(product, System.Version.Parse(Version(product))), OpenSsl, HostName.Parse(Host).Required(), [TlsProtocol.Tls12, TlsProtocol.Tls13], Intermediate, Tls13,
        [new(0x1D, "X25519"), new(0x17, "prime256v1"), new(0x18, "secp384r1")],
        [.. keys == Keys.Ecdsa ? [] : new[] { certificates.Rsa(product) }, .. keys == Keys.Rsa ? [] : new[] { certificates.Ecdsa(product) }],
        DhParametersFile: null, SecurityLevel: null, PrefersServerOrder: true, SessionTickets: false, SessionTimeoutSeconds: 300, Compression: false, OcspStapling: false,
        new HstsPolicy(63072000, IncludeSubDomains: true, Preload: false), RedirectsHttp: true, Http2: true)
    {
        // nginx opens its ports even to test a file, and below 1024 only root may.
        HttpsPort = 18443,
        HttpPort = 18080,
        ListensOnIpv6 = false,
    };
}
