using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Reads the HSTS header and the redirect as a browser gets them.</summary>
internal static class HttpSteps
{
    private const string Place = "A client with curl";

    public static IEnumerable<Step> Steps(ServerCommands commands)
    {
        if (commands.Configuration.Hsts is { } hsts) yield return Hsts(commands, hsts);
        if (commands.Configuration.RedirectsHttp) yield return Redirect(commands);
    }

    private static Step Hsts(ServerCommands commands, HstsPolicy hsts) =>
        new("prove-hsts", "Read the HSTS header", "A second header of the application, a location with headers of its own, or a typing error makes browsers take another policy or none.", Place)
        {
            Commands = ServerCommands.Client($"curl -sI {TlsWords.Origin(commands.Configuration)}/"),
            Expect = $"Strict-Transport-Security: {TlsWords.Of(hsts)}, once. curl prints nothing when it does not trust the certificate; curl -I says why.",
            Check = new Check.Reader(TlsReaders.HttpHeaders,
            [
                new("HSTS", "times", Comparison.Equals, "1", "Browsers take the first header only (RFC 6797 section 8.1): let either the server or the application send it."),
                new("HSTS", "max-age", Comparison.Equals, hsts.MaxAge.ToString(CultureInfo.InvariantCulture)),
                new("HSTS", "include subdomains", Comparison.Equals, Word(hsts.IncludeSubDomains)),
                new("HSTS", "preload", Comparison.Equals, Word(hsts.Preload)),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Redirect(ServerCommands commands)
    {
        var port = commands.Configuration.HttpPort;
        return new("prove-redirect", "Read the redirect", "Without it, a first visit by http stays there and never sees the HSTS header.", Place)
        {
            Commands = ServerCommands.Client($"curl -sI http://{commands.Host}{(port == 80 ? "" : ":" + TlsWords.Port(port))}/"),
            Expect = $"301 to {TlsWords.Origin(commands.Configuration)}/.",
            Check = new Check.Reader(TlsReaders.HttpHeaders,
            [
                new("response", "status", Comparison.Equals, "301", "Another virtual host answers on this port."),
                new("response", "location", Comparison.Equals, $"{TlsWords.Origin(commands.Configuration)}/"),
                new("HSTS", "times", Comparison.Absent, "", "Over http the header has no effect and must not be sent (RFC 6797 section 7.2)."),
            ]),
            Undo = new Undo.NothingChanged(),
        };
    }

    private static string Word(bool value) => value ? "true" : "false";
}
