using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;
using Runbooks.Domain.Tls.Suites;
using static Runbooks.Domain.Tests.Tls.Servers.SampleConfigurations;

namespace Runbooks.Domain.Tests.Tls.Servers;

/// <summary>What lighttpd, Postfix, Dovecot and stunnel cannot do is told before a file is written.</summary>
public class MoreServersTests
{
    private static readonly TlsConfiguration Lighttpd = Of(ServerProduct.Lighttpd, "1.4.69", Release.V30) with { Http2 = false };
    private static readonly TlsConfiguration Postfix = Of(ServerProduct.Postfix, "3.7.11", Release.V30).WithoutHttp();
    private static readonly TlsConfiguration Dovecot = Of(ServerProduct.Dovecot, "2.3.19.1", Release.V30).WithoutHttp();
    private static readonly TlsConfiguration Stunnel = Of(ServerProduct.Stunnel, "5.68", Release.V30).WithoutHttp();

    private static readonly ImmutableArray<TlsConfiguration> All = [Lighttpd, Postfix, Dovecot, Stunnel];

    private static string Refusal(TlsConfiguration configuration) => string.Join('\n', ServerFile.Write(configuration, Ruleset).Problems);

    private static string Text(TlsConfiguration configuration) => ServerFile.Write(configuration, Ruleset).Required().Text;

    private static TlsConfiguration At(TlsConfiguration of, string version) => of with { Server = of.Server with { Version = Version.Parse(version) } };

    [Fact]
    public void Every_product_has_its_traits_in_the_order_of_the_enumeration()
    {
        Assert.Equal(Enum.GetValues<ServerProduct>(), ServerTraitsRows.All.Select(traits => traits.Product));
        Assert.Equal(ServerTraitsRows.All.Length, ServerTraitsRows.All.Select(traits => traits.Word).Distinct().Count());
        Assert.All(ServerTraitsRows.All, traits =>
        {
            // Every directive that is named has its row.
            ImmutableArray<string?> named = [.. TlsWords.All.Where(protocol => protocol >= TlsProtocol.Tls11).Select(traits.Protocol), traits.Tls13Suites, traits.Groups, traits.Tickets, traits.Compression, traits.Stapling, traits.Http2, traits.TakesTwoCertificates ? "two certificates" : null];
            Assert.All(named.OfType<string>(), name => ServerDirectives.Of(traits.Product, name));
            Assert.True(traits.Stapling is not null || traits.NoStapling.Length > 0);
            Assert.True(traits.First <= Version.Parse(traits.Usual));
        });
    }

