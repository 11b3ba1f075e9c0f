using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Shows that the server is the one the plan was made for.</summary>
internal static class BeforeSteps
{
    public static IEnumerable<Step> Steps(TlsInputs inputs, ServerCommands commands)
    {
        yield return Server(inputs, commands);
        if (inputs.Configuration.Server.Product == ServerProduct.Apache) yield return OpenSsl(inputs, commands);
        if (inputs.Configuration.CipherString is { } ciphers) yield return Ciphers(inputs, commands, TlsWords.EffectiveCiphers(inputs.Configuration.Server.Product, ciphers));
        if (Modules(inputs, commands) is { } modules) yield return modules;
        if (inputs.Configuration.Server.Product == ServerProduct.Apache) yield return Listen(commands);
    }

    private static Step Server(TlsInputs inputs, ServerCommands commands)
    {
        var (product, program) = (inputs.Configuration.Server.Product, commands.Place.Program);
        var library = product == ServerProduct.Apache ? ImmutableArray<Expectation>.Empty : [Rules(inputs)];
        return new("before-server", $"Prove the version of {ServerDirectives.NameOf(product)}", "A directive that the version does not know keeps the server from starting, and one that it reads otherwise weakens it.", commands.Server)
        {
            // nginx -v and haproxy -v do not name the library.
            Commands = commands.Root(product switch { ServerProduct.Apache => $"{program} -v", ServerProduct.Nginx => "nginx -V", _ => "haproxy -vv" }),
            Expect = $"{inputs.Configuration.Server}{(library.IsEmpty ? "" : $" running with OpenSSL of the rules of {inputs.Build.Version.Name}")}.",
            Check = new Check.Reader(product switch { ServerProduct.Apache => TlsReaders.ApacheVersion, ServerProduct.Nginx => TlsReaders.NginxVersion, _ => TlsReaders.HaProxyVersion }, [Version(inputs.Configuration.Server), .. library]),
            Undo = new Undo.NothingChanged(),
        };
    }

    /// <summary>A version of two numbers stands for its branch; nginx has no such fact, so there only the product counts.</summary>
    private static Expectation Version(ServerVersion server)
    {
        var note = $"This plan is for {server}: enter the version found here and plan anew.";
        var name = ServerDirectives.NameOf(server.Product);
        return server.Version.Build >= 0 ? new(name, "version", Comparison.Equals, server.Version.ToString(), note)
            : server.Product == ServerProduct.Nginx ? new(name, "version", Comparison.Present, "", note)
            : new(name, "branch", Comparison.Equals, server.Version.ToString(), note);
    }

    private static Expectation Rules(TlsInputs inputs) =>
        new("OpenSSL", "rules", Comparison.Equals, inputs.Build.Version.Name, $"This plan is for {inputs.Build.Name}: the same cipher string means something else here. Choose the version found and plan anew.");

    private static Step OpenSsl(TlsInputs inputs, ServerCommands commands) =>
        new("before-openssl", "Prove the version of OpenSSL", "Cipher strings mean different suites in different releases.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl("openssl version"),
            Expect = $"OpenSSL with the rules of {inputs.Build.Version.Name}. A package of a distribution uses the same library for this program and for mod_ssl; Apache of one's own build may not: its error log names the library at LogLevel info (AH01876).",
            Check = new Check.Reader(TlsReaders.OpenSslVersion, [Rules(inputs)]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Ciphers(TlsInputs inputs, ServerCommands commands, string ciphers)
    {
        // A string with '-' at its front would be taken for an option; a separator there changes nothing.
        var word = Ash.Word(ciphers[0] == '-' ? ":" + ciphers : ciphers);
        return new("before-ciphers", "Ask this OpenSSL what the cipher string means", "The plan worked it out; the library that will do it has the last word. What it refuses would keep the server from starting.", commands.Server)
        {
            Commands = ServerCommands.OpenSsl($"openssl ciphers {word}"),
            Expect = $"{(inputs.Suites.Length == 1 ? "The one suite" : FormattableString.Invariant($"The {inputs.Suites.Length} suites"))} of the plan, in its order{(inputs.Build.Version.Rules.HasTls13 ? ", after those of TLS 1.3" : "")}.",
            Check = new Check.Pattern($"^(TLS_[A-Z0-9_]+:)*{string.Join(':', inputs.Suites.Select(suite => suite.Name))}$", "The suites of the plan, all of them, no others, in the same order."),
            Undo = new Undo.NothingChanged(),
            Unverified = inputs.Build.IsVerified ? null : $"The answers for {inputs.Build.Name} were not compared with that build. If it prints other suites, choose the OpenSSL version itself and plan anew.",
        };
    }

    private static Step? Modules(TlsInputs inputs, ServerCommands commands)
    {
        var (configuration, program) = (inputs.Configuration, commands.Place.Program);
        if (configuration.Server.Product == ServerProduct.HaProxy) return null;
        var isApache = configuration.Server.Product == ServerProduct.Apache;
        string[] words = isApache ? [.. ApacheFile.Modules(configuration)] : configuration.Http2 ? ["ssl", "v2"] : ["ssl"];
        var names = words.Order(StringComparer.Ordinal).Select(word => isApache ? $"{word}_module" : $"--with-http_{word}_module");
        return new("before-modules", "Prove that the modules are there", "The file has directives of these modules; without them the configuration is refused.", commands.Server)
        {
            // Sorted, since the order in which modules are listed differs.
            Commands = commands.Root(isApache
                ? $"{program} -M 2>/dev/null | awk '{{print $1}}' | grep -xE '({string.Join('|', words)})_module' | LC_ALL=C sort"
                : $"nginx -V 2>&1 | tr ' ' '\\n' | grep -xE -e '--with-http_({string.Join('|', words)})_module' | LC_ALL=C sort"),
            Expect = $"{string.Join(", ", names)}, a line each.{(commands.Place.Link is null ? "" : $" If one is missing, switch it on first, as a change of its own: a2enmod {string.Join(' ', words)}")}",
            Check = new Check.Pattern($"^{string.Join(@"\n", names)}$", $"{string.Join(", ", names)}."),
            Undo = new Undo.NothingChanged(),
        };
    }

    private static Step Listen(ServerCommands commands)
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
