using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>Notices that a paste is of two hosts, or of one host before and after a change: what they show must not be mixed.</summary>
internal static class OneHost
{
    /// <summary>By the prompts: <c>[root@esx07:~]</c> and <c>[root@esx08:~]</c>. Null when nothing speaks against one host.</summary>
    public static string? Refusal(ImmutableArray<EvidenceLine> lines) => Refusal(PromptHost.All(lines));

    public static string? Refusal(IEnumerable<string> hosts)
    {
        string? first = null;
        foreach (var host in hosts)
        {
            first ??= host;
            if (!PromptHost.Same(first, host)) return $"The prompts are those of two hosts, {Short(first)} and {Short(host)}. Paste what one host printed.";
        }
        return null;
    }

    /// <summary>By the switches of one paste: a name is listed once, and an uplink is on one switch only.</summary>
    public static string? Refusal(ImmutableArray<HostSwitch> listed)
    {
        const string Told = "The paste is of two hosts, or of one before and after a change. Paste one list.";
        var (seen, holders) = (new Dictionary<(string, bool, bool), HostSwitch>(), new Dictionary<string, HostSwitch>(StringComparer.Ordinal));
        foreach (var each in listed)
        {
            if (!seen.TryAdd((each.Name, each.Distributed, each.Detailed), each) && !Equal(seen[(each.Name, each.Distributed, each.Detailed)], each)) return $"{Short(each.Printed)} is listed twice, and not alike. {Told}";
            foreach (var uplink in each.Uplinks)
            {
                if (!holders.TryAdd(uplink, each) && (holders[uplink].Name, holders[uplink].Distributed) != (each.Name, each.Distributed)) return $"{Short(uplink)} is listed on {Short(holders[uplink].Printed)} and on {Short(each.Printed)}. {Told}";
            }
        }
        return null;
    }

    private static bool Equal(HostSwitch left, HostSwitch right) =>
        left.Mtu == right.Mtu && left.Uplinks.SequenceEqual(right.Uplinks, StringComparer.Ordinal) && left.PortGroups.SequenceEqual(right.PortGroups) && left.Ports.SequenceEqual(right.Ports);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
