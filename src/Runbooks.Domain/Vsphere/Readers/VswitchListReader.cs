using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network vswitch standard list</c>:
/// <code>
/// vSwitch0
///    Name: vSwitch0
///    Class: etherswitch          (cswitch in later releases)
///    MTU: 1500
///    Uplinks: vmnic2, vmnic3
///    Portgroups: WAN network, Management
/// </code>
/// </summary>
internal static class VswitchListReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence));
        foreach (var block in PropertyBlocks.Read(sheet.Lines))
        {
            // Entries of "ip interface list" and "vswitch dvs vmware list" have names and an MTU too.
            if (block.ContainsKey("MAC Address") || block.ContainsKey("VDS ID") || block.ContainsKey("Netstack Instance")) continue;
            if (!block.ContainsKey("Num Ports") && !block.ContainsKey("Uplinks") && !block.ContainsKey("Class")) continue;
            var name = block["Name"];
            if (name.Length == 0) continue;
            sheet.Add(name, "name", name);
            if (block.TryGetValue("MTU", out var mtu)) sheet.Add(name, "MTU", mtu);
            if (!block.TryGetValue("Portgroups", out var portGroups))
            {
                // Portgroups is the last line; without it the line before may be cut too.
                sheet.BreaksOff = true;
                continue;
            }
            sheet.Add(name, "port groups", PropertyBlocks.List(portGroups));
            foreach (var portGroup in PropertyBlocks.List(portGroups)) sheet.Add($"port group {portGroup}", "vSwitch", name);
            if (!block.TryGetValue("Uplinks", out var uplinks)) continue;
            sheet.Add(name, "uplinks", PropertyBlocks.List(uplinks));
            foreach (var uplink in PropertyBlocks.List(uplinks)) sheet.Add($"uplink {uplink}", "vSwitch", name);
        }
        return sheet.Judge(expectations, "esxcli network vswitch standard list");
    }
}
