using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>What the server settles on for a client.</summary>
/// <param name="Group">For ECDHE and TLS 1.3.</param>
/// <param name="DhBits">For DHE.</param>
/// <param name="Certificate">Null for an anonymous suite.</param>
/// <param name="AsksAgain">TLS 1.3: the client sent no key for the group, so a HelloRetryRequest costs one more round trip.</param>
public sealed record Negotiated(
    TlsProtocol Protocol,
    CipherSuite Suite,
    NamedGroup? Group,
    int? DhBits,
    ServerCertificate? Certificate,
    bool AsksAgain = false)
{
    public bool HasForwardSecrecy => Suite.HasForwardSecrecy;
}
