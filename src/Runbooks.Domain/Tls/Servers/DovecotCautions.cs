using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What to know before a file for Dovecot is used.</summary>
internal static class DovecotCautions
{
    public static IEnumerable<Caution> Of(TlsConfiguration configuration)
    {
        yield return new(Severity.Warning, "doveconf reads names and values only: a cipher string or group that OpenSSL refuses, or a file that is missing, ends connections instead.", "measured with 2.3.19.1");
        if (configuration.DhParametersFile is null && ServerFileCautions.UsesDhe(configuration)) yield return new(Severity.Warning, "Without ssl_dh, a client that picks a DHE suite is disconnected. Debian sets it in 10-ssl.conf.", "Dovecot NEWS 2.3.3; /etc/dovecot/conf.d/10-ssl.conf of Debian 12");
        yield return new(Severity.Info, "ssl = yes leaves connections without TLS as they are; ssl = required ends those that do not begin it.", "Dovecot documentation, ssl");
    }
}
