using System.Text;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Tls.Servers.SampleConfigurations;

namespace Runbooks.Domain.Tests.Tls.Servers;

public class ServerFileTests
{
    private static string Refusal(TlsConfiguration configuration) => string.Join('\n', ServerFile.Write(configuration, Ruleset).Problems);

    private static readonly TlsConfiguration Nginx = Of(ServerProduct.Nginx, "1.22.1", Release.V30);
    private static readonly TlsConfiguration Apache = Of(ServerProduct.Apache, "2.4.66", Release.V30);
    private static readonly TlsConfiguration HaProxy = Of(ServerProduct.HaProxy, "2.6.12", Release.V30);

    public static TheoryData<string> Names => [.. Written.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_as_reviewed(string name)
    {
        var file = ServerFile.Write(Written.Single(each => each.Name == name).Configuration, Ruleset).Required();
        Golden.Check(file.Text, $"Servers/{name}.conf");
        var cautions = new StringBuilder();
        foreach (var caution in file.Cautions) cautions.Append(caution.Severity).Append(": ").Append(caution.Text).Append(" [").Append(caution.Source).Append(caution.Unverified ? "; unverified]\n" : "]\n");
        Golden.Check(cautions.ToString(), $"Servers/{name}.cautions.txt");
    }

    [Fact]
    public void A_file_is_plain_ASCII_without_blanks_at_a_line_end() => Assert.All(Written, each =>
    {
        var text = ServerFile.Write(each.Configuration, Ruleset).Required().Text;
        Assert.True(text.All(c => c is '\n' or (>= ' ' and <= '~')), each.Name);
        Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    });

    [Fact]
    public void No_golden_file_is_left_over() =>
        Assert.Equal(Written.SelectMany(each => new[] { $"Servers/{each.Name}.conf", $"Servers/{each.Name}.cautions.txt" }).Order(StringComparer.Ordinal), Golden.Files().Where(file => file.StartsWith("Servers/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void What_the_library_cannot_do_is_refused_with_the_reason()
    {
        Assert.Contains("TLSv1.3 needs OpenSSL 1.1.1 or later; this is 1.0.2", Refusal(Of(ServerProduct.Apache, "2.4.66", Release.V102) with { Groups = [P256], Tls13Suites = null }), StringComparison.Ordinal);
        Assert.Contains("X25519MLKEM768 needs OpenSSL 3.5; with OpenSSL 3.0", Refusal(Nginx with { Groups = [Hybrid, X25519] }), StringComparison.Ordinal);
        Assert.Contains("no SSLv3 in its default build", Refusal(Nginx with { Protocols = [TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12] }), StringComparison.Ordinal);
        Assert.Contains("it was removed in 4.0", Refusal(Of(ServerProduct.Nginx, "1.27.3", Release.V40) with { Protocols = [TlsProtocol.Ssl3] }), StringComparison.Ordinal);
        Assert.Contains("no cipher match", Refusal(Nginx with { CipherString = "RC4" }), StringComparison.Ordinal);
        Assert.Contains("invalid command", Refusal(Nginx with { CipherString = "HIGH:!" }), StringComparison.Ordinal);
        Assert.Contains("has no security levels", Refusal(Of(ServerProduct.Apache, "2.4.7", Release.V101G).AsIn2014() with { SecurityLevel = 0 }), StringComparison.Ordinal);
        Assert.Contains("need security level 0", Refusal(Nginx.WithOldClients() with { SecurityLevel = 1 }), StringComparison.Ordinal);
        Assert.Contains("need security level 0", Refusal(Nginx.WithOldClients() with { CipherString = "HIGH:@SECLEVEL=2" }), StringComparison.Ordinal);
        Assert.Contains("has no TLS 1.3 suite DES-CBC3-SHA", Refusal(Nginx with { Tls13Suites = [SuiteTable.Find(0x0A)!] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_product_cannot_do_is_refused_with_the_reason()
    {
        Assert.Contains("TLSv1.3 needs Apache 2.4.36 or later; this is 2.4.35", Refusal(Of(ServerProduct.Apache, "2.4.35", Release.V111)), StringComparison.Ordinal);
        Assert.Contains("TLSv1.2 needs Apache 2.4 or 2.2.24 or later (unverified)", Refusal(Of(ServerProduct.Apache, "2.2.23", Release.V102).AsIn2014()), StringComparison.Ordinal);
        Assert.Contains("HTTP/2 needs Apache 2.4.17 or later", Refusal(Of(ServerProduct.Apache, "2.4.16", Release.V102).AsIn2014() with { Http2 = true }), StringComparison.Ordinal);
        Assert.Contains("HTTP/2 needs OpenSSL 1.0.2", Refusal(Of(ServerProduct.Nginx, "1.9.5", Release.V101).AsIn2014() with { Http2 = true }), StringComparison.Ordinal);
        Assert.Contains("side by side needs nginx 1.11.0", Refusal(Of(ServerProduct.Nginx, "1.10.3", Release.V102).AsIn2014() with { Certificates = [Rsa, Ecdsa] }), StringComparison.Ordinal);
        Assert.Contains("no setting for it", Refusal(HaProxy with { Compression = true }), StringComparison.Ordinal);
        Assert.Contains("resolver", Refusal(Nginx with { OcspStapling = true }), StringComparison.Ordinal);
        Assert.Contains(".ocsp", Refusal(HaProxy with { OcspStapling = true }), StringComparison.Ordinal);
        Assert.Contains("without a gap", Refusal(Apache with { Protocols = [TlsProtocol.Tls11, TlsProtocol.Tls13] }), StringComparison.Ordinal);
        Assert.Contains("without a gap", Refusal(Apache with { Protocols = [TlsProtocol.Tls13, TlsProtocol.Tls12] }), StringComparison.Ordinal);
        Assert.Contains("RFC 6176", Refusal(Apache with { Protocols = [TlsProtocol.Ssl2] }), StringComparison.Ordinal);
        Assert.Contains("hstspreload.org", Refusal(Apache with { Hsts = new(31536000, false, true) }), StringComparison.Ordinal);
        Assert.Contains("of each kind", Refusal(Apache with { Certificates = [Rsa, Rsa] }), StringComparison.Ordinal);
        Assert.Contains("24 hours", Refusal(Apache with { SessionTimeoutSeconds = 0 }).Replace("86400 seconds (RFC 5246, appendix F.1.4)", "24 hours", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HIGH\n")]
    [InlineData("HIGH\"")]
    [InlineData("HIGH;$x")]
    [InlineData("HIGH;}")]
    [InlineData("HIGH#")]
    [InlineData("HIGH\\")]
    public void A_cipher_string_cannot_break_out_of_its_place(string ciphers)
    {
        foreach (var configuration in new[] { Apache, Nginx, HaProxy })
            Assert.NotEmpty(ServerFile.Write(configuration with { CipherString = ciphers }, Ruleset).Problems);
    }

    [Fact]
    public void The_security_level_stands_first_unless_DEFAULT_must()
    {
        string Line(TlsConfiguration of) => ServerFile.Write(of, Ruleset).Required().Text.Split('\n').Single(line => line.Contains("ssl_ciphers", StringComparison.Ordinal)).Trim();
        Assert.StartsWith("ssl_ciphers @SECLEVEL=0:ECDHE-ECDSA-AES128-GCM-SHA256", Line(Nginx.WithOldClients()), StringComparison.Ordinal);
        Assert.Equal("ssl_ciphers DEFAULT:@SECLEVEL=0;", Line(Nginx.WithOldClients() with { CipherString = "DEFAULT" }));
        Assert.Equal("ssl_ciphers HIGH:@SECLEVEL=0;", Line(Nginx.WithOldClients() with { CipherString = "HIGH:@SECLEVEL=0" }));
        Assert.Equal("ssl_ciphers HIGH;", Line(Nginx with { CipherString = "HIGH" }));
    }

    [Fact]
    public void The_suites_do_not_change_when_the_level_is_set()
    {
        foreach (var ciphers in new[] { "DEFAULT", "DEFAULT:!AES", "SUITEB128", Old, "ALL" })
        {
            var written = TlsWords.Ciphers(Nginx.WithOldClients() with { CipherString = ciphers })!;
            Assert.Equal(OpenSslVersion.Of(Release.V30).Evaluate(ciphers).Suites, OpenSslVersion.Of(Release.V30).Evaluate(written).Suites);
        }
    }

    [Fact]
    public void A_directive_of_an_older_branch_counts_for_that_branch_only()
    {
        var tickets = ServerDirectives.Of(ServerProduct.Apache, "SSLSessionTickets");
        Assert.Equal([true, false, true, false, true], new[] { "2.2.30", "2.2.29", "2.4.11", "2.4.10", "2.5.0" }.Select(version => tickets.IsIn(Version.Parse(version))));
        Assert.All(ServerDirectives.All, directive => Assert.NotEmpty(directive.Source));
    }

    /// <summary>Its manual asks for ssl_trusted_certificate with it, and the plan knows no such file.</summary>
    [Fact]
    public void Nginx_staples_without_a_check_that_would_fail()
    {
        var text = ServerFile.Write(Written.Single(each => each.Name == "nginx-1.22.1-stapling").Configuration, Ruleset).Required().Text;
        Assert.Contains("ssl_stapling on;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ssl_stapling_verify", text, StringComparison.Ordinal);
    }
}
