using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network ip neighbor list</c> (KB 2000130); 5.x prints no Type:
/// <code>
/// Neighbor       Mac Address        Vmknic    Expiry  State  Type
/// -------------  -----------------  ------  --------  -----  -------
/// 172.40.0.12    00:50:56:61:ce:22  vmk1     164 sec         Unknown
/// 10.65.17.17    (incomplete)       vmk0     -56 sec         Unknown
/// </code>
/// No value before the adapter holds a blank, so words do.
/// </summary>
internal static class NeighborListReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        var header = false;
        var rows = new List<(string Address, string Vmk, bool Resolved, bool Open)>();
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput) continue;
            header |= line.Text.Contains("Vmknic", StringComparison.OrdinalIgnoreCase);
            var words = EvidenceText.Words(line.Text);
            if (!Shapes.IsIpv4(words[0])) continue;
            var vmk = Array.FindIndex(words, Shapes.IsVmk);
            var mac = Array.FindIndex(words, word => Shapes.IsMac(word) || word.StartsWith("(incomplete", StringComparison.OrdinalIgnoreCase));
            if (vmk < 0 || mac < 0) sheet.BreaksOff |= header;
            else rows.Add((words[0], words[vmk], Shapes.IsMac(words[mac]), vmk == words.Length - 1 && sheet.IsOpen(line)));
        }
        foreach (var address in rows.GroupBy(row => row.Address)) Address(sheet, address.Key, [.. address]);
        sheet.EmptyTable = ColumnTable.EndsAtHeader(sheet.Lines, Headings, 3);
        return sheet.Judge(expectations, "esxcli network ip neighbor list");
    }

    private static readonly ImmutableArray<string> Headings = ["Neighbor", "Mac Address", "Vmknic", "Expiry", "State", "Type"];

    private static void Address(FactSheet sheet, string address, ImmutableArray<(string Address, string Vmk, bool Resolved, bool Open)> rows)
    {
        var adapters = rows.Select(row => row.Vmk).Distinct().ToImmutableArray();
        // Asked for on two adapters: an answer on either counts, and that there are two is told by their list.
        if (adapters.Length > 1) sheet.Add(address, "resolved", rows.Any(row => row.Resolved) ? "yes" : "no (incomplete)");
        else foreach (var row in rows) sheet.Add(address, "resolved", row.Resolved ? "yes" : "no (incomplete)");
        if (rows[^1].Open) sheet.AddOpen(address, "vmk", adapters);
        else sheet.Add(address, "vmk", adapters);
    }
}
