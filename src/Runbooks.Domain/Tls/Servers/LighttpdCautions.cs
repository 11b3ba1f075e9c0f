using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What to know before a file for lighttpd is used.</summary>
internal static class LighttpdCautions
{
    public static IEnumerable<Caution> Of(TlsConfiguration configuration)
    {
        if (configuration.CipherString is not null) yield return new(Severity.Info, "lighttpd adds !aNULL:!eNULL:!EXP to the end of the cipher string itself.", "measured with 1.4.69");
        yield return new(Severity.Info, "lighttpd offers HTTP/2 by itself. Only server.feature-flags turns it off, and for all sites: \"server.h2proto\" => \"disable\".", "lighttpd NEWS 1.4.59; measured with 1.4.69");
        yield return new(Severity.Info, "The lines with ssl.* count for every socket with TLS that does not set them itself.", "lighttpd documentation, mod_openssl; measured with 1.4.69");
        if (configuration.ListensOnIpv6) yield return new(Severity.Info, "lighttpd does not start where the system has no IPv6; there, leave out the line with [::].", "lighttpd documentation, server.bind", Unverified: true);
    }
}
