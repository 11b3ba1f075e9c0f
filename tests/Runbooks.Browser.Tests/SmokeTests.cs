using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests;

/// <summary>The built server answers a browser.</summary>
public sealed class SmokeTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    [Theory]
    [InlineData("/", "Runbooks")]
    [InlineData("/history", "History · Runbooks")]
    public async Task A_page_has_one_heading_and_one_title(string path, string title)
    {
        var page = await (await Visitor()).Open(path);
        await Assertions.Expect(page).ToHaveTitleAsync(title);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal(1, await page.Locator("title").CountAsync());
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_name_is_asked_for_once_and_shown_on_every_page()
    {
        var visitor = await Visitor();
        await NamePage.SignIn(visitor, "Ada Example");
        await visitor.Open("/");
        await Assertions.Expect(visitor.Page.Locator("header .who")).ToHaveTextAsync("Ada Example");
        await visitor.Open("/history");
        await Assertions.Expect(visitor.Page.Locator("header .who")).ToHaveTextAsync("Ada Example");
    }

    [Fact]
    public async Task The_theme_follows_the_choice_and_the_choice_is_kept()
    {
        var visitor = await Visitor(look: Look.Parse("light 1440"));
        var page = await visitor.Open("/");
        var light = await Background(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await Background(page);
        Assert.NotEqual(light, dark);
        var next = page.Locator("[data-theme-next]");
        await next.ClickAsync();
        Assert.Equal(light, await Background(page));
        await next.ClickAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal(dark, await Background(page));
        await page.ReloadAsync();
        Assert.Equal(dark, await Background(page));
    }

    [Fact]
    public async Task A_lost_server_is_told_and_found_again_on_the_same_port()
    {
        await using var own = await ServerProcess.Start(ct: TestContext.Current.CancellationToken);
        var visitor = await Visitor(server: own.Address);
        visitor.ExpectLostServer();
        var page = await visitor.Open("/history");
        await own.Kill();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Connection lost" })).ToBeVisibleAsync();
        await own.StartAgain(TestContext.Current.CancellationToken);
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Connection lost" })).ToBeHiddenAsync();
        await visitor.WaitUntilLive();
        await Assertions.Expect(page).ToHaveTitleAsync("History · Runbooks");
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
