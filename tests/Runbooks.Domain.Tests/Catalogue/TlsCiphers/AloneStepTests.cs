using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Vsphere;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>The command is run on what the servers print; only the servers are stood in for.</summary>
public sealed class AloneStepTests
{
    private const string Apache = "apache-debian-12-intermediate", Nginx = "nginx-3.5-address";

    private static VerdictKind Run(string name, string printed)
    {
        var step = TlsSections.Of(SampleInputs.Find(name)).SelectMany(section => section.Steps).Single(step => step.Id == "install-alone");
        var program = name == Apache ? "apachectl" : "nginx";
        var output = QuotingTests.Shell($"{program}() {{ cat <<'END'\n{printed}\nEND\n}}\n{Assert.Single(step.Commands).Text}\n");
        return EvidenceJudge.Judge(step.Check, output, new Dictionary<string, EvidenceReader>()).Kind;
    }

    /// <summary>Printed by Apache 2.4.71, with other paths and ports.</summary>
    private static string VirtualHosts(string below, string port = "443") => $"""
        VirtualHost configuration:
        *:{port}                 is a NameVirtualHost
                 default server other.example.com (/etc/apache2/sites-enabled/other.conf:1)
                 port {port} namevhost other.example.com (/etc/apache2/sites-enabled/other.conf:1)
        {below}
                 port {port} namevhost www.example.com (/etc/apache2/sites-enabled/tls-www.example.com.conf:3)
                         alias example.com
        *:80                   www.example.com (/etc/apache2/sites-enabled/tls-www.example.com.conf:14)
        ServerRoot: "/etc/apache2"
        """;

    [Theory]
    [InlineData("", VerdictKind.Pass)]
    [InlineData("                 alias ww.example.com", VerdictKind.Pass)]
    [InlineData("                 wild alias *.example.org", VerdictKind.Pass)]
    [InlineData("                 alias www.example.com", VerdictKind.Fail)]
    [InlineData("                 alias WWW.Example.com", VerdictKind.Fail)]
    [InlineData("                 wild alias *.example.com", VerdictKind.Fail)]
    [InlineData("                 wild alias ww?.example.com", VerdictKind.Fail)]
    [InlineData("         port 443 namevhost www.example.com (/etc/apache2/sites-enabled/old.conf:1)", VerdictKind.Fail)]
    [InlineData("         port * namevhost www.example.com (/etc/apache2/sites-enabled/old.conf:1)", VerdictKind.Fail)]
    public void Names_and_aliases_of_other_virtual_hosts_count(string below, VerdictKind verdict) => Assert.Equal(verdict, Run(Apache, VirtualHosts(below)));

    [Fact]
    public void A_port_that_is_not_the_plans_does_not() => Assert.Equal(VerdictKind.Pass, Run(Apache, VirtualHosts("                 alias www.example.com", "8443")));

    [Theory]
    [InlineData(Apache)]
    [InlineData(Nginx)]
    public void A_server_that_does_not_read_the_file_does_not_pass(string name) => Assert.NotEqual(VerdictKind.Pass, Run(name, "AH00526: Syntax error"));

    private static string Dump(string old) => $$"""
        # configuration file /etc/nginx/nginx.conf:
        http {
            # server { server_name 192.0.2.7; }
            upstream u { server 192.0.2.7:443; }
            include /etc/nginx/conf.d/*.conf;
        }
        # configuration file /etc/nginx/conf.d/tls-192.0.2.7.conf:
        server {
            listen 443 ssl;
            listen [::]:443 ssl;
            server_name 192.0.2.7;
        }
        server {
            listen 80;
            server_name 192.0.2.7;
        }
        # configuration file /etc/nginx/conf.d/old.conf:
        {{old}}
        """;

    [Theory]
    [InlineData("server { listen 443 ssl; server_name www.example.com; location / { } }", VerdictKind.Pass)]
    [InlineData("server { listen 8443 ssl; listen [::]:8443 ssl; server_name 192.0.2.7; }", VerdictKind.Pass)]
    [InlineData("server { listen 443 ssl; server_name example.com 192.0.2.7; }", VerdictKind.Fail)]
    [InlineData("server { listen 443 ssl; server_name example.com\n   \"192.0.2.7\"\n  ; location / { } }", VerdictKind.Fail)]
    [InlineData("server {\n  server_name 192.0.2.7;\n  listen [::]:443;\n}\nserver { listen 81; }", VerdictKind.Fail)]
    [InlineData("server { server_name 192.0.2.7; }", VerdictKind.Fail)]
    [InlineData("server_name 192.0.2.7;", VerdictKind.Fail)]
    public void Server_blocks_of_other_files_count_on_the_plans_ports(string old, VerdictKind verdict) => Assert.Equal(verdict, Run(Nginx, Dump(old)));
}
