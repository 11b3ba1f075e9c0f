using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Browser.Tests.TlsCiphers;
using Runbooks.Domain.Engine;

namespace Runbooks.Browser.Tests.Wizard;

/// <summary>On a slow line an answer comes when more has been clicked. It must not turn back what the browser shows.</summary>
public sealed class LateAnswerTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    // In the page, so that all clicks are done before the first answer comes, on a busy machine too. From the last click on every change
    // of a box is kept.
    private const string ClickAndWatch = """
        async ([boxes, clicks]) => {
          const state = () => [...document.querySelectorAll(boxes)].map(box => box.checked ? "x" : "-").join("");
          for (const at of clicks) {
            document.querySelectorAll(boxes)[at].click();
            await new Promise(done => setTimeout(done, 60));
          }
          const seen = window.seen = [state()];
          setInterval(() => state() === seen.at(-1) || seen.push(state()), 4);
        }
        """;

    // Each ends otherwise than the answer to an earlier click says.
    public static TheoryData<string, int[], string, FormValue> Clicks => new()
    {
        { "cbc", [0, 0], "-", FormValue.Of(false) },
        { "http2", [0, 0], "x", FormValue.Of(true) },
        { "rsaBits", [1, 2, 1], "-x-", FormValue.Of("3072") },
        { "rsaBits", [1, 2, 0], "x--", FormValue.Of("2048") },
        { "keys", [0, 1, 1], "xx", FormValue.OfMany("ecdsa", "rsa") },
    };

    [Theory]
    [MemberData(nameof(Clicks))]
    public async Task What_was_clicked_last_stays(string field, int[] clicks, string state, FormValue value)
    {
        var wire = Line();
        var visitor = await Visitor(server: wire.Address);
        var wizard = await WizardPage.Open(visitor, TlsCase.Path);
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        wire.Delay = TimeSpan.FromMilliseconds(400);
        await visitor.Page.EvaluateAsync(ClickAndWatch, new object[] { $"input#f-{field}, #f-{field} input", clicks });
        await wizard.Field("host").FillAsync("after-the-clicks.example.com");
        // Once all answers have come.
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(wire.Address, TlsCase.Address((field, value), ("host", FormValue.Of("after-the-clicks.example.com")))).ToString());
        Assert.Equal([state], await visitor.Page.EvaluateAsync<string[]>("() => window.seen"));
    }

    [Fact]
    public async Task So_it_does_on_the_page_of_cipher_strings()
    {
        var wire = Line();
        var visitor = await Visitor(server: wire.Address);
        await visitor.Open("/ciphers");
        wire.Delay = TimeSpan.FromMilliseconds(400);
        await visitor.Page.EvaluateAsync(ClickAndWatch, new object[] { "#cipher-level", new[] { 0, 0, 0 } });
        await visitor.Page.Locator("#cipher-string").FillAsync("HIGH");
        await Assertions.Expect(visitor.Page.Locator(".summary")).ToContainTextAsync("offers");
        Assert.Contains("level=1", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Equal(["x"], await visitor.Page.EvaluateAsync<string[]>("() => window.seen"));
    }

    [Fact]
    public async Task What_the_form_turns_back_is_shown_turned_back()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor, TlsCase.Path);
        var keys = visitor.Page.Locator("#f-keys input");
        var bits = visitor.Page.Locator("#f-rsaBits input");
        await wizard.Field("cbc").CheckAsync();
        await keys.Nth(0).CheckAsync();
        await bits.Nth(2).CheckAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(Server, TlsCase.Address(("keys", FormValue.OfMany("ecdsa", "rsa")), ("rsaBits", FormValue.Of("4096")), ("cbc", FormValue.Of(true)))).ToString());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(wizard.Field("cbc")).Not.ToBeCheckedAsync();
        await Assertions.Expect(keys.Nth(0)).Not.ToBeCheckedAsync();
        await Assertions.Expect(bits.Nth(0)).ToBeCheckedAsync();
        await visitor.Page.GoBackAsync();
        await Assertions.Expect(wizard.Field("cbc")).ToBeCheckedAsync();
        await Assertions.Expect(keys.Nth(0)).ToBeCheckedAsync();
        await Assertions.Expect(bits.Nth(2)).ToBeCheckedAsync();
    }
}
