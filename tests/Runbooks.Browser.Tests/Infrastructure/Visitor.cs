using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>
/// A person with a browser of their own (cookies, storage, window). Whatever goes wrong behind the page is written to the test's
/// output and kept in <see cref="Wrong"/>; a test passes only when nothing is in there at its end.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>On the element that holds the page, once clicks reach the server. A click before that would be lost.</summary>
    public const string LiveMarker = "[data-live=true]";

    /// <summary>
    /// Milliseconds. A cold server on a busy machine takes its time, and no test here judges speed; what does not come at all still fails.
    /// </summary>
    public const float Patience = 60_000;

    // What a policy forbids is told as an event too, also where the console keeps quiet.
    private const string TellViolations = "document.addEventListener('securitypolicyviolation', e => console.error(`Content Security Policy: ${e.violatedDirective} forbids ${e.blockedURI} ${e.sourceFile ?? ''}:${e.lineNumber}`));";

    private const string Overhang = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return "";
          const scrolls = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
          return [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e))
            .slice(0, 5).map(e => `${e.tagName.toLowerCase()}.${e.className}`).join(", ") || "something out of sight";
        }
        """;

    private readonly IBrowserContext context;
    private readonly Uri server;
    private readonly Action<string> tell;
    private readonly List<string> wrong = [];
    private readonly List<Regex> tolerated = [];

    private Visitor(IBrowserContext context, IPage page, Uri server, string name, Action<string> tell)
    {
        this.context = context;
        this.server = server;
        this.tell = tell;
        Page = page;
        Name = name;
    }

    public string Name { get; }

    public IPage Page { get; }

    /// <summary>What went wrong behind the page, without what the test expects.</summary>
    public IReadOnlyList<string> Wrong
    {
        get { lock (wrong) return [.. wrong.Where(one => !tolerated.Exists(pattern => pattern.IsMatch(one)))]; }
    }

    public static async Task<Visitor> Arrive(IBrowser browser, Uri server, string name, Look look, Action<string> tell)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = server.ToString(),
            ColorScheme = look.Theme,
            ViewportSize = new() { Width = look.Width, Height = 900 },
            // Animations would make screenshots and contrasts depend on the moment.
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            AcceptDownloads = true,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(TellViolations);
        var visitor = new Visitor(context, await context.NewPageAsync(), server, name, tell);
        visitor.Watch();
        return visitor;
    }

    /// <summary>For what the test brings about on purpose: a missing page, a server that is killed.</summary>
    public void Expect([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) => tolerated.Add(new Regex(pattern, RegexOptions.CultureInvariant));

    /// <summary>For a server that the test kills or keeps from being heard: what browser and circuit say about that, and nothing else.</summary>
    public void ExpectLostServer() =>
        Expect("net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE)|Cannot send data if the connection is not in the 'Connected' State|underlying connection being closed|Error: (Connection disconnected with error 'Error: (WebSocket closed with status code: 1006|Server timeout elapsed)|(Error: )?Failed to complete negotiation|Failed to start the connection)");

    /// <summary>Opens a page on which one can work, and waits until it is live.</summary>
    public async Task<IPage> Open(string path)
    {
        await Page.GotoAsync(path);
        await WaitUntilLive();
        return Page;
    }

    /// <summary>Opens a page that only shows something.</summary>
    public async Task<IPage> OpenStatic(string path)
    {
        await Page.GotoAsync(path);
        return Page;
    }

    public Task WaitUntilLive() => Page.Locator(LiveMarker).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Nothing sticks out sideways: what must scroll, such as a wide table, does so inside its own frame (WCAG 1.4.10).</summary>
    public async Task CheckWidth() => Assert.Equal("", await FindOverhang());

    /// <summary>What <see cref="CheckWidth"/> fails with, or nothing.</summary>
    public async Task<string> FindOverhang() => await Page.EvaluateAsync<string>(Overhang) is { Length: > 0 } what ? $"{Page.Url} is wider than the window: {what}\n" : "";

    /// <summary>Leaves picture and markup of the page where they can be looked at after the run.</summary>
    public async Task Keep(string file)
    {
        try
        {
            await Page.ScreenshotAsync(new() { Path = file + ".png", FullPage = true });
            await File.WriteAllTextAsync(file + ".html", await Page.ContentAsync());
            tell($"{Name}: kept {file}.png and .html");
        }
        catch (PlaywrightException e)
        {
            // The page is closed or crashed; what the test found is more important.
            tell($"{Name}: no picture could be kept: {e.Message}");
        }
    }

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    private void Watch()
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error") Note($"console: {message.Text}");
            else if (message.Type != "info") tell($"{Name} {message.Type}: {message.Text}");
        };
        context.WebError += (_, error) => Note($"page: {error.Error}");
        context.Request += (_, request) =>
        {
            if (IsForeign(request.Url)) Note($"external request: {request.Method} {request.Url}");
        };
        context.RequestFailed += (_, request) =>
        {
            // What is under way when a page is left is aborted: nobody waits for it any more.
            if (request.Failure != "net::ERR_ABORTED") Note($"failed request: {request.Method} {request.Url} {request.Failure}");
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400) Note($"answer {response.Status}: {response.Request.Method} {response.Url}");
        };
    }

    private bool IsForeign(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ws" or "wss" && uri.Authority != server.Authority;

    private void Note(string what)
    {
        tell($"{Name}: {what}");
        lock (wrong) wrong.Add(what);
    }
}
