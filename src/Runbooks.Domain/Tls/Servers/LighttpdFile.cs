namespace Runbooks.Domain.Tls.Servers;

/// <summary>
/// A file for lighttpd 1.4 with mod_openssl. What is about TLS stands outside any condition: every socket with <c>ssl.engine</c> inherits
/// it. Source: lighttpd's documentation of mod_openssl; SSL_CONF_cmd(3).
/// </summary>
internal static class LighttpdFile
{
    public static string Text(TlsConfiguration configuration, DateOnly ruleset)
    {
        var file = new FileText("    ").Heading(configuration, ruleset,
            $"Needs mod_openssl, on Debian the package lighttpd-mod-openssl. No other file may set ssl.* or open port {TlsWords.Port(configuration.HttpsPort)}.",
            "server.document-root, or what else makes the site, stays where it is.");
        file.Line($"server.modules += ( {string.Join(", ", Modules(configuration).Select(module => $"\"mod_{module}\""))} )").Line("");
        file.Line($"ssl.pemfile = \"{configuration.Certificates[0].ChainFile}\"").Line($"ssl.privkey = \"{configuration.Certificates[0].KeyFile}\"");
        file.Open("ssl.openssl.ssl-conf-cmd = (");
        foreach (var (command, value) in Commands(configuration)) file.Line($"\"{command}\" => \"{value}\",");
        file.Close(")").Line("");
        foreach (var address in configuration.ListensOnIpv6 ? new[] { "0.0.0.0", "[::]" } : ["0.0.0.0"])
            file.Line($"$SERVER[\"socket\"] == \"{address}:{TlsWords.Port(configuration.HttpsPort)}\" {{ ssl.engine = \"enable\" }}");
        if (configuration.Hsts is { } hsts)
            file.Line("").Open("$HTTP[\"scheme\"] == \"https\" {").Line($"setenv.set-response-header += ( \"Strict-Transport-Security\" => \"{TlsWords.Of(hsts)}\" )").Close("}");
        if (configuration.RedirectsHttp) Redirect(file, configuration);
        return file.ToString();
    }

    private static IEnumerable<string> Modules(TlsConfiguration configuration)
    {
        yield return "openssl";
        if (configuration.Hsts is not null) yield return "setenv";
        if (configuration.RedirectsHttp) yield return "redirect";
    }

    private static IEnumerable<(string Command, string Value)> Commands(TlsConfiguration configuration)
    {
        yield return ("MinProtocol", TlsWords.Of(configuration.Protocols[0]));
        yield return ("MaxProtocol", TlsWords.Of(configuration.Protocols[^1]));
        if (TlsWords.Ciphers(configuration) is { } ciphers) yield return ("CipherString", ciphers);
        if (configuration is { OffersTls13: true, Tls13Suites: { } suites }) yield return ("Ciphersuites", TlsWords.Names(suites));
        // "Curves" is the name that every library since 1.0.2 knows (SSL_CONF_cmd(3)).
        if (!configuration.Groups.IsEmpty) yield return ("Curves", TlsWords.Names(configuration.Groups));
        if (configuration.DhParametersFile is { } parameters) yield return ("DHParameters", parameters.ToString());
        yield return ("Options", $"{(configuration.PrefersServerOrder ? "" : "-")}ServerPreference,{(configuration.SessionTickets ? "" : "-")}SessionTicket");
    }

    private static void Redirect(FileText file, TlsConfiguration configuration) => file
        .Line("").Open($"$HTTP[\"scheme\"] == \"http\" {{")
        .Open($"$HTTP[\"host\"] =~ \"^{configuration.HostName.ToString().Replace(".", "\\.", StringComparison.Ordinal)}(:[0-9]+)?$\" {{")
        .Line($"url.redirect = ( \"\" => \"{TlsWords.Origin(configuration)}${{url.path}}${{qsa}}\" )")
        .Line("url.redirect-code = 301")
        .Close("}").Close("}");
}
