using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.TlsCiphers.Tls;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>The header where it cannot work, and the preload list where it would not take the name.</summary>
public sealed class HstsTests
{
    private static (string, FormValue)[] Preload(string host, bool redirects) =>
    [
        ("host", FormValue.Of(host)), ("hsts", FormValue.Of(true)), ("hstsSubdomains", FormValue.Of(true)), ("hstsPreload", FormValue.Of(true)), ("redirect", FormValue.Of(redirects)),
    ];

    [Fact]
    public void An_address_has_no_header()
    {
        Assert.Contains(Problems(("host", FormValue.Of("192.0.2.7")), ("hsts", FormValue.Of(true))), problem => problem.Field == "hsts" && problem.Message.Contains("8.1.1", StringComparison.Ordinal));
        Assert.DoesNotContain("Strict-Transport-Security", Plan(("host", FormValue.Of("192.0.2.7")), ("hsts", FormValue.Of(false))).Files[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("www.example.com", true, true, false)]
    [InlineData("example.com", true, false, false)]
    [InlineData("example.com", false, false, true)]
    public void What_the_preload_list_would_not_take_is_told(string host, bool redirects, bool domain, bool redirect)
    {
        var plan = Plan(Preload(host, redirects));
        Assert.Equal(domain, plan.Cautions.Any(caution => caution.Text.Contains("registered domains only: example.com itself", StringComparison.Ordinal)));
        Assert.Equal(redirect, plan.Cautions.Any(caution => caution.Text.Contains("plan has no redirect", StringComparison.Ordinal)));
        Assert.Equal("Enter example.com into the preload list", plan.Step("after-preload")!.Title);
    }

    [Fact]
    public void Preload_and_stapling_are_warned_of_once()
    {
        var cautions = Plan([.. Preload("example.com", true), ("product", FormValue.Of("nginx")), ("stapling", FormValue.Of(true)), ("resolver", FormValue.Of("192.0.2.53"))]).Cautions;
        Assert.Equal(Severity.Danger, Assert.Single(cautions, caution => caution.Text.Contains("preload", StringComparison.OrdinalIgnoreCase)).Severity);
        Assert.Single(cautions, caution => caution.Text.Contains("stapling", StringComparison.OrdinalIgnoreCase));
    }
}
