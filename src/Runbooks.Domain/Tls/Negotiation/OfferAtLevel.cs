using System.Globalization;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>What a security level takes from an offer beside suites of TLS 1.2: keys, groups, suites of TLS 1.3 and DH.</summary>
/// <remarks>Source: SSL_CTX_set_security_level(3); <c>ssl_security_default_callback</c> in ssl_cert.c; <c>BN_security_bits</c> in bn_lib.c.</remarks>
internal static class OfferAtLevel
{
    public static ServerOffer Apply(ServerOffer offer, int level, OpenSslVersion version) => offer with
    {
        Groups = [.. offer.Groups.Where(group => Allows(Bits(group), level, version))],
        Tls13Suites = [.. offer.Tls13Suites.Where(suite => version.Tls13Suites.FirstOrDefault(entry => entry.Suite == suite) is not { } entry || SecurityLevel.Refusal(entry, level, version) is null)],
        DhBits = offer.DhBits is { } bits && Allows(OfPrime(bits), level, version) ? bits : null,
    };

    /// <summary>Why the level does not take a key; null when it does.</summary>
    public static string? Refusal(ServerCertificate certificate, int level, OpenSslVersion version)
    {
        var bits = certificate.Key == Authentication.Ecdsa ? certificate.Bits / 2 : OfPrime(certificate.Bits);
        return Allows(bits, level, version) ? null : Told(level, "this key", bits);
    }

    /// <summary>Why the level does not take DH parameters; null when it does.</summary>
    public static string? RefusalOfDh(int bits, int level, OpenSslVersion version) =>
        Allows(OfPrime(bits), level, version) ? null : Told(level, "these parameters", OfPrime(bits));

    private static string Told(int level, string what, int bits) =>
        string.Create(CultureInfo.InvariantCulture, $"Security level {level} asks for {SecurityLevel.Bits(level)} bits of strength, and {what} counts {bits}: OpenSSL refuses it as too small.");

    private static bool Allows(int? bits, int level, OpenSslVersion version) => !version.Rules.HasSecurityLevels || bits is null || bits >= SecurityLevel.Bits(level);

    private static int? Bits(NamedGroup group) => (NamedGroups.Find(group.Code) ?? group).SecurityBits;

    // 3.0 and later count sizes in between more finely, but no level lies between.
    private static int OfPrime(int bits) => bits switch { >= 15360 => 256, >= 7680 => 192, >= 3072 => 128, >= 2048 => 112, >= 1024 => 80, _ => 0 };
}
