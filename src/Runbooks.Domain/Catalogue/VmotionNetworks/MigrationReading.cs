using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>
/// Reads a pasted error of a migration, or lines of vmkernel.log: identifiers and addresses, with the link they belong to, then the
/// messages and what they mean.
/// </summary>
internal static class MigrationReading
{
    public const string Label = "Paste the error of a failed migration";

    // Logs repeat themselves; more than this nobody reads.
    private const int Most = 40;

    private const int MaxTextLength = 256 * 1024;

    public static ImmutableArray<Diagnosis> Read(string text, Plan? plan)
    {
        if (text.Length > MaxTextLength) text = text[..MaxTextLength];
        // Copied out of a page's source.
        text = text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        var links = new PlannedLinks(plan);
        var ids = MigrationId.Find(text);
        var found = ids.Select(id => (id.Start, Told: Id(text, id, links))).ToList();
        var addresses = InBrackets(text).ToImmutableArray();
        found.AddRange(Addresses(addresses, links));
        found.AddRange(Crossed(text, addresses, links));
        var suspect = ids.Select(id => id.Address).FirstOrDefault(address => address is { } known && links.Find(known) is not null);
        found.AddRange(Failures(text, links, addresses, suspect));
        return [.. found.OrderBy(each => each.Start).Select(each => each.Told).Take(Most)];
    }

    private static Diagnosis Id(string text, MigrationId id, PlannedLinks links)
    {
        var search = $"Search vmkernel.log, hostd.log and vmware.log of both hosts for {Key(id)}.";
        var skew = Skew(text, id) is { } seconds ? string.Create(CultureInfo.InvariantCulture, $" The log line is {seconds} s older: the clocks of vCenter and host differ by at least that.") : "";
        var time = id.At is null ? $"The identifier is {id.Time()}" : $"The migration began at {id.Time()} by vCenter's clock";
        if (id.Address is not { } address) return new(id.Text, $"{time}.{skew}") { Next = search, Source = Told.VcenterLog };
        var link = links.Find(address);
        var where = link is not null ? $" {link.Told}"
            : links.HasPlan ? " No link of this plan has that address: the host used another VMkernel adapter, or its address is wrong." : "";
        return new(id.Text, $"{address}, and {char.ToLowerInvariant(time[0])}{time[1..]}.{skew}{where} Which of the two hosts the address names is not known for certain.")
        {
            Next = link is not null ? $"Ping link {link.Number} from both ends, with both sizes. {search}" : search,
            StepId = link?.Ping ?? (links.HasPlan ? links.Adapters : null),
            Source = Told.VcenterLog,
            Unverified = true,
        };
    }

    private static string Key(MigrationId id) => id.Text.Trim('[', ']').Split(':')[^1];

