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
        var links = new PlannedLinks(plan);
        var ids = MigrationId.Find(text);
        var found = ids.Select(id => (id.Start, Told: Id(text, id, links))).ToList();
        found.AddRange(Addresses(text, links));
        var suspect = ids.Select(id => id.Address).FirstOrDefault(address => address is { } known && links.Find(known) is not null);
        found.AddRange(Failures(text, links, suspect));
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
    private static IEnumerable<(int Start, Diagnosis Told)> Addresses(string text, PlannedLinks links)
    {
        var seen = new HashSet<Ipv4Address>();
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open + 1))
        {
            var length = text.AsSpan(open + 1, Math.Min(16, text.Length - open - 1)).IndexOf('>');
            if (length < 0 || !Ipv4Address.Parse(text[(open + 1)..(open + 1 + length)]).TryGet(out var address) || !seen.Add(address)) continue;
            if (links.Find(address) is { } link)
                yield return (open, new($"<{address}>", link.Told) { Next = $"Ping link {link.Number} from both ends, with both sizes.", StepId = link.Ping });
            else if (links.HasPlan)
                yield return (open, new($"<{address}>", "No link of this plan has this address: the host used another VMkernel adapter, or its address is wrong.") { Next = "Look at the adapters and addresses of both hosts.", StepId = links.Adapters });
        }
    }

    private static IEnumerable<(int Start, Diagnosis Told)> Failures(string text, PlannedLinks links, Ipv4Address? suspect)
    {
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var failure in MigrationFailure.All)
        {
            var at = text.IndexOf(failure.Mark, StringComparison.OrdinalIgnoreCase);
            // Three wordings of the same failure are told once.
            if (at < 0 || !meant.Add(failure.Meaning)) continue;
            var ping = suspect is { } address ? links.Find(address)?.Ping : null;
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
