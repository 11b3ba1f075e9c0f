using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Reasons that were once wrong, or left out what one wants to know.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData(Release.V40, "ssLv3", "OpenSSL knows SSLv3 up to 3.6.")]
    [InlineData(Release.V40, "FIPS", "OpenSSL knows this word up to 3.6.")]
    [InlineData(Release.V30, "aes128", "Words are case-sensitive up to 3.6: it is AES128.")]
    [InlineData(Release.V30, "SHA384+AESGCM", "No suite of OpenSSL 3.0's default build is all of SHA384 and AESGCM. SHA384 names the MAC, and the MAC of such a suite is AEAD, whatever hash its name ends with.")]
    public void A_word_is_explained(Release release, string word, string why) => Assert.Equal(why, OpenSslVersion.Of(release).Explain("AES128-SHA:" + word).Terms[^1].Why);

    [Fact]
    public void A_kill_tells_how_many_were_in_the_list()
    {
        var terms = OpenSslVersion.Of(Release.V30).Explain("AES128-SHA:!RSA:ALL:!aNULL").Terms;
        Assert.EndsWith("1 of them from the list", TermWords.Effect(terms[1]), StringComparison.Ordinal);
    }

    /// <summary>Measured with 3.0.19: <c>openssl ciphers -ciphersuites TLS_RSA_WITH_AES_128_CBC_SHA '!ADH'</c> prints AES128-SHA.</summary>
    [Fact]
    public void An_older_suite_in_the_tls_1_3_list_is_something_to_offer()
    {
        var build = OpenSslBuild.Find("3.0")!;
        var offered = OfferedList.Of(build, build.Version.Evaluate("!ADH"), "TLS_RSA_WITH_AES_128_CBC_SHA:FOO:TLS_AES_128_GCM_SHA256");
        Assert.Null(offered.Refusal);
        Assert.Equal(["AES128-SHA", "TLS_AES_128_GCM_SHA256"], offered.Suites.Select(suite => suite.Name));
        Assert.Equal(["FOO"], offered.UnknownTls13);
        Assert.NotNull(OfferedList.Of(build, build.Version.Evaluate("AES+"), "TLS_RSA_WITH_AES_128_CBC_SHA").Refusal);
    }
}
