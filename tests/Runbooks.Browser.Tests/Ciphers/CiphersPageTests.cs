using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests.Ciphers;

/// <summary>The page that answers cipher strings, in a browser.</summary>
public sealed class CiphersPageTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    private const string Old = "EECDH+AESGCM:RC4:DHE-RSA-DES-CBC3-SHA:HIGH:!aNULL:!MD5:AECDH:aes128:HIGH+FIPS";

    [Fact]
    public async Task From_a_string_to_what_changes_and_a_shorter_one()
    {
        var visitor = await Visitor();
        await visitor.Open("/");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Cipher strings" }).ClickAsync();
        await visitor.Page.GetByLabel("Cipher string", new() { Exact = true }).PressSequentiallyAsync(Old);
        var summary = visitor.Page.Locator(".summary");
        await Assertions.Expect(summary).ToContainTextAsync("OpenSSL 3.0 offers");
        await Assertions.Expect(visitor.Page.Locator(".warnings")).ToContainTextAsync("terms are ignored");
        await visitor.Page.GetByLabel("OpenSSL", new() { Exact = true }).SelectOptionAsync("1.0.1g");
        await Assertions.Expect(summary).ToContainTextAsync("OpenSSL 1.0.1g offers");
        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Terms" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("table.terms")).ToContainTextAsync("EDH-RSA-DES-CBC3-SHA");
        await visitor.Page.GetByText("Compare with another version").ClickAsync();
        await visitor.Page.GetByLabel("Compare with", new() { Exact = true }).SelectOptionAsync("3.5");
        await Assertions.Expect(visitor.Page.Locator(".cipher-names").First).ToContainTextAsync("Appear");
        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "As a string" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the string" }).First.ClickAsync();
        var copied = await visitor.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(await visitor.Page.Locator("#cipher-shorter").TextContentAsync(), copied);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Compare the two" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".notice.good")).ToContainTextAsync("same suites in the same order");
        await visitor.Page.GoBackAsync();
        await Assertions.Expect(visitor.Page.Locator("#cipher-other")).ToHaveValueAsync("");
        await Assertions.Expect(visitor.Page.Locator("#cipher-string")).ToHaveValueAsync(Old);
    }

    /// <summary>Addresses of ours come back from the browser while more is typed; they must not take letters away.</summary>
    [Fact]
    public async Task No_letter_is_lost_at_any_speed_of_typing()
    {
        var visitor = await Visitor();
        await visitor.Open("/ciphers");
        var box = visitor.Page.Locator("#cipher-string");
        foreach (var pause in new[] { 0, 20, 60, 85, 110 })
        {
            await box.FillAsync("");
            await box.PressSequentiallyAsync("ECDHE+AESGCM:!aNULL", new() { Delay = pause });
            await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("AESGCM%3A!aNULL$"));
            await Assertions.Expect(box).ToHaveValueAsync("ECDHE+AESGCM:!aNULL");
        }
    }

    [Fact]
    public async Task The_longest_string_is_answered()
    {
        var visitor = await Visitor();
        await visitor.Open("/ciphers");
        await visitor.Page.Locator("#cipher-string").FillAsync(string.Concat(Enumerable.Repeat("ALL:-ALL:", 7_000)) + "ALL");
        await Assertions.Expect(visitor.Page.Locator(".summary")).ToContainTextAsync("137 suites");
    }

    [Theory]
    [InlineData("/ciphers", null)]
    [InlineData("/ciphers?string=ALL:%40FOO&openssl=1.0.2", null)]
    [InlineData("/ciphers?openssl=ubuntu-24.04&with=1.0.1g&string=" + Old, "Difference")]
    [InlineData("/ciphers?openssl=debian-12&string=ECDHE+AESGCM:RC4:AECDH:RSA", "Suites")]
    [InlineData("/ciphers?openssl=debian-12&string=DEFAULT:RC4:!MD5", "Terms")]
    [InlineData("/ciphers?openssl=3.0&string=ECDHE+AESGCM:ECDHE+CHACHA20", "As a string")]
    public async Task It_passes_the_gate_in_each_state(string address, string? tab)
    {
        var visitor = await Visitor();
        await visitor.Open(address.Replace("+", "%2B", StringComparison.Ordinal));
        if (tab is not null) await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
        var folded = visitor.Page.Locator("details:not([open]) > summary");
        for (var left = Math.Min(3, await folded.CountAsync()); left > 0; left--) await folded.First.ClickAsync();
        await visitor.CheckInAllLooks();
    }
}
