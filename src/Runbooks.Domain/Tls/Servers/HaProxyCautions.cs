using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What to know before a file for HAProxy is used.</summary>
internal static class HaProxyCautions
{
    public static IEnumerable<Caution> Of(TlsConfiguration configuration)
    {
        if (!configuration.PrefersServerOrder && !configuration.Has("prefer-client-ciphers")) yield return ServerFileCautions.Told(configuration, "prefer-client-ciphers", "The server's order always counts.");
        if (configuration.DhParametersFile is not null && !configuration.Has("ssl-dh-param-file")) yield return ServerFileCautions.Told(configuration, "ssl-dh-param-file", "DH parameters are read from the certificate's file only: append them there.");
        if (configuration.DhParametersFile is null && ServerFileCautions.UsesDhe(configuration))
        {
            yield return configuration.Server.Version >= new Version(2, 6)
                ? new(Severity.Warning, "Without DH parameters, HAProxy never uses the DHE suites of this cipher string.", "measured with 2.6.12")
                : new(Severity.Warning, "Without DH parameters, this version makes some of 1024 or 2048 bits itself.", "HAProxy configuration manual, tune.ssl.default-dh-param", Unverified: true);
        }
        if (configuration.Certificates.Length > 1) yield return new(Severity.Info, "HAProxy takes the certificate before the suite: ECDSA for a client that takes such signatures and offers an ECDSA suite, RSA for others and for those that name no host, whatever the order of suites says.", "ssl_sock_switchctx_cbk in ssl_sock.c; measured with 2.6.12", Unverified: configuration.Server.Version >= new Version(2, 9));
        yield return new(Severity.Info, "Each crt file holds the certificate, its chain and its key: cat site.pem site.key > both.pem", "HAProxy configuration manual, section 5.1");
    }
}
