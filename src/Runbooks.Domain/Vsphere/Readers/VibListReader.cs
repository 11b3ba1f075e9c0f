using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli software vib list</c>. The table's columns were not captured here; names hold no blank, so the first two words are enough:
/// <code>
/// Name               Version              Vendor  Acceptance Level  Install Date
/// -----------------  -------------------  ------  ----------------  ------------
/// net-example        1.2.3-1OEM.600.0.0   ACME    VMwareCertified   2016-03-01
/// </code>
/// </summary>
internal static class VibListReader
{
    private static readonly ImmutableArray<string> Headings = ["Name", "Version", "Vendor", "Acceptance Level", "Install Date"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        var count = 0;
        foreach (var (table, line) in ColumnTable.Rows(sheet.Lines, Headings, 3))
        {
            if (table is null || EvidenceText.Words(line.Text) is not [var name, var version, _, ..] || name.StartsWith("--", StringComparison.Ordinal)) continue;
            sheet.Add(name, "version", version);
            count++;
        }
        if (count > 0) sheet.Add(EsxiReaders.Vibs, "count", count.ToString(CultureInfo.InvariantCulture));
        sheet.Need(EsxiReaders.Vibs, "The paste does not show the output of esxcli software vib list with its header.");
        return sheet.Judge(expectations, "esxcli software vib list");
    }
}
