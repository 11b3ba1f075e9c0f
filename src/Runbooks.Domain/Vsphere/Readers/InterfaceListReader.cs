using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network ip interface list</c>:
/// <code>
/// vmk1
///    Name: vmk1
///    MAC Address: 00:50:56:6c:01:11
///    Enabled: true
///    Portset: vSwitch1
///    Portgroup: vMotion-01
///    Netstack Instance: defaultTcpipStack      (not before 5.5)
///    MTU: 9000
/// </code>
/// </summary>
internal static class InterfaceListReader
{
    private static readonly ImmutableArray<(string Key, string Property)> Properties =
    [
        ("Enabled", "enabled"), ("Portset", "vSwitch"), ("Portgroup", "port group"), ("Netstack Instance", "TCP/IP stack"), ("MTU", "MTU"),
    ];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        var blocks = PropertyBlocks.Read(sheet.Lines);
        var open = PropertyBlocks.OpenKey(sheet);
        foreach (var block in blocks)
        {
            var vmk = block["Name"];
            if (!Shapes.IsVmk(vmk)) continue;
            sheet.Add(vmk, "name", vmk);
            foreach (var (key, property) in Properties)
            {
                if (!block.TryGetValue(key, out var value)) continue;
                if (key == open && block == blocks[^1]) sheet.AddOpen(vmk, property, value);
                else sheet.Add(vmk, property, value);
            }
            sheet.BreaksOff |= !block.ContainsKey("MTU");
        }
        return sheet.Judge(Shapes.WithoutHiddenStack(expectations, blocks.Any(block => block.ContainsKey("Netstack Instance"))), "esxcli network ip interface list");
    }
}
