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
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        var blocks = PropertyBlocks.Read(sheet.Lines);
        var open = PropertyBlocks.OpenKey(sheet);
        var both = expectations.Any(expected => expected.Subject == EsxiReaders.DistributedSwitches);
        if (both) Both(sheet);
        foreach (var block in blocks)
        {
            // Entries of "ip interface list" and "vswitch dvs vmware list" have names and an MTU too.
            if (block.ContainsKey("MAC Address") || block.ContainsKey("Netstack Instance")) continue;
            if (block.ContainsKey("VDS ID"))
            {
                if (both) Distributed(sheet, block);
                continue;
            }
            if (!block.ContainsKey("Num Ports") && !block.ContainsKey("Uplinks") && !block.ContainsKey("Class"))
            {
                sheet.BreaksOff |= open is not null && block == blocks[^1] && block.Count == 1;
                continue;
            }
            var cut = block == blocks[^1] ? open : null;
            var name = block["Name"];
            if (name.Length == 0) continue;
            sheet.Add(name, "name", name);
            if (both) sheet.Add(EsxiReaders.StandardSwitches, "listed", "yes");
            if (block.TryGetValue("MTU", out var mtu)) Add(sheet, name, "MTU", cut == "MTU", mtu);
            if (!block.TryGetValue("Portgroups", out var portGroups))
            {
                // Portgroups is the last line; without it the line before may be cut too.
                sheet.BreaksOff = true;
                continue;
            }
            Add(sheet, name, "port groups", cut == "Portgroups", PropertyBlocks.List(portGroups));
            foreach (var portGroup in PropertyBlocks.List(portGroups)) sheet.Add($"port group {portGroup}", "vSwitch", name);
            if (cut == "Portgroups" && PropertyBlocks.List(portGroups) is [.., var last]) sheet.AddOpenSubject($"port group {last}");
            if (!block.TryGetValue("Uplinks", out var uplinks)) continue;
            sheet.Add(name, "uplinks", PropertyBlocks.List(uplinks));
            foreach (var uplink in PropertyBlocks.List(uplinks)) sheet.Add($"uplink {uplink}", "vSwitch", name);
        }
        return sheet.Judge(expectations, StandardList);
    }

    private const string StandardList = "esxcli network vswitch standard list", DistributedList = "esxcli network vswitch dvs vmware list";

    private static void Add(FactSheet sheet, string subject, string property, bool cut, params ImmutableArray<string> values)
    {
        if (cut) sheet.AddOpen(subject, property, values);
        else sheet.Add(subject, property, values);
    }

    /// <summary>A host without switches of one kind prints nothing, so only the echoed command shows that it was asked.</summary>
    private static void Both(FactSheet sheet)
    {
        if (EvidenceText.PrintedNothing(sheet.Lines, StandardList)) sheet.Add(EsxiReaders.StandardSwitches, "listed", "none");
        if (EvidenceText.PrintedNothing(sheet.Lines, DistributedList)) sheet.Add(EsxiReaders.DistributedSwitches, "listed", "none");
        sheet.Need(EsxiReaders.StandardSwitches, $"The paste does not show the output of {StandardList}. {Echo}");
        sheet.Need(EsxiReaders.DistributedSwitches, $"The paste does not show the output of {DistributedList}. {Echo}");
    }

    private const string Echo = "When it prints nothing, paste the command with the prompts before and after it.";

    /// <summary>
    /// <code>
    /// TEST
    ///    Name: TEST
    ///    VDS ID: 49 19 f7 9c cd ac 3a 6f-92 ab 12 53 31 b6 2e 97
    ///    Class: cswitch
    ///    Uplinks: vmnic0
    ///    VMware Branded: true
    ///    DVPort:
    ///          Client: vmnic0
    /// </code>
    /// </summary>
    private static void Distributed(FactSheet sheet, Dictionary<string, string> block)
    {
        // What follows the uplinks shows that they are whole.
        if (!block.TryGetValue("Uplinks", out var uplinks) || !(block.ContainsKey("VMware Branded") || block.ContainsKey("DVPort")))
        {
            sheet.BreaksOff = true;
            return;
        }
        sheet.Add(EsxiReaders.DistributedSwitches, "listed", "yes");
        foreach (var uplink in PropertyBlocks.List(uplinks)) sheet.Add($"uplink {uplink}", "vSwitch", block["Name"]);
    }
}
