using System.Net.Sockets;

namespace Runbooks.Servers.Tests;

/// <summary>
/// The ports of one test's server. A plan's file has 443 and 80, which only root may open and only one server at a time. Ports are all
/// that is changed in it, and where the system has no IPv6, its addresses.
/// </summary>
internal sealed record Ports(int Https, int Http)
{
    // Below the ports that systems give to clients, and no two servers of a run have the same.
    private static int last = 20000 + (Environment.ProcessId % 5000);

    public static Ports Free() => new(Next(), Next());

    public string In(string text) => string.Join('\n', text.Split('\n').Where(line => Socket.OSSupportsIPv6 || !line.Contains("listen [::]:", StringComparison.Ordinal)).Select(Line));

    private string Line(string line) => line.StartsWith('#') ? line : new[]
    {
        // Apache
        ("*:443>", $"*:{Https}>"), ("*:80>", $"*:{Http}>"),
        // nginx
        ("listen 443 ", $"listen {Https} "), ("listen [::]:443 ", $"listen [::]:{Https} "), ("listen 80;", $"listen {Http};"), ("listen [::]:80;", $"listen [::]:{Http};"),
        // HAProxy
        ("bind [::]:443 v4v6", $"bind {Any}:{Https}{Both}"), ("bind [::]:80 v4v6", $"bind {Any}:{Http}{Both}"),
        // The redirects
        ($"https://{Site.Host}", $"https://{Site.Host}:{Https}"),
    }.Aggregate(line, (changed, pair) => changed.Replace(pair.Item1, pair.Item2, StringComparison.Ordinal));

    private static string Any => Socket.OSSupportsIPv6 ? "[::]" : "*";

    private static string Both => Socket.OSSupportsIPv6 ? " v4v6" : "";

    private static int Next()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref last);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Any, port));
                return port;
            }
            catch (SocketException)
            {
                // Somebody else has it.
            }
        }
    }
}
