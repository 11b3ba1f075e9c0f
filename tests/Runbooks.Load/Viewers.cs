using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Runbooks.Load;

/// <summary>
/// The viewers, in a process of their own so that their memory and work are not the server's. Says <c>ready</c> when all of them
/// have seen the run, writes what each saw and when after its input is closed.
/// </summary>
internal static class Viewers
{
    // Opening all at once would measure the queue of the listening socket.
    private const int AtOnce = 50;

    public static async Task Follow(Uri events, int count)
    {
        var seen = new ConcurrentQueue<(long Version, long At)>();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue }) { Timeout = Timeout.InfiniteTimeSpan };
        using var stop = new CancellationTokenSource();
        var following = new List<Task>();
        using var door = new SemaphoreSlim(AtOnce);
        var arrived = new List<Task>();
        for (var i = 0; i < count; i++)
        {
            var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await door.WaitAsync();
            following.Add(FollowOne(client, events, seen, first, stop.Token));
            arrived.Add(first.Task.ContinueWith(_ => door.Release(), TaskScheduler.Default));
        }
        await Task.WhenAny(Task.WhenAll(arrived), Task.WhenAny(following));
        Console.WriteLine(following.Exists(one => one.IsCompleted) ? "broken" : "ready");
        await Console.In.ReadToEndAsync();
        await stop.CancelAsync();
        foreach (var (version, at) in seen) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{version} {at}"));
    }

    private static async Task FollowOne(HttpClient client, Uri events, ConcurrentQueue<(long Version, long At)> seen, TaskCompletionSource first, CancellationToken stop)
    {
        try
        {
            using var response = await client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead, stop);
            response.EnsureSuccessStatusCode();
            await using var stream = await response.Content.ReadAsStreamAsync(stop);
            await foreach (var item in SseParser.Create(stream, Version).EnumerateAsync(stop))
            {
                // The time is the same clock in both processes: CLOCK_MONOTONIC.
                if (item.EventType == "run") seen.Enqueue((item.Data, Stopwatch.GetTimestamp()));
                first.TrySetResult();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        finally
        {
            first.TrySetResult();
        }
    }

    /// <summary>Only the version, so that a viewer costs little beside the server.</summary>
    private static long Version(string eventType, ReadOnlySpan<byte> data)
    {
        if (eventType != "run") return 0;
        var json = new Utf8JsonReader(new ReadOnlySequence<byte>(data.ToArray()));
        while (json.Read())
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("version"u8)) return json.Read() ? json.GetInt64() : 0;
        return 0;
    }
}
