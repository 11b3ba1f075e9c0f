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
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        var networks = new List<(string Vmk, Ipv4Subnet Network)>();
        var (header, stackColumn) = (false, false);
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput) continue;
            header |= line.Text.Contains("IP Family", StringComparison.OrdinalIgnoreCase);
            stackColumn |= line.Text.Contains(" NetStack", StringComparison.OrdinalIgnoreCase);
            if (EvidenceText.Words(line.Text) is [var vmk, _, ..] && Shapes.IsVmk(vmk)) Row(sheet, networks, line, vmk, header, stackColumn);
        }
        var stacks = sheet.Subjects.ToDictionary(vmk => vmk, vmk => sheet.Value(vmk, "TCP/IP stack"));
        ImmutableArray<string> moved = [.. stacks.Where(each => string.Equals(each.Value, VmotionStack, StringComparison.OrdinalIgnoreCase)).Select(each => each.Key)];
        if (!moved.IsEmpty) sheet.Add(EsxiReaders.OnVmotionStack, "vmk", moved);
        foreach (var vmk in stacks.Keys.Where(vmk => !sheet.Has(vmk, "address")).ToList())
        {
            // Only IPv6 rows.
            sheet.Add(vmk, "address");
            sheet.Add(vmk, "netmask");
        }
        foreach (var expected in expectations.Where(expected => expected.Subject.StartsWith(NetworkSubject, StringComparison.Ordinal)))
        {
            if (!Ipv4Subnet.Parse(expected.Subject[NetworkSubject.Length..]).TryGet(out var wanted)) continue;
            foreach (var (vmk, _) in networks.Where(known => known.Network.Overlaps(wanted)).Take(1)) sheet.Add(expected.Subject, "vmk", vmk);
        }
        foreach (var expected in expectations.Where(expected => expected.Subject.StartsWith(OtherSubject, StringComparison.Ordinal)))
        {
            if (!Ipv4Subnet.Parse(expected.Subject[OtherSubject.Length..]).TryGet(out var wanted)) continue;
            foreach (var (vmk, _) in networks.Where(known => known.Vmk != expected.Value && known.Network.Overlaps(wanted)).Take(1)) sheet.Add(expected.Subject, "vmk", vmk);
        }
        return sheet.Judge(Shapes.WithoutHiddenStack(expectations, stackColumn || stacks.Values.Any(stack => stack is not null)), "esxcfg-vmknic -l");
    }

    /// <summary>Subject of an expectation about any adapter that overlaps the network: <c>network 10.9.8.0/30</c>.</summary>
    private const string NetworkSubject = "network ";

    /// <summary>The same, but for the adapter in the expectation's value: <c>another adapter in 10.9.8.0/30</c>.</summary>
    public const string OtherSubject = "another adapter in ";

    private const string VmotionStack = "vmotion";

    private static void Row(FactSheet sheet, List<(string, Ipv4Subnet)> networks, EvidenceLine line, string vmk, bool header, bool stackColumn)
    {
        var text = line.Text;
        if (Family(text) is not { } at)
        {
            sheet.BreaksOff |= header;
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
        sheet.Add(vmk, "port group", text[(text.IndexOf(vmk, StringComparison.Ordinal) + vmk.Length)..at].Trim());
        if (Shapes.IsNumber(words[mac + 1])) sheet.Add(vmk, "MTU", words[mac + 1]);
        var enabled = Array.FindIndex(words, mac, word => word is "true" or "false");
        if (enabled > 0) sheet.Add(vmk, "enabled", words[enabled]);
        // The stack stands after the type, which is in capitals; a row of an older release ends with the type.
        var stack = enabled < 0 ? -1 : Array.FindIndex(words, enabled + 1, static word => word.Any(char.IsAsciiLetterLower));
        sheet.BreaksOff |= stackColumn && stack < 0;
        if (stack > 0 && stack == words.Length - 1 && sheet.IsOpen(line))
        {
            sheet.AddOpen(vmk, "TCP/IP stack", words[stack]);
            if (words[stack] != VmotionStack && VmotionStack.StartsWith(words[stack], StringComparison.Ordinal)) sheet.AddOpenSubject(EsxiReaders.OnVmotionStack);
        }
        else if (stack > 0) sheet.Add(vmk, "TCP/IP stack", words[stack]);
        if (words[0] != "IPv4" || words.Length < 4 || !Shapes.IsIpv4OrNone(words[1]) || !Shapes.IsIpv4OrNone(words[2])) return;
        sheet.Add(vmk, "address", words[1]);
        sheet.Add(vmk, "netmask", words[2]);
        if (Ipv4Address.Parse(words[1]).TryGet(out var address) && Prefix(words[2]) is { } prefix) networks.Add((vmk, Ipv4Subnet.Containing(address, prefix)));
    }

    /// <summary>
    /// Where the family stands. The port group's name before it may hold the same word, and may be so long that it touches it; nothing
    /// after it does either, so the last one counts.
    /// </summary>
    private static int? Family(string text)
    {
        var at = Math.Max(text.LastIndexOf("IPv4 ", StringComparison.Ordinal), text.LastIndexOf("IPv6 ", StringComparison.Ordinal));
        return at < 0 ? null : at;
    }

    private static int? Prefix(string mask)
    {
        if (!Ipv4Address.Parse(mask).TryGet(out var parsed)) return null;
        var ones = System.Numerics.BitOperations.PopCount(parsed.Value);
        return Ipv4Subnet.Containing(parsed, ones).Mask == parsed ? ones : null;
    }
}
