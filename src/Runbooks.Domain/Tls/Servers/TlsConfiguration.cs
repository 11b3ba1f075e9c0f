using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>Everything a server's configuration file has to say about TLS, before it is written in that server's language.</summary>
/// <param name="Protocols">Oldest first, without gaps.</param>
/// <param name="CipherString">As OpenSSL reads it; null when no protocol below TLS 1.3 is offered.</param>
/// <param name="Tls13Suites">In order; null leaves the library's default.</param>
/// <param name="Groups">Names in order; empty leaves the library's default.</param>
/// <param name="DhParametersFile">Where DH parameters lie; null: no DHE.</param>
/// <param name="SecurityLevel">What <c>@SECLEVEL</c> has to say; null: the library's default is right.</param>
public sealed record TlsConfiguration(
    ServerVersion Server,
    OpenSslVersion OpenSsl,
    string HostName,
    ImmutableArray<TlsProtocol> Protocols,
    string? CipherString,
    ImmutableArray<CipherSuite>? Tls13Suites,
    ImmutableArray<NamedGroup> Groups,
    ImmutableArray<CertificateFiles> Certificates,
    string? DhParametersFile,
    int? SecurityLevel,
    bool PrefersServerOrder,
    bool SessionTickets,
    int SessionTimeoutSeconds,
    bool Compression,
    bool OcspStapling,
    HstsPolicy? Hsts,
    bool RedirectsHttp,
    bool Http2);

/// <summary>A product and its version: <c>nginx 1.22.1</c>.</summary>
public sealed record ServerVersion(ServerProduct Product, Version Version);

/// <summary>The products whose configuration can be written.</summary>
public enum ServerProduct
{
    Apache,
    Nginx,
    HaProxy,
}

/// <summary>A certificate with its chain, and its key. HAProxy reads both from one file.</summary>
public sealed record CertificateFiles(ServerCertificate Certificate, string ChainFile, string KeyFile);
