using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;
using static Runbooks.Domain.Tls.Rating.RatingWords;

namespace Runbooks.Domain.Tls.Advice;

internal static class KeyExchangeCautions
{
    private static readonly Version NginxWithoutDh = new(1, 11, 0);

    private static readonly ImmutableArray<ReferenceClient> Browsers = ReferenceClient.Of(RatingRules.V2009R);

    // TLS_ECDHE_{ECDSA,RSA}_WITH_AES_{128_GCM_SHA256,256_GCM_SHA384} (RFC 9325 section 4.2).
    private static readonly ImmutableArray<int> Recommended = [0xC02B, 0xC02C, 0xC02F, 0xC030];

    public static TlsCaution? Anonymous(Advised advised) => Names(advised.Offer.Suites.Where(suite => suite.IsAnonymous)) is not { } names ? null : new(Severity.Danger, "Anonymous suites",
        $"Nobody proves who they are with these suites, so anyone on the path can pose as the server: {names}. Add !aNULL.",
        "RFC 5246 appendix F.1.1.1");

    public static TlsCaution? NoForwardSecrecy(Advised advised)
    {
        var offer = advised.Offer;
        if (offer.IsEmpty) return null;
        const string title = "No forward secrecy";
        const string source = "RFC 9325 section 4.1";
        if (!offer.Suites.Concat(offer.Tls13Suites).Any(suite => suite.HasForwardSecrecy))
            return new(Severity.Warning, title, "No suite has forward secrecy: who records the traffic can read it once the server's key is known. Add ECDHE suites.", source);
        return Browsers.Select(browser => browser.Pick(offer)).FirstOrDefault(pick => pick is { Suite.HasForwardSecrecy: false }) is not { } bare ? null
            : new(Severity.Warning, title, $"{bare}, without forward secrecy. Put ECDHE suites that it knows before it.", source + "; facts read from recorded ClientHello messages");
    }

    public static TlsCaution? Rfc10015(Advised advised)
    {
        ImmutableArray<CipherSuite> suites = [.. advised.Offer.Under(TlsProtocol.Tls12)];
        var rsa = Names(suites.Where(suite => suite.KeyExchange == KeyExchange.Rsa));
        var dhe = Names(suites.Where(suite => suite.KeyExchange == KeyExchange.Dhe));
        if (rsa is null && dhe is null) return null;
        var which = string.Join("; ", new[] { rsa is null ? null : $"RSA key exchange ({rsa})", dhe is null ? null : $"finite-field Diffie-Hellman ({dhe})" }.OfType<string>());
        return new(Severity.Warning, "Key exchange deprecated in TLS 1.2", $"Since July 2026 servers must not select these under TLS 1.2: {which}. ECDHE suites are what is left.", "RFC 10015");
    }

    public static TlsCaution? WeakDh(Advised advised) =>
        advised.Offer.DhBits is not { } bits || bits >= 2048 || !advised.Offer.Suites.Any(suite => suite.KeyExchange == KeyExchange.Dhe) ? null
        : new(bits <= 1024 ? Severity.Danger : Severity.Warning, "Weak DH parameters",
            Text($"The DH parameters have {bits} bits; at least 2048 are required. Take ffdhe2048 (RFC 7919), or drop DHE: Java 6 and 7 fail when DHE with more than 1024 bits is picked."),
            "RFC 9325 section 4.5; CVE-2015-4000; facts read from recorded ClientHello messages (Java)");

    public static TlsCaution? DeadDhe(Advised advised) =>
        advised.Server.Product is not { Product: ServerProduct.Nginx } nginx || nginx.Version < NginxWithoutDh || advised.Rated.Offer.DhBits is not null || advised.Rated.Offer.Suites.IsDefault ? null
        : Names(advised.Rated.Offer.Suites.Where(suite => suite.KeyExchange == KeyExchange.Dhe)) is not { } names ? null
        : new(Severity.Warning, "DHE suites without parameters",
            $"nginx has no DH parameters of its own since 1.11.0, so these suites are never picked, and nginx says nothing about it: {names}. Give it ssl_dhparam, or take them out.",
            "nginx documentation, ssl_dhparam");

    public static TlsCaution? NotRecommended(Advised advised) =>
        !advised.Offer.Has(TlsProtocol.Tls12) || advised.Offer.Suites.Any(suite => Recommended.Contains(suite.Code)) ? null
        : new(Severity.Warning, "No recommended suite",
            "None of the suites recommended for TLS 1.2 can be picked: ECDHE with AES-GCM, 128 or 256 bits, for the kind of certificate there is.",
            "RFC 9325 section 4.2");
}
