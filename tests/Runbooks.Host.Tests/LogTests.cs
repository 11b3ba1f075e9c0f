using System.Text;

namespace Runbooks.Host.Tests;

/// <summary>What the program's log says, and what it must not say.</summary>
public sealed class LogTests
{
    [Theory]
    [InlineData("Text")]
    [InlineData("Json")]
    public async Task A_share_links_token_is_nowhere_in_the_log_or_the_data(string format)
    {
        await using var served = await Serve(format);
        using var client = new HttpClient { BaseAddress = served.Server.Address };
        var token = served.Token;
        foreach (var path in (string[])[$"/s/{token}", $"/S/{token}", $"/s/{token}/", $"/s/{token}/nothing", $"/s/{token}?a=b", $"/name?return=%2Fs%2F{token}", $"/s/{token}/events?version=999"])
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        }
        await served.Server.Stop();
        Assert.Contains("/s/…", System.Text.RegularExpressions.Regex.Unescape(served.Server.Output.Replace("\\\"", "\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(token, served.Server.Output, StringComparison.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(served.Directory, "*", SearchOption.AllDirectories))
            Assert.False((await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(Encoding.ASCII.GetBytes(token)) >= 0, $"The token stands in {file}.");
    }

    [Fact]
    public async Task One_line_for_what_a_person_asked_and_none_for_the_files_behind_it()
    {
        await using var served = await Serve("Text");
        using var client = new HttpClient { BaseAddress = served.Server.Address };
        foreach (var path in (string[])["/", "/app.css", "/js/site.js", "/icon.svg", "/fonts/roboto-400.woff2", "/_framework/blazor.web.js", "/_content/MudBlazor/MudBlazor.min.css", "/healthz", "/_blazor/initializers", "/history?text=secret-word", "/nowhere"])
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        }
        await served.Server.Stop();
        var lines = served.Server.Output.Split('\n').Where(line => line.Contains(" GET ", StringComparison.Ordinal)).ToList();
        Assert.Collection(lines,
            line => Assert.Contains("GET / 200 in ", line, StringComparison.Ordinal),
            line => Assert.Contains("GET /history 200 in ", line, StringComparison.Ordinal),
            line => Assert.Contains("GET /nowhere 404 in ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("secret-word", served.Server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_start_and_stop_have_no_warning()
    {
        await using var served = await Serve("Text");
        await served.Server.Stop();
        Assert.Contains("Now listening on", served.Server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" WRN ", served.Server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" ERR ", served.Server.Output, StringComparison.Ordinal);
    }

    private static async Task<Served> Serve(string format)
    {
        var directory = Directory.CreateTempSubdirectory("runbooks-log-").FullName;
        string token;
        await using (var host = await RunningHost.Start(directory)) token = (await host.ShareARun()).Token;
        var start = new ServerStart { DataDirectory = directory, Environment = new Dictionary<string, string> { ["RUNBOOKS__LOGFORMAT"] = format } };
        return new(await ServerProcess.Start(start, TestContext.Current.CancellationToken), directory, token);
    }

    private sealed record Served(ServerProcess Server, string Directory, string Token) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
