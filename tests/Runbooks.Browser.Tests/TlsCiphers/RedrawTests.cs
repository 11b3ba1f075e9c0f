using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;

namespace Runbooks.Browser.Tests.TlsCiphers;

/// <summary>How long a person waits for the plan. The figures are in the output; a busy machine fails nothing here.</summary>
public sealed class RedrawTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    private const int Clicks = 20;

    // From the click to the frame after the plan has changed. In the page, so that the test's own slowness is not measured.
    private const string Measure = """
        async ([toggle, clicks]) => {
          const summary = document.querySelector(".plan .summary"), times = [];
          while (times.length < clicks) {
            const changed = new Promise(done => new MutationObserver((_, watch) => { watch.disconnect(); done(); }).observe(summary, { subtree: true, childList: true, characterData: true }));
            const then = performance.now();
            document.getElementById(toggle).click();
            await changed;
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            times.push(performance.now() - then);
          }
          return times;
        }
        """;

    [Theory]
    [InlineData("cbc")]
    [InlineData("rsaExchange")]
    public async Task A_click_draws_the_plan_anew(string toggle)
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor, TlsCase.Path);
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        await wizard.Field("cbc").CheckAsync();
        await Assertions.Expect(visitor.Page.CipherString()).ToContainTextAsync("ECDHE-RSA-AES128-SHA");
        var times = (await visitor.Page.EvaluateAsync<double[]>(Measure, new object[] { $"f-{toggle}", Clicks })).Order().ToArray();
        var elements = await visitor.Page.EvaluateAsync<int>("() => document.querySelectorAll('*').length");
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{toggle}: from the click to the plan median {times[Clicks / 2]:0} ms, 90 % {times[Clicks * 9 / 10]:0} ms, most {times[^1]:0} ms; {elements} elements."));
        Assert.Equal(Clicks, times.Length);
    }
}
