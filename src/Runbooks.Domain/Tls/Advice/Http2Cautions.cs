using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;
using static Runbooks.Domain.Tls.Rating.RatingWords;

namespace Runbooks.Domain.Tls.Advice;

internal static class Http2Cautions
{
    private const int Mandatory = 0xC02F;

    private const int P256 = 0x0017;

    /// <summary>A client that offers HTTP/2 also offers blocked suites for older servers, so the server's order decides whether one is picked.</summary>
    public static TlsCaution? BlockList(Advised advised)
    {
        if (!advised.Server.Http2 || !advised.Offer.Has(TlsProtocol.Tls12)) return null;
        ImmutableArray<CipherSuite> suites = [.. advised.Offer.Under(TlsProtocol.Tls12)];
        var allowed = suites.Count(suite => !SuiteFacts.IsBlockedByHttp2(suite));
        var before = advised.Offer.PrefersOwnOrder ? suites.Take(suites.Length - suites.Reverse().TakeWhile(SuiteFacts.IsBlockedByHttp2).Count()).Where(SuiteFacts.IsBlockedByHttp2) : [];
        const string title = "HTTP/2 block list";
        const string source = "RFC 9113 section 9.2.2 and appendix A";
        if (allowed == 0)
            return new(Severity.Warning, title, "HTTP/2 is on, but every suite of TLS 1.2 is on its block list: clients may close such a connection with INADEQUATE_SECURITY. Add ECDHE suites with AES-GCM.", source);
        return Names(before) is not { } names ? null
            : new(Severity.Warning, title, $"HTTP/2 is on, and blocked suites stand before allowed ones: {names}. A client that gets one may close the connection with INADEQUATE_SECURITY. Put ephemeral AEAD suites first.", source);
    }

    public static TlsCaution? MandatorySuite(Advised advised) =>
        !advised.Server.Http2 || !advised.Offer.Has(TlsProtocol.Tls12) || advised.Offer.Certificates.All(certificate => certificate.Key != Authentication.Rsa)
        || (advised.Offer.Suites.Any(suite => suite.Code == Mandatory) && advised.Offer.Groups.Any(group => group.Code == P256)) ? null
        : new(Severity.Info, "HTTP/2's mandatory suite",
            "HTTP/2 over TLS 1.2 must support ECDHE-RSA-AES128-GCM-SHA256 with P-256; here it cannot be picked.",
            "RFC 9113 section 9.2.2");
}
