using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What to know before a file for Apache is used.</summary>
internal static class ApacheCautions
{
    public static IEnumerable<Caution> Of(TlsConfiguration configuration)
    {
        if (configuration.CipherString is not null) yield return new(Severity.Info, "Apache adds !aNULL:!eNULL:!EXP to the cipher string itself.", "measured with 2.4.71: at its end; some releases at its front");
        if (!configuration.Has("ECDHE and ECDSA")) yield return ServerFileCautions.Told(configuration, "ECDHE and ECDSA", "ECDHE suites are never used, whatever the cipher string says. In 2.2 it is 2.2.26:");
        if (configuration.CipherString is { } ciphers && TlsWords.MustStandFirst(configuration.OpenSsl, ciphers) && configuration.Server.Version < new Version(2, 4, 71))
            yield return new(Severity.Warning, "Some older releases put !aNULL:!eNULL:!EXP in front of the cipher string; then the word it starts with counts no more, and Apache may refuse the string. Write suites by name.", "which releases was not verified; 2.4.71 puts it at the end (measured)", Unverified: true);
        yield return new(Severity.Warning, "apachectl configtest does not ask OpenSSL: a cipher string or group that it refuses shows only when Apache starts.", "measured with 2.4.71");
        if (configuration.Has("SSLCompression")) yield return new(Severity.Info, "With an OpenSSL that was built without compression, Apache refuses the line SSLCompression; then leave it out.", "ssl_cmd_SSLCompression in ssl_engine_config.c");
        if (configuration.DhParametersFile is { } parameters && !configuration.Has("SSLOpenSSLConfCmd DHParameters"))
        {
            yield return configuration.Has("SSLCertificateFile DH")
                ? new(Severity.Warning, $"Append the DH parameters to the certificate's file, and again after it was renewed: cat {parameters} >> {configuration.Certificates[0].ChainFile}{(configuration.Has("SSLOpenSSLConfCmd") ? " The directive SSLOpenSSLConfCmd DHParameters has no effect from 2.4.52 on." : "")}", "mod_ssl manual, SSLCertificateFile (2.4.7); measured with 2.4.71")
                : new(Severity.Warning, "This version takes no DH parameters and uses 512 and 1024 bits of its own.", "mod_ssl manual, SSLCertificateFile (2.4.7)");
        }
        if (configuration.DhParametersFile is null && ServerFileCautions.UsesDhe(configuration) && configuration.Has("SSLCertificateFile DH")) yield return ApacheDh.OwnBits(configuration.Server, configuration.OpenSsl, configuration.Certificates) is null
            ? new(Severity.Warning, "This version brings no DH parameters, so the DHE suites of this cipher string are never used.", "httpd CHANGES 2.4.60", Unverified: true)
            : new(Severity.Info, "Apache brings DH parameters as long as the RSA key. Java 6 and 7 fail above 1024 bits.", "mod_ssl manual, SSLCertificateFile (2.4.7)");
        // What compression and tickets without a new key do is an advice of the plan (CipherCautions.Crime, DeploymentCautions.SessionTickets).
        if (configuration.Http2) yield return new(Severity.Info, "HTTP/2 does not work with the prefork MPM.", "mod_http2 manual (2.4.27)");
    }
}
