using System.Globalization;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>
/// A file for Apache httpd 2.2 and 2.4. What is about TLS stands outside the virtual host: the session cache is allowed nowhere else,
/// and before 2.4.42 the protocols of a virtual host did not count. Source: the manual of mod_ssl.
/// </summary>
internal static class ApacheFile
{
    // mod_socache_shmcb takes anonymous memory first and the path only where the system has none.
    public const string SessionCache = "shmcb:/var/run/ssl_scache(512000)";
    public const string StaplingCache = "shmcb:/var/run/ssl_stapling(32768)";

    public static string Text(TlsConfiguration configuration, DateOnly ruleset)
    {
        var file = new FileText("    ").Heading(configuration, ruleset,
            $"Needs the modules {string.Join(", ", Modules(configuration))}. Listen {configuration.HttpsPort}{(configuration.RedirectsHttp ? $" and Listen {configuration.HttpPort} stay where they are" : " stays where it is")}.",
            "A DocumentRoot, or what else makes the site, goes into the virtual host.");
        Protocols(file, configuration);
        Sessions(file, configuration);
        Site(file, configuration);
        if (configuration.RedirectsHttp) Redirect(file, configuration);
        return file.ToString();
    }

    internal static IEnumerable<string> Modules(TlsConfiguration configuration)
    {
        yield return "ssl";
        // 2.2 has its caches built in.
        if (configuration.Server.Version >= new Version(2, 4)) yield return "socache_shmcb";
        if (configuration.Hsts is not null) yield return "headers";
        if (configuration.RedirectsHttp) yield return "alias";
        if (configuration.Http2) yield return "http2";
    }

    private static void Protocols(FileText file, TlsConfiguration configuration)
    {
        file.Line($"SSLProtocol -all {string.Join(' ', configuration.Protocols.Select(protocol => "+" + TlsWords.Of(protocol)))}");
        if (TlsWords.Ciphers(configuration) is { } ciphers) file.Line($"SSLCipherSuite {TlsWords.Word(ciphers)}");
        if (configuration is { OffersTls13: true, Tls13Suites: { } suites }) file.Line($"SSLCipherSuite TLSv1.3 {TlsWords.Names(suites)}");
        file.Line($"SSLHonorCipherOrder {TlsWords.OnOff(configuration.PrefersServerOrder)}");
        file.LineIf(configuration.Has("SSLCompression"), $"SSLCompression {TlsWords.OnOff(configuration.Compression)}");
        // "Curves" is the name that 1.0.2 knows; later versions take it for "Groups" (SSL_CONF_cmd(3)).
        file.LineIf(!configuration.Groups.IsEmpty && configuration.Has("SSLOpenSSLConfCmd Curves"), $"SSLOpenSSLConfCmd Curves {TlsWords.Names(configuration.Groups)}");
        if (configuration.DhParametersFile is { } parameters && configuration.Has("SSLOpenSSLConfCmd DHParameters")) file.Line($"SSLOpenSSLConfCmd DHParameters \"{parameters}\"");
    }

    private static void Sessions(FileText file, TlsConfiguration configuration)
    {
        file.LineIf(configuration.Has("SSLSessionTickets"), $"SSLSessionTickets {TlsWords.OnOff(configuration.SessionTickets)}");
        file.Line($"SSLSessionCache {SessionCache}");
        file.Line(string.Create(CultureInfo.InvariantCulture, $"SSLSessionCacheTimeout {configuration.SessionTimeoutSeconds}"));
        if (configuration.Has("SSLUseStapling")) file.Line($"SSLUseStapling {TlsWords.OnOff(configuration.OcspStapling)}");
        file.LineIf(configuration.OcspStapling, $"SSLStaplingCache {StaplingCache}");
    }

    private static void Site(FileText file, TlsConfiguration configuration)
    {
        file.Line("").Open($"<VirtualHost *:{TlsWords.Port(configuration.HttpsPort)}>");
        file.Line($"ServerName {configuration.HostName}").Line("SSLEngine on");
        foreach (var files in configuration.Certificates)
        {
            file.Line($"SSLCertificateFile \"{files.ChainFile}\"");
            file.Line($"SSLCertificateKeyFile \"{files.KeyFile}\"");
        }
        // The same file twice: mod_ssl then skips its first certificate (ssl_engine_init.c, skip_first).
        if (!configuration.Has("SSLCertificateFile chain")) file.Line($"SSLCertificateChainFile \"{configuration.Certificates[0].ChainFile}\"");
        file.LineIf(configuration.Has("Protocols h2"), $"Protocols {(configuration.Http2 ? "h2 " : "")}http/1.1");
        if (configuration.Hsts is { } hsts) file.Line($"Header always set Strict-Transport-Security \"{TlsWords.Of(hsts)}\"");
        file.Close("</VirtualHost>");
    }

    private static void Redirect(FileText file, TlsConfiguration configuration) => file
        .Line("").Open($"<VirtualHost *:{TlsWords.Port(configuration.HttpPort)}>")
        .Line($"ServerName {configuration.HostName}")
        .Line($"Redirect permanent / {TlsWords.Origin(configuration)}/")
        .Close("</VirtualHost>");
}
