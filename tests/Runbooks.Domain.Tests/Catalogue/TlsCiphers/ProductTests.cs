using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>What the products do with certificates and DH parameters reaches the plan.</summary>
public sealed class ProductTests
{
    [Fact]
    public void A_client_that_names_no_host_gets_the_RSA_certificate_of_HAProxy()
    {
        var plan = Plan(("start", FormValue.Of("compatible")), ("client", FormValue.Of("android_237")), ("product", FormValue.Of("haproxy")), ("keys", Many("ecdsa", "rsa")), ("openssl", FormValue.Of("1.1.1")), ("rsaExchange", FormValue.Of(true)));
        Assert.Equal("TLS 1.0", plan.Client("Android 2.3.7")[1]);
        var bind = plan.Files[0].Text.Split('\n').Single(line => line.Contains("bind [::]:443", StringComparison.Ordinal));
        Assert.Contains("crt /etc/haproxy/certs/site.pem.rsa crt /etc/haproxy/certs/site.pem.ecdsa", bind, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2048", "2048", false)]
    [InlineData("2048", "3072", true)]
    [InlineData("3072", "3072", false)]
    public void Apache_is_given_DH_parameters_only_where_its_own_differ(string key, string parameters, bool appended)
    {
        var plan = Plan(("product", FormValue.Of("apache")), ("dhe", FormValue.Of(true)), ("rsaBits", FormValue.Of(key)), ("dhBits", FormValue.Of(parameters)));
        Assert.DoesNotContain("DHParameters", plan.Files[0].Text, StringComparison.Ordinal);
        Assert.Equal(appended, plan.Step("install-dh") is not null);
        Assert.Equal(appended, plan.Step("install-dh-append") is not null);
    }

    /// <summary>A version that has one curve offers no other, whatever the form asks for.</summary>
    [Theory]
    [InlineData("nginx", "1.10.3", "1.0.2", "secp384r1", "secp384r1")]
    [InlineData("nginx", "1.10.3", "1.1.0", "X25519", "prime256v1")]
    [InlineData("nginx", "1.12.2", "1.1.0", "X25519", "X25519")]
    [InlineData("apache", "2.4.10", "1.0.2", "secp384r1", "prime256v1")]
    [InlineData("haproxy", "1.7.0", "1.0.2", "secp384r1", "secp384r1")]
    [InlineData("haproxy", "1.7.0", "1.1.0", "X25519", "prime256v1")]
    public void An_old_version_has_one_curve(string product, string version, string openSsl, string asked, string got)
    {
        var plan = Plan(("product", FormValue.Of(product)), ("version", FormValue.Of(version)), ("openssl", FormValue.Of(openSsl)), ("groups", Many(asked)), ("http2", FormValue.Of(false)));
        Assert.Equal(got, plan.Client("Firefox 137 (Win 11)")[3]);
    }

    [Theory]
    [InlineData("1.7.0", true)]
    [InlineData("1.8.0", false)]
    public void HAProxy_before_1_8_always_counts_its_own_order(string version, bool own) =>
        Assert.Equal(own, Plan(("product", FormValue.Of("haproxy")), ("version", FormValue.Of(version)), ("openssl", FormValue.Of("1.0.2")), ("serverOrder", FormValue.Of(false)), ("http2", FormValue.Of(false))).Table("suites").Note.StartsWith("The first one", StringComparison.Ordinal));

    [Fact]
    public void Apache_before_2_4_7_has_DH_of_1024_bits()
    {
        var plan = Plan(("product", FormValue.Of("apache")), ("version", FormValue.Of("2.4.6")), ("openssl", FormValue.Of("1.0.1")), ("dhe", FormValue.Of(true)), ("dhBits", FormValue.Of("4096")), ("http2", FormValue.Of(false)));
        Assert.Contains(plan.Cautions, caution => caution.Text.Contains("The DH parameters have 1024 bits", StringComparison.Ordinal));
        Assert.DoesNotContain("4096", plan.Step("prove-dh")!.Expect, StringComparison.Ordinal);
        Assert.Null(plan.Step("install-dh"));
    }

    /// <summary>mod_ssl of 2.2 has elliptic curves from 2.2.26 on.</summary>
    [Theory]
    [InlineData("2.2.25", false)]
    [InlineData("2.2.26", true)]
    public void Apache_before_2_2_26_has_no_elliptic_curves(string version, bool curves)
    {
        (string, FormValue)[] form = [("product", FormValue.Of("apache")), ("version", FormValue.Of(version)), ("openssl", FormValue.Of("1.0.2")), ("rsaExchange", FormValue.Of(true)), ("http2", FormValue.Of(false))];
        Assert.Equal(curves ? "prime256v1" : "RSA 2048 bit", Plan(form).Client("Firefox 137 (Win 11)")[3]);
        Assert.Equal(!curves, Plan(form).Cautions.Any(caution => caution.Unverified && caution.Text.StartsWith("ECDHE suites are never used", StringComparison.Ordinal)));
        Assert.Equal(!curves, Problems([.. form, ("keys", Many("ecdsa"))]).Any(problem => problem.Field == "keys" && problem.Message.Contains("2.2.26", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("3.0", false)]
    [InlineData("1.0.2", true)]
    public void DES_CBC3_SHA_is_advised_only_where_the_OpenSSL_has_it(string openSsl, bool advised) => Assert.Equal(advised,
        Plan(("openssl", FormValue.Of(openSsl)), ("protocols", Many("tls1.0", "tls1.1", "tls1.2")), ("cbc", FormValue.Of(true))).Cautions.Any(caution => caution.Text.Contains("Add DES-CBC3-SHA", StringComparison.Ordinal)));

    [Theory]
    [InlineData("apache", "2.4.16", false)]
    [InlineData("apache", "2.4.17", true)]
    [InlineData("nginx", "1.9.4", false)]
    [InlineData("nginx", "1.9.5", true)]
    [InlineData("haproxy", "1.7.0", false)]
    [InlineData("haproxy", "1.8.0", true)]
    public void HTTP_2_is_on_by_itself_only_where_the_version_has_it(string product, string version, bool on) =>
        Assert.Equal(on, Plan(("product", FormValue.Of(product)), ("version", FormValue.Of(version)), ("openssl", FormValue.Of("1.0.2"))).Inputs.On("http2"));

    /// <summary>Android 2.3 has no ECDSA: no suite helps it, another certificate does.</summary>
    [Theory]
    [InlineData("ecdsa", true)]
    [InlineData("rsa", false)]
    public void A_client_that_is_the_goal_and_fails_is_named(string key, bool missed)
    {
        var plan = Plan(("start", FormValue.Of("compatible")), ("client", FormValue.Of("android_237")), ("openssl", FormValue.Of("1.1.1")), ("keys", Many(key)), ("suitesBy", FormValue.Of("string")), ("string", FormValue.Of("HIGH:!aNULL")));
        Assert.Equal(missed, plan.Cautions.Any(caution => caution.Severity == Severity.Warning && caution.Text.StartsWith("The goal is missed: Android 2.3.7", StringComparison.Ordinal) && caution.Text.Contains("no RSA certificate", StringComparison.Ordinal)));
        Assert.DoesNotContain(Problems(("start", FormValue.Of("compatible")), ("client", FormValue.Of("android_237")), ("openssl", FormValue.Of("3.0")), ("keys", Many(key))), problem => problem.Field == "tripleDes");
    }

    /// <summary>mod_ssl adds !aNULL:!eNULL:!EXP itself; the plan is for the string that OpenSSL sees.</summary>
    [Theory]
    [InlineData("apache", false)]
    [InlineData("nginx", true)]
    public void Apache_takes_anonymous_suites_out_of_every_string(string product, bool offered)
    {
        var plan = Plan(("product", FormValue.Of(product)), ("suitesBy", FormValue.Of("string")), ("string", FormValue.Of("ALL:eNULL:@SECLEVEL=0")));
        Assert.Equal(offered, plan.Table("suites").Rows.Any(row => row[1] is "ADH-AES128-SHA" or "NULL-SHA256"));
        Assert.Equal(offered, plan.Highlights[0].Value == "F");
        Assert.Equal(!offered, plan.Step("before-ciphers")!.Commands[0].Text.Contains(":!aNULL:!eNULL:!EXP", StringComparison.Ordinal));
    }

    [Fact]
    public void A_string_of_which_Apache_leaves_nothing_is_refused() =>
        Assert.Equal("string", Assert.Single(Problems(("product", FormValue.Of("apache")), ("suitesBy", FormValue.Of("string")), ("string", FormValue.Of("aNULL:@SECLEVEL=0")), ("dhe", FormValue.Of(false)))).Field);

    [Theory]
    [InlineData("2.4.62", true)]
    [InlineData("2.4.71", false)]
    public void A_leading_DEFAULT_may_be_lost_in_older_Apache(string version, bool told) =>
        Assert.Equal(told, Plan(("product", FormValue.Of("apache")), ("version", FormValue.Of(version)), ("suitesBy", FormValue.Of("string")), ("string", FormValue.Of("DEFAULT"))).Cautions.Any(caution => caution.Unverified && caution.Text.Contains("in front of the cipher string", StringComparison.Ordinal)));

    /// <summary>nginx takes suites of TLS 1.3 from 1.19.4 on; before, the library's own list counts.</summary>
    [Theory]
    [InlineData("1.18.0", "TLS_AES_256_GCM_SHA384")]
    [InlineData("1.19.4", "TLS_AES_128_GCM_SHA256")]
    public void A_client_of_TLS_13_gets_what_the_server_can_be_told(string version, string suite)
    {
        var plan = Plan(("product", FormValue.Of("nginx")), ("version", FormValue.Of(version)), ("serverOrder", FormValue.Of(true)));
        Assert.Equal(suite, plan.Client("Firefox 137 (Win 11)")[2]);
    }
}
