using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests;

/// <summary>The gates themselves, on pages that are broken on purpose: what they let pass, no other test would notice.</summary>
public sealed class GateTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Start = "<!DOCTYPE html><html lang=en><title>Page</title><link rel=icon href=data:,><main><h1>Page</h1>";

    private const string Last = "the last word";

    private WebApplication server = null!;
    private string page = "";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapGet("/", context =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self' http:; img-src * data:";
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(page);
        });
        server.MapGet("/throws.js", () => Results.Text("throw new Error('from the page')", "text/javascript"));
        server.MapGet("/complains.js", () => Results.Text("console.error('from the console')", "text/javascript"));
        server.MapGet("/talks.js", () => Results.Text("console.warn('only a word')", "text/javascript"));
        await server.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("<script src=/throws.js></script>", "from the page")]
    [InlineData("<script src=/complains.js></script>", "from the console")]
    [InlineData("<script>window.x = 1</script>", "Content Security Policy")]
    [InlineData("<p style='color: red'>Red</p>", "Content Security Policy")]
    [InlineData("<img src=/nowhere.png alt=''>", "answer 404")]
    [InlineData("<img src=http://elsewhere.example/a.png alt=''>", "external request: GET http://elsewhere.example/a.png")]
    [InlineData("<img src=http://127.0.0.1:1/a.png alt=''>", "failed request")]
    public async Task What_goes_wrong_behind_a_page_is_seen(string markup, string expected)
    {
        await using var visitor = await Visit(markup);
        Assert.Contains(visitor.Wrong, what => what.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_test_expects_is_no_fault()
    {
        await using var visitor = await Visit("<img src=/nowhere.png alt=''>");
        visitor.Expect("404");
        Assert.Empty(visitor.Wrong);
    }

    [Fact]
    public async Task A_sound_page_passes_both_gates()
    {
        await using var visitor = await Visit("<script src=/talks.js></script><p>Text <a href='/'>and a link</a></p><ul><li>One</li></ul>");
        Assert.Empty(visitor.Wrong);
        await Axe.Check(visitor.Page, bestPractice: true);
    }

    [Fact]
    public async Task Too_little_contrast_is_told_with_its_figures()
    {
        await using var visitor = await Visit("<p><font id=pale color=#aaaaaa>Pale</font></p>");
        var failure = await Assert.ThrowsAsync<Xunit.Sdk.FailException>(() => Axe.Check(visitor.Page));
        Assert.Contains("color-contrast (serious)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("at  #pale", failure.Message, StringComparison.Ordinal);
        Assert.Contains("contrast of 2.32", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Expected contrast ratio of 4.5:1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_without_a_name_is_told()
    {
        await using var visitor = await Visit("<button></button>");
        var failure = await Assert.ThrowsAsync<Xunit.Sdk.FailException>(() => Axe.Check(visitor.Page));
        Assert.Contains("button-name (critical)", failure.Message, StringComparison.Ordinal);
    }

    private async Task<Visitor> Visit(string markup)
    {
        page = Start + markup + "</main>";
        var output = TestContext.Current.TestOutputHelper!;
        var visitor = await Visitor.Arrive(browser.Browser, new Uri(server.Urls.First()), "Ada", Look.Desktop, output.WriteLine);
        await visitor.OpenStatic("/");
        // The browser tells some of it after the page is loaded, but in order.
        visitor.Expect(Last);
        await visitor.Page.RunAndWaitForConsoleMessageAsync(() => visitor.Page.EvaluateAsync("last => setTimeout(() => console.error(last))", Last), new() { Predicate = message => message.Text == Last });
        return visitor;
    }
}