    [Fact]
    public void A_version_whose_directives_are_not_known_is_refused()
    {
        Assert.Contains("lighttpd can be written from version 1.4.68 on", Refusal(At(Lighttpd, "1.4.67")), StringComparison.Ordinal);
        Assert.Contains("Postfix can be written from version 3.6 on", Refusal(At(Postfix, "3.5.25")), StringComparison.Ordinal);
        Assert.Contains("Dovecot can be written from version 2.3.15 on", Refusal(At(Dovecot, "2.3.14")), StringComparison.Ordinal);
        Assert.Contains("Dovecot 2.4 reads other names", Refusal(At(Dovecot, "2.4.0")), StringComparison.Ordinal);
        Assert.Contains("stunnel can be written from version 5.57 on", Refusal(At(Stunnel, "5.56")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_certificates_are_refused_where_one_would_be_lost()
    {
        Assert.Contains("lighttpd serves one certificate", Refusal(Lighttpd with { Certificates = [Rsa, Ecdsa] }), StringComparison.Ordinal);
        Assert.Contains("stunnel serves one certificate", Refusal(Stunnel with { Certificates = [Rsa, Ecdsa] }), StringComparison.Ordinal);
        Assert.Contains("/etc/ssl/site/rsa.key, /etc/ssl/site/rsa.pem, /etc/ssl/site/ecdsa.key, /etc/ssl/site/ecdsa.pem\n", Text(Postfix with { Certificates = [Rsa, Ecdsa] }), StringComparison.Ordinal);
        Assert.Contains("ssl_alt_cert = </etc/ssl/site/ecdsa.pem\n", Text(Dovecot with { Certificates = [Rsa, Ecdsa] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_belongs_to_HTTP_is_refused_where_there_is_none()
    {
        foreach (var configuration in new[] { Postfix, Dovecot, Stunnel })
        {
            Assert.Contains("does not speak HTTP", Refusal(configuration with { Hsts = new(300, false, false) }), StringComparison.Ordinal);
            Assert.Contains("does not speak HTTP", Refusal(configuration with { RedirectsHttp = true }), StringComparison.Ordinal);
            Assert.Contains("does not speak HTTP", Refusal(configuration with { Http2 = true }), StringComparison.Ordinal);
        }
        Assert.Contains("setting of all sites", Refusal(Lighttpd with { Http2 = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Stapling_and_compression_are_refused_with_the_reason() => Assert.All(All, configuration =>
    {
        Assert.Contains("staple", Refusal(configuration with { OcspStapling = true }), StringComparison.Ordinal);
        Assert.Contains("never compresses", Refusal(configuration with { Compression = true }), StringComparison.Ordinal);
    });

    [Fact]
    public void Dovecot_cannot_be_told_to_stop_below_TLS_13()
    {
        Assert.Contains("TLS 1.3 is offered as well", Refusal(Dovecot with { Protocols = [TlsProtocol.Tls12], Tls13Suites = null }), StringComparison.Ordinal);
        // An OpenSSL that has none is no problem.
        var older = Of(ServerProduct.Dovecot, "2.3.19.1", Release.V110).WithoutHttp() with { Protocols = [TlsProtocol.Tls12], Tls13Suites = null };
        Assert.Contains("ssl_min_protocol = TLSv1.2\n", Text(older), StringComparison.Ordinal);
    }

    [Fact]
    public void Postfix_tells_that_it_has_no_word_for_the_suites_of_TLS_13()
    {
        Assert.Contains(ServerFile.Write(Postfix, Ruleset).Required().Cautions, caution => caution.Severity == Severity.Warning && caution.Text.StartsWith("The suites of TLS 1.3 cannot be set", StringComparison.Ordinal));
        Assert.DoesNotContain("TLS_AES", Text(Postfix), StringComparison.Ordinal);
    }

    [Fact]
    public void DH_parameters_are_refused_where_no_directive_takes_them() =>
        Assert.Contains("no directive for DH parameters", Refusal(Stunnel with { DhParametersFile = Path("/etc/ssl/dh.pem") }), StringComparison.Ordinal);

    [Theory]
    [InlineData("HIGH\n")]
    [InlineData("HIGH\"")]
    [InlineData("HIGH$x")]
    [InlineData("HIGH<x")]
    public void A_cipher_string_cannot_break_out_of_its_place(string ciphers) =>
        Assert.All(All, configuration => Assert.NotEmpty(ServerFile.Write(configuration with { CipherString = ciphers }, Ruleset).Problems));

    [Fact]
    public void Their_configurations_are_not_read() => Assert.All(All, configuration =>
        Assert.Contains("are written, not read", Assert.Single(ServerConfigReader.Read(Text(configuration), configuration.OpenSsl, configuration.Server).Problems).Message, StringComparison.Ordinal));

    [Fact]
    public void Facts_that_were_not_verified_are_told_below_the_version_that_was_tried()
    {
        Assert.Contains(ServerFile.Write(At(Dovecot, "2.3.16"), Ruleset).Required().Cautions, caution => caution.Unverified && caution.Text.StartsWith("ssl_curve_list", StringComparison.Ordinal));
        Assert.DoesNotContain(ServerFile.Write(Dovecot, Ruleset).Required().Cautions, caution => caution.Unverified);
    }
}
