using System.Collections.Concurrent;
using Runbooks.Storage;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Links;

/// <summary>Draws a shared run once a version and gives it to all its viewers: a thousand of them cost one drawing.</summary>
public sealed class SharedRunPages(RunService runs, RunList list, SharedRunDrawing drawing)
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
        SharedHtml? previous = null;
        while (true)
        {
            if (kept.Count > MaxKept) kept.Clear();
            var before = previous;
            var page = kept.GetOrAdd(runId, id => new(() => Draw(id, before)));
            try
            {
                previous = await page.Value;
                if (previous.Version >= version) return previous;
            }
            catch
            {
                kept.TryRemove(new(runId, page));
                throw;
            }
            kept.TryRemove(new(runId, page));
        }
    }

    private async Task<SharedHtml> Draw(string runId, SharedHtml? previous)
    {
        var run = await runs.Find(runId) ?? throw new InvalidDataException($"The run {runId} is in the list, but has no events.");
        return await drawing.Draw(run, previous);
    }
}
