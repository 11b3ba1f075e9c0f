using Runbooks.Tests.Browser;

[assembly: AssemblyFixture(typeof(Runbooks.Browser.Tests.Infrastructure.BrowserFixture))]

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>One Chromium for all tests; every visitor has a context of their own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Launch(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
