using System.Text;
using Runbooks.Tests.Server;

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>
/// A test with visitors. Afterwards every visitor is asked what went wrong behind their pages: a script's error, a refused script
/// or style, a failed or foreign request fails the test, whatever it asserted itself.
/// </summary>
public abstract class PageTest(BrowserFixture browser) : IAsyncLifetime
{
    // A lost connection alone says hundreds of lines.
    private const int MostTold = 25;

    private readonly List<Visitor> visitors = [];
    private readonly List<IAsyncDisposable> afterwards = [];

    /// <summary>Where visitors go unless told otherwise.</summary>
    protected abstract Uri Server { get; }

    /// <summary>What the server said; shown beside a failure.</summary>
    protected virtual string ServerOutput => "";

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A person with a browser of their own.</summary>
    protected async Task<Visitor> Visitor(string name = "Ada", Look? look = null, Uri? server = null)
    {
        var output = TestContext.Current.TestOutputHelper;
        var visitor = await Infrastructure.Visitor.Arrive(browser.Browser, server ?? Server, name, look ?? Look.Desktop, text => Tell(output, text));
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A line to a server that can be slowed down and cut.</summary>
    protected Wire Line(Uri? server = null) => Until(new Wire(server ?? Server));

    /// <summary>Keeps what the visitors need until the last of them has left.</summary>
    protected T Until<T>(T needed) where T : IAsyncDisposable
    {
        afterwards.Add(needed);
        return needed;
    }

    public virtual async ValueTask DisposeAsync()
    {
        var wrong = visitors.SelectMany(visitor => visitor.Wrong.Select(what => $"{visitor.Name}: {what}")).ToList();
        var failed = wrong.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var visitor in visitors)
        {
            if (failed) await visitor.Keep(Artifacts.OfFailure($"{FileName()}-{visitor.Name}"));
            await visitor.DisposeAsync();
        }
        foreach (var needed in afterwards) await needed.DisposeAsync();
        if (failed && ServerOutput.Length > 0) await File.WriteAllTextAsync(Artifacts.OfFailure(FileName() + "-server.log"), ServerOutput);
        GC.SuppressFinalize(this);
        if (wrong.Count > 0) Assert.Fail("Behind the page:\n" + string.Join('\n', wrong.Take(MostTold)) + (wrong.Count > MostTold ? $"\nand {wrong.Count - MostTold} more" : ""));
    }

    private static void Tell(ITestOutputHelper? output, string text)
    {
        try
        {
            output?.WriteLine(text);
        }
        catch (InvalidOperationException)
        {
            // The browser may still talk when the test has ended.
        }
    }

    private static string FileName()
    {
        var name = new StringBuilder(TestContext.Current.Test?.TestDisplayName ?? "test");
        for (var i = 0; i < name.Length; i++)
            if (!char.IsAsciiLetterOrDigit(name[i])) name[i] = '_';
        return name.ToString().Replace("Runbooks_Browser_Tests_", "", StringComparison.Ordinal);
    }
}

/// <summary>A test on the server that its class shares.</summary>
public abstract class SharedServerTest(BrowserFixture browser, ServerFixture server) : PageTest(browser), IClassFixture<ServerFixture>
{
    protected override Uri Server => server.Process.Address;

    protected override string ServerOutput => server.Process.Output;
}

/// <summary>One server for the tests of a class.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    public ServerProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await ServerProcess.Start(ct: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
