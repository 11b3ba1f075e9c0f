using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Runbooks.Domain.Audit;
using Runbooks.Storage;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Links;

internal static class SharedRunStream
{
    // Revoking must cut an open page within two seconds, and an expired link has no event.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    // A proxy closes a connection on which nothing comes for a minute or so.
    private static readonly TimeSpan SayAlive = TimeSpan.FromSeconds(20);

    /// <summary>
    /// <c>GET /s/{token}/events</c>: server-sent events. <c>run</c> carries what changed
    /// (<see cref="SharedHtml.ChangesAfter"/>), <c>ended</c> says that the link is open no more.
    /// </summary>
    public static void MapSharedRuns(this IEndpointRouteBuilder routes) => routes.MapGet("/s/{token}/events", async (string token, long? version, HttpContext context, LinkService links, SharedRunPages pages, RunFeed feed, TimeProvider time, IHostApplicationLifetime host) =>
    {
        NoStore(context.Response);
        // A viewer stays for hours; an orderly stop must not wait for that.
        var closing = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        context.Response.RegisterForDispose(closing);
        return await links.Open(token, context.RequestAborted) is { } link
            ? TypedResults.ServerSentEvents(Follow(token, link, version ?? 0, links, pages, feed, time, closing.Token))
            : Results.NotFound();
    });

    /// <summary>What a link shows must stay neither in caches nor in search engines, and its address must not leave with a click.</summary>
    public static void NoStore(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers.Pragma = "no-cache";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private static async IAsyncEnumerable<SseItem<string>> Follow(string token, LinkRow link, long seen, LinkService links, SharedRunPages pages, RunFeed feed, TimeProvider time, [EnumeratorCancellation] CancellationToken ct)
    {
        using var run = feed.Subscribe(RunService.TargetKind, link.RunId);
        var quiet = TimeSpan.Zero;
        if (await pages.Newest(link.RunId) is { } newest && newest.Version > seen)
        {
            yield return new(newest.ChangesAfter(seen), "run");
            seen = newest.Version;
        }
        while (!ct.IsCancellationRequested)
        {
            var happened = await Next(run, time, ct);
            if (await links.Open(token, ct) is null)
            {
                yield return new("", "ended");
                yield break;
            }
            if (happened is { } last && last.TargetVersion > seen)
            {
                var page = await pages.AtLeast(link.RunId, last.TargetVersion);
                yield return new(page.ChangesAfter(seen), "run");
                (seen, quiet) = (page.Version, TimeSpan.Zero);
            }
            else if ((quiet += LookAgain) >= SayAlive)
            {
                quiet = TimeSpan.Zero;
                yield return new("", "alive");
            }
        }
    }

    /// <summary>The newest event that waits, or null when none came before it was time to look at the link again.</summary>
    private static async Task<AuditEvent?> Next(RunFeed.Watch run, TimeProvider time, CancellationToken ct)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var timer = time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), look, LookAgain, Timeout.InfiniteTimeSpan);
        AuditEvent? last = null;
        try
        {
            last = await run.Events.ReadAsync(look.Token);
            while (run.Events.TryRead(out var later)) last = later;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
        }
        return last;
    }
}
