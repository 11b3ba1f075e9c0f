using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Shows that the server has what the file names but does not bring: modules, and Apache's ports.</summary>
internal static class ModuleSteps
{
    public static Step Apache(TlsInputs inputs, ServerCommands commands)
    {
        var (words, program) = (ApacheFile.Modules(inputs.Configuration).Order(StringComparer.Ordinal).ToArray(), commands.Place.Program);
        return Step(commands, words.Select(word => $"{word}_module"), $"{program} -M 2>/dev/null | awk '{{print $1}}' | grep -xE '({string.Join('|', ApacheFile.Modules(inputs.Configuration))})_module' | LC_ALL=C sort",
            commands.Place.Link is null ? "" : $" If one is missing, switch it on first, as a change of its own: a2enmod {string.Join(' ', ApacheFile.Modules(inputs.Configuration))}");
    }

    public static Step Nginx(TlsInputs inputs, ServerCommands commands)
    {
        string[] words = inputs.Configuration.Http2 ? ["ssl", "v2"] : ["ssl"];
        return Step(commands, words.Select(word => $"--with-http_{word}_module"), $"nginx -V 2>&1 | tr ' ' '\\n' | grep -xE -e '--with-http_({string.Join('|', words)})_module' | LC_ALL=C sort", "");
    }

    // The command sorts, since the order in which modules are listed differs.
    private static Step Step(ServerCommands commands, IEnumerable<string> names, string command, string missing) =>
        new("before-modules", "Prove that the modules are there", "The file has directives of these modules; without them the configuration is refused.", commands.Server)
        {
            Commands = commands.Root(command),
            Expect = $"{string.Join(", ", names)}, a line each.{missing}",
            Check = new Check.Pattern($"^{string.Join(@"\n", names)}$", $"{string.Join(", ", names)}."),
            Undo = new Undo.NothingChanged(),
        };

    public static Step Listen(ServerCommands commands)
    {
        var port = TlsWords.Port(commands.Configuration.HttpsPort);
        return new("before-listen", $"Prove that Apache listens on port {port}", "The file has no Listen: two of the same port keep Apache from starting.", commands.Server)
        {
            Commands = commands.Root($"grep -rhiE '^[[:space:]]*Listen[[:space:]]' {commands.Place.Kept}"),
            Expect = $"A line Listen {port}{(commands.Configuration.RedirectsHttp ? $" and one for port {TlsWords.Port(commands.Configuration.HttpPort)}" : "")}, with or without an address. Debian has them in ports.conf.",
            Check = new Check.Pattern($@"^\s*(?i:listen)\s+(\S+:)?{port}(\s|$)", $"A Listen with port {port}."),
            Undo = new Undo.NothingChanged(),
        };
    }
}
