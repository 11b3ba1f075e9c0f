using System.Collections.Concurrent;
using System.Threading.Channels;
using Runbooks.Domain.Audit;
using Runbooks.Storage;

namespace Runbooks.Web.Runs;

/// <summary>Hands every committed event to whoever watches its target: open circuits and event streams.</summary>
public sealed class RunFeed : IDisposable
{
    // A watcher that falls this far behind misses events; it sees the gap in the versions and reads anew.
    private const int MaxBehind = 256;

    // No target has it for an id.
    private const string AllIds = "*";

    private readonly EventLog log;
    private readonly ConcurrentDictionary<(string Kind, string Id), ImmutableArray<Watch>> watches = new();

    public RunFeed(EventLog log)
    {
        this.log = log;
        log.Committed += Tell;
    }

    /// <summary>Begin to watch before reading, so that nothing falls in between.</summary>
    public Watch Subscribe(string kind, string id)
    {
        var watch = new Watch(this, kind, id, Channel.CreateBounded<AuditEvent>(new BoundedChannelOptions(MaxBehind) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }));
        watches.AddOrUpdate((kind, id), [watch], (_, present) => present.Add(watch));
        return watch;
    }

    /// <summary>Every event of this kind of target.</summary>
    public Watch SubscribeAll(string kind) => Subscribe(kind, AllIds);

    public void Dispose() => log.Committed -= Tell;

    // On the writer's thread: put it into each watcher's queue and return.
    private void Tell(ImmutableArray<AuditEvent> events)
    {
        foreach (var id in (ReadOnlySpan<string>)[events[0].TargetId, AllIds])
        {
            if (!watches.TryGetValue((events[0].TargetKind, id), out var present)) continue;
            foreach (var watch in present)
                foreach (var happened in events) watch.Queue.Writer.TryWrite(happened);
        }
    }

    private void Remove(Watch watch)
    {
        var key = (watch.Kind, watch.Id);
        var left = watches.AddOrUpdate(key, [], (_, present) => present.Remove(watch));
        if (left.IsEmpty) watches.TryRemove(new(key, left));
    }

    /// <summary>A place in the feed. Dispose it to leave.</summary>
    public sealed class Watch : IDisposable
    {
        private readonly RunFeed feed;

        internal Watch(RunFeed feed, string kind, string id, Channel<AuditEvent> queue) => (this.feed, Kind, Id, Queue) = (feed, kind, id, queue);

        internal string Kind { get; }

        internal string Id { get; }

        internal Channel<AuditEvent> Queue { get; }

        public ChannelReader<AuditEvent> Events => Queue.Reader;

        public void Dispose()
        {
            feed.Remove(this);
            Queue.Writer.TryComplete();
        }
    }
}
