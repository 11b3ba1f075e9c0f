using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>A security level counts for keys, groups, DH and suites of TLS 1.3 as well as for the suites of the string.</summary>
public sealed class SecurityLevelTests
{
    private static (string Id, FormValue Value)[] AtLevel(int level, params (string Id, FormValue Value)[] more) =>
        [("suitesBy", FormValue.Of("string")), ("string", FormValue.Of(FormattableString.Invariant($"HIGH:!aNULL:@SECLEVEL={level}"))), .. more];

    [Theory]
    [InlineData(2, "rsa", "2048", null)]
    [InlineData(3, "rsa", "2048", "rsaBits")]
    [InlineData(3, "rsa", "3072", null)]
    [InlineData(4, "rsa", "4096", "rsaBits")]
    [InlineData(3, "ecdsa", "256", null)]
    [InlineData(4, "ecdsa", "256", "curve")]
    [InlineData(4, "ecdsa", "384", null)]
    [InlineData(5, "ecdsa", "384", "curve")]
    public void A_key_below_the_level_is_refused_at_its_field(int level, string key, string bits, string? field) =>
        Assert.Equal(field, Problems(AtLevel(level, ("keys", Many(key)), (key == "rsa" ? "rsaBits" : "curve", FormValue.Of(bits)), ("dhBits", FormValue.Of("3072")), ("groups", Many("secp521r1", "secp384r1")))).Where(problem => problem.Field is "rsaBits" or "curve").Select(problem => problem.Field).SingleOrDefault());

    [Fact]
    public void An_OpenSSL_without_levels_takes_every_key() => Assert.Empty(Problems(("openssl", FormValue.Of("1.0.2")), ("groups", Many("prime256v1"))));

    [Fact]
    public void DH_parameters_below_the_level_are_refused() =>
        Assert.Contains(Problems(AtLevel(3, ("rsaBits", FormValue.Of("3072")), ("dhBits", FormValue.Of("2048")))), problem => problem.Field == "dhBits");

    [Fact]
    public void Groups_and_suites_below_the_level_reach_no_client()
    {
        var plan = Plan(AtLevel(4, ("keys", Many("ecdsa")), ("curve", FormValue.Of("384")), ("dhe", FormValue.Of(false)), ("string", FormValue.Of("ECDHE+AESGCM:@SECLEVEL=4")), ("groups", Many("X25519", "prime256v1", "secp384r1"))));
        Assert.Equal("secp384r1", plan.Client("Firefox 137 (Win 11)")[3]);
        Assert.DoesNotContain("AES_128", plan.Client("Firefox 137 (Win 11)")[2], StringComparison.Ordinal);
        Assert.Contains(plan.Cautions, caution => caution.Text.Contains("X25519, prime256v1, TLS_AES_128_GCM_SHA256", StringComparison.Ordinal));
    }

    /// <summary>Its own level 2 has no TLS 1.0 and 1.1 there, although that of 1.1.1 has.</summary>
    [Theory]
    [InlineData("ubuntu-20.04", true, true)]
    [InlineData("1.1.1", false, false)]
    [InlineData("debian-10", false, true)]
    [InlineData("rhel-9", true, true)]
    public void Where_a_distribution_holds_old_TLS_back_it_is_told(string build, bool zero, bool told)
    {
        var plan = Plan(("openssl", FormValue.Of(build)), ("protocols", Many("tls1.0", "tls1.1", "tls1.2", "tls1.3")), ("cbc", FormValue.Of(true)));
        Assert.Equal(zero, plan.Files[0].Text.Contains("@SECLEVEL=0", StringComparison.Ordinal));
        Assert.Equal(told, plan.Cautions.Any(caution => caution.Unverified && caution.Text.Contains("TLS 1.0 and 1.1", StringComparison.Ordinal) && caution.Severity == Severity.Warning));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Old_protocols_without_a_suite_bring_a_caution_and_no_level(bool cbc)
    {
        var plan = Plan(("protocols", Many("tls1.0", "tls1.1", "tls1.2", "tls1.3")), ("cbc", FormValue.Of(cbc)));
        Assert.Equal(cbc, plan.Files[0].Text.Contains("@SECLEVEL=0", StringComparison.Ordinal));
        Assert.Equal(!cbc, plan.Cautions.Any(caution => caution.Severity == Severity.Warning && caution.Text.StartsWith("Protocols before TLS 1.2 are on", StringComparison.Ordinal)));
    }

    /// <summary>nginx before 1.19.4 has the library's own suites of TLS 1.3, and the level counts for those too.</summary>
    [Fact]
    public void A_scan_is_not_asked_for_suites_below_the_level()
    {
        var plan = Plan(AtLevel(4, ("version", FormValue.Of("1.18.0")), ("keys", Many("ecdsa")), ("curve", FormValue.Of("384")), ("string", FormValue.Of("ECDHE+AESGCM:@SECLEVEL=4")), ("groups", Many("secp384r1"))));
        var expected = Assert.IsType<Check.Reader>(plan.Step("prove-suites")!.Check).Expectations.Single(each => each.Subject == "TLSv1.3");
        Assert.Equal("TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256", expected.Value);
    }

    [Fact]
    public void A_level_that_leaves_nothing_is_refused()
    {
        var problems = Problems(AtLevel(4, ("keys", Many("ecdsa")), ("curve", FormValue.Of("384")), ("string", FormValue.Of("ECDHE+AESGCM:@SECLEVEL=4")), ("groups", Many("X25519")), ("tls13", Many("TLS_AES_128_GCM_SHA256"))));
        Assert.Contains(problems, problem => problem.Field == "groups");
    }
}
