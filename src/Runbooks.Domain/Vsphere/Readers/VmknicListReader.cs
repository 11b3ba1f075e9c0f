using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcfg-vmknic -l</c>. Later releases print wider columns, "Opaque Network" and "NetStack". A port group's name may hold
/// blanks, a row may be shifted against the header, and the type may be "STATIC, PREFERRED":
/// <code>
/// Interface  Port Group/DVPort   IP Family IP Address               Netmask         Broadcast       MAC Address       MTU     TSO MSS   Enabled Type
/// vmk0       Management Network  IPv4      10.144.139.7             255.255.252.0   10.144.139.255  00:50:56:a3:95:e5 1500    65535     true    DHCP
/// vmk2       PGvmnic0            IPv4      N/A                      N/A             N/A             00:50:56:aa:bb:cc 9000    65535     true    NONE
/// </code>
/// </summary>
internal static class VmknicListReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence));
        var networks = new List<(string Vmk, Ipv4Subnet Network)>();
        int? family = null;
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput) continue;
            if (line.Text.IndexOf("IP Family", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                family = at;
                continue;
            }
            if (EvidenceText.Words(line.Text) is [var vmk, _, ..] && Shapes.IsVmk(vmk)) Row(sheet, networks, line.Text, vmk, family);
        }
        foreach (var expected in expectations.Where(expected => expected.Subject.StartsWith(NetworkSubject, StringComparison.Ordinal)))
        {
            if (!Ipv4Subnet.Parse(expected.Subject[NetworkSubject.Length..]).TryGet(out var wanted)) continue;
            foreach (var (vmk, _) in networks.Where(known => known.Network.Overlaps(wanted)).Take(1)) sheet.Add(expected.Subject, "vmk", vmk);
        }
        return sheet.Judge(expectations, "esxcfg-vmknic -l");
    }

    /// <summary>Subject of an expectation about any adapter that overlaps the network: <c>network 10.9.8.0/30</c>.</summary>
    private const string NetworkSubject = "network ";

    private static void Row(FactSheet sheet, List<(string, Ipv4Subnet)> networks, string text, string vmk, int? familyColumn)
    {
        if (Family(text, familyColumn) is not { } at)
        {
            sheet.BreaksOff |= familyColumn is not null;
            return;
        }
        var words = EvidenceText.Words(text[at..]);
        var mac = Array.FindIndex(words, Shapes.IsMac);
        if (mac < 0 || mac + 3 >= words.Length)
        {
            sheet.BreaksOff = true;
            return;
        }
        sheet.Add(vmk, "name", vmk);
        if (Shapes.IsNumber(words[mac + 1])) sheet.Add(vmk, "MTU", words[mac + 1]);
        var enabled = Array.FindIndex(words, mac, word => word is "true" or "false");
        if (enabled > 0) sheet.Add(vmk, "enabled", words[enabled]);
        // The stack stands last, after the type; a row of an older release ends with the type.
        if (enabled > 0 && words[^1] is var last && enabled < words.Length - 2 && last != "PREFERRED") sheet.Add(vmk, "TCP/IP stack", last);
        if (words[0] != "IPv4" || words.Length < 4 || !Shapes.IsIpv4OrNone(words[1]) || !Shapes.IsIpv4OrNone(words[2])) return;
        sheet.Add(vmk, "address", words[1]);
        sheet.Add(vmk, "netmask", words[2]);
        if (Ipv4Address.Parse(words[1]).TryGet(out var address) && Prefix(words[2]) is { } prefix) networks.Add((vmk, Ipv4Subnet.Containing(address, prefix)));
    }

    /// <summary>
    /// Where the word IPv4 or IPv6 stands that is the family. The port group's name may hold such a word too, so the one nearest
    /// the heading counts, or the last one that an address follows.
    /// </summary>
    private static int? Family(string text, int? column)
    {
        int? best = null;
        for (var at = text.IndexOf(" IPv", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" IPv", at + 1, StringComparison.Ordinal))
        {
            var start = at + 1;
            if (start + 5 > text.Length || text[start + 3] is not ('4' or '6')) continue;
            if (start + 4 < text.Length && text[start + 4] != ' ') continue;
            if (best is null || column is null || Math.Abs(start - column.Value) <= Math.Abs(best.Value - column.Value)) best = start;
        }
        return best;
    }

    private static int? Prefix(string mask)
    {
        if (!Ipv4Address.Parse(mask).TryGet(out var parsed)) return null;
        var ones = System.Numerics.BitOperations.PopCount(parsed.Value);
        return Ipv4Subnet.Containing(parsed, ones).Mask == parsed ? ones : null;
    }
}
