using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network ip interface tag get -i vmk1</c>. The output does not name the adapter; the echoed command does, or else the
/// order in which they were asked for:
/// <code>
/// [root@esx01:~] esxcli network ip interface tag get -i vmk1
///    Tags: Management, VMotion
/// </code>
/// </summary>
internal static class TagReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        var outputs = new List<(string? Vmk, ImmutableArray<string> Tags)>();
        string? asked = null;
        var open = false;
        var marks = expectations.Any(expected => expected.Subject == EsxiReaders.VmotionMark);
        foreach (var line in sheet.Lines)
        {
            if (line.IsOutput && Shapes.IsVmk(line.Text.Trim())) asked = line.Text.Trim();
            if (marks && line.Text.Trim() == EsxiReaders.EndOfMarks) sheet.Add(EsxiReaders.EndOfMarks, "listed", "yes");
            if (line.Command is { Length: > 0 } command) asked = EvidenceOrder.Option(command, "-i", "--interface-name");
            else if (line.IsOutput && PropertyBlocks.Property(line.Text) is ("Tags", var tags))
            {
                outputs.Add((asked, PropertyBlocks.List(tags)));
                open = sheet.IsOpen(line);
            }
        }
        if (marks) return Marks(sheet, outputs, expectations);
        sheet.NeedEach(expectations, "esxcli network ip interface tag get");
        var assigned = EvidenceOrder.Assign(outputs, expectations).ToList();
        for (var i = 0; i < assigned.Count; i++)
        {
            if (open && i == assigned.Count - 1) sheet.AddOpen(assigned[i].Subject, "tags", assigned[i].Value);
            else sheet.Add(assigned[i].Subject, "tags", assigned[i].Value);
        }
        return outputs.Count > 0 && !sheet.HasAny
            ? Verdict.Unclear("The outputs do not say which adapter they are of. Paste the commands with them, or one output for each adapter in the order of the step.")
            : sheet.Judge(expectations, "esxcli network ip interface tag get");
    }

    /// <summary>
    /// Of all adapters, a loop over the same command:
    /// <code>
    /// vmk0
    ///    Tags: Management
    /// end of list
    /// </code>
    /// </summary>
    private static Verdict Marks(FactSheet sheet, List<(string? Vmk, ImmutableArray<string> Tags)> outputs, ImmutableArray<Expectation> expectations)
    {
        foreach (var (vmk, tags) in outputs) sheet.Add(vmk ?? "an adapter", "tags", tags);
        sheet.Need(EsxiReaders.EndOfMarks, $"The output does not end with “{EsxiReaders.EndOfMarks}”. Paste it whole.");
        ImmutableArray<string> marked = [.. outputs.Where(output => output.Tags.Contains("VMotion", StringComparer.OrdinalIgnoreCase)).Select(output => output.Vmk ?? "an adapter").Distinct()];
        if (!marked.IsEmpty) sheet.Add(EsxiReaders.VmotionMark, "vmk", marked);
        return sheet.Judge(expectations, "the loop over esxcli network ip interface tag get");
    }
}
