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
        string[] ports = commands.Configuration.RedirectsHttp ? [TlsWords.Port(commands.Configuration.HttpPort), TlsWords.Port(commands.Configuration.HttpsPort)] : [TlsWords.Port(commands.Configuration.HttpsPort)];
        var lines = ports.Select(port => $@"^\s*(?i:listen)\s+(\S+:)?{port}(\s|$)").ToArray();
        var both = string.Join(" and ", ports);
        return new("before-listen", $"Prove that Apache listens on port {both}", "The file has no Listen: two of the same port keep Apache from starting.", commands.Server)
        {
            // What is not switched on lies in folders called …-available, and Apache reads only *.conf. -L: sites-enabled holds links.
            Commands = commands.Root($"find -L {commands.Place.Kept} -name '*.conf' ! -path '*-available/*' -exec grep -hiE '^[[:space:]]*Listen[[:space:]]' {{}} +"),
            Expect = $"A line Listen {string.Join(" and one Listen ", ports)}, with or without an address. {WhereListens(commands.Place.Family)}",
            // The lines may come in either order.
            Check = new Check.Pattern(lines is [var http, var https] ? $@"{http}[\s\S]*{https}|{https}[\s\S]*{http}" : lines[0], $"A Listen with port {both}."),
            Undo = new Undo.NothingChanged(),
            Unverified = commands.Place.Unverified,
        };
    }

    // From general knowledge of the packages; the step is marked as unverified.
    private static string WhereListens(string family) => family switch
    {
        "rhel" => "RHEL has port 80 in conf/httpd.conf and 443 in conf.d/ssl.conf, which comes with mod_ssl.",
        "alpine" => "Alpine has port 80 in httpd.conf and 443 in conf.d/ssl.conf, which comes with apache2-ssl.",
        "freebsd" => "FreeBSD has port 80 in httpd.conf; a line in extra/ counts only if httpd.conf includes that file.",
        _ => "Debian has them in ports.conf.",
    };
}
