using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcli network firewall ruleset list</c>:
/// <code>
/// Name           Enabled
/// -------------  -------
/// dns               true
/// httpClient       false
/// </code>
/// and <c>esxcli network firewall get</c>, where <c>Enabled: false</c> means that nothing is filtered.
/// </summary>
internal static class RulesetReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput) continue;
            if (PropertyBlocks.Property(line.Text) is ("Enabled", var on)) sheet.Add(EsxiReaders.Firewall, "enabled", on);
            else if (EvidenceText.Words(line.Text) is [var name, ("true" or "false") and var enabled, ..]) sheet.Add(name, "enabled", enabled);
        }
        return sheet.Judge(expectations, "esxcli network firewall ruleset list");
    }
}
