using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Shows that no other file answers for the name: the one that is read first would.</summary>
internal static class AloneStep
{
    /// <summary>
    /// Reads <c>apachectl -S</c>, where an alias stands below the virtual host that has it, and may have a wildcard:
    /// <code>
    /// *:443                  is a NameVirtualHost
    ///          port 443 namevhost other.example.com (/etc/apache2/sites-enabled/other.conf:1)
    ///                  alias www.example.com
    ///                  wild alias *.example.com
    /// *:80                   www.example.com (/etc/apache2/sites-enabled/tls-www.example.com.conf:14)
    /// </code>
    /// </summary>
    private const string Apache = """
        {n = ""} $NF ~ /:[0-9]+\)$/ {n = $2; k = split($1, a, ":"); q = a[k]} $3 == "namevhost" {n = $4; q = $2} n != "" {v = $0; m = m || index(v, f); u = !index(v, f) && index(p, " " q " ")} $1 == "default" {n = ""} $1 == "alias" {n = $2} $1 == "wild" {n = $3} n != "" && u {r = tolower(n); gsub(/[.]/, "[.]", r); gsub(/[*]/, ".*", r); gsub(/[?]/, ".", r); if (tolower(h) ~ "^" r "$") {print n " in" v; c = 1}} END {if (m && !c) print "No other file serves " h}
        """;

    /// <summary>
    /// Reads <c>nginx -T</c> by its words, since a list of names may take several lines. Wildcards do not count: nginx takes an exact name
    /// before them (Server names). Names in a file of their own count on every port, since the listen is elsewhere. No character classes in
    /// brackets: mawk before 1.3.4 has none.
    /// </summary>
    private const string Nginx = """
        function done() {if (s && b != f && (o || !l)) {print b; c = 1} m = m || (s && b == f); s = l = o = 0} /^# configuration file .*:$/ {done(); d = b = substr($0, 22, length($0) - 22); next} {sub(/(^|[ \t])#.*/, ""); gsub(/[;{}]/, " & "); for (i = 1; i <= NF; i++) {t = $i; if (t == "{" && w1 == "server") {done(); b = d} if (t ~ /^[;{}]$/) {w = ""; k = 0} else if (w == "") {w = t} else {k++; gsub(/["\047]/, "", t); if (w == "server_name" && tolower(t) == tolower(h)) s = 1; if (w == "listen" && k == 1) {l = 1; g = t ~ /:[0-9]+$/ || t ~ /^[0-9]+$/ ? t : "80"; sub(/.*:/, "", g); if (index(p, " " g " ")) o = 1}} w1 = t}} END {done(); if (m && !c) print "No other file serves " h}
        """;

    public static Step Of(ServerCommands commands)
    {
        var (place, configuration) = (commands.Place, commands.Configuration);
        var isApache = configuration.Server.Product == ServerProduct.Apache;
        var ports = $" {TlsWords.Port(configuration.HttpsPort)} {(configuration.RedirectsHttp ? TlsWords.Port(configuration.HttpPort) + " " : "")}{(isApache ? "* " : "")}";
        var (print, program, file) = isApache ? ($"{place.Program} -S 2>&1", Apache, $"/{place.FileName}:") : ("nginx -T 2>/dev/null", Nginx, place.File);
        return new("install-alone", $"Prove that no other file serves {commands.Host}", "Of two virtual hosts with one name, the one that is read first counts.", commands.Server)
        {
            Commands = commands.Root($"{print} | awk -v h={commands.Host} -v f={file} -v p='{ports}' '{program}'"),
            Expect = $"No other file serves {commands.Host}. Otherwise the {(isApache ? "names and places" : "files")} are listed: take the {(isApache ? "name or alias" : "name")} or the whole old {(isApache ? "virtual host" : "server block")} out of them{(place.Family == "debian" ? ", or the link out of sites-enabled" : "")}, test again, and repeat this step. No output: the server does not read the plan's file.",
            Check = new Check.Pattern($"^No other file serves {commands.HostRegex}$", "No other file that the server reads has this name on a port of the plan."),
            Undo = new Undo.ByCommands(commands.Root(place.PutBack), "Puts back what was taken out here."),
        };
    }
}
