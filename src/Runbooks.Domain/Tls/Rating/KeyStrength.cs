using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>Strength of keys and groups in bits of an RSA key: SSL Labs counts so (<c>keyStrength</c>, <c>kxStrength</c> in its API).</summary>
internal static class KeyStrength
{
    public static int Of(ServerCertificate certificate) => certificate.Key == Authentication.Ecdsa ? OfCurve(certificate.Bits) : certificate.Bits;

    /// <summary>Null for a group that is not known here.</summary>
    public static int? Of(NamedGroup group) => group.Code switch
    {
        // Registry of TLS supported groups (RFC 8422, RFC 7027, RFC 8734, RFC 7919).
        0x0013 => OfCurve(192),
        0x0015 => OfCurve(224),
        0x0016 or 0x0017 or 0x001A or 0x001D or 0x001F => OfCurve(256),
        0x0018 or 0x001B or 0x001E or 0x0020 => OfCurve(384),
        0x0019 or 0x001C or 0x0021 => OfCurve(512),
        0x0100 => 2048,
        0x0101 => 3072,
        0x0102 => 4096,
        0x0103 => 6144,
        0x0104 => 8192,
        // Hybrids are at least as strong as the curve in them: P-256, X25519, P-384.
        0x11EB or 0x11EC => OfCurve(256),
        0x11ED => OfCurve(384),
        _ => null,
    };

    /// <summary>A curve that ECDHE suites of TLS 1.2 can use: RFC 8422 and RFC 7027, not the later ones of TLS 1.3.</summary>
    public static bool IsCurveOfTls12(int code) => code is > 0 and <= 0x001E;

    // NIST SP 800-57 part 1, table 2: comparable strengths.
    private static int OfCurve(int bits) => bits switch
    {
        >= 512 => 15360,
        >= 384 => 7680,
        >= 256 => 3072,
        >= 224 => 2048,
        >= 160 => 1024,
        _ => 512,
    };
}
