using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using static Runbooks.Browser.Tests.TlsCiphers.TlsCase;

namespace Runbooks.Browser.Tests.TlsCiphers;

/// <summary>A run of the example, with what real programs printed.</summary>
public sealed class TlsRunTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    private static readonly Plan Example = TlsCase.Runbook.Evaluate(TlsCase.Runbook.Example).Plan!;

    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task Wrong_outputs_are_refused_with_the_reason_and_right_ones_carry_the_run_to_its_end()
    {
        var ada = await Visitor();
        await NamePage.SignIn(ada, "Ada Example");
        var wizard = await WizardPage.Open(ada, TlsCase.Path);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(Example.Summary);
        var run = await wizard.Start("CHG-2014, www.example.com");

        // The version is not the plan's.
        var version = Sample("nginx-version_1.22_V");
        await Give(run, "before-server", version.Replace("nginx/1.22.1", "nginx/1.18.0", StringComparison.Ordinal), "1.18.0, expected 1.22.1");
        await Give(run, "before-server", version.Replace("running with OpenSSL 3.0.19 27 Jan 2026", "running with OpenSSL 1.1.1n 15 Mar 2022", StringComparison.Ordinal), "the same cipher string means something else here");
        await Give(run, "before-server", Sample("openssl-version_3.0"), null);
        await Give(run, "before-server", version);

        // One suite is missing, as with another OpenSSL.
        var suites = "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:" + Example.Highlights.Single(one => one.Label == "Cipher string").Value;
        await Give(run, "before-ciphers", suites[..^"CHACHA20-POLY1305".Length] + "\n", null);
        await Give(run, "before-ciphers", suites + "\n");
        await SkipBefore(run, "before-valid");
        await run.Head("before-valid").ClickAsync();
        await Give(run, "before-valid", Sample("config-test_nginx_ok"));
        await SkipBefore(run, "install-test");
        await run.Head("install-test").ClickAsync();
        await Give(run, "install-test", Sample("config-test_nginx_ciphers"), "Correct the file, or put the copy back.");
        await Give(run, "install-test", Sample("config-test_nginx_ok"));

        // Nothing of the reload can be read or copied before somebody has taken it on.
        await SkipBefore(run, "install-reload");
        await run.Head("install-reload").ClickAsync();
        await Assertions.Expect(run.Step("install-reload")).ToContainTextAsync("The commands are covered until the hold");
        await Assertions.Expect(run.Step("install-reload").Locator("code")).ToHaveCountAsync(0);
        await Assertions.Expect(run.Hold("install-reload")).ToContainTextAsync("The HSTS header cannot be called back");
        await run.Release("install-reload", "The test passed, the copy is there, the console is open.");
        await Assertions.Expect(run.Step("install-reload").Locator("code").First).ToHaveTextAsync("service nginx reload");
        await run.Done("install-reload").ClickAsync();
        await run.ExpectDone("install-reload");

        // What the server does now.
        await Give(run, "prove-tls13", Sample("s-client_3.0_tls1.2"), "protocol");
        await Give(run, "prove-tls13", Sample("s-client_3.0_tls1.3"));
        await Give(run, "prove-tls12", Sample("s-client_3.0_alert-version"), "The server should offer TLS 1.2.");
        await Give(run, "prove-tls12", Sample("s-client_3.0_tls1.2"));
        await Give(run, "prove-no-tls11", Sample("s-client_3.0_client-refuses"), "The client gave up by itself, which says nothing about the server");
        await Give(run, "prove-no-tls11", Sample("s-client_3.0_alert-version"));

        await SkipInThePage(run, "prove-ecdsa", "The RSA certificate alone is in place until Monday.");
        await SkipBefore(run, null);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Complete the run" }).ClickAsync();
        await Assertions.Expect(run.Badge).ToHaveTextAsync("Completed");
    }

    /// <summary>Null for what is told: any finding, as long as it does not pass.</summary>
    private static async Task Give(RunPage run, string step, string text, string? told)
    {
        await run.Evidence(step).FillAsync(text);
        await Assertions.Expect(run.Verdict(step)).ToBeVisibleAsync();
        await Assertions.Expect(run.Verdict(step)).Not.ToHaveClassAsync("verdict good");
        await Assertions.Expect(run.Verdict(step).Locator("li")).Not.ToHaveCountAsync(0);
        if (told is not null) await Assertions.Expect(run.Verdict(step)).ToContainTextAsync(told);
        await run.Evidence(step).FillAsync("");
        await Assertions.Expect(run.Verdict(step)).ToHaveCountAsync(0);
    }

    private static async Task Give(RunPage run, string step, string text)
    {
        await run.Evidence(step).FillAsync(text);
        await Assertions.Expect(run.Verdict(step)).ToHaveClassAsync("verdict good");
        await run.Record(step).ClickAsync();
        await run.ExpectDone(step);
    }

    /// <summary>By commands: what is not of interest here.</summary>
    private async Task SkipBefore(RunPage page, string? until)
    {
        var run = (await fixture.Host.Runs.Find(page.Id, TestContext.Current.CancellationToken))!;
        foreach (var step in run.Plan.Steps.TakeWhile(step => step.Id != until).Where(step => !run.StateOf(step.Id).IsSettled))
            await fixture.Host.Send(page.Id, (me, seen) => new RunCommand.Skip(me, seen, step.Id, "Not needed here."));
    }

    private static async Task SkipInThePage(RunPage run, string step, string why)
    {
        await run.Step(step).GetByText("Skip", new() { Exact = true }).ClickAsync();
        await run.Page.GetByLabel("Why is this step not needed here?").FillAsync(why);
        await run.Page.GetByRole(AriaRole.Button, new() { Name = "Skip step" }).ClickAsync();
        await Assertions.Expect(run.Page.Locator($"#step-{step}.skipped")).ToHaveCountAsync(1);
        // The next step is open now; the reason stands in this one.
        await run.Head(step).ClickAsync();
        await Assertions.Expect(run.Step(step)).ToContainTextAsync(why);
    }
}
