using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

public sealed class WordsTests
{
    private static Plan Of(string product, string build, params (string, FormValue)[] more) => Plan([("product", FormValue.Of(product)), ("openssl", FormValue.Of(build)), .. more]);

    [Theory]
    [InlineData("debian-12", " with Debian 12’s OpenSSL 3.0 for ")]
    [InlineData("3.5", " with OpenSSL 3.5 for ")]
    public void The_summary_names_the_library(string build, string words) => Assert.Contains(words, Of("nginx", build).Summary, StringComparison.Ordinal);

    [Fact]
    public void A_title_is_not_said_twice()
    {
        var cautions = Of("nginx", "1.1.1", ("start", FormValue.Of("intermediate")), ("protocols", Many("tls1.0", "tls1.1", "tls1.2")), ("cbc", FormValue.Of(true))).Cautions;
        Assert.Contains(cautions, caution => caution.Text.StartsWith("TLS 1.0 and TLS 1.1 must not be negotiated", StringComparison.Ordinal));
        Assert.Contains(cautions, caution => caution.Text.StartsWith("Lucky 13: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("apache", "debian-12", "Debian has them in ports.conf")]
    [InlineData("apache", "rhel-9", "RHEL has port 80 in conf/httpd.conf")]
    [InlineData("apache", "freebsd-14", "FreeBSD")]
    public void Where_a_Listen_stands_is_told_by_distribution(string product, string build, string words)
    {
        var expect = Of(product, build).Step("before-listen")!.Expect;
        Assert.Contains(words, expect, StringComparison.Ordinal);
        Assert.Equal(build == "debian-12", expect.Contains("Debian", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("apache", true)]
    [InlineData("nginx", false)]
    [InlineData("haproxy", false)]
    public void Prefork_is_Apaches_alone(string product, bool told) =>
        Assert.Equal(told, Of(product, "debian-12").Step("prove-http2")!.Why.Contains("prefork", StringComparison.Ordinal));
}
