using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>Says what a paste is when it is not what was asked for.</summary>
internal static class OutputGuess
{
    private static readonly ImmutableArray<string> Errors =
    [
        "Unknown command or namespace", "Unable to find", "not found", "Permission denied", "Connection refused", "Error:", "Invalid option", "Missing required parameter", "Unknown interface",
    ];

    // Words that stand in one command's output and in no other's here; the more special ones first.
    private static readonly ImmutableArray<(string Command, ImmutableArray<string> Marks)> Known =
    [
        ("vmkping", ["PING ", "data bytes"]),
        ("esxcli network ip neighbor list", ["Neighbor", "Vmknic", "Expiry"]),
        ("esxcfg-vmknic -l", ["Interface", "IP Family", "TSO MSS"]),
        ("esxcli network ip interface ipv4 get", ["IPv4 Address", "IPv4 Netmask"]),
        ("esxcli network nic list", ["PCI Device", "Duplex"]),
        ("esxcfg-nics -l", ["PCI", "Link Speed", "Duplex"]),
        ("esxcli network vswitch dvs vmware list", ["VDS ID:", "Uplinks:"]),
        ("esxcli network vswitch standard list", ["Uplinks:", "Beacon Enabled:"]),
        ("esxcli network ip interface list", ["MAC Address:", "Portset:"]),
        ("esxcli network ip interface tag get", ["Tags:"]),
        ("esxcli network ip dns server list", ["DNSServers:"]),
        ("esxcli network ip dns search list", ["DNSSearch Domains:"]),
        ("Get-VMHostNetwork", ["HostName", "DnsAddress"]),
        ("esxcli network vswitch standard portgroup policy failover get", ["Active Adapters:"]),
        ("esxcli network vswitch standard portgroup list", ["Virtual Switch", "Active Clients"]),
        ("esxcfg-vswitch -l", ["Switch Name", "Configured Ports"]),
        ("esxcli network ip route ipv4 list", ["Network", "Netmask", "Gateway", "Source"]),
    ];

    public static string Explain(ImmutableArray<EvidenceLine> lines, string wanted)
    {
        var need = $"This step needs the whole output of {wanted}.";
        foreach (var line in lines)
        {
            if (!line.IsOutput) continue;
            if (Errors.Any(error => line.Text.Contains(error, StringComparison.OrdinalIgnoreCase))) return $"The host refused the command: “{Short(line.Text.Trim())}”. {need}";
        }
        var text = string.Join('\n', lines.Where(line => line.IsOutput).Select(line => line.Text));
        foreach (var (command, marks) in Known)
        {
            if (command != wanted && marks.All(mark => text.Contains(mark, StringComparison.Ordinal))) return $"This looks like the output of {command}. {need}";
        }
        return $"This does not look like the output of {wanted}. {need}";
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
