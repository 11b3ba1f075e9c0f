using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers.Reading;

namespace Runbooks.Domain.Tests.Tls.Servers;

/// <summary>Two hosts in one text are never mixed: the first with TLS is read, the others are told.</summary>
public sealed class HostBlockTests
{
    private static ServerReading Read(string text) => ServerConfigReader.Read(text, OpenSslVersion.Of(Release.V30));

    private static void OnlyTheFirst(ServerReading reading, int line, string told)
    {
        Assert.Equal("AES128-SHA", reading.Settings.CipherString);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_virtual_hosts_the_first_is_read()
    {
        var reading = Read("""
            SSLHonorCipherOrder on
            <VirtualHost *:443>
            ServerName one.example
            SSLEngine on
            SSLCipherSuite AES128-SHA
            SSLCertificateFile /etc/one.pem
            </VirtualHost>
            <VirtualHost *:443>
            ServerName two.example
            SSLEngine on
            SSLCipherSuite AES256-SHA
            SSLCertificateFile /etc/two.pem
            SSLProtocol -all +TLSv1.2
            </VirtualHost>
            """);
        OnlyTheFirst(reading, 8, "two.example");
        Assert.True(reading.Settings.PrefersServerOrder);
        Assert.Equal(["one.example"], reading.Settings.HostNames);
        Assert.Equal(["/etc/one.pem"], reading.Settings.CertificateFiles);
        Assert.Null(reading.Settings.Protocols);
    }

    [Fact]
    public void Of_two_servers_the_first_with_TLS_is_read_and_a_redirect_counts()
    {
        var reading = Read("""
            http {
            ssl_prefer_server_ciphers on;
            server { listen 80; server_name one.example; return 301 https://one.example$request_uri; }
            server { listen 443 ssl default_server; server_name _; ssl_reject_handshake on; }
            server { listen 443 ssl; server_name one.example; ssl_ciphers AES128-SHA; }
            server { listen 443 ssl http2; server_name two.example; ssl_ciphers AES256-SHA; add_header Strict-Transport-Security "max-age=1" always; }
            }
            """);
        Assert.Equal("AES128-SHA", reading.Settings.CipherString);
        Assert.Equal([4, 6], reading.Problems.Select(problem => problem.Line));
        Assert.Contains("two.example", reading.Problems[1].Message, StringComparison.Ordinal);
        Assert.True(reading.Settings.RedirectsHttp);
        Assert.True(reading.Settings.PrefersServerOrder);
        Assert.False(reading.Settings.Http2);
        Assert.Null(reading.Settings.Hsts);
        Assert.Equal(["one.example"], reading.Settings.HostNames);
    }

    [Fact]
    public void Of_two_frontends_the_first_is_read() => OnlyTheFirst(
        Read("frontend one\n  bind :443 ssl crt /etc/one.pem ciphers AES128-SHA\n  bind [::]:443 ssl crt /etc/one.pem ciphers AES128-SHA\nfrontend two\n  bind :444 ssl crt /etc/two.pem ciphers AES256-SHA\n"), 4, "not read");

    [Fact]
    public void Of_two_bind_lines_the_first_is_read() => OnlyTheFirst(
        Read("frontend one\n  bind :443 ssl crt /etc/one.pem ciphers AES128-SHA\n  bind :444 ssl crt /etc/two.pem ciphers AES256-SHA\n"), 3, "line 2");
}
