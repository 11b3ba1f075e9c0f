using System.Security.Cryptography;
using System.Text;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Brings the plan's file to the server and makes it whole.</summary>
internal static class FileSteps
{
    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands)
    {
        var (name, product) = (inputs.File.Name, ServerDirectives.NameOf(inputs.Configuration.Server.Product));
        yield return new("install-file-here", $"Bring {name} to the server", "Download it from this plan and copy it into root's home folder on the server. The hash shows a file that was cut off, or whose line ends or quotes an editor changed.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl("cd", $"openssl dgst -sha256 {name}"),
            Expect = "The hash of the plan's file.",
            Check = new Check.ExactText(Hash(inputs.File.Text)),
            Undo = new Undo.ByCommands(ServerCommands.OpenSsl($"cd && rm -f {name}")),
        };
        yield return new("install-site", $"Add to {name} what makes the site", "The plan knows what is about TLS and nothing of the site itself.", commands.Server)
        {
            Expect = inputs.Configuration.Server.Product switch
            {
                ServerProduct.Apache => $"In the virtual host for port {TlsWords.Port(inputs.Configuration.HttpsPort)}: DocumentRoot, ProxyPass, access and log files, as the site's present virtual host has them, but nothing that begins with SSL. For the first day also {LogLevel(inputs)}: {product} tells of failed handshakes at this level only.",
                ServerProduct.Nginx => $"In the server with TLS: root, location, proxy_pass and the rest, as the site's present server block has them, but nothing that begins with ssl_. For the first day also “error_log {commands.Place.Log} info;”: {product} tells of failed handshakes at this level only.",
                _ => $"This file replaces all of {commands.Place.File}. From the present one come over: in global log, chroot, user, group and stats socket, without which HAProxy goes on running as root and logs nothing; in defaults log and option; every frontend, listen and backend that stays. The last line is the application's address.",
            },
            Check = new Check.None("What the site needs is not known here. The server's own test reads the result before it counts."),
            Undo = new Undo.NothingChanged(),
        };
    }

    /// <summary>Levels for one module came with 2.4 (core manual, LogLevel).</summary>
    private static string LogLevel(TlsInputs inputs) => inputs.Configuration.Server.Version >= new Version(2, 4) ? "“LogLevel ssl:info”" : "“LogLevel info”";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
