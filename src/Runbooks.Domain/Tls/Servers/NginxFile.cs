using System.Globalization;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>A file for nginx that stands inside <c>http</c>, as in <c>conf.d</c>. Source: the manuals of ngx_http_ssl_module and ngx_http_v2_module.</summary>
internal static class NginxFile
{
    public const string SessionCache = "shared:TLS:10m";

    public static string Text(TlsConfiguration configuration, DateOnly ruleset)
    {
        var file = new FileText("    ").Heading(configuration, ruleset,
            "Goes into conf.d or another place inside http. A root or location, or what else makes the site, goes into the server with TLS.",
            "Servers on one port share the protocols, the DH parameters and the session settings of the first one.");
        file.Open("server {");
        Listen(file, configuration);
        Protocols(file, configuration);
        Sessions(file, configuration);
        if (configuration.Hsts is { } hsts) file.Line($"add_header Strict-Transport-Security \"{TlsWords.Of(hsts)}\"{(configuration.Has("add_header always") ? " always" : "")};");
        file.Close("}");
        if (configuration.RedirectsHttp) Redirect(file, configuration);
        return file.ToString();
    }

    private static IEnumerable<string> Addresses(TlsConfiguration configuration, int port) =>
        configuration.ListensOnIpv6 ? [TlsWords.Port(port), $"[::]:{TlsWords.Port(port)}"] : [TlsWords.Port(port)];

    private static void Listen(FileText file, TlsConfiguration configuration)
    {
        var directive = configuration.Has("http2 on");
        var parameter = configuration.Http2 && !directive ? " http2" : "";
        file.Lines(Addresses(configuration, configuration.HttpsPort).Select(address => $"listen {address} ssl{parameter};"));
        file.LineIf(directive, $"http2 {TlsWords.OnOff(configuration.Http2)};");
        file.Line($"server_name {configuration.HostName};");
        foreach (var files in configuration.Certificates)
        {
            file.Line($"ssl_certificate {files.ChainFile};");
            file.Line($"ssl_certificate_key {files.KeyFile};");
        }
    }

    private static void Protocols(FileText file, TlsConfiguration configuration)
    {
        file.Line($"ssl_protocols {string.Join(' ', configuration.Protocols.Select(TlsWords.Of))};");
        if (TlsWords.Ciphers(configuration) is { } ciphers) file.Line($"ssl_ciphers {TlsWords.Word(ciphers)};");
        if (configuration is { OffersTls13: true, Tls13Suites: { } suites } && configuration.Has("ssl_conf_command Ciphersuites"))
            file.Line($"ssl_conf_command Ciphersuites {TlsWords.Names(suites)};");
        file.Line($"ssl_prefer_server_ciphers {TlsWords.OnOff(configuration.PrefersServerOrder)};");
        if (Curves(configuration) is { Length: > 0 } curves) file.Line($"ssl_ecdh_curve {curves};");
        if (configuration.DhParametersFile is { } parameters) file.Line($"ssl_dhparam {parameters};");
    }

    /// <summary>Before 1.11.0 one curve only, and one that OpenSSL builds as an EC_KEY.</summary>
    internal static string Curves(TlsConfiguration configuration) =>
        configuration.Has("ssl_ecdh_curve list") ? TlsWords.Names(configuration.Groups)
        : configuration.Has("ssl_ecdh_curve") ? configuration.Groups.FirstOrDefault(group => GroupTable.Find(group.Name) is { IsEarlyCurve: true })?.Name ?? ""
        : "";

    private static void Sessions(FileText file, TlsConfiguration configuration)
    {
        // One megabyte holds about 4,000 sessions (ngx_http_ssl_module manual, ssl_session_cache).
        file.Line($"ssl_session_cache {SessionCache};");
        file.Line(string.Create(CultureInfo.InvariantCulture, $"ssl_session_timeout {configuration.SessionTimeoutSeconds}s;"));
        file.LineIf(configuration.Has("ssl_session_tickets"), $"ssl_session_tickets {TlsWords.OnOff(configuration.SessionTickets)};");
        if (!configuration.OcspStapling) return;
        // No ssl_stapling_verify: it needs the authority's certificates in ssl_trusted_certificate, of which the plan knows no file (manual).
        // Clients verify the answer themselves.
        file.Line("ssl_stapling on;").Line($"resolver {string.Join(' ', configuration.Resolvers)};");
    }

    private static void Redirect(FileText file, TlsConfiguration configuration) => file
        .Line("").Open("server {")
        .Lines(Addresses(configuration, configuration.HttpPort).Select(address => $"listen {address};"))
        .Line($"server_name {configuration.HostName};")
        .Line($"return 301 {TlsWords.Origin(configuration)}$request_uri;")
        .Close("}");
}
