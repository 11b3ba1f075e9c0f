using CsCheck;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;

namespace Runbooks.Domain.Tests.Tls.Servers;

public class ServerConfigReaderTests
{
    private static ServerReading Read(string text, Release release = Release.V30, ServerVersion? server = null) => ServerConfigReader.Read(text, OpenSslVersion.Of(release), server);

    private static ServerVersion Apache(string version) => new(ServerProduct.Apache, Version.Parse(version));

    private static string Protocols(ServerReading reading) => string.Join(' ', reading.Settings.Protocols!.Value.Select(TlsWords.Of));

    private static IEnumerable<string> Problems(ServerReading reading) => reading.Problems.Select(problem => $"{problem.Line}: {problem.Message}");

    /// <summary>The directives of a post of April 2014, as a browser copies them: the header's quotes are curly, and the virtual host is never closed.</summary>
    private const string Post = """
        SSLSessionCache shmcb:/var/cache/mod_ssl/scache(512000)
        SSLSessionCacheTimeout 300
        SSLProtocol -SSLv2 ALL
        SSLHonorCipherOrder On
        SSLCompression Off

        <VirtualHost *:443>

        Header always set Strict-Transport-Security “max-age=63072000; includeSubDomains”

        """;

    [Fact]
    public void The_post_of_2014_is_read_and_each_problem_told_by_its_line()
    {
        var reading = Read(Post, Release.V101G, Apache("2.4.7"));
        Assert.Equal(ServerProduct.Apache, reading.Product);
        Assert.Equal("SSLv3 TLSv1 TLSv1.1 TLSv1.2", Protocols(reading));
        Assert.Equal(("shmcb:/var/cache/mod_ssl/scache(512000)", 300, true, false), (reading.Settings.SessionCache, reading.Settings.SessionTimeoutSeconds, reading.Settings.PrefersServerOrder, reading.Settings.Compression));
        Assert.Equal(new HstsPolicy(63072000, true, false), reading.Settings.Hsts);
        Assert.Equal(
            [
                "3: Apache 2.4 has no SSLv2 and ignores -SSLv2. It does no harm.",
                "3: “ALL” has no + or -, so it replaces what stands before it on this line. To take protocols away, write them behind it: all -SSLv3.",
                "7: This section is opened and not closed.",
                "9: These quotes are curly, which the server takes for ordinary characters. Type straight ones.",
            ],
            Problems(reading));
        Assert.Equal(6, reading.Lines.Length);
    }

    [Fact]
    public void In_2_2_ALL_behind_SSLv2_brings_SSLv2_back() => Assert.Equal("SSLv2 SSLv3 TLSv1 TLSv1.1 TLSv1.2", Protocols(Read(Post, Release.V101G, Apache("2.2.34"))));

    [Fact]
    public void The_two_strings_that_the_post_quotes_are_read()
    {
        // Without quotes: told, and read as meant.
        var apache = Read("SSLCipherSuite EECDH+ECDSA+AESGCM EECDH+aRSA+AESGCM EECDH+ECDSA+SHA384 EECDH EDH+aRSA RC4 !aNULL !eNULL !LOW !3DES !MD5 !EXP !PSK !SRP !DSS", Release.V101G);
        Assert.Equal("EECDH+ECDSA+AESGCM EECDH+aRSA+AESGCM EECDH+ECDSA+SHA384 EECDH EDH+aRSA RC4 !aNULL !eNULL !LOW !3DES !MD5 !EXP !PSK !SRP !DSS", apache.Settings.CipherString);
        Assert.Contains("needs quotes", Assert.Single(apache.Problems).Message, StringComparison.Ordinal);

        var nginx = Read("ssl_ciphers ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-SHA:HIGH:!aNULL:!eNULL:!LOW:!3DES:!MD5:!EXP:!CBC:!EDH:!kEDH:!PSK:!SRP:!kECDH;", Release.V101G);
        Assert.Equal(ServerProduct.Nginx, nginx.Product);
        Assert.EndsWith("!SRP:!kECDH", nginx.Settings.CipherString, StringComparison.Ordinal);
        Assert.Empty(nginx.Problems);
    }

