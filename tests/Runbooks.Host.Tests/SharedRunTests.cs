using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Runbooks.Storage;

namespace Runbooks.Host.Tests;

/// <summary>A share link over HTTP: what it shows, how soon it follows, and how it ends.</summary>
public sealed class SharedRunTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private RunningHost host = null!;
    private SharedRunOfTest shared = null!;

    public async ValueTask InitializeAsync()
    {
        host = await RunningHost.Start();
        shared = await host.ShareARun();
    }

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task The_page_shows_the_run_without_a_circuit_and_is_kept_by_nobody()
    {
        using var client = host.Client();
        using var response = await client.GetAsync(Page(shared.Token), TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Move the cluster", html, StringComparison.Ordinal);
        Assert.Contains("Put host 5 into maintenance mode", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web", html, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tick_reaches_the_viewer()
    {
        await using var viewer = await Viewer.Open(host, shared.Token);
        var first = await viewer.Next(Patience);
        Assert.Equal(("run", 1L), (first.EventType, Version(first)));
        await host.Tick(shared.Id, 1);
        var second = await viewer.Next(Patience);
        Assert.Equal(("run", 2L), (second.EventType, Version(second)));
        Assert.Contains("1 of 5 steps", second.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revoking_cuts_an_open_page_at_once()
    {
        await using var viewer = await Viewer.Open(host, shared.Token);
        await viewer.Next(Patience);
        var link = Assert.Single(await host.Services.GetRequiredService<Links>().ForRun(shared.Id, TestContext.Current.CancellationToken));
        await host.Links.Revoke(link.Id, RunningHost.Ada, TestContext.Current.CancellationToken);
        Assert.Equal("ended", (await viewer.Next(Patience)).EventType);
        Assert.True(await viewer.Ended(Patience));
    }

    [Fact]
    public async Task Unknown_and_revoked_are_one_answer()
    {
        var link = Assert.Single(await host.Services.GetRequiredService<Links>().ForRun(shared.Id, TestContext.Current.CancellationToken));
        await host.Links.Revoke(link.Id, RunningHost.Ada, TestContext.Current.CancellationToken);
        using var client = host.Client();
        var never = new string('A', shared.Token.Length);
        Assert.Equal(await Answer(client, Page(never)), await Answer(client, Page(shared.Token)));
        Assert.Equal(await Answer(client, Events(never)), await Answer(client, Events(shared.Token)));
        Assert.Equal(HttpStatusCode.NotFound, (await Answer(client, Page(shared.Token))).Status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Answer(HttpClient client, Uri address)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        // Blazor puts a sealed state of its own into each page; it is another one every time and of one length.
        return (response.StatusCode, System.Text.RegularExpressions.Regex.Replace(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "<!--Blazor-Server-Component-State:.*?-->", ""));
    }

    private static Uri Page(string token) => new($"/s/{token}", UriKind.Relative);

    private static Uri Events(string token) => new($"/s/{token}/events", UriKind.Relative);

    private static long Version(SseItem<string> item) => JsonDocument.Parse(item.Data).RootElement.GetProperty("version").GetInt64();

    /// <summary>Somebody with the page open.</summary>
    private sealed class Viewer(HttpClient client, HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> items) : IAsyncDisposable
    {
        public static async Task<Viewer> Open(RunningHost host, string token)
        {
            var client = host.Client();
            var response = await client.GetAsync(Events(token), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
            var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            return new(client, response, SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator());
        }

        public async Task<SseItem<string>> Next(TimeSpan within)
        {
            Assert.True(await items.MoveNextAsync().AsTask().WaitAsync(within), "The stream ended.");
            return items.Current;
        }

        public async Task<bool> Ended(TimeSpan within) => !await items.MoveNextAsync().AsTask().WaitAsync(within);

        public async ValueTask DisposeAsync()
        {
            response.Dispose();
            client.Dispose();
            await items.DisposeAsync();
        }
    }
}
