using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Runbooks.Storage;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Links;

/// <summary>The body of a shared run as HTML.</summary>
/// <param name="Version">The run's version it shows.</param>
public sealed record SharedHtml(long Version, string Html);

/// <summary>Draws a shared run once a version and gives it to all its viewers: a thousand of them cost one drawing.</summary>
public sealed class SharedRunPages(RunService runs, RunList list, IServiceProvider services, ILoggerFactory loggers)
{
    // A page is some 100 KB; this many runs are watched at once on a busy day.
    private const int MaxKept = 64;

    private readonly ConcurrentDictionary<string, Lazy<Task<SharedHtml>>> kept = new(StringComparer.Ordinal);

    /// <summary>Null when there is no such run.</summary>
    public async Task<SharedHtml?> Newest(string runId) =>
        await list.Find(runId) is { } row ? await AtLeast(runId, row.Version) : null;

    /// <param name="version">A version that the run is known to have reached.</param>
    public async Task<SharedHtml> AtLeast(string runId, long version)
    {
        while (true)
        {
            if (kept.Count > MaxKept) kept.Clear();
            var drawing = kept.GetOrAdd(runId, NewDrawing);
            try
            {
                var page = await drawing.Value;
                if (page.Version >= version) return page;
            }
            catch
            {
                kept.TryRemove(new(runId, drawing));
                throw;
            }
            kept.TryRemove(new(runId, drawing));
        }
    }

    private Lazy<Task<SharedHtml>> NewDrawing(string runId) => new(() => Draw(runId));

    private async Task<SharedHtml> Draw(string runId)
    {
        var run = await runs.Find(runId) ?? throw new InvalidDataException($"The run {runId} is in the list, but has no events.");
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(SharedRun.Run)] = run });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SharedRun>(parameters)).ToHtmlString());
        return new(run.Version, html);
    }
}
