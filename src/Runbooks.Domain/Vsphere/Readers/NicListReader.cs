using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network nic list</c>, in the layouts before and since 6.0, and <c>esxcfg-nics -l</c>:
/// <code>
/// Name    PCI Device    Driver  Link  Speed  Duplex  MAC Address         MTU  Description
/// Name    PCI Device    Driver  Admin Status  Link Status  Speed  Duplex  MAC Address         MTU  Description
/// ------  ------------  ------  ------------  -----------  -----  ------  -----------------  ----  -----------
/// vmnic0  0000:81:00.0  ixgben  Up            Up           10000  Full    7c:d3:0a:00:00:00  1500  Intel 82599EB
/// Name    PCI          Driver      Link Speed      Duplex MAC Address       MTU    Description
/// vmnic2  0000:24:00.0 icen        Down 100000Mbps Full   b4:96:aa:bb:cc:f8 1500   Intel(R) E810-C
/// </code>
/// </summary>
internal static class NicListReader
{
    private static readonly ImmutableArray<string> Headings = ["Name", "PCI Device", "PCI", "Driver", "Admin Status", "Link Status", "Link", "Speed", "Duplex", "MAC Address", "MTU", "Description"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        foreach (var (table, line) in ColumnTable.Rows(sheet.Lines, Headings, 4))
        {
            var words = EvidenceText.Words(line.Text);
            if (words.Length > 1 && Shapes.IsVmnic(words[0])) Row(sheet, table, line.Text, words);
        }
        // Without a link there is no speed and no duplex, so they would tell of faults that are not there.
        var told = expectations.Where(expected => expected.Property is not ("speed" or "duplex") || !IsDown(sheet, expected.Subject)
            || !expectations.Any(other => other.Subject == expected.Subject && other is { Property: "link", Value: "Up" }));
        return sheet.Judge([.. told], "esxcli network nic list");
    }

    private static void Row(FactSheet sheet, ColumnTable? table, string text, string[] words)
    {
        var mac = Array.FindIndex(words, Shapes.IsMac);
        // Without its MAC address the row is cut, or is no row of this list (an uplink named in another output).
        if (mac < 4)
        {
            sheet.BreaksOff |= words.Length > 1 && words[1].Contains(':', StringComparison.Ordinal);
            return;
        }
        var nic = words[0];
        sheet.Add(nic, "name", nic);
        var admin = table?.Cell(text, "Admin Status");
        var (link, speed, duplex) = (table?.Cell(text, "Link Status", "Link"), table?.Cell(text, "Speed"), table?.Cell(text, "Duplex"));
        if (link is not ("Up" or "Down") || Megabits(speed) is null || duplex is not ("Full" or "Half"))
        {
            // The header's offsets do not fit this row, or its words are others. No value before the MAC address holds a blank.
            var at = Array.FindLastIndex(words, mac, static word => word is "Full" or "Half");
            if (at < 2) return;
            (link, speed, duplex) = (Array.FindLast(words[..at], static word => word is "Up" or "Down"), words[at - 1], words[at]);
            // Admin Status and Link Status stand side by side.
            if (at > 3 && words[at - 3] is "Up" or "Down") admin = words[at - 3];
        }
        if (admin == "Down") link = SetDown;
        if (link is SetDown or "Up" or "Down") sheet.Add(nic, "link", link);
        if (Megabits(speed) is { } megabits) sheet.Add(nic, "speed", megabits);
        if (duplex is "Full" or "Half") sheet.Add(nic, "duplex", duplex);
    }

    private const string SetDown = "Down (Admin Status)";

    private static bool IsDown(FactSheet sheet, string nic) => sheet.Value(nic, "link") is "Down" or SetDown;

    /// <summary><c>10000</c> or <c>10000Mbps</c>.</summary>
    private static string? Megabits(string? text)
    {
        var digits = text is not null && text.EndsWith("Mbps", StringComparison.OrdinalIgnoreCase) ? text[..^4] : text;
        return digits is not null && Shapes.IsNumber(digits) ? digits : null;
    }
}