    [Theory]
    [InlineData("all -SSLv2 -SSLv3", "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3")]
    [InlineData("-all +TLSv1.2", "TLSv1.2")]
    [InlineData("-ALL +tlsv1.2 +TLSv1.3", "TLSv1.2 TLSv1.3")]
    [InlineData("TLSv1.2", "TLSv1.2")]
    [InlineData("TLSv1.1 TLSv1.2", "TLSv1.2")]
    [InlineData("all -TLSv1 -TLSv1.1 -TLSv1.2 -TLSv1.3", "")]
    [InlineData("+TLSv1.2 -all", "")]
    [InlineData("-SSLv3 all", "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3")]
    public void SSLProtocol_is_read_from_left_to_right(string words, string expected) => Assert.Equal(expected, Protocols(Read($"SSLProtocol {words}")));

    [Theory]
    [InlineData(Release.V102, "2.4.66", "SSLv3 TLSv1 TLSv1.1 TLSv1.2")]
    [InlineData(Release.V110, "2.4.66", "TLSv1 TLSv1.1 TLSv1.2")]
    [InlineData(Release.V111, "2.4.35", "TLSv1 TLSv1.1 TLSv1.2")]
    [InlineData(Release.V111, "2.4.36", "TLSv1 TLSv1.1 TLSv1.2 TLSv1.3")]
    [InlineData(Release.V102, "2.2.22", "SSLv2 SSLv3 TLSv1")]
    public void What_all_means_depends_on_versions(Release release, string version, string expected) => Assert.Equal(expected, Protocols(Read("SSLProtocol all", release, Apache(version))));

    [Fact]
    public void Apache_continuation_lines_comments_and_sections_keep_their_line_numbers()
    {
        var reading = Read("""
            # SSLProtocol in a comment \
            that goes on SSLFoo
            <IfModule mod_ssl.c>
              SSLCipherSuite HIGH:\
            !aNULL
              SSLHonorCipherOrder yes
              <VirtualHost *:443>
                SSLSessionCache shmcb:/run/x(512000)
                ServerAdmin me@example.com
                SSLSesionTickets off
                SSLUseStapling "on
              </VirtualHost>
            </IfModul>
            """);
        Assert.Equal("HIGH:!aNULL", reading.Settings.CipherString);
        Assert.Equal([6, 8, 10, 11, 13, 3], reading.Problems.OrderBy(problem => problem.Line == 3).Select(problem => problem.Line));
        Assert.Equal([4, 6, 8, 10, 11], reading.Lines.Select(line => line.Line));
        Assert.Equal(1, reading.Ignored);
    }

