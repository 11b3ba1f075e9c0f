using Runbooks.Domain.Tls.Negotiation;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>What a configuration decides about a server's grade.</summary>
/// <param name="Hsts">Null: no such header.</param>
/// <param name="Compression">Of TLS, not of HTTP.</param>
/// <param name="TrustedCertificate">The grade of a file that is not yet deployed assumes that its certificate will be trusted.</param>
/// <param name="SecureRenegotiation">RFC 5746; OpenSSL has it since 0.9.8m.</param>
public sealed record RatedServer(
    ServerOffer Offer,
    HstsPolicy? Hsts = null,
    bool Compression = false,
    bool TrustedCertificate = true,
    bool SecureRenegotiation = true);
