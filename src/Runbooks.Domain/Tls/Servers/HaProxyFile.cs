using System.Globalization;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>A file for HAProxy, complete but for the address of the application. Source: HAProxy's configuration manual, sections 3 to 5.</summary>
internal static class HaProxyFile
{
    public static string Text(TlsConfiguration configuration, DateOnly ruleset)
    {
        var file = new FileText("    ").Heading(configuration, ruleset,
            "Each crt file holds the certificate, its chain and its key. The application's address is the last line.");
        Global(file, configuration);
        file.Line("").Open("defaults").Line("mode http").Line("timeout connect 5s").Line("timeout client 30s").Line("timeout server 30s").Close();
        Https(file, configuration);
        if (configuration.RedirectsHttp) Redirect(file, configuration);
        return file.Line("").Open("backend site").Line("server app 127.0.0.1:8080").Close().ToString();
    }

    private static void Global(FileText file, TlsConfiguration configuration)
    {
        var levelApart = configuration.Has("ssl-security-level");
        file.Open("global");
        if (string.Join(' ', Options(configuration)) is { Length: > 0 } options) file.Line($"ssl-default-bind-options {options}");
        if (TlsWords.Ciphers(configuration, withLevel: !levelApart) is { } ciphers) file.Line($"ssl-default-bind-ciphers {TlsWords.Word(ciphers)}");
        if (configuration is { OffersTls13: true, Tls13Suites: { } suites } && configuration.Has("ssl-default-bind-ciphersuites"))
            file.Line($"ssl-default-bind-ciphersuites {TlsWords.Names(suites)}");
        file.LineIf(!configuration.Groups.IsEmpty && configuration.Has("ssl-default-bind-curves"), $"ssl-default-bind-curves {TlsWords.Names(configuration.Groups)}");
        if (levelApart && configuration.EffectiveSecurityLevel is { } level) file.Line(string.Create(CultureInfo.InvariantCulture, $"ssl-security-level {level}"));
        if (configuration.DhParametersFile is { } parameters && configuration.Has("ssl-dh-param-file")) file.Line($"ssl-dh-param-file {parameters}");
        file.Line(string.Create(CultureInfo.InvariantCulture, $"tune.ssl.lifetime {configuration.SessionTimeoutSeconds}")).Close();
    }

    private static IEnumerable<string> Options(TlsConfiguration configuration)
    {
        if (configuration.Has("ssl-min-ver"))
        {
            yield return $"ssl-min-ver {Version(configuration.Protocols[0])}";
            yield return $"ssl-max-ver {Version(configuration.Protocols[^1])}";
        }
        else
        {
            foreach (var protocol in TlsWords.All.Except(configuration.Protocols).Where(protocol => protocol is not TlsProtocol.Ssl2 and not TlsProtocol.Tls13))
                yield return "no-" + Version(protocol).ToLowerInvariant().Replace(".", "", StringComparison.Ordinal);
        }
        if (!configuration.SessionTickets) yield return "no-tls-tickets";
        // The server's order is HAProxy's default; before 1.8 there is no other.
        if (!configuration.PrefersServerOrder && configuration.Has("prefer-client-ciphers")) yield return "prefer-client-ciphers";
    }

    // HAProxy alone writes TLSv1.0 with its zero.
    private static string Version(TlsProtocol protocol) => protocol == TlsProtocol.Tls10 ? "TLSv1.0" : TlsWords.Of(protocol);

    private static void Https(FileText file, TlsConfiguration configuration)
    {
        // A client that names no host gets the first one. Such clients are old and know no ECDSA: RSA first (HaProxyCertificate).
        var certificates = string.Join(' ', configuration.Certificates.OrderBy(files => files.Certificate.Key == Authentication.Rsa ? 0 : 1).Select(files => $"crt {files.ChainFile}"));
        file.Line("").Open("frontend https");
        file.Line($"bind {Address(configuration, configuration.HttpsPort)} ssl {certificates}{BindCurves(configuration)}{Alpn(configuration)}");
        // The answers that HAProxy makes itself, such as 503, have the header only by http-after-response.
        var rule = configuration.Has("http-after-response set-header") ? "http-after-response" : "http-response";
        if (configuration.Hsts is { } hsts) file.Line($"{rule} set-header Strict-Transport-Security \"{TlsWords.Of(hsts)}\"");
        file.Line("default_backend site").Close();
    }

    private static string Address(TlsConfiguration configuration, int port) => configuration.ListensOnIpv6 ? $"[::]:{TlsWords.Port(port)} v4v6" : $"*:{TlsWords.Port(port)}";

    private static string BindCurves(TlsConfiguration configuration) =>
        configuration.Groups.IsEmpty || configuration.Has("ssl-default-bind-curves") ? ""
        : configuration.Has("bind curves") ? $" curves {TlsWords.Names(configuration.Groups)}"
        : Ecdhe(configuration) is { } curve ? $" ecdhe {curve}" : "";

    internal static string? Ecdhe(TlsConfiguration configuration) => configuration.Groups.FirstOrDefault(group => GroupTable.Find(group.Name) is { IsEarlyCurve: true })?.Name;

    // Without a word on it, HAProxy offers h2 from 2.8 on.
    private static string Alpn(TlsConfiguration configuration) => configuration.Has("alpn h2") ? configuration.Http2 ? " alpn h2,http/1.1" : " alpn http/1.1" : "";

    private static void Redirect(FileText file, TlsConfiguration configuration) => file
        .Line("").Open("frontend http")
        .Line($"bind {Address(configuration, configuration.HttpPort)}")
        .Line($"http-request redirect prefix {TlsWords.Origin(configuration)} code 301")
        .Close();
}
