using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display irf link</c>, Comware 7 only (H3C Comware 7 IRF command reference):
/// <code>
/// Member 1
///  IRF Port  Interface                             Status
///  1         FortyGigE1/0/53                       UP
///            FortyGigE1/0/54                       UP
///  2         disable                               --
/// Member 2(IRF-Link-Down: MDC2, MDC3)
/// </code>
/// </summary>
internal static class IrfLinkReader
{
    // ADM: shut down. ABSENT: no module in the port.
    private static readonly ImmutableArray<string> Statuses = ["UP", "DOWN", "ADM", "ABSENT", "--"];

    private sealed class Port(string name)
    {
        public string Name => name;

        public List<string> Interfaces { get; } = [];

        public List<string> Statuses { get; } = [];
    }

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.IrfLink);
        foreach (var output in reading.Outputs)
        {
            var (ports, member) = (new List<Port>(), "");
            foreach (var (line, words) in Reading.Printed(output))
            {
                if (words[0] == "Member" && words.Length > 1)
                {
                    member = line.IsCut ? "" : new string([.. words[1].TakeWhile(char.IsAsciiDigit)]);
                }
                else if (member.Length > 0 && words.Length > 1 && Row(reading.Facts, line, words, member, ports) is { } port && (ports.Count == 0 || ports[^1] != port)) ports.Add(port);
            }
            foreach (var port in ports)
            {
                // The last port's list may go on where the paste ends.
                var isOpen = !output.IsWhole && port == ports[^1];
                reading.Facts.Add(isOpen, port.Name, "interfaces", [.. port.Interfaces]);
                reading.Facts.Add(isOpen, port.Name, "statuses", [.. port.Statuses.Distinct(StringComparer.Ordinal)]);
            }
        }
        return reading.Judge(expectations);
    }

    private static Port? Row(ComwareFacts facts, ConsoleLine line, string[] words, string member, List<Port> ports)
    {
        var first = words[0] is "1" or "2" ? 1 : 0;
        if (first >= words.Length || (first == 0 && (ports.Count == 0 || !InterfaceText.IsName(words[0])))) return null;
        var port = first == 1 ? new Port($"IRF-port {member}/{words[0]}") : ports[^1];
        if (InterfaceText.IsName(words[first]) && first + 1 < words.Length && (Reading.WholeWords(line, words) > first + 1 || Statuses.Contains(words[first + 1])))
        {
            var (name, status) = (InterfaceText.Canonical(words[first]), words[first + 1].ToUpperInvariant());
            facts.Add(name, "status", status);
            facts.Add(name, "IRF-port", port.Name["IRF-port ".Length..]);
            port.Interfaces.Add(name);
            port.Statuses.Add(status);
            return port;
        }
        return words[first].StartsWith("disable", StringComparison.OrdinalIgnoreCase) || first == 0 || InterfaceText.IsName(words[first]) ? port : null;
    }
}
