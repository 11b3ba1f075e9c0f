using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>The DH parameters that Apache brings by itself.</summary>
/// <remarks>
/// From 2.4.52 on, with OpenSSL 1.1.0 or later, mod_ssl leaves the choice to OpenSSL (<c>SSL_CTX_set_dh_auto</c> in ssl_init_server_certs).
/// That choice goes before <c>SSLOpenSSLConfCmd DHParameters</c>, which has no effect any more; only parameters in the file of the first
/// certificate turn it off. Measured with 2.4.71 and OpenSSL 3.0; the first version was read in the source of 2.4.51 and 2.4.52.
/// </remarks>
internal static class ApacheDh
{
    /// <summary>No file and no directive has a say.</summary>
    public static bool TakesNone(ServerVersion server) => server.Product == ServerProduct.Apache && server.Version < new Version(2, 4, 7);

    /// <summary>Bits without a word in the file; null: no DH.</summary>
    public static int? OwnBits(ServerVersion server, OpenSslVersion openSsl, IEnumerable<CertificateFiles> certificates)
    {
        if (server.Product != ServerProduct.Apache) return null;
        // mod_ssl manual, SSLCertificateFile: from 2.4.7 on as long as the RSA key; before, 1024 bits, and 512 for EXPORT suites.
        if (TakesNone(server)) return 1024;
        // CHANGES of 2.4.60: "Fix a regression that causes the default DH parameters for a key no longer set". Not measured.
        if (server.Version == new Version(2, 4, 59) && openSsl.Rules.Release >= Release.V110) return null;
        return certificates.Where(files => files.Certificate.Key == Authentication.Rsa).Select(files => (int?)files.Certificate.Bits).FirstOrDefault() ?? 2048;
    }
}
