using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>Links that went up and down in a log; the last state counts.</summary>
internal static class LogLinks
{
    public static void Line(ComwareFacts facts, LogEntry log)
    {
        if (log.Module == "STM")
        {
            // "IRF port 1 went down.", "IRF port 2 came up.", "IRF port 1 went down because the heartbeat timed out."
            if ((LogReader.Number(log.Message, "IRF port ") ?? LogReader.Number(log.Message, "IRF-port ")) is { } port && State(log.Message) is { } link) facts.Set($"IRF-port {port}", "link", link);
            return;
        }
        if (log.Module != "IFNET" || Name(log.Message) is not { } name || State(log.Message) is not { } state) return;
        facts.Set(name, log.Message.Contains("protocol", StringComparison.OrdinalIgnoreCase) ? "protocol" : "link", state);
    }

    private static string? State(string message)
    {
        foreach (var word in EvidenceText.Words(message).Reverse())
        {
            switch (word.TrimEnd('.', ',').ToUpperInvariant())
            {
                case "UP": return "UP";
                case "DOWN": return "DOWN";
            }
        }
        return null;
    }

    // "Physical state on the interface FortyGigE1/0/53 changed to down.", "Ten-GigabitEthernet1/0/49 link status is DOWN."
    private static string? Name(string message) =>
        EvidenceText.Words(message).FirstOrDefault(static word => word.Contains('/', StringComparison.Ordinal) ? InterfaceText.IsName(word) : word.StartsWith("Vlan-interface", StringComparison.OrdinalIgnoreCase) || word.Contains("Aggregation", StringComparison.Ordinal)) is { } word && InterfaceText.IsName(word)
            ? InterfaceText.Canonical(word) : null;
}
