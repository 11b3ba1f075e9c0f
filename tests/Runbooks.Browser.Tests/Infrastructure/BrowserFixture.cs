
[assembly: AssemblyFixture(typeof(Runbooks.Browser.Tests.Infrastructure.BrowserFixture))]

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>One Chromium for all tests; every visitor has a context of their own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Debian's. Playwright's own browser is never downloaded.
    private static readonly string Chromium = Environment.GetEnvironmentVariable("RUNBOOKS_CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                // Containers and CI have no user namespaces for the sandbox; only our own pages are opened.
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // Nothing but the server under test can be reached, so a page that needs the internet shows it.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}
