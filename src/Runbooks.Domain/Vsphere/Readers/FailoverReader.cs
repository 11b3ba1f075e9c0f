using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network vswitch standard portgroup policy failover get -p vMotion-01</c>. The output does not name the port group:
/// <code>
///    Load Balancing: srcport
///    Active Adapters: vmnic1
///    Standby Adapters:
///    Unused Adapters: vmnic2, vmnic5
/// </code>
/// </summary>
internal static class FailoverReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        var outputs = new List<(string? PortGroup, Dictionary<string, string> Values)>();
        string? asked = null;
        Dictionary<string, string>? values = null;
        string? open = null;
        foreach (var line in sheet.Lines)
        {
            if (line.Command is { Length: > 0 } command)
            {
                asked = EvidenceOrder.Option(command, "-p", "--portgroup-name");
                values = null;
            }
            if (!line.IsOutput || PropertyBlocks.Property(line.Text) is not var (key, value)) continue;
            if (key is not ("Active Adapters" or "Standby Adapters" or "Unused Adapters")) continue;
            if (values is null || values.ContainsKey(key)) outputs.Add((asked, values = new(StringComparer.Ordinal)));
            values[key] = value;
            if (sheet.IsOpen(line)) open = key;
        }
        sheet.NeedEach(expectations, "esxcli network vswitch standard portgroup policy failover get");
        foreach (var (subject, found) in EvidenceOrder.Assign(outputs, expectations))
        {
            sheet.Add(subject, "name", subject);
            // Printed in this order; a list is known to be whole when the next one follows.
            if (!found.TryGetValue("Unused Adapters", out var unused))
            {
                sheet.BreaksOff = true;
                continue;
            }
            sheet.Add(subject, "active uplinks", PropertyBlocks.List(found.GetValueOrDefault("Active Adapters", "")));
            sheet.Add(subject, "standby uplinks", PropertyBlocks.List(found.GetValueOrDefault("Standby Adapters", "")));
            if (open is not null && found == outputs[^1].Values) sheet.AddOpen(subject, "unused uplinks", PropertyBlocks.List(unused));
            else sheet.Add(subject, "unused uplinks", PropertyBlocks.List(unused));
        }
        return outputs.Count > 0 && !sheet.HasAny
            ? Verdict.Unclear("The outputs do not say which port group they are of. Paste the commands with them, or one output for each port group in the order of the step.")
            : sheet.Judge(expectations, "esxcli network vswitch standard portgroup policy failover get");
    }
}
