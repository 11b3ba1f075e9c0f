using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Runbooks.Domain.Audit;
using Runbooks.Storage.Projections;

namespace Runbooks.Storage;

/// <summary>
/// The one writer of the log. Waiting appends are committed together (group commit), and a caller continues when its events are
/// synced to disk. An append that clashes or fails does not touch its neighbours in the same commit.
/// </summary>
public sealed class EventLog : IAsyncDisposable
{
    // Enough for every circuit of a busy server to wait at once; beyond that, callers wait for room.
    private const int MaxWaiting = 4096;

    // Bounds how long the first caller of a batch waits for the last.
    private const int MaxBatch = 512;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly LogWriter writer;
    private readonly ILogger<EventLog> logger;
    private readonly Thread thread;

    public EventLog(RunbooksDatabase database, TimeProvider time, ILogger<EventLog> logger)
        : this(database, time, logger, Projection.All) { }

    internal EventLog(RunbooksDatabase database, TimeProvider time, ILogger<EventLog> logger, Func<SqliteConnection, ImmutableArray<Projection>> projections)
    {
        this.logger = logger;
        writer = new LogWriter(database.OpenWriter(), time, projections);
        // SQLite has no asynchronous I/O: a thread of its own keeps the wait for the disk off the pool that draws pages.
        thread = new Thread(Write) { IsBackground = true, Name = "event log" };
        thread.Start();
    }

    /// <summary>Told after each commit, in the order of the log, on the writer's thread: hand over and return.</summary>
    public event Action<ImmutableArray<AuditEvent>>? Committed;

    /// <exception cref="ArgumentException">The append can never be written: no events, half a surrogate pair, a document under a wrong hash, a version from the future.</exception>
    /// <exception cref="SqliteException">The disk is full or broken. Nothing was written; a later append may work.</exception>
    /// <exception cref="ChannelClosedException">The log is closed.</exception>
    public async Task<AppendResult> Append(Append append, CancellationToken ct = default)
    {
        AppendCheck.Check(append);
        var waiting = new Waiting(append, ct);
        await queue.Writer.WriteAsync(waiting, ct).ConfigureAwait(false);
        return await waiting.Done.Task.ConfigureAwait(false);
    }

    /// <summary>For tests: a disk that is full at this many pages.</summary>
    internal void Limit(int pages) => writer.Limit(pages);

    /// <summary>Writes what waits, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!queue.Writer.TryComplete()) return;
        await Task.Run(thread.Join).ConfigureAwait(false);
        writer.Dispose();
    }

    private void Write()
    {
        var batch = new List<Waiting>();
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MaxBatch && queue.Reader.TryRead(out var waiting))
            {
                // Once a caller's turn has come it is too late to cancel: the outcome would be unknown to it.
                if (waiting.Ct.IsCancellationRequested) waiting.Done.TrySetCanceled(waiting.Ct);
                else batch.Add(waiting);
            }
            if (batch.Count > 0) Write(batch);
        }
    }

    private void Write(List<Waiting> batch)
    {
        try
        {
            writer.Write(batch);
        }
        catch (Exception e)
        {
            logger.LogError(e, "The event log could not commit; {Count} appends were refused.", batch.Count);
            foreach (var waiting in batch) waiting.Outcome = e;
        }
        foreach (var waiting in batch) waiting.Complete();
        foreach (var waiting in batch)
            if (waiting.Outcome is AppendResult.Committed { Events: var events }) Tell(events);
    }

    private void Tell(ImmutableArray<AuditEvent> events)
    {
        try
        {
            Committed?.Invoke(events);
        }
        catch (Exception e)
        {
            logger.LogError(e, "A listener of the event log failed on event {Seq}.", events[0].Seq);
        }
    }
}

/// <summary>A caller and its append. <see cref="Outcome"/> becomes an <see cref="AppendResult"/> or the exception to throw.</summary>
internal sealed class Waiting(Append append, CancellationToken ct)
{
    public Append Append => append;

    public CancellationToken Ct => ct;

    public object? Outcome { get; set; }

    public TaskCompletionSource<AppendResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Complete()
    {
        if (Outcome is AppendResult result) Done.TrySetResult(result);
        else Done.TrySetException(Outcome as Exception ?? new InvalidOperationException("The writer left an append without an outcome."));
    }
}

/// <summary>Refuses what could never be read back as it was written, before it reaches the writer.</summary>
internal static class AppendCheck
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Check(Append append)
    {
        if (append.Events.IsDefaultOrEmpty) throw new ArgumentException("There is no event to append.", nameof(append));
        if (append.ExpectedVersion < Storage.Append.AnyVersion) throw new ArgumentException("A version is 0 or more.", nameof(append));
        var origin = append.Origin;
        foreach (var text in (ReadOnlySpan<string?>)[append.TargetKind, append.TargetId, origin.Actor.Id, origin.Actor.Name, origin.RequestId, origin.Address, origin.LinkId, .. origin.Actor.Roles])
            Text(text);
        foreach (var happened in append.Events)
        {
            Text(happened.Action);
            Text(happened.Payload);
        }
        if (!append.Evidence.IsDefault)
            foreach (var evidence in append.Evidence) Text(evidence.Text);
        if (append.Documents.IsDefault) return;
        foreach (var document in append.Documents)
        {
            Text(document.Text);
            if (Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(document.Text))) != document.Hash)
                throw new ArgumentException($"The document's hash is not “{document.Hash}”.", nameof(append));
        }
    }

    private static void Text(string? text)
    {
        if (text is null) return;
        // Throws an ArgumentException on half a surrogate pair: SQLite would store another text than the one hashed.
        _ = Utf8.GetByteCount(text);
    }
}
