using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>What an ESXi host printed that a plan for vMotion begins with: its ports, adapters, routes, vSwitches and pings.</summary>
internal static class RecognisedHostOutput
{
    /// <summary>A row of each list is needed, not its heading alone: other systems have columns of the same names.</summary>
    private static readonly ImmutableArray<(string Command, string? Reader, int Certainty, Func<ImmutableArray<EvidenceLine>, bool> Fits)> Known =
    [
        ("vmkping", EsxiReaders.Vmkping, 85, IsVmkping),
        ("esxcfg-nics -l", EsxiReaders.NicList, 75, lines => Has(lines, "Link Speed") && IsNicList(lines)),
        ("esxcli network nic list", EsxiReaders.NicList, 75, IsNicList),
        ("esxcfg-vmknic -l", EsxiReaders.VmknicList, 70, lines => Rows(lines, words => Shapes.IsVmk(words[0]) && words.Any(word => word is "IPv4" or "IPv6") && words.Any(Shapes.IsMac))),
        ("esxcli network ip interface ipv4 get", EsxiReaders.Ipv4Get, 70, lines => Has(lines, "IPv4 Netmask") && Rows(lines, words => Shapes.IsVmk(words[0]) && words.Length > 3)),
        ("esxcli network ip interface list", EsxiReaders.InterfaceList, 65, lines => Has(lines, "Portset:") && Has(lines, "MAC Address:") && Rows(lines, words => words is ["Name:", var name] && Shapes.IsVmk(name))),
        ("esxcli network vswitch standard list", EsxiReaders.VswitchList, 65, lines => Has(lines, "Class:") && Has(lines, "Beacon Enabled:") && Has(lines, "Uplinks:") && !Has(lines, "VDS ID:")),
        ("esxcfg-vswitch -l", EsxiReaders.VswitchList, 55, lines => Has(lines, "Switch Name") && Has(lines, "Configured Ports") && !Has(lines, "DVS Name")),
        ("esxcfg-route -l", EsxiReaders.RouteList, 65, lines => Has(lines, "VMkernel Routes") && IsRouteList(lines)),
        ("esxcli network ip route ipv4 list", EsxiReaders.RouteList, 65, IsRouteList),
        ("esxcli network vswitch standard portgroup list", null, 55, lines => Has(lines, "Virtual Switch") && Has(lines, "Active Clients") && Has(lines, "VLAN ID")),
    ];

    public static IEnumerable<Recognition> In(string text)
    {
        // Every one of them names an adapter or a port of an ESXi host, but a ping that came without its command, and the list of port groups.
        if (!text.Contains("vm", StringComparison.Ordinal) && !text.Contains(" data bytes", StringComparison.Ordinal) && !text.Contains("Active Clients", StringComparison.Ordinal)) yield break;
        var lines = EvidenceText.Lines(text, EsxiReaders.Programs);
        foreach (var (command, reader, certainty, fits) in Known)
        {
            if (!fits(lines)) continue;
            yield return new("vmotion-networks", RecognitionKind.Output, $"This is what {command} prints on an ESXi host.", certainty) { Reader = reader, Fields = HostFacts.In(lines, text) };
            yield break;
        }
    }

    private static bool IsNicList(ImmutableArray<EvidenceLine> lines) => Rows(lines, words => Shapes.IsVmnic(words[0]) && words.Any(Shapes.IsMac) && words.Any(word => word is "Full" or "Half"));

    private static bool IsRouteList(ImmutableArray<EvidenceLine> lines) =>
        Has(lines, "Netmask") && Has(lines, "Gateway") && Rows(lines, words => words.Length > 3 && words.Any(Shapes.IsVmk) && Shapes.IsIpv4(words[1]));

    // Other systems' ping prints the same; the command before it, or the payload of a jumbo frame, tells it apart.
    private static bool IsVmkping(ImmutableArray<EvidenceLine> lines) =>
        (Has(lines, ": 8972 data bytes") && Has(lines, "PING ")) || (lines.Any(line => line.Text.Contains("vmkping", StringComparison.Ordinal)) && (Has(lines, "data bytes") || Has(lines, "packets transmitted") || Has(lines, "sendto() failed") || Has(lines, "Unknown interface")));

    private static bool Has(ImmutableArray<EvidenceLine> lines, string mark) => lines.Any(line => line.IsOutput && line.Text.Contains(mark, StringComparison.Ordinal));

    private static bool Rows(ImmutableArray<EvidenceLine> lines, Func<string[], bool> fits) =>
        lines.Any(line => line.IsOutput && EvidenceText.Words(line.Text) is { Length: > 1 } words && fits(words));
}
