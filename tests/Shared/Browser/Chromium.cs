namespace Runbooks.Tests.Browser;

/// <summary>Debian's Chromium. Playwright's own browser is never downloaded.</summary>
public static class Chromium
{
    private static readonly string Program = Environment.GetEnvironmentVariable("RUNBOOKS_CHROMIUM") ?? "/usr/bin/chromium";

    public static Task<Microsoft.Playwright.IBrowser> Launch(Microsoft.Playwright.IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program,
        Args =
        [
            // Containers and CI have no user namespaces for the sandbox; only our own pages are opened.
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // Nothing but the server under test can be reached, so a page that needs the internet shows it.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ],
    });
}
