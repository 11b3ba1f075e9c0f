using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// Who hangs on which switch: <c>esxcfg-vswitch -l</c> or <c>esxcli network vswitch dvs vmware list</c> (samples beside
/// <see cref="SwitchListing"/> and <see cref="DvsListing"/>). A switch or client that must be gone is only judged when the line after
/// the list is there, since a list that was cut off shows less too.
/// </summary>
internal static class SwitchListReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var lines = EvidenceText.Lines(evidence, EsxiReaders.Programs);
        var sheet = new FactSheet(lines);
        ImmutableArray<HostSwitch> listed = [.. SwitchListing.Rows(lines), .. DvsListing.Read(evidence, lines)];
        if (OneHost.Refusal(listed) is { } mixed) return Verdict.Unclear(mixed);
        foreach (var each in SwitchListing.Merge(listed)) Add(sheet, each);
        if (lines.Any(line => line.IsOutput && line.Text.Trim() == EsxiReaders.EndOfMarks)) sheet.Add(EsxiReaders.EndOfMarks, "listed", "yes");
        sheet.Need(EsxiReaders.EndOfMarks, $"The output does not end with “{EsxiReaders.EndOfMarks}”. Paste it whole, with that line.");
        return sheet.Judge(expectations, "esxcfg-vswitch -l");
    }

    public static string Client(string name) => $"client {name}";

    public static string Uplink(string name) => $"uplink {name}";

    public static string Distributed(string name) => $"distributed switch {EntityName.Stored(name)}";

    public static string Clients(string name) => $"clients of {EntityName.Stored(name)}";

    public static string StalePorts(string name) => $"stale ports of {EntityName.Stored(name)}";

    private static void Add(FactSheet sheet, HostSwitch each)
    {
        sheet.Add(each.Distributed ? Distributed(each.Name) : $"vSwitch {each.Name}", "name", each.Name);
        foreach (var uplink in each.Uplinks) sheet.Add(Uplink(uplink), "switch", each.Name);
        foreach (var group in each.PortGroups)
        {
            sheet.Add($"port group {group.Name}", "switch", each.Name);
            sheet.Add($"port group {group.Name}", "VLAN", group.Vlan.ToString(CultureInfo.InvariantCulture));
        }
        if (!each.Distributed) return;
        foreach (var client in each.Clients) sheet.Add(Client(client), "switch", each.Name);
        sheet.Add(Clients(each.Name), "clients", [.. each.Clients]);
        if (each.StalePorts.ToImmutableArray() is { IsEmpty: false } stale) sheet.Add(StalePorts(each.Name), "ports", stale);
    }
}
