using System.Globalization;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>A file for stunnel 5 as a server, complete but for the address of the application. Source: stunnel(8) of 5.68.</summary>
internal static class StunnelFile
{
    public static string Text(TlsConfiguration configuration, DateOnly ruleset)
    {
        var file = new FileText("    ", ";").Heading(configuration, ruleset,
            "The application's address is the last line. foreground is what the systemd service stunnel@ needs.");
        file.Line("foreground = yes").Line("pid =").Line("").Line("[tls]");
        file.Line($"accept = {(configuration.ListensOnIpv6 ? ":::" : "0.0.0.0:")}{TlsWords.Port(configuration.HttpsPort)}");
        file.Line($"cert = {configuration.Certificates[0].ChainFile}").Line($"key = {configuration.Certificates[0].KeyFile}");
        file.Line($"sslVersionMin = {TlsWords.Of(configuration.Protocols[0])}").Line($"sslVersionMax = {TlsWords.Of(configuration.Protocols[^1])}");
        // The level has a directive of its own; without it, one in the cipher string counts (measured with 5.68).
        if (TlsWords.Ciphers(configuration, withLevel: false) is { } ciphers) file.Line($"ciphers = {ciphers}");
        if (configuration.EffectiveSecurityLevel is { } level) file.Line(string.Create(CultureInfo.InvariantCulture, $"securityLevel = {level}"));
        if (configuration is { OffersTls13: true, Tls13Suites: { } suites }) file.Line($"ciphersuites = {TlsWords.Names(suites)}");
        file.LineIf(!configuration.Groups.IsEmpty, $"curves = {TlsWords.Names(configuration.Groups)}");
        file.Line($"options = {(configuration.PrefersServerOrder ? "" : "-")}CIPHER_SERVER_PREFERENCE");
        file.Line($"options = {(configuration.SessionTickets ? "-" : "")}NO_TICKET");
        file.Line(string.Create(CultureInfo.InvariantCulture, $"sessionCacheTimeout = {configuration.SessionTimeoutSeconds}"));
        return file.Line("connect = 127.0.0.1:8080").ToString();
    }
}
