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
        var sheet = new FactSheet(EvidenceText.Lines(evidence));
        var outputs = new List<(string? Vmk, ImmutableArray<string> Tags)>();
        string? asked = null;
        foreach (var line in sheet.Lines)
        {
            if (line.Command is { Length: > 0 } command) asked = EvidenceOrder.Option(command, "-i", "--interface-name");
            else if (line.IsOutput && PropertyBlocks.Property(line.Text) is ("Tags", var tags)) outputs.Add((asked, PropertyBlocks.List(tags)));
        }
        foreach (var (subject, tags) in EvidenceOrder.Assign(outputs, expectations)) sheet.Add(subject, "tags", tags);
        return outputs.Count > 0 && !sheet.HasAny
            ? Verdict.Unclear("The outputs do not say which adapter they are of. Paste the commands with them, or one output for each adapter in the order of the step.")
            : sheet.Judge(expectations, "esxcli network ip interface tag get");
    }
}
