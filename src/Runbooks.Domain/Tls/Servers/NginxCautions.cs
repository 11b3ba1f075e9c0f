using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What to know before a file for nginx is used.</summary>
internal static class NginxCautions
{
    public static IEnumerable<Caution> Of(TlsConfiguration configuration)
    {
        // That later ones never pick these suites is an advice of the plan (KeyExchangeCautions.DeadDhe), as are tickets without a new key.
        if (configuration.DhParametersFile is null && ServerFileCautions.UsesDhe(configuration) && configuration.Server.Version < new Version(1, 11, 0))
            yield return new(Severity.Warning, "Without ssl_dhparam, this version uses DH parameters of 1024 bits.", "ngx_http_ssl_module manual, ssl_dhparam (1.11.0)");
        if (configuration.CipherString is not null) yield return new(Severity.Info, "nginx -t does not tell of unknown words in a cipher string.", "measured with 1.22.1");
        if (configuration.Hsts is not null) yield return new(Severity.Info, "A location with an add_header of its own does not have the one of the server: repeat it there.", "ngx_http_headers_module manual");
        if (configuration.ListensOnIpv6) yield return new(Severity.Info, "nginx does not start where the system has no IPv6; there, leave out the lines with [::].", "ngx_http_core_module manual, listen");
    }
}