    /// <summary>By how many seconds a log line is older than the identifier in it, which vCenter made before.</summary>
    private static long? Skew(string text, MigrationId id)
    {
        var line = text.LastIndexOf('\n', id.Start) + 1;
        return id.At is { } at && line + 24 <= text.Length
            && DateTimeOffset.TryParseExact(text.AsSpan(line, 24), "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var logged)
            && at - logged is { TotalSeconds: >= 1 } ahead ? (long)ahead.TotalSeconds : null;
    }

    // "failed to connect to remote host <10.9.8.2> from host <10.9.8.1>", "src ip = <192.168.1.176> dest ip = <192.168.1.177>".
    private static IEnumerable<(int Start, Ipv4Address Address)> InBrackets(string text)
    {
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open + 1))
        {
            var length = text.AsSpan(open + 1, Math.Min(16, text.Length - open - 1)).IndexOf('>');
            if (length < 0 || !Ipv4Address.Parse(text[(open + 1)..(open + 1 + length)]).TryGet(out var address)) continue;
            yield return (open, address);
        }
    }

    private static IEnumerable<(int Start, Diagnosis Told)> Addresses(ImmutableArray<(int Start, Ipv4Address Address)> addresses, PlannedLinks links)
    {
        foreach (var (open, address) in addresses.DistinctBy(each => each.Address))
        {
            if (links.Find(address) is { } link)
                yield return (open, new($"<{address}>", link.Told) { Next = $"Ping link {link.Number} from both ends, with both sizes.", StepId = link.Ping });
            else if (links.HasPlan)
                yield return (open, new($"<{address}>", "No link of this plan has this address: the host used another VMkernel adapter, or its address is wrong.") { Next = "Look at the adapters and addresses of both hosts.", StepId = links.Adapters });
        }
    }

    /// <summary>Two addresses in one line, of different links: a host that keeps to the networks never pairs them.</summary>
    private static IEnumerable<(int Start, Diagnosis Told)> Crossed(string text, ImmutableArray<(int Start, Ipv4Address Address)> addresses, PlannedLinks links)
    {
        var seen = new HashSet<(Ipv4Address, Ipv4Address)>();
        for (var i = 1; i < addresses.Length; i++)
        {
            var (start, one) = addresses[i - 1];
            var (end, other) = addresses[i];
            if (one == other || !seen.Add((one, other)) || text.AsSpan(start, end - start).Contains('\n')) continue;
            var (first, second) = (links.Find(one), links.Find(other));
            if (first is null || second is null || first.Number == second.Number) continue;
            yield return (end, new($"<{one}> and <{other}>", $"They are ends of different links, {first.Number} and {second.Number}, which no cable joins. The hosts take all addresses for one network: one subnet for all links or a mask that is too large, the fault of the old post's first try.")
            {
                Next = "Compare the addresses and masks of both hosts with the plan.",
                StepId = links.Addresses,
                Source = Told.OldPost,
            });
        }
    }

    // "Failed to connect to server 192.0.2.1:902"; not the identifiers and processes of a log, which hold ":902" too.
    private static int Find(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        while (mark == MigrationFailure.NfcPort && at >= 0 && !IsPort(text, at, mark.Length)) at = text.IndexOf(mark, at + 1, StringComparison.Ordinal);
        return at;
    }

    private static bool IsPort(string text, int at, int length)
    {
        if (at + length < text.Length && char.IsAsciiDigit(text[at + length])) return false;
        var start = at;
        while (start > 0 && at - start < 15 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var before = text.AsSpan(Math.Max(0, at - 100), Math.Min(at, 100));
        return Ipv4Address.Parse(text[start..at]).TryGet(out _) || before[(before.LastIndexOf('\n') + 1)..].Contains("Failed to connect to server", StringComparison.OrdinalIgnoreCase);
    }

    private static bool SameLine(string text, int one, int other) => !text.AsSpan(Math.Min(one, other), Math.Abs(one - other)).Contains('\n');

    private static IEnumerable<(int Start, Diagnosis Told)> Failures(string text, PlannedLinks links, ImmutableArray<(int Start, Ipv4Address Address)> addresses, Ipv4Address? suspect)
    {
        var named = addresses.Where(each => links.Find(each.Address) is not null).Take(Most).ToImmutableArray();
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var failure in MigrationFailure.All)
        {
            var at = Find(text, failure.Mark);
            // Three wordings of the same failure are told once.
            if (at < 0 || !meant.Add(failure.Meaning)) continue;
            // The message's own addresses say more than those of others, and those more than the identifier.
            var own = named.Where(each => SameLine(text, each.Start, at)).Concat(named).Select(each => (Ipv4Address?)each.Address).FirstOrDefault();
            var ping = (own ?? suspect) is { } address ? links.Find(address)?.Ping : null;
            yield return (at, new(Line(text, at), failure.Meaning)
            {
                Next = failure.Next,
                StepId = failure.Test switch
                {
                    MigrationTest.Links or MigrationTest.Mtu => ping ?? links.FirstPing,
                    MigrationTest.Speed => links.Ports,
                    MigrationTest.Adapters => links.Adapters,
                    _ => null,
                },
                Source = failure.Source,
                Unverified = failure.Unverified,
            });
        }
    }

    private static string Line(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        var line = text[start..(end < 0 ? text.Length : end)].Trim();
        if (line.Length <= 200) return line;
        var from = Math.Clamp(at - start - 60, 0, line.Length - 1);
        return $"{(from > 0 ? "…" : "")}{line.AsSpan(from, Math.Min(200, line.Length - from))}{(from + 200 < line.Length ? "…" : "")}";
    }
}
