using System.Collections.Concurrent;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Comware.Readers;

/// <summary>Asks a reader for everything that the samples can tell, by expectations that no output fulfils.</summary>
internal static class Facts
{
    private const string Never = "\u0001", Ending = $", expected {Never}.";

    private static readonly ImmutableArray<string> Interfaces =
    [
        .. from port in (int[])[1, 2, 3, 25, 26, 27, 49, 50] from member in (int[])[1, 2] select $"Ten-GigabitEthernet{member}/0/{port}",
        .. from type in (string[])["Twenty-FiveGigE", "TwoHundredGigE", "FourHundredGigE", "HundredGigE"] from position in (string[])["1/0/1", "1/0/2", "1/0/25", "1/0/26", "1/0/50", "1/0/51", "2/0/25", "2/0/26"] select type + position,
        "FortyGigE1/0/49", "FortyGigE1/0/50", "FortyGigE2/0/49", "FortyGigE2/0/50", "GigabitEthernet1/0/1", "GigabitEthernet2/0/7", "GigabitEthernet2/0/8", "GigabitEthernet1/0/51", "GigabitEthernet1/0/52",
        "Ethernet1/0/1", "Bridge-Aggregation2", "M-GigabitEthernet0/0/0", "InLoopBack0", "NULL0", "Vlan-interface1", "Vlan-interface998",
    ];

    private static readonly ImmutableArray<string> Subjects =
    [
        "switch", "all switches", "fabric", "member 1", "member 2", "member 3", "member 4",
        .. from member in (int[])[1, 2, 3] from port in (int[])[1, 2] select $"IRF-port {member}/{port}",
        "MAD", "MAD ARP", "MAD ND", "MAD LACP", "MAD BFD", "BFD session 192.0.2.1", "sessions",
        "slot 1", "slot 1 subslot 1", "slot 2", "slot 1/0", "slot 1/1", "slot 2/0", "all slots", "irf", .. Interfaces,
        "renumber", "port group", "activate", "save", "reboot", "easy-irf", "mad", "errors", "IRF-port 1", "IRF-port 2",
    ];

    private static readonly ImmutableArray<string> Properties =
    [
        "comware", "software", "release type", "release", "model", "uptime minutes", "count", "releases", "same",
        "role", "priority", "here", "master", "cpu mac", "description", "members", "masters", "bridge mac", "auto upgrade", "mac persistent", "domain", "auto merge",
        "link", "neighbor", "belongs to", "owners", "owner count", "links up", "interfaces", "statuses", "mode", "IRF-port", "new id",
        "state", "recovery", "excluded ports", "user excluded ports", "system excluded ports", "interface", "status", "MAD IP", "port", "total", "up", "destination",
        "type", "patch", "slots", "protocol", "address", "speed", "duplex", "PVID", "cause", "current", "main", "backup", "main is current", "same main",
        "name", "auto update", "link delay", "priority of member 1", "priority of member 2", "shutdown", "mad",
        "from", "to", "answer", "bound", "refused", "still refused", "done", "saved", "file", "continues", "member", "IRF-port 1", "IRF-port 2", "succeeded", "text",
        "split", "ready", "multi-active", "merge", "lost slots", "joined",
    ];

    private static readonly ImmutableArray<Expectation> Every = [.. Subjects.SelectMany(_ => Properties, (subject, property) => Samples.Is(subject, property, Never))];

    private static readonly ConcurrentDictionary<string, ImmutableArray<Expectation>> Known = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string> Tellings = new(StringComparer.Ordinal);

    public static string Told(string name) => Tellings.GetOrAdd(name, static name => Told(Samples.Reader(name), Samples.Text(name)));

    public static string Told(string reader, string evidence)
    {
        var told = new StringBuilder();
        foreach (var (kind, finding) in Samples.Judge(reader, evidence, Every).Findings)
        {
            if (kind == VerdictKind.Fail && finding.EndsWith(Ending, StringComparison.Ordinal)) told.Append(finding[..^Ending.Length]).Append('\n');
            else if (finding.Contains("more than once", StringComparison.Ordinal) || finding.Contains("may end within", StringComparison.Ordinal)) told.Append(finding).Append('\n');
        }
        // Nothing was read: the reader says why.
        return told.Length > 0 ? told.ToString() : Samples.Judge(reader, evidence, Samples.Is("x", "y", Never)).Told() + "\n";
    }

    /// <summary>An expectation for each fact of a sample, which holds.</summary>
    public static ImmutableArray<Expectation> Right(string name) => Known.GetOrAdd(name, static name => [.. Told(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Right(name, line)).OfType<Expectation>()]);

    private static Expectation? Right(string name, string line)
    {
        foreach (var subject in Subjects)
        {
            foreach (var property in Properties)
            {
                var start = $"{subject} {property}: ";
                if (!line.StartsWith(start, StringComparison.Ordinal)) continue;
                var value = line[start.Length..] == "nothing" ? "" : line[start.Length..];
                ImmutableArray<Expectation> tries = [Samples.Is(subject, property, value), Samples.Set(subject, property, value)];
                if (tries.FirstOrDefault(expected => Samples.JudgeSample(name, expected).Kind == VerdictKind.Pass) is { } holds) return holds;
            }
        }
        return null;
    }
}
