using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>
/// The line between browsers and a server. It can be slow, hold back what the server says, or be cut. It is plain TCP, so neither
/// the browser nor the page knows that it is there.
/// </summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly Uri server;
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private TcpListener listener;
    private TaskCompletionSource release = Released();

    public Wire(Uri server)
    {
        this.server = server;
        listener = Listen(0);
        Address = new Uri($"http://{listener.LocalEndpoint}");
    }

    /// <summary>Where browsers find the server.</summary>
    public Uri Address { get; }

    /// <summary>How long each piece is under way, in both directions.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>From now on nothing reaches the browsers; what they send still arrives.</summary>
    public void HoldAnswers() => release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ReleaseAnswers() => release.TrySetResult();

    /// <summary>All connections break, and new ones are refused.</summary>
    public void Cut()
    {
        listener.Stop();
        // One that has just ended by itself has no socket any more.
        foreach (var near in open.Keys) near.Client?.Close(0);
    }

    public void Mend() => listener = Listen(Address.Port);

    public ValueTask DisposeAsync()
    {
        ReleaseAnswers();
        Cut();
        return ValueTask.CompletedTask;
    }

    private static TaskCompletionSource Released()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private TcpListener Listen(int port)
    {
        var made = new TcpListener(IPAddress.Loopback, port);
        made.Start();
        _ = Accept(made);
        return made;
    }

    private async Task Accept(TcpListener from)
    {
        try
        {
            while (true) _ = Relay(await from.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The line was cut.
        }
    }

    private async Task Relay(TcpClient near)
    {
        using var far = new TcpClient { NoDelay = true };
        using (near)
        {
            near.NoDelay = true;
            open[near] = true;
            try
            {
                await far.ConnectAsync(server.Host, server.Port);
                await Task.WhenAny(Pump(near.GetStream(), far.GetStream(), answers: false), Pump(far.GetStream(), near.GetStream(), answers: true));
            }
            catch (Exception e) when (e is SocketException or IOException or InvalidOperationException)
            {
                // One end is gone; so is the other then.
            }
            open.TryRemove(near, out _);
        }
    }

    // What is under way does not hold up what comes after it: a slow line is a long one, not a narrow one.
    private async Task Pump(NetworkStream from, NetworkStream to, bool answers)
    {
        var underWay = Channel.CreateUnbounded<(byte[] Piece, Task Arrived)>();
        var sending = Send(from, underWay.Writer);
        try
        {
            await foreach (var (piece, arrived) in underWay.Reader.ReadAllAsync())
            {
                await arrived;
                if (answers) await release.Task;
                await to.WriteAsync(piece);
            }
            await sending;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The other direction ended.
        }
    }

    private async Task Send(NetworkStream from, ChannelWriter<(byte[] Piece, Task Arrived)> underWay)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReadAsync(buffer) is > 0 and var length)
                underWay.TryWrite((buffer[..length], Delay > TimeSpan.Zero ? Task.Delay(Delay) : Task.CompletedTask));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // One end is gone.
        }
        finally
        {
            underWay.Complete();
        }
    }
}
