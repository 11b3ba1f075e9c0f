using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>The post of April 2014: what its strings came to under its OpenSSL, and where its claims were wrong.</summary>
public sealed class OldPostTests
{
    private static Plan Variant(string variant, params (string Id, FormValue Value)[] more) => Plan([("start", FormValue.Of("post-2014")), ("variant", FormValue.Of(variant)), .. more]);

    /// <summary>Measured with a real 1.0.1g.</summary>
    [Theory]
    [InlineData("1", 28)]
    [InlineData("2", 25)]
    [InlineData("3", 28)]
    [InlineData("4", 25)]
    [InlineData("5", 22)]
    [InlineData("6", 21)]
    public void Each_variant_comes_to_the_measured_number_of_suites(string variant, int count)
    {
        var plan = Variant(variant);
        Assert.Equal(count, plan.Table("suites").Rows.Length);
        Assert.Equal("1.0.1g", plan.Inputs.Text("openssl"));
        Assert.Equal("apache", plan.Inputs.Text("product"));
    }

    [Fact]
    public void The_clients_that_get_less_than_256_bit_are_named()
    {
        var plan = Variant("6");
        var claim = plan.Cautions.Single(caution => caution.Text.Contains("256 bit", StringComparison.Ordinal));
        Assert.Contains("Firefox 27 Win 8 gets ECDHE-RSA-AES128-GCM-SHA256", claim.Text, StringComparison.Ordinal);
        Assert.Equal("ECDHE-RSA-AES128-GCM-SHA256", plan.Client("Firefox 27 Win 8")[2]);
    }

    /// <summary>Apache 2.4.7's DH group is as long as the RSA key, and Java 6 takes 1024 bits.</summary>
    [Fact]
    public void Java_6_fails_with_a_key_of_4096_bits()
    {
        var plan = Variant("5");
        var java = plan.Client("Java 6u45");
        Assert.Equal("fails", java[1]);
        Assert.Contains("4096", java[5], StringComparison.Ordinal);
        Assert.Contains("1024", java[5], StringComparison.Ordinal);
        Assert.Contains(plan.Cautions, caution => caution.Text.Contains("leaves Java out", StringComparison.Ordinal));
    }

    [Fact]
    public void Ie_8_on_xp_gets_3des_and_rc4_where_it_is_first()
    {
        Assert.Equal("DES-CBC3-SHA", Variant("5").Client("IE 8 XP")[2]);
        Assert.Equal("RC4-SHA", Variant("1").Client("IE 8 XP")[2]);
    }

    [Fact]
    public void It_was_an_a_plus_and_is_a_c()
    {
        var plan = Variant("5");
        Assert.StartsWith("A", plan.Highlights.Single(highlight => highlight.Label == "Grade in April 2014").Value, StringComparison.Ordinal);
        Assert.Equal("C", plan.Highlights.Single(highlight => highlight.Label == "Grade today").Value);
        Assert.Equal(Severity.Danger, plan.Cautions[0].Severity);
    }
}
