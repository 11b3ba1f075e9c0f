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
        var sheet = new FactSheet(EvidenceText.Lines(evidence));
        var header = false;
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput) continue;
            header |= line.Text.Contains("Vmknic", StringComparison.OrdinalIgnoreCase);
            var words = EvidenceText.Words(line.Text);
            if (!Shapes.IsIpv4(words[0])) continue;
            var vmk = Array.FindIndex(words, Shapes.IsVmk);
            var mac = Array.FindIndex(words, word => Shapes.IsMac(word) || word.StartsWith("(incomplete", StringComparison.OrdinalIgnoreCase));
            if (vmk < 0 || mac < 0)
            {
                sheet.BreaksOff |= header;
                continue;
            }
            sheet.Add(words[0], "resolved", Shapes.IsMac(words[mac]) ? "yes" : "no (incomplete)");
            sheet.Add(words[0], "vmk", words[vmk]);
        }
        return sheet.Judge(expectations, "esxcli network ip neighbor list");
    }
}
