using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Tls.Advice;

internal static class DeploymentCautions
{
    // hstspreload.org, submission requirements: one year.
    private const long PreloadAge = 31_536_000;

    private static readonly Version NginxThatRotates = new(1, 23, 2);

    public static TlsCaution? SessionTickets(Advised advised) => !advised.Server.SessionTickets || advised.Server.TicketKeysChange || advised.Offer.IsEmpty ? null
        : new(Severity.Warning, "Session tickets without a new key",
            "Whoever gets the key of the tickets can read every session resumed with one, forward secrecy or not. The key must change regularly, about weekly; a server that runs on without a restart keeps the same key. "
            + (advised.Server.Product is { Product: ServerProduct.Nginx } nginx && nginx.Version >= NginxThatRotates
                ? "nginx changes it by itself if there is a shared ssl_session_cache; otherwise switch tickets off."
                : "Restart the server on a timer, or switch tickets off."),
            "RFC 9325 section 3.4; Apache documentation, SSLSessionTickets; nginx documentation, ssl_session_ticket_key");

    public static TlsCaution? OcspStapling(Advised advised) => !advised.Server.OcspStapling ? null
        : new(Severity.Warning, "OCSP stapling",
            "Stapling is no longer on by default here: a certificate without an OCSP address cannot be stapled. Let's Encrypt issues none since 7 May 2025 and switched its responders off on 6 August 2025. Keep it only if your authority still answers.",
            "Let's Encrypt, Ending OCSP Support in 2025");

    public static TlsCaution? HstsPreload(Advised advised) => advised.Rated.Hsts is not { Preload: true } ? null
        : new(Severity.Danger, "HSTS preload",
            "The word “preload” is a request to be built into browsers: whoever likes may then submit the domain. It covers every subdomain, internal ones too, and taking it back needs a header without the word and takes months to reach browsers. Send it only when all subdomains speak HTTPS for good.",
            "hstspreload.org, submission requirements and removal");

    public static TlsCaution? HstsPreloadRefused(Advised advised) => advised.Rated.Hsts is not { Preload: true } hsts || (hsts.IncludeSubDomains && hsts.MaxAge >= PreloadAge) ? null
        : new(Severity.Warning, "HSTS preload will be refused",
            $"The preload list wants {Wanted(hsts)} beside the word “preload”.",
            "hstspreload.org, submission requirements");

    private static string Wanted(HstsPolicy hsts) => (hsts.IncludeSubDomains, hsts.MaxAge >= PreloadAge) switch
    {
        (false, false) => "includeSubDomains and a max-age of at least 31536000 seconds",
        (false, true) => "includeSubDomains",
        _ => "a max-age of at least 31536000 seconds",
    };
}
