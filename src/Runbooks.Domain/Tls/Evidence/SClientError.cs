using System.Globalization;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>Why s_client got no connection, or lost it.</summary>
/// <param name="Reason">In OpenSSL's words, with the number of the alert.</param>
/// <param name="Place">
/// Who ended it: <c>server</c> (it sent an alert or closed), <c>client</c> (s_client would not, which says little about the server),
/// <c>connection</c> (nobody was reached), <c>no TLS</c> (what answered does not speak TLS).
/// </param>
/// <param name="IsBare">It tells no more than a number.</param>
internal sealed record SClientError(string Reason, string Place, bool IsBare = false)
{
    private static readonly ImmutableArray<string> NoTls = ["wrong version number", "http request", "https proxy request", "unknown protocol", "packet length too long"];

    private static readonly ImmutableArray<string> Closed = ["unexpected eof while reading", "ssl handshake failure", "Connection reset by peer", "Broken pipe"];

    private static readonly ImmutableArray<string> Unreached =
        ["Connection refused", "Connection timed out", "No route to host", "Network is unreachable", "Name or service not known", "Temporary failure in name resolution", "nodename nor servname provided", "gethostbyname failure", "getaddrinfo"];

    /// <summary>
    /// <code>
    /// 40D7DA0EE17F0000:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../ssl/record/rec_layer_s3.c:1601:SSL alert number 40
    /// 140735:error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:s3_pkt.c:1472:SSL alert number 40
    /// connect: Connection refused
    /// connect:errno=111
    /// write:errno=104
    /// </code>
    /// Null for a line that is none of these.
    /// </summary>
    public static SClientError? Read(string text)
    {
        if (text.IndexOf(":error:", StringComparison.Ordinal) is > 0 and <= 40 and var at && text[(at + 7)..].Split(':') is [_, _, _, var reason, ..] parts && reason.Trim().Length > 0)
            return Stacked(OutputGuess.Shortened(reason.Trim()), parts);
        foreach (var mark in Unreached)
        {
            if (text.StartsWith("connect", StringComparison.Ordinal) && text.Contains(mark, StringComparison.Ordinal) || text.Contains("gethostbyname failure", StringComparison.Ordinal)) return new(OutputGuess.Shortened(mark), "connection");
        }
        if (text.StartsWith("connect:errno=", StringComparison.Ordinal)) return new(OutputGuess.Shortened(text), "connection", IsBare: true);
        return text.StartsWith("write:errno=", StringComparison.Ordinal) || text.StartsWith("read:errno=", StringComparison.Ordinal) ? new(OutputGuess.Shortened(text), "server", IsBare: true) : null;
    }

    private static SClientError Stacked(string reason, string[] parts)
    {
        const string alert = "SSL alert number ";
        // "BIO_connect:connect error" only repeats the entry before it.
        if (reason == "connect error" || reason == "system lib" && parts[^1].Length == 0) return new(reason, "connection", IsBare: true);
        if (reason == "system lib") return new(OutputGuess.Shortened(parts[^1].Trim()), "connection");
        foreach (var part in parts)
        {
            if (part.TrimStart() is var told && told.StartsWith(alert, StringComparison.Ordinal) && int.TryParse(told.AsSpan(alert.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new(string.Create(CultureInfo.InvariantCulture, $"{reason} (alert {number})"), "server");
        }
        var place = Is(NoTls, reason) ? "no TLS" : Is(Closed, reason) || reason.Contains(" alert ", StringComparison.Ordinal) ? "server" : Is(Unreached, reason) ? "connection" : "client";
        return new(reason, place);
    }

    private static bool Is(ImmutableArray<string> words, string reason) => words.Contains(reason, StringComparer.Ordinal);
}
