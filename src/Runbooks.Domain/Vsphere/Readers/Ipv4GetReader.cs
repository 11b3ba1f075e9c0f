using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network ip interface ipv4 get</c>, with or without the Gateway column:
/// <code>
/// Name  IPv4 Address  IPv4 Netmask   IPv4 Broadcast  Address Type  Gateway      DHCP DNS
/// ----  ------------  -------------  --------------  ------------  -----------  --------
/// vmk0  192.168.1.11  255.255.255.0  192.168.1.255   STATIC        192.168.1.1     false
/// </code>
/// </summary>
internal static class Ipv4GetReader
{
    private static readonly ImmutableArray<string> Headings = ["Name", "IPv4 Address", "IPv4 Netmask", "IPv4 Broadcast", "Address Type", "Gateway", "DHCP DNS"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        foreach (var (table, line) in ColumnTable.Rows(sheet.Lines, Headings, 3))
        {
            var words = EvidenceText.Words(line.Text);
            if (words.Length > 0 && Shapes.IsVmk(words[0])) Row(sheet, table, line, words);
        }
        sheet.EmptyTable = ColumnTable.EndsAtHeader(sheet.Lines, Headings, 3);
        return sheet.Judge(expectations, "esxcli network ip interface ipv4 get");
    }

    private static void Row(FactSheet sheet, ColumnTable? table, EvidenceLine line, string[] words)
    {
        var text = line.Text;
        // A title of "ip interface list" is the adapter's name alone; rows of "esxcfg-vmknic -l" have a MAC address.
        if (words.Length == 1 || words.Any(Shapes.IsMac)) return;
        var (address, mask) = (table?.Cell(text, "IPv4 Address"), table?.Cell(text, "IPv4 Netmask"));
        if (address is null || mask is null || !Shapes.IsIpv4OrNone(address) || !Shapes.IsIpv4OrNone(mask))
        {
            // Address and mask stand side by side in every layout seen.
            var at = Array.FindIndex(words, 1, Shapes.IsIpv4OrNone);
            (address, mask) = at > 0 && at + 1 < words.Length ? (words[at], words[at + 1]) : ("", "");
        }
        if (!Shapes.IsIpv4OrNone(address) || !Shapes.IsIpv4OrNone(mask))
        {
            sheet.BreaksOff |= table is not null;
            return;
        }
        var vmk = words[0];
        sheet.Add(vmk, "name", vmk);
        // The word after the broadcast address; without it the row is cut, and the mask may be too.
        var type = words.Skip(3).FirstOrDefault(word => word.Length > 0 && word.All(char.IsAsciiLetterUpper) && word.Length > 3);
        if (type is null)
        {
            sheet.BreaksOff = true;
            return;
        }
        sheet.Add(vmk, "address", address);
        sheet.Add(vmk, "netmask", mask);
        if (type == words[^1] && sheet.IsOpen(line)) sheet.AddOpen(vmk, "address type", type);
        else sheet.Add(vmk, "address type", type);
    }
}
