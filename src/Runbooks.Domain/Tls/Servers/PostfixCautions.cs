using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What to know before a file for Postfix is used.</summary>
internal static class PostfixCautions
{
    public static IEnumerable<Caution> Of(TlsConfiguration configuration)
    {
        if (configuration.OffersTls13) yield return new(Severity.Warning, "The suites of TLS 1.3 cannot be set; the library's own list counts. Postfix has no parameter for them; a file that tls_config_file names could set them for every use of TLS.", "postconf(5), tls_high_cipherlist, tls_config_file; measured with 3.7.11");
        yield return new(Severity.Warning, "Mail servers that cannot agree on TLS deliver in plain text or not at all: what is left out here does not make mail safer than an old suite would.", "RFC 7435; postconf(5), smtpd_tls_security_level");
        yield return new(Severity.Info, "postfix check does not ask OpenSSL: what it refuses shows in the log at the next connection, as a warning of smtpd.", "measured with 3.7.11");
        yield return new(Severity.Info, "A service of master.cf that sets one of these parameters with -o keeps its own value.", "master(5)");
        yield return new(Severity.Info, "tls_ssl_options and tls_eecdh_auto_curves count for mail that is sent, too.", "postconf(5), tls_ssl_options, tls_eecdh_auto_curves");
    }
}
