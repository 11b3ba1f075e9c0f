using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>What to know before a file for stunnel is used.</summary>
internal static class StunnelCautions
{
    public static IEnumerable<Caution> Of(TlsConfiguration configuration)
    {
        yield return new(Severity.Warning, "stunnel has no test of its configuration: what it refuses shows when it starts, and then the port is closed.", "stunnel(8)");
        if (ServerFileCautions.UsesDhe(configuration)) yield return new(Severity.Info, "stunnel makes DH parameters of 2048 bits itself; others are read from the certificate's file.", "stunnel(8), Certificates; measured with 5.68");
        if (configuration.EffectiveSecurityLevel is null && configuration.CipherString is not null) yield return new(Severity.Info, "Where neither securityLevel nor the cipher string says otherwise, stunnel sets security level 2, whatever the library's own is.", "stunnel -version of 5.68");
        yield return new(Severity.Info, "The application sees stunnel's own address as its client's, unless protocol = proxy or transparent says otherwise.", "stunnel(8), protocol, transparent");
    }
}
