using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using static Runbooks.Browser.Tests.TlsCiphers.TlsCase;

namespace Runbooks.Browser.Tests.TlsCiphers;

/// <summary>The gate over the wizard and a run of this runbook: its pages have the longest tables, lists and files.</summary>
public sealed class TlsLooksTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task With_nothing_pressed()
    {
        var visitor = await Open(TlsCase.Path);
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task The_old_post_with_everything_unfolded()
    {
        var visitor = await Open(Address(("start", Of("post-2014"))));
        var folded = visitor.Page.Locator("details:not([open]) > summary");
        for (var left = await folded.CountAsync(); left > 0; left--) await folded.First.ClickAsync();
        await Assertions.Expect(folded).ToHaveCountAsync(0);
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task A_pasted_configuration_with_a_problem()
    {
        var visitor = await Open(Address(("start", Of("existing")), ("existing", Of(PastedNginx.Text)), ("compareWith", Of("1.0.1g"))));
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task What_is_refused()
    {
        var visitor = await Open(TlsCase.Path);
        await visitor.Page.Locator("#f-tripleDes").CheckAsync();
        await Assertions.Expect(visitor.Page.Locator("#f-tripleDes-problem")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
    }

    [Fact]
    public async Task A_run_before_its_reload()
    {
        var plan = TlsCase.Runbook.Evaluate(TlsCase.Runbook.Example).Plan!;
        var id = await fixture.Host.Run(plan, "CHG-2014, www.example.com");
        await fixture.Host.GiveEvidence(id, "before-server", Sample("openssl-version_3.0"));
        await fixture.Host.SkipUntil(id, "install-reload");
        var visitor = await Visitor();
        await NamePage.SignIn(visitor, "Grace Example");
        var run = await RunPage.Open(visitor, id);
        await Assertions.Expect(run.Hold("install-reload")).ToBeVisibleAsync();
        await visitor.CheckInAllLooks();
        await run.Release("install-reload", "Seen.");
        await run.Done("install-reload").ClickAsync();
        await run.Evidence("prove-tls13").FillAsync(Sample("s-client_3.0_tls1.2"));
        await Assertions.Expect(run.Verdict("prove-tls13")).ToHaveClassAsync("verdict bad");
        await visitor.CheckInAllLooks();
    }

    private async Task<Visitor> Open(string address)
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor, address);
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        return visitor;
    }
}
