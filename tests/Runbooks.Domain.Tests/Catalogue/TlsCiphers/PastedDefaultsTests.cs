using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>What a pasted file says becomes what the fields start with; the rest is told by its line.</summary>
public sealed class PastedDefaultsTests
{
    private static Plan Pasted(string text, string openSsl = "debian-12") => Plan(("start", FormValue.Of("existing")), ("existing", FormValue.Of(text)), ("openssl", FormValue.Of(openSsl)));

    private static string Remark(Plan plan, int line) => string.Join(" ", plan.Table("reading").Rows.Where(row => row[0] == $"{line}").Select(row => row[2]));

    private const string Nginx = """
        server { listen 80; server_name shop.example.org; return 301 https://shop.example.org$request_uri; }
        server {
            listen 8443 ssl http2;
            server_name shop.example.org other.example.org;
            ssl_certificate /srv/tls/shop.pem;
            ssl_certificate_key /srv/tls/shop.key;
            ssl_protocols TLSv1.2 TLSv1.3;
            ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES128-GCM-SHA256;
            ssl_conf_command Ciphersuites TLS_AES_256_GCM_SHA384:TLS_AES_128_CCM_SHA256;
            ssl_ecdh_curve P-384:brainpoolP256r1;
            ssl_dhparam /srv/tls/dh.pem;
            ssl_session_tickets on;
            ssl_session_timeout 20m;
            ssl_session_cache builtin:1000;
            ssl_stapling on;
            resolver 192.0.2.1;
            ssl_verify_client on;
        }
        """;

    [Fact]
    public void What_nginx_says_is_what_the_fields_start_with()
    {
        var inputs = Pasted(Nginx).Inputs;
        Assert.Equal("shop.example.org", inputs.Text("host"));
        Assert.Equal(["rsa"], inputs.Many("keys"));
        Assert.Equal("/srv/tls/shop.pem", inputs.Text("rsaChain"));
        Assert.Equal("/srv/tls/shop.key", inputs.Text("rsaKey"));
        Assert.Equal("/srv/tls/dh.pem", inputs.Text("dhFile"));
        Assert.Equal(["secp384r1"], inputs.Many("groups"));
        Assert.Equal(["TLS_AES_256_GCM_SHA384"], inputs.Many("tls13"));
        Assert.Equal("1200", inputs.Text("timeout"));
        Assert.Equal("192.0.2.1", inputs.Text("resolver"));
        Assert.All(["tickets", "stapling", "http2", "redirect"], field => Assert.True(inputs.On(field), field));
    }

    [Theory]
    [InlineData(3, "8443")]
    [InlineData(4, "other.example.org")]
    [InlineData(5, "Taken for RSA")]
    [InlineData(9, "TLS_AES_128_CCM_SHA256")]
    [InlineData(10, "brainpoolP256r1")]
    [InlineData(14, "shared:TLS:10m")]
    [InlineData(17, "no field")]
    public void What_no_field_holds_is_told_by_its_line(int line, string told) => Assert.Contains(told, Remark(Pasted(Nginx), line), StringComparison.Ordinal);

    [Theory]
    [InlineData(6), InlineData(8), InlineData(11), InlineData(12), InlineData(13), InlineData(15), InlineData(16)]
    public void What_is_taken_over_is_not_told(int line) => Assert.Equal("", Remark(Pasted(Nginx), line));

    [Fact]
    public void Two_certificates_of_Apache_are_both_kept()
    {
        const string text = "<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /a/one.pem\nSSLCertificateKeyFile /a/one.key\nSSLCertificateFile /a/ecdsa.pem\nSSLCertificateKeyFile /a/ecdsa.key\nSSLCompression on\nSSLInsecureRenegotiation on\nSSLCipherSuite ECDHE+AESGCM\n</VirtualHost>\n";
        var plan = Pasted(text, "1.0.2");
        Assert.Equal(["ecdsa", "rsa"], plan.Inputs.Many("keys"));
        Assert.Equal(["/a/one.pem", "/a/one.key", "/a/ecdsa.pem", "/a/ecdsa.key"], new[] { "rsaChain", "rsaKey", "ecdsaChain", "ecdsaKey" }.Select(plan.Inputs.Text));
        Assert.True(plan.Inputs.On("compression"));
        Assert.False(plan.Inputs.On("redirect"));
        Assert.Contains("no field", Remark(plan, 8), StringComparison.Ordinal);
        // The same text for a library that has no compression is told, and not refused.
        Assert.Contains("no compression", Remark(Pasted(text), 7), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_in_the_name_is_left_out_and_an_alias_is_told()
    {
        var plan = Pasted("<VirtualHost *:443>\nServerName https://shop.example.org:443\nServerAlias www.example.org\nSSLEngine on\nSSLCipherSuite ECDHE+AESGCM\n</VirtualHost>\n");
        Assert.Equal("shop.example.org", plan.Inputs.Text("host"));
        Assert.Equal("", Remark(plan, 2));
        Assert.Contains("www.example.org", Remark(plan, 3), StringComparison.Ordinal);
    }

    [Fact]
    public void What_HAProxy_says_is_what_the_fields_start_with()
    {
        var plan = Pasted("global\n  ssl-default-bind-options ssl-min-ver TLSv1.2\n  ssl-dh-param-file /h/dh.pem\n  tune.ssl.lifetime 600\nfrontend x\n  bind :443 ssl crt /h/site.pem alpn h2,http/1.1 ciphers ECDHE+AESGCM:DHE+AESGCM verify required ca-file /h/ca.pem\n  redirect scheme https\n");
        Assert.Equal("/h/site.pem", plan.Inputs.Text("rsaChain"));
        Assert.Equal("/h/dh.pem", plan.Inputs.Text("dhFile"));
        Assert.Equal("600", plan.Inputs.Text("timeout"));
        Assert.All(["tickets", "http2", "redirect"], field => Assert.True(plan.Inputs.On(field), field));
        Assert.Contains("verify, ca-file", Remark(plan, 6), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_field_would_refuse_is_told_and_not_started_with()
    {
        var plan = Pasted("server {\n listen 443 ssl;\n server_name _;\n ssl_certificate tls/site.pem;\n ssl_dhparam dh.pem;\n ssl_session_timeout 10d;\n ssl_stapling on;\n ssl_ciphers HIGH:!aNULL;\n}\n");
        Assert.Equal("www.example.com", plan.Inputs.Text("host"));
        Assert.False(plan.Inputs.On("stapling"));
        Assert.All([3, 4, 5, 6, 7], line => Assert.NotEqual("", Remark(plan, line)));
    }
}
