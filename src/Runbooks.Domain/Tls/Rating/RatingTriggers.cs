using System.Collections.Frozen;
using Runbooks.Domain.Tls.Suites;
using static Runbooks.Domain.Tls.Rating.RatingWords;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>What in a configuration sets off a rule, in words; null when nothing does. One function a rule, by the rule's id.</summary>
internal static class RatingTriggers
{
    // 180 days: the figure of testssl.sh; the guide says “at least 6 months”.
    public const long SixMonths = 15_552_000;

    private const int WeakBits = 112;

    public static FrozenDictionary<string, Func<Graded, string?>> ById { get; } = new Dictionary<string, Func<Graded, string?>>
    {
        ["untrusted"] = graded => graded.Server.TrustedCertificate ? null : "the certificate comes from an authority that browsers do not know",
        ["sha1"] = graded => graded.Offer.Certificates.Any(certificate => certificate.SignedWithSha1) ? "a certificate is signed with SHA-1" : null,
        ["unreachable"] = graded => graded.Offer.IsEmpty ? "no offered protocol has a suite that these certificates, groups and DH parameters can serve" : null,
        ["anonymous"] = graded => Offered(graded, suite => suite.IsAnonymous),
        ["ssl2"] = graded => graded.Offer.Has(TlsProtocol.Ssl2) ? "SSLv2 is offered" : null,
        ["ssl3-best"] = graded => !graded.Offer.IsEmpty && graded.Offer.Best <= TlsProtocol.Ssl3 ? $"{Name(graded.Offer.Best)} is the newest protocol" : null,
        ["ssl3"] = graded => graded.Offer.Has(TlsProtocol.Ssl3) ? "SSLv3 is offered" : null,
        ["old-tls"] = OldTls,
        ["no-tls12"] = graded => !graded.Offer.IsEmpty && graded.Offer.Best < TlsProtocol.Tls12 ? $"{Name(graded.Offer.Best)} is the newest protocol" : null,
        ["no-tls13"] = graded => graded.Offer.Has(TlsProtocol.Tls13) ? null : "TLS 1.3 is not offered",
        ["key-1024"] = graded => WeakKey(graded, 1024),
        ["key-2048"] = graded => WeakKey(graded, 2048),
        ["dh-1024"] = graded => WeakDh(graded, 1024),
        ["dh-2048"] = graded => WeakDh(graded, 2048),
        ["weak-suite"] = graded => Offered(graded, suite => SuiteFacts.Bits(suite) < WeakBits),
        ["rc4"] = graded => Offered(graded, SuiteFacts.IsRc4),
        ["rc4-only"] = graded => graded.Offer.Tls13Suites.IsEmpty && graded.Offer.Suites.All(SuiteFacts.IsRc4) ? Offered(graded, SuiteFacts.IsRc4) : null,
        ["rc4-modern"] = graded => Picked(graded, pick => pick.Protocol >= TlsProtocol.Tls11 && SuiteFacts.IsRc4(pick.Suite)),
        ["small-block"] = graded => Picked(graded, pick => pick.Protocol >= TlsProtocol.Tls11 && SuiteFacts.HasSmallBlocks(pick.Suite)),
        ["poodle"] = graded => Names(graded.Offer.Under(TlsProtocol.Ssl3).Where(SuiteFacts.IsCbc)) is { } names ? $"SSLv3 is offered with {names}" : null,
        ["crime"] = graded => graded.Server.Compression && graded.Offer.Worst is not (TlsProtocol.None or TlsProtocol.Tls13) ? "TLS compression is on" : null,
        ["no-fs"] = graded => Used(graded, suite => suite.HasForwardSecrecy, "no suite with forward secrecy is offered") ?? Picked(graded, pick => !pick.Suite.HasForwardSecrecy),
        ["no-aead"] = graded => Used(graded, suite => suite.IsAead, "no AEAD suite is offered")
            // “AEAD suites are negotiated with clients that support them”: one reference browser that gets one is enough here.
            ?? (graded.Picks.Any(pick => pick.Suite.IsAead) ? null : Picked(graded, pick => !pick.Suite.IsAead)),
        ["renegotiation"] = graded => graded.Server.SecureRenegotiation ? null : "secure renegotiation (RFC 5746) is missing",
        ["no-hsts"] = graded => graded.Server.Hsts switch
        {
            null => "there is no Strict-Transport-Security header",
            { MaxAge: <= 0 } => "max-age=0 switches HSTS off",
            _ => null,
        },
        ["short-hsts"] = graded => graded.Server.Hsts switch
        {
            null => "there is no Strict-Transport-Security header",
            { MaxAge: < SixMonths } hsts => Text($"max-age is {hsts.MaxAge} seconds, below {SixMonths}"),
            _ => null,
        },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static string? OldTls(Graded graded)
    {
        ImmutableArray<TlsProtocol> old = [.. graded.Offer.Protocols.Where(protocol => protocol is TlsProtocol.Tls10 or TlsProtocol.Tls11)];
        return old.IsEmpty ? null : $"{Names(old)} {(old.Length == 1 ? "is" : "are")} offered";
    }

    /// <summary>Says so when no suite that can be reached is of that kind. Nothing is missing where nothing can be reached.</summary>
    private static string? Used(Graded graded, Func<CipherSuite, bool> kind, string otherwise) =>
        graded.Offer.IsEmpty || graded.Offer.Suites.Any(kind) || graded.Offer.Tls13Suites.Any(kind) ? null : otherwise;

    private static string? WeakKey(Graded graded, int bits) =>
        graded.Offer.Certificates.FirstOrDefault(certificate => KeyStrength.Of(certificate) < bits) is { } weak
            ? Text($"the {(weak.Key == Authentication.Ecdsa ? "ECDSA" : "RSA")} key has {weak.Bits} bits") : null;

    private static string? WeakDh(Graded graded, int bits) =>
        graded.Offer.DhBits is { } dh && dh < bits && graded.Offer.Suites.Any(suite => suite.KeyExchange == KeyExchange.Dhe) ? Text($"the DH parameters have {dh} bits") : null;

    private static string? Offered(Graded graded, Func<CipherSuite, bool> fits) =>
        Names(graded.Offer.Suites.Concat(graded.Offer.Tls13Suites).Where(fits)) is { } names ? $"offered: {names}" : null;

    private static string? Picked(Graded graded, Func<ReferencePick, bool> fits) => graded.Picks.FirstOrDefault(fits)?.ToString();
}
