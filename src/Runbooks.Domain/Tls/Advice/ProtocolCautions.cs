using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;
using static Runbooks.Domain.Tls.Rating.RatingWords;

namespace Runbooks.Domain.Tls.Advice;

internal static class ProtocolCautions
{
    // Facts read from recorded ClientHello messages: IE 8 on Windows XP speaks SSLv3 and TLS 1.0, sends no server name, and offers
    // RC4-MD5, RC4-SHA, DES-CBC3-SHA, DES-CBC-SHA, four export suites, and three DSS suites that need a DSS certificate.
    private static readonly ImmutableArray<int> XpSuites = [0x0004, 0x0005, 0x000A, 0x0009, 0x0064, 0x0062, 0x0003, 0x0006];

    public static TlsCaution? Ssl2(Advised advised) => !advised.Offer.Has(TlsProtocol.Ssl2) ? null : new(Severity.Danger, "SSLv2",
        "SSLv2 must never be negotiated. With DROWN it also endangers the TLS connections of every server that has the same RSA key. Remove it.",
        "RFC 6176; CVE-2016-0800");

    public static TlsCaution? Poodle(Advised advised) => Names(advised.Offer.Under(TlsProtocol.Ssl3).Where(SuiteFacts.IsCbc)) is not { } names ? null : new(Severity.Danger, "POODLE",
        $"SSLv3 with a CBC suite ({names}) lets an attacker on the path read cookies. No patch mends the padding of SSLv3; remove it.",
        "RFC 7568; CVE-2014-3566");

    public static TlsCaution? Ssl3(Advised advised) => !advised.Offer.Has(TlsProtocol.Ssl3) ? null : new(Severity.Danger, "SSLv3",
        "SSLv3 must not be used. It is built into no default OpenSSL since 1.1.0 and is gone from 4.0. Only clients that do not send TLS, such as Internet Explorer 6 on Windows XP, need it.",
        "RFC 7568; OpenSSL's changes of 1.1.0 and 4.0");

    public static TlsCaution? OldTls(Advised advised)
    {
        ImmutableArray<TlsProtocol> old = [.. advised.Offer.Protocols.Where(protocol => protocol is TlsProtocol.Tls10 or TlsProtocol.Tls11)];
        return old.IsEmpty ? null : new(Severity.Warning, "TLS 1.0 and TLS 1.1",
            $"{Names(old)} must not be negotiated any more. Keep such a version only for clients you can name that have nothing newer.",
            "RFC 8996; RFC 9325 section 3.1.1");
    }

    public static TlsCaution? NoTls13(Advised advised) => advised.Offer.IsEmpty || advised.Offer.Has(TlsProtocol.Tls13) ? null : new(Severity.Info, "No TLS 1.3",
        "TLS 1.3 should be supported and, where it is, preferred. It needs OpenSSL 1.1.1 or newer.",
        "RFC 9325 section 3.1.1");

    public static TlsCaution? WindowsXp(Advised advised)
    {
        var offer = advised.Offer;
        if (!offer.Has(TlsProtocol.Ssl3) && !offer.Has(TlsProtocol.Tls10)) return null;
        var suites = offer.Suites.Where(suite => UsableOffer.Runs(suite, TlsProtocol.Tls10) && XpSuites.Contains(suite.Code) && suite.Authentication == Authentication.Rsa);
        return new(Severity.Info, "Windows XP", Names(suites) is { } names
            ? $"Internet Explorer 8 on Windows XP can connect, with {names}. It sends no server name, so it gets the certificate of the default host."
            : "TLS 1.0 or SSLv3 is on, but Internet Explorer 8 on Windows XP still cannot connect: with an RSA certificate it offers only RC4, DES and 3DES. "
                + (advised.Server.CanDoTripleDes ? "Add DES-CBC3-SHA at the end, or leave XP out." : "This OpenSSL has none of them in its default build, so XP is left out."),
            "Facts read from recorded ClientHello messages (Internet Explorer 8 on Windows XP)");
    }
}
