using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>What a server brings to a handshake, whatever product it is: enough to tell what each client gets and how it is graded.</summary>
/// <param name="Protocols">In any order.</param>
/// <param name="Suites">TLS 1.2 and earlier, in the server's order, after its security level.</param>
/// <param name="Tls13Suites">In the server's order.</param>
/// <param name="PrefersOwnOrder">The server's order decides; otherwise the client's.</param>
/// <param name="Groups">In the server's order, for ECDHE and TLS 1.3.</param>
/// <param name="DhBits">Size of the DH parameters; null when there are none, and DHE suites are never picked.</param>
public sealed record ServerOffer(
    ImmutableArray<TlsProtocol> Protocols,
    ImmutableArray<CipherSuite> Suites,
    ImmutableArray<CipherSuite> Tls13Suites,
    bool PrefersOwnOrder,
    ImmutableArray<NamedGroup> Groups,
    ImmutableArray<ServerCertificate> Certificates,
    int? DhBits);

/// <param name="Key"><see cref="Authentication.Rsa"/> or <see cref="Authentication.Ecdsa"/>.</param>
/// <param name="Bits">RSA: 1024 to 16384. ECDSA: 256, 384 or 521.</param>
/// <param name="SignedWithSha1">No public authority has issued such a certificate since 2016.</param>
public sealed record ServerCertificate(Authentication Key, int Bits, bool SignedWithSha1 = false);

/// <summary>HTTP Strict Transport Security (RFC 6797).</summary>
/// <param name="MaxAge">Seconds, as in the header.</param>
public sealed record HstsPolicy(long MaxAge, bool IncludeSubDomains, bool Preload);
