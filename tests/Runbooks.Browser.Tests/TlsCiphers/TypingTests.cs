using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using static Runbooks.Browser.Tests.TlsCiphers.TlsCase;

namespace Runbooks.Browser.Tests.TlsCiphers;

/// <summary>The page with the most fields and the longest plan takes what is typed, however fast and however slow the answers are.</summary>
public sealed class TypingTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    // 80 characters each.
    private const string Host = "a-rather-long-name-of-a-web-server-in-the-second-building.department.example.com";
    private const string Version = "nginx version: nginx/1.22.1 (built by hand, with patches of ours, in March 2026)";
    private const string Ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:!aNULL:!MD5:!DSS:!RC4:!3DES:!PSK:!SRP:-CA";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 0)]
    [InlineData(85, 0)]
    [InlineData(0, 120)]
    [InlineData(30, 250)]
    [InlineData(130, 250)]
    public async Task No_letter_is_lost(int pause, int delay)
    {
        var wire = Line();
        var visitor = await Visitor(server: wire.Address);
        var wizard = await WizardPage.Open(visitor, Address(("suitesBy", Of("string"))));
        wire.Delay = TimeSpan.FromMilliseconds(delay);
        // A slow typist shows as much with fewer letters.
        (string Field, string Text)[] typed = [.. new[] { ("host", Host), ("version", Version), ("string", Ciphers) }.Select(one => (one.Item1, pause > 50 ? one.Item2[..20] : one.Item2))];
        foreach (var (field, text) in typed)
        {
            await wizard.Field(field).SelectTextAsync();
            await wizard.Field(field).PressSequentiallyAsync(text, new() { Delay = pause });
        }
        // Once all answers have come.
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(wire.Address, Address([("suitesBy", Of("string")), .. typed.Select(one => (one.Field, Of(one.Text)))])).ToString());
        foreach (var (field, text) in typed) await Assertions.Expect(wizard.Field(field)).ToHaveValueAsync(text);
    }

    /// <summary>The same inputs come back twice from the browser when somebody goes forth and back.</summary>
    [Fact]
    public async Task Going_to_and_fro_on_a_slow_line_ends_where_one_ended()
    {
        var wire = Line();
        var visitor = await Visitor(server: wire.Address);
        var wizard = await WizardPage.Open(visitor, TlsCase.Path);
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        wire.Delay = TimeSpan.FromMilliseconds(400);
        // In the page, so that all clicks are done before the first answer comes, on a busy machine too.
        await visitor.Page.EvaluateAsync("async () => { for (let i = 0; i < 5; i++) { document.getElementById('f-cbc').click(); await new Promise(done => setTimeout(done, 60)); } }");
        await wizard.Field("host").SelectTextAsync();
        await wizard.Field("host").PressSequentiallyAsync("after-the-clicks.example.com", new() { Delay = 60 });
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("after-the-clicks.example.com");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(wire.Address, Address(("cbc", Domain.Engine.FormValue.Of(true)), ("host", Of("after-the-clicks.example.com")))).ToString());
        await Assertions.Expect(wizard.Field("host")).ToHaveValueAsync("after-the-clicks.example.com");
        await Assertions.Expect(wizard.Field("cbc")).ToBeCheckedAsync();
    }
}