    [Theory]
    [InlineData("Header always set Strict-Transport-Security max-age=63072000; includeSubDomains", "no quotes")]
    [InlineData("Header set Strict-Transport-Security \"max-age=63072000\"", "Without “always”")]
    [InlineData("Header always set Strict-Transport-Security \"includeSubDomains\"", "without a max-age")]
    [InlineData("Header always set Strict-Transport-Security \"max-age=1; includeSubdomain\"", "means nothing")]
    [InlineData("SSLProtocol TLSv12", "no protocol that Apache knows")]
    [InlineData("SSLProtocol +SSLv2", "no SSLv2")]
    [InlineData("SSLProtocol +SSLv3 +TLSv1.2", "no SSLv3 in its default build")]
    [InlineData("SSLCipherSuite RC4", "no cipher match")]
    [InlineData("SSLCipherSuite HIGH:!", "invalid command")]
    [InlineData("SSLCipherSuite TLSv1.3 TLS_AES_256_GCM_SHA512", "has no TLS 1.3 suite")]
    [InlineData("SSLOpenSSLConfCmd Curves X25519MLKEM768", "needs OpenSSL 3.5")]
    [InlineData("SSLOpenSSLConfCmd Curves secp256k9", "not known here")]
    [InlineData("SSLOpenSSLConfCmd MinProtocol TLSv1.3", "not taken into account")]
    [InlineData("SSLOpenSSLConfCmd Curves", "takes 2 arguments")]
    [InlineData("SSLSessionCacheTimeout soon", "is not a number")]
    [InlineData("SSLSessionCache memory", "A session cache is")]
    [InlineData("SSLHonorCipherOrder on\nSSLHonorCipherOrder off", "Line 1 sets this too")]
    [InlineData("ssl_protocols TLSv1.2 TLSv1.4;", "no protocol that nginx knows")]
    [InlineData("ssl_protocols SSLv3 TLSv1.2;", "ignores it in silence")]
    [InlineData("ssl_protocol TLSv1.2;", "has no directive ssl_protocol")]
    [InlineData("ssl_session_cache shared:TLS;", "A session cache is")]
    [InlineData("ssl_session_timeout 5 minutes;", "takes 1 argument")]
    [InlineData("ssl_session_timeout 5x;", "A time is")]
    [InlineData("ssl_prefer_server_ciphers yes;", "is on or off")]
    [InlineData("ssl on;", "was removed in 1.25.1")]
    [InlineData("add_header Strict-Transport-Security max-age=1; includeSubDomains;", "Without “always”")]
    [InlineData("add_header Strict-Transport-Security \"max-age=1\" allways;", "perhaps “always”")]
    [InlineData("ssl_ciphers \"HIGH;", "opened and not closed")]
    [InlineData("server {\nssl_ciphers HIGH;", "opened and not closed")]
    [InlineData("ssl_ciphers HIGH;\n}", "not open")]
    [InlineData("ssl_conf_command Options KTLS;", "not taken into account")]
    [InlineData("global\nssl-default-bind-options no-sslv3 ssl-min-ver TLSv1.2", "ignored beside ssl-min-ver")]
    [InlineData("global\nssl-default-bind-options ssl-min-ver TLS1.2", "no protocol that HAProxy knows")]
    [InlineData("global\nssl-default-bind-options ssl-min-ver TLSv1.2 no-tls-ticket", "no option that HAProxy's bind knows")]
    [InlineData("global\nssl-default-bind-cipher HIGH", "no word ssl-default-bind-cipher")]
    [InlineData("frontend x\nssl-default-bind-ciphers HIGH", "belongs in the section global")]
    [InlineData("frontend x\nhttp-response set-header Strict-Transport-Security max-age=1; includeSubDomains", "no quotes")]
    [InlineData("frontend x\nrspadd Strict-Transport-Security:\\ max-age=1", "removed in 2.1")]
    [InlineData("global\ntune.ssl.lifetime soon", "A time is")]
    public void A_problem_is_told(string text, string message)
    {
        var problems = Read(text).Problems;
        Assert.Contains(problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.InRange(problem.Line, 1, text.Split('\n').Length));
    }

    [Fact]
    public void A_missing_semicolon_is_told_and_both_directives_are_read()
    {
        var reading = Read("server {\n    ssl_protocols TLSv1.2\n        TLSv1.3\n    ssl_ciphers HIGH; # all\n    ssl_prefer_server_ciphers on\n}\n");
        Assert.Equal("TLSv1.2 TLSv1.3", Protocols(reading));
        Assert.Equal(("HIGH", true), (reading.Settings.CipherString, reading.Settings.PrefersServerOrder));
        Assert.Equal(["3: The semicolon at the end is missing: nginx does not start.", "5: The semicolon at the end is missing: nginx does not start."], Problems(reading));
    }

    [Fact]
    public void An_nginx_file_of_the_field_is_read()
    {
        var reading = Read("""
            http {
                log_format main '$remote_addr - "$request" #{$status}';
                server {
                    listen 443 ssl http2 default_server;
                    server_name example.com www.example.com;
                    ssl_certificate /etc/ssl/a.pem; ssl_certificate_key /etc/ssl/a.key;
                    ssl_session_timeout 1d; ssl_session_cache builtin:1000 shared:SSL:10m;
                    ssl_ecdh_curve X25519:P-256:secp384r1;
                    location ~ ^/${a}x$ { return 404; }
                    add_header Strict-Transport-Security “max-age=63072000; includeSubDomains” always;
                }
            }
            """);
        Assert.Equal([10], reading.Problems.Select(problem => problem.Line));
        Assert.Equal(86400, reading.Settings.SessionTimeoutSeconds);
        Assert.Equal("X25519:prime256v1:secp384r1", TlsWords.Names(reading.Settings.Groups!.Value));
        Assert.Equal(["example.com", "www.example.com"], reading.Settings.HostNames);
        Assert.Equal(new HstsPolicy(63072000, true, false), reading.Settings.Hsts);
        Assert.True(reading.Settings.Http2);
    }

