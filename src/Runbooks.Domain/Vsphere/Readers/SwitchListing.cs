using System.Globalization;
using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>esxcfg-vswitch -l</c>. Names may hold blanks and push a row out of its columns, so rows are read from their right end. The same
/// list by <c>vicfg-vswitch -l</c> has no MTU for distributed switches. An N-VDS of NSX-T stands there as a DVS, with UUIDs for ports:
/// <code>
/// Switch Name      Num Ports   Used Ports  Configured Ports  MTU     Uplinks
/// vSwitch0         6690        5           128               1500    vmnic0
///
///   PortGroup Name                            VLAN ID  Used Ports  Uplinks
///   Management Network                        0        1           vmnic0
///
/// DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks
/// DSwitch_077 long 6690        4           512               9000    vmnic3,vmnic2
///
///   DVPort ID                               In Use      Client
///   0                                       1           vmnic3
///   9                                       1           vmk1
///   12                                      0
///   c6129e74-9952-4960-8d3a-87cafaaf4fa5    1           vmk50
/// </code>
/// </summary>
public static class SwitchListing
{
    private enum Table { None, Standard, Distributed, PortGroups, Ports }

    // A name may end with numbers, so only ports can stand behind the MTU.
    private static readonly Regex SwitchRow = Of(@"^(?<name>\S.*?)\s+\d+\s+\d+\s+\d+\s+(?<mtu>\d{1,9})(\s+(?<uplinks>(vmnic|vusb)\S*(\s*,\s*\S+)*))?$");

    private static readonly Regex RowWithoutMtu = Of(@"^(?<name>\S.*?)\s+\d+\s+\d+\s+\d+(\s+(?<uplinks>(vmnic|vusb)\S*(\s*,\s*\S+)*))?$");

    private static readonly Regex GroupRow = Of(@"^\s*(?<name>\S.*?)\s+(?<vlan>\d{1,4})\s+\d+(\s+(vmnic|vusb)\S*(\s*,\s*\S+)*)?$");

    private static readonly Regex PortRow = Of(@"^\s*(?<id>\S+)\s+(?<used>[01])(\s+(?<client>\S.*))?$");

    public static ImmutableArray<HostSwitch> Read(string text) => Merge(Each(text));

    /// <summary>Every switch as often as it stands there.</summary>
    public static ImmutableArray<HostSwitch> Each(string text)
    {
        var lines = EvidenceText.Lines(text, EsxiReaders.Programs);
        return [.. Rows(lines), .. DvsListing.Read(text, lines)];
    }

    /// <summary>One entry for each switch, in the order they were first seen.</summary>
    public static ImmutableArray<HostSwitch> Merge(IEnumerable<HostSwitch> switches) =>
        [.. switches.GroupBy(each => (each.Name, each.Distributed)).Select(same => same.Aggregate((left, right) => left.With(right)))];

    internal static ImmutableArray<HostSwitch> Rows(ImmutableArray<EvidenceLine> lines)
    {
        var switches = new List<HostSwitch>();
        var (table, groups, ports, row) = (Table.None, new List<SwitchPortGroup>(), new List<SwitchPort>(), SwitchRow);
        void Close()
        {
            if (switches.Count > 0) switches[^1] = switches[^1] with { PortGroups = [.. groups], Ports = [.. ports] };
            groups.Clear();
            ports.Clear();
        }
        foreach (var line in lines)
        {
            if (line.Command is not null) table = Table.None;
            if (!line.IsOutput) continue;
            if (Header(line.Text) is var header and not Table.None)
            {
                table = header;
                if (header is Table.Standard or Table.Distributed) row = line.Text.Contains(" MTU", StringComparison.OrdinalIgnoreCase) ? SwitchRow : RowWithoutMtu;
                continue;
            }
            switch (table)
            {
                case Table.Standard or Table.Distributed when row.Match(line.Text) is { Success: true } match:
                    Close();
                    switches.Add(Switch(match, table == Table.Distributed));
                    break;
                case Table.PortGroups when switches.Count > 0 && GroupRow.Match(line.Text) is { Success: true } match:
                    groups.Add(new(match.Groups["name"].Value, int.Parse(match.Groups["vlan"].Value, CultureInfo.InvariantCulture)));
                    break;
                case Table.Ports when switches is [.., { Distributed: true }] && PortRow.Match(line.Text) is { Success: true } match:
                    ports.Add(new(match.Groups["id"].Value, match.Groups["used"].Value == "1", match.Groups["client"].Value));
                    break;
            }
        }
        Close();
        return [.. switches];
    }

    private static HostSwitch Switch(Match row, bool distributed)
    {
        var (name, mtu) = (row.Groups["name"].Value, row.Groups["mtu"].Value);
        return new(distributed ? EntityName.Stored(name) : name, distributed, List(row.Groups["uplinks"].Value), [], []) { Printed = name, Mtu = mtu.Length == 0 ? null : int.Parse(mtu, CultureInfo.InvariantCulture) };
    }

    private static Table Header(string line) =>
        line.Contains("PortGroup Name", StringComparison.OrdinalIgnoreCase) ? Table.PortGroups
        : line.Contains("DVPort ID", StringComparison.OrdinalIgnoreCase) ? Table.Ports
        : !line.Contains("Num Ports", StringComparison.OrdinalIgnoreCase) ? Table.None
        : line.TrimStart().StartsWith("DVS Name", StringComparison.OrdinalIgnoreCase) ? Table.Distributed
        : line.TrimStart().StartsWith("Switch Name", StringComparison.OrdinalIgnoreCase) ? Table.Standard
        : Table.None;

    private static ImmutableArray<string> List(string uplinks) => [.. uplinks.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
