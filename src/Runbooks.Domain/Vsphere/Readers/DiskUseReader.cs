using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// How full file systems and ramdisks are, <c>vdf -h</c> and <c>df -h</c>:
/// <code>
/// Ramdisk                   Size      Used Available Use% Mounted on
/// root                       32M        3M       28M   9% --
/// tmp                       256M      256M        0B 100% --
/// </code>
/// </summary>
internal static class DiskUseReader
{
    /// <summary>From here on a file system counts as full: a patch needs more than the rest.</summary>
    private const int Full = 95;

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, ["vdf", "df", .. EsxiReaders.Programs]));
        var full = new List<string>();
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput) continue;
            var words = EvidenceText.Words(line.Text);
            var at = Array.FindIndex(words, word => word.Length is >= 2 and <= 4 && word[^1] == '%' && Shapes.IsNumber(word[..^1]));
            if (at < 3) continue;
            // A ramdisk is mounted on "--" and goes by its name, a file system by where it is mounted.
            var name = at + 1 < words.Length && words[at + 1] != "--" ? words[at + 1] : words[0];
            var percent = words[at][..^1];
            sheet.Add(EsxiReaders.FileSystems, "listed", "yes");
            sheet.Add(name, "used", percent);
            if (int.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) >= Full) full.Add(name);
        }
        if (full.Count > 0) sheet.Add(EsxiReaders.FullFileSystem, "name", [.. full.Distinct()]);
        sheet.Need(EsxiReaders.FileSystems, "The paste does not show the output of vdf -h.");
        return sheet.Judge(expectations, "vdf -h");
    }
}
