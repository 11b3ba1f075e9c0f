using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Servers.Reading;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Servers;

public sealed class ApacheDhTests
{
    private static readonly ServerPath Parameters = SampleConfigurations.Path("/etc/ssl/site/dh.pem");

    [Theory]
    [InlineData("2.4.7", Release.V101G, 2048)]
    [InlineData("2.4.71", Release.V30, 2048)]
    [InlineData("2.4.59", Release.V30, null)]
    [InlineData("2.4.59", Release.V102, 2048)]
    [InlineData("2.4.60", Release.V30, 2048)]
    public void It_brings_parameters_as_long_as_the_RSA_key(string version, Release release, int? bits)
    {
        var configuration = SampleConfigurations.Of(ServerProduct.Apache, version, release);
        Assert.Equal(bits, ApacheDh.OwnBits(configuration.Server, configuration.OpenSsl, configuration.Certificates));
        CertificateFiles longer = SampleConfigurations.Rsa with { Certificate = new(Authentication.Rsa, 3072) };
        Assert.Equal(bits is null ? null : 3072, ApacheDh.OwnBits(configuration.Server, configuration.OpenSsl, [SampleConfigurations.Ecdsa, longer]));
        Assert.Null(ApacheDh.OwnBits(configuration.Server with { Product = ServerProduct.Nginx }, configuration.OpenSsl, configuration.Certificates));
    }

    [Fact]
    public void Before_2_4_7_it_has_1024_bits_whatever_the_key() =>
        Assert.Equal(1024, ApacheDh.OwnBits(new ServerVersion(ServerProduct.Apache, new Version(2, 4, 6)), OpenSslVersion.Of(Release.V101G), [SampleConfigurations.Rsa]));

    [Theory]
    [InlineData("2.4.7", false)]
    [InlineData("2.4.8", true)]
    [InlineData("2.4.51", true)]
    [InlineData("2.4.52", false)]
    [InlineData("2.4.71", false)]
    public void A_directive_without_effect_is_not_written(string version, bool written)
    {
        var file = ServerFile.Write(SampleConfigurations.Of(ServerProduct.Apache, version, Release.V102) with { Protocols = [TlsProtocol.Tls12], Tls13Suites = null, Groups = [], Http2 = false, DhParametersFile = Parameters }, default).Required();
        Assert.Equal(written, file.Text.Contains("SSLOpenSSLConfCmd DHParameters", StringComparison.Ordinal));
        Assert.Equal(!written, file.Cautions.Any(caution => caution.Text.Contains($"cat {Parameters} >> {SampleConfigurations.Rsa.ChainFile}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2.4.51", 0)]
    [InlineData("2.4.71", 1)]
    public void Whoever_reads_it_in_a_file_is_told(string version, int problems)
    {
        var reading = ServerConfigReader.Read($"# Apache {version}\nSSLOpenSSLConfCmd DHParameters \"/etc/ssl/dh.pem\"\n", OpenSslVersion.Of(Release.V30), new ServerVersion(ServerProduct.Apache, Version.Parse(version)));
        Assert.Equal(problems, reading.Problems.Count(problem => problem.Message.Contains("has no effect in 2.4.71; it last had one in 2.4.51.", StringComparison.Ordinal)));
    }
}
