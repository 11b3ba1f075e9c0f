using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>Everything a server's configuration file has to say about TLS, before it is written in that server's language.</summary>
/// <param name="Protocols">Oldest first, without gaps.</param>
/// <param name="CipherString">As OpenSSL reads it; null when no protocol below TLS 1.3 is offered.</param>
/// <param name="Tls13Suites">In order; null leaves the library's default.</param>
/// <param name="Groups">Names in order; empty leaves the library's default.</param>
/// <param name="DhParametersFile">Where DH parameters lie; null: no DHE, but for Apache, which brings its own from 2.4.7 on.</param>
/// <param name="SecurityLevel">What <c>@SECLEVEL</c> has to say; null: what the protocols need, and otherwise the library's default.</param>
public sealed record TlsConfiguration(
    ServerVersion Server,
    OpenSslVersion OpenSsl,
    HostName HostName,
    ImmutableArray<TlsProtocol> Protocols,
    string? CipherString,
    ImmutableArray<CipherSuite>? Tls13Suites,
    ImmutableArray<NamedGroup> Groups,
    ImmutableArray<CertificateFiles> Certificates,
    ServerPath? DhParametersFile,
    int? SecurityLevel,
    bool PrefersServerOrder,
    bool SessionTickets,
    int SessionTimeoutSeconds,
    bool Compression,
    bool OcspStapling,
    HstsPolicy? Hsts,
    bool RedirectsHttp,
    bool Http2)
{
    /// <summary>Where TLS is spoken, also of products that speak no HTTP.</summary>
    public int HttpsPort { get; init; } = 443;

    public int HttpPort { get; init; } = 80;

    /// <summary>False where the system has no IPv6: nginx and HAProxy would not start. Apache's <c>Listen</c> is not ours.</summary>
    public bool ListensOnIpv6 { get; init; } = true;

    /// <summary>What nginx asks for the name of the authority's OCSP responder.</summary>
    public ImmutableArray<Ipv4Address> Resolvers { get; init; } = [];

    /// <summary>
    /// The security level to set: from OpenSSL 3.0 on, the signatures of TLS 1.0 and 1.1 (SHA-1 with MD5) are below level 1.
    /// Source: SSL_CTX_set_security_level(3), NEWS of OpenSSL 3.0.
    /// </summary>
    public int? EffectiveSecurityLevel => SecurityLevel ?? (NeedsLevelZero ? 0 : null);

    /// <summary>The build keeps TLS 1.0 and 1.1 off above level 0, although its release does not (<see cref="OpenSslBuild.HoldsOldTlsBack"/>).</summary>
    public bool HoldsOldTlsBack { get; init; }

    internal bool NeedsLevelZero => (OpenSsl.Rules.Release >= Release.V30 || HoldsOldTlsBack) && OffersOldTls && HasOldSuite;

    /// <summary>Some suite of the string works before TLS 1.2 with one of the certificates, or with none.</summary>
    internal bool HasOldSuite => CipherString is { } ciphers && OpenSsl.Evaluate(ciphers).Suites.Any(suite =>
        suite.Suite.Protocol < TlsProtocol.Tls12 && (suite.Suite.IsAnonymous || Certificates.Any(files => files.Certificate.Key == suite.Suite.Authentication)));

    internal bool OffersOldTls => Protocols.Any(protocol => protocol < TlsProtocol.Tls12);

    /// <summary>The suites of TLS 1.3 that the server has: the library's own where the product has no directive for them.</summary>
    internal ImmutableArray<CipherSuite> EffectiveTls13Suites => !OffersTls13 ? []
        : Tls13Suites is { } suites && Server.Traits.Tls13Suites is { } directive && this.Has(directive) ? suites
        : [.. OpenSsl.DefaultTls13.Select(suite => suite.Suite)];

    internal bool OffersTls13 => Protocols.Contains(TlsProtocol.Tls13);
}

/// <summary>A product and its version: <c>nginx 1.22.1</c>.</summary>
public sealed record ServerVersion(ServerProduct Product, Version Version)
{
    internal ServerTraits Traits => ServerTraits.Of(Product);

    public override string ToString() => $"{Traits.Name} {Version}";
}

/// <summary>The products whose configuration can be written.</summary>
public enum ServerProduct
{
    Apache,
    Nginx,
    HaProxy,
    Lighttpd,
    Postfix,
    Dovecot,
    Stunnel,
}

/// <summary>A certificate with its chain, and its key. HAProxy reads both from one file: there <paramref name="ChainFile"/> holds the key too.</summary>
public sealed record CertificateFiles(ServerCertificate Certificate, ServerPath ChainFile, ServerPath KeyFile);
