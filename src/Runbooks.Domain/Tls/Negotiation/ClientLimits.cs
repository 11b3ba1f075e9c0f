namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>What a client refuses although it offered it. Null: no limit is known.</summary>
/// <remarks>
/// Unverified: a ClientHello does not tell them. They are as testssl.sh's collection of clients records them, which has the older ones
/// from SSL Labs; none was measured here. Whatever fails because of one of them says so (<see cref="HandshakeOutcome.Failed.IsUnverified"/>).
/// </remarks>
/// <param name="TakesSha1Certificates">Whether a certificate signed with SHA-1 is good enough.</param>
public sealed record ClientLimits(
    int? MinDhBits = null,
    int? MaxDhBits = null,
    int? MinRsaBits = null,
    int? MaxRsaBits = null,
    int? MinEcdsaBits = null,
    bool TakesSha1Certificates = true)
{
    public static ClientLimits None { get; } = new();
}
