using System.Security.Cryptography;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Brings the plan's file to the server and makes it whole.</summary>
internal static class FileSteps
{
    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands)
    {
        var name = inputs.File.Name;
        yield return new("install-file-here", $"Bring {name} to the server", "Download it from this plan and copy it into root's home folder on the server. The hash shows a file that was cut off, or whose line ends or quotes an editor changed.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl("cd", $"openssl dgst -sha256 {name}"),
            Expect = "The hash of the plan's file.",
            Check = new Check.ExactText(Hash(inputs.File.Text)),
            Undo = new Undo.ByCommands(ServerCommands.OpenSsl($"cd && rm -f {name}")),
        };
        var (title, why) = commands.Own.FileIsComplete
            ? ("Look for what else decides", "The file is complete, but other files may set the same.")
            : ($"Add to {name} what makes the site", "The plan knows what is about TLS and nothing of the site itself.");
        yield return new("install-site", title, why, commands.Server)
        {
            Expect = commands.Own.Site(inputs, commands),
            Check = new Check.None("What the site needs is not known here. The server's own test reads the result before it counts."),
            Undo = new Undo.NothingChanged(),
        };
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