    [Fact]
    public void A_HAProxy_file_of_the_field_is_read()
    {
        var reading = Read("""
            global # the process
                ssl-default-bind-options no-sslv3 no-tlsv10 no-tls-tickets
                ssl-default-bind-ciphers HIGH:!aNULL
                tune.ssl.default-dh-param 2048
                tune.ssl.lifetime 10m
            frontend web
                bind *:80
                bind :443 ssl crt /a.pem crt "/b c.pem" alpn h2,http/1.1 ciphers AES256-SHA name main
                redirect scheme https code 301 if !{ ssl_fc }
                rspadd Strict-Transport-Security:\ max-age=15768000
            """, Release.V102, new ServerVersion(ServerProduct.HaProxy, new Version(1, 7, 0)));
        Assert.Equal("TLSv1.1 TLSv1.2", Protocols(reading));
        Assert.Equal(("AES256-SHA", 600, true, false, true, true), (reading.Settings.CipherString, reading.Settings.SessionTimeoutSeconds, reading.Settings.PrefersServerOrder, reading.Settings.SessionTickets, reading.Settings.Http2, reading.Settings.RedirectsHttp));
        Assert.Equal(["/a.pem", "/b c.pem"], reading.Settings.CertificateFiles);
        Assert.Equal(new HstsPolicy(15768000, false, false), reading.Settings.Hsts);
    }

    [Fact]
    public void A_directive_that_the_version_does_not_know_is_told()
    {
        Assert.Contains("SSLSessionTickets came with Apache 2.4.11; 2.4.7 does not know it.", Assert.Single(Read("SSLSessionTickets off", Release.V101, Apache("2.4.7")).Problems).Message, StringComparison.Ordinal);
        Assert.Empty(Read("SSLSessionTickets off", Release.V101, Apache("2.4.11")).Problems);
        Assert.Contains("needs OpenSSL 1.0.2", Assert.Single(Read("SSLOpenSSLConfCmd Curves P-256", Release.V101, Apache("2.4.66")).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("http2 on came with nginx 1.25.1", Assert.Single(Read("http2 on;", server: new ServerVersion(ServerProduct.Nginx, new Version(1, 22, 1))).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{ \"json\": 1 }")]
    public void A_text_of_something_else_is_told(string text) => Assert.Equal((null, 0), (Read(text).Product, Assert.Single(Read(text).Problems).Line));

    private static readonly Gen<string> Scraps = Gen.OneOf(
        "SSLProtocol", "SSLCipherSuite", "Header", "always", "set", "Strict-Transport-Security", "max-age=1", "<VirtualHost *:443>", "</VirtualHost>", "<", ">", "\\", "\n", "\n", " ", " ", "\t", "\r\n", "#", "\"", "'", "“", "”", ";", "{", "}", "${x}",
        "ssl_ciphers", "ssl_protocols", "listen", "add_header", "server", "http", "global", "frontend x", "bind", ":443", "ssl", "crt", "alpn", "ssl-min-ver", "ssl-default-bind-options", "-all", "+TLSv1.2", "TLSv1.3", "HIGH", "@SECLEVEL=9", "\0", "\uD800", "\u202E", "9999999999999999999d", "SSLOpenSSLConfCmd", "Curves", "ssl_session_timeout", "rspadd", "http-response", "Redirect", "https://x");

    [Fact]
    public void Any_text_gives_a_reading_whose_problems_can_be_shown() => Gen.Select(Scraps.Array[0, 40], Gen.Enum<Release>(), Gen.Int[0, 3]).Sample((scraps, release, product) =>
    {
        var text = string.Concat(scraps.SelectMany(scrap => new[] { scrap, " " }));
        var reading = Read(text, release, product == 3 ? null : new ServerVersion((ServerProduct)product, new Version(1, 9)));
        Assert.All(reading.Problems, problem =>
        {
            Assert.InRange(problem.Line, 0, text.Split('\n').Length);
            Assert.InRange(problem.Text.Length, 0, 120);
            Assert.DoesNotContain(problem.Text + problem.Message, c => char.IsControl(c) || char.IsSurrogate(c) || c == '\u202E');
        });
        Assert.All(reading.Lines, line => Assert.InRange(line.Line, 1, text.Split('\n').Length));
    }, iter: 20_000);

    [Fact]
    public void Characters_at_random_give_a_reading() => Gen.Select(Gen.String[Gen.Char["sl_SL-: ;{}\"'\\#\n<>/=+!@“a0"], 0, 60], Gen.Enum<ServerProduct>()).Sample((text, product) => _ = Read(text, server: new ServerVersion(product, new Version(2, 4))), iter: 20_000);
}
