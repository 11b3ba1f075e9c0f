using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>The last word is the client's: it may refuse what it offered itself.</summary>
internal static class ClientLimitCheck
{
    public static HandshakeOutcome Outcome(TlsClient client, Negotiated picked)
    {
        var limits = client.Limits;
        if (picked.DhBits is { } dh && Beyond(dh, limits.MinDhBits, limits.MaxDhBits) is { } badDh)
            return Fail(HandshakeFailure.DhBits, $"Picks {picked.Suite.Name} with {Told(dh)}-bit parameters; this client takes {badDh}.");
        if (picked.Certificate is not { } certificate) return new HandshakeOutcome.Connected(client, picked);
        var isRsa = certificate.Key == Authentication.Rsa;
        if (Beyond(certificate.Bits, isRsa ? limits.MinRsaBits : limits.MinEcdsaBits, isRsa ? limits.MaxRsaBits : null) is { } badKey)
            return Fail(HandshakeFailure.KeyBits, $"Picks {picked.Suite.Name} with the {Told(certificate.Bits)}-bit {(isRsa ? "RSA" : "ECDSA")} certificate; this client takes {badKey}.");
        if (certificate.SignedWithSha1 && !limits.TakesSha1Certificates)
            return Fail(HandshakeFailure.Sha1Certificate, "The certificate is signed with SHA-1; this client takes only SHA-2.");
        return new HandshakeOutcome.Connected(client, picked);

        HandshakeOutcome.Failed Fail(HandshakeFailure reason, string why) => new(client, reason, why, picked);
    }

    private static string? Beyond(int bits, int? min, int? max) =>
        bits > max ? $"at most {Told(max.Value)} bits" : bits < min ? $"no less than {Told(min.Value)} bits" : null;

    private static string Told(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
