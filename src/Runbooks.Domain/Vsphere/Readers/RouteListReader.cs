using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network ip route ipv4 list</c>, and <c>esxcfg-route -l</c>. The subject is the network:
/// <code>
/// Network      Netmask          Gateway      Interface  Source
/// -----------  ---------------  -----------  ---------  ------
/// 172.26.64.0  255.255.255.192  0.0.0.0      vmk0       MANUAL
/// VMkernel Routes:
/// Network          Netmask          Gateway          Interface
/// 172.26.64.0      255.255.255.192  Local Subnet     vmk0
/// </code>
/// </summary>
internal static class RouteListReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        var routes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        string? open = null;
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput || EvidenceText.Words(line.Text) is not [var first, var second, ..] words || !Shapes.IsIpv4(first) || !Shapes.IsIpv4(second)) continue;
            // Other lists begin with addresses too; only here a mask follows.
            if (Network(first, second) is not { } network) continue;
            if (Array.FindIndex(words, Shapes.IsVmk) is not (> 2 and var vmk) || words.Any(Shapes.IsMac))
            {
                sheet.BreaksOff |= sheet.IsOpen(line);
                continue;
            }
            if (!routes.TryGetValue(network, out var adapters)) routes[network] = adapters = [];
            if (!adapters.Contains(words[vmk])) adapters.Add(words[vmk]);
            if (vmk == words.Length - 1 && sheet.IsOpen(line)) open = network;
        }
        foreach (var (network, adapters) in routes)
        {
            if (network == open) sheet.AddOpen(network, "adapter", [.. adapters]);
            else sheet.Add(network, "adapter", [.. adapters]);
        }
        return sheet.Judge(expectations, "esxcli network ip route ipv4 list");
    }

    private static string? Network(string address, string mask)
    {
        if (!Ipv4Address.Parse(address).TryGet(out var network) || !Ipv4Address.Parse(mask).TryGet(out var bits)) return null;
        var subnet = Ipv4Subnet.Containing(network, System.Numerics.BitOperations.PopCount(bits.Value));
        return subnet.Mask == bits && subnet.Network == network ? subnet.ToString() : null;
    }
}
