using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>Mozilla's guideline, kept today by TLSRef: its intermediate and modern come out of the criteria, suite by suite.</summary>
public sealed class GuidelineTests
{
    private const string Ecdhe = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
    private const string Dhe = ":DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-CHACHA20-POLY1305";

    public static TheoryData<string, string, string> Products => new()
    {
        { "apache", "intermediate", Ecdhe }, { "nginx", "intermediate", Ecdhe }, { "haproxy", "intermediate", Ecdhe },
        { "apache", "intermediate-5.7", Ecdhe + Dhe }, { "nginx", "intermediate-5.7", Ecdhe + Dhe }, { "haproxy", "intermediate-5.7", Ecdhe + Dhe },
    };

    [Theory]
    [MemberData(nameof(Products))]
    public void Intermediate_has_the_guidelines_suites_in_its_order(string product, string start, string suites)
    {
        var plan = Plan(("start", Of(start)), ("product", Of(product)), ("keys", Many("ecdsa", "rsa")));
        Assert.Equal(suites, plan.CipherString());
        Assert.Equal(["tls1.2", "tls1.3"], plan.Inputs.Many("protocols"));
        Assert.False(plan.Inputs.On("serverOrder"));
        Assert.Equal("63072000", plan.Inputs.Text("hstsMaxAge"));
        Assert.Equal(["X25519", "prime256v1", "secp384r1"], plan.Inputs.Many("groups"));
        Assert.Contains(suites, plan.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal("TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256", plan.Highlights.Single(highlight => highlight.Label == "TLS 1.3 suites").Value);
    }

    [Theory]
    [InlineData("apache")]
    [InlineData("nginx")]
    [InlineData("haproxy")]
    public void Modern_is_tls_1_3_alone(string product)
    {
        var plan = Plan(("start", Of("modern")), ("product", Of(product)));
        Assert.Equal(["tls1.3"], plan.Inputs.Many("protocols"));
        Assert.DoesNotContain(plan.Highlights, highlight => highlight.Label == "Cipher string");
        Assert.DoesNotContain("ECDHE-", plan.Files[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Guideline 6.0 puts the hybrid group first; before OpenSSL 3.5 its name would keep the server from starting.</summary>
    [Fact]
    public void The_post_quantum_group_is_there_where_the_library_has_it()
    {
        Assert.Equal(["X25519MLKEM768", "X25519", "prime256v1", "secp384r1"], Plan(("openssl", Of("3.5"))).Inputs.Many("groups"));
        Assert.Contains(Problems(("openssl", Of("3.0")), ("groups", Many("X25519MLKEM768", "X25519"))), problem => problem.Field == "groups" && problem.Message.Contains("3.5", StringComparison.Ordinal));
    }

    private static Runbooks.Domain.Engine.FormValue Of(string text) => Runbooks.Domain.Engine.FormValue.Of(text);
}
