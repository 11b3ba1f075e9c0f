using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>One ping as printed, from its first line to its statistics.</summary>
internal sealed class PingRun(string destination, int size, string? command)
{
    public string Destination => destination;

    public int Size => size;

    /// <summary>The echoed command, when it was pasted too.</summary>
    public string? Command => command;

    public int? Sent { get; set; }

    public int? Received { get; set; }

    /// <summary>What stands in <c>sendto() failed (…)</c>.</summary>
    public string Failure { get; set; } = "";

    /// <summary>More answers than packets came back.</summary>
    public bool Duplicates { get; set; }

    public bool Finished => Sent is not null && Received is not null;

    public bool AllAnswered => Finished && Sent > 0 && Received >= Sent;
}

/// <summary>
/// Finds the pings in a paste:
/// <code>
/// [root@esx01:~] vmkping -I vmk1 -d -s 8972 -c 3 10.9.8.2
/// PING 10.9.8.2 (10.9.8.2): 8972 data bytes
/// 8980 bytes from 10.9.8.2: icmp_seq=0 ttl=64 time=0.583 ms
/// 8980 bytes from 10.9.8.2: icmp_seq=0 ttl=64 time=0.602 ms (DUP!)
/// sendto() failed (Message too long)
///
/// --- 10.9.8.2 ping statistics ---
/// 3 packets transmitted, 3 packets received, 0% packet loss
/// </code>
/// </summary>
internal static class PingRuns
{
    public static ImmutableArray<PingRun> Read(ImmutableArray<EvidenceLine> lines)
    {
        var runs = ImmutableArray.CreateBuilder<PingRun>();
        string? command = null;
        PingRun? run = null;
        foreach (var line in lines)
        {
            if (line.Command is not null)
            {
                command = line.Command.Length > 0 ? line.Command : command;
                run = null;
                continue;
            }
            var text = line.Text.Trim();
            if (Start(text, command) is { } started)
            {
                runs.Add(run = started);
                continue;
            }
            if (run is null) continue;
            if (text.StartsWith("sendto()", StringComparison.Ordinal) || text.StartsWith("sendmsg", StringComparison.Ordinal)) run.Failure = Between(text, '(', ')', text.IndexOf("failed", StringComparison.Ordinal));
            else if (text.Contains("(DUP!)", StringComparison.Ordinal)) run.Duplicates = true;
            else if (text.Contains(" transmitted", StringComparison.Ordinal)) Statistics(run, text);
        }
        return runs.ToImmutable();
    }

    private static PingRun? Start(string text, string? command)
    {
        if (!text.StartsWith("PING ", StringComparison.Ordinal)) return null;
        var address = Between(text, '(', ')', 0);
        if (!Ipv4Address.Parse(address).TryGet(out _)) return null;
        var after = text[(text.IndexOf(')', StringComparison.Ordinal) + 1)..];
        foreach (var word in EvidenceText.Words(after))
        {
            // "8972 data bytes", and "8972(9000) bytes of data" of other pings.
            var digits = word.Split('(')[0];
            if (Shapes.IsNumber(digits)) return new(address, int.Parse(digits, CultureInfo.InvariantCulture), command);
        }
        return null;
    }

    // "3 packets transmitted, 2 packets received, 33% packet loss"; other pings leave the second "packets" out.
    private static void Statistics(PingRun run, string text)
    {
        foreach (var part in text.Split(','))
        {
            var words = EvidenceText.Words(part);
            if (words.Length < 2 || !Shapes.IsNumber(words[0])) continue;
            var number = int.Parse(words[0], CultureInfo.InvariantCulture);
            if (words[^1] == "transmitted") run.Sent = number;
            else if (words[^1] == "received") run.Received = number;
        }
        run.Duplicates |= text.Contains(" duplicates", StringComparison.Ordinal);
    }

    private static string Between(string text, char open, char close, int from)
    {
        var start = text.IndexOf(open, Math.Max(from, 0));
        var end = start < 0 ? -1 : text.IndexOf(close, start);
        return end < 0 ? "" : text[(start + 1)..end];
    }
}
