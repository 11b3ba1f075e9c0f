using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// DNS of several hosts as PowerCLI shows it. The scripts of this product print a block for each host and a last line:
/// <code>
/// esx01.example.local
///    DNSServers: 10.20.0.10, 10.20.0.11
///    DHCP: False
///    State: as planned
/// end of list: 1 hosts, 0 to look at
/// </code>
/// <c>Get-VMHostNetwork | Format-List</c> prints <c>HostName : esx01</c>, <c>DnsAddress : {10.20.0.10, 10.20.0.11}</c>; as a table it
/// wraps its headings and cuts what is too long, and nothing is read from a cut value:
/// <code>
/// HostName     DomainName   DnsFro ConsoleGateway  ConsoleGatewayD DnsAddress
///                           mDhcp                  evice
/// --------     ----------   ------ --------------  --------------- ----------
/// esx01        example.l... False                                  {10.20.0.10, 10.20.0.11}
/// </code>
/// </summary>
internal static class VmHostDnsReader
{
    private static readonly ImmutableArray<string> Headings = ["HostName", "DomainName", "DnsFromDhcp", "DnsFro", "ConsoleGatewayDevice", "ConsoleGatewayD", "ConsoleGateway", "DnsAddress"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, ["Get-VMHost", @".\"]));
        string? host = null;
        foreach (var (table, line) in ColumnTable.Rows(sheet.Lines, Headings, 3))
        {
            var text = line.Text.Trim();
            if (End(sheet, text)) continue;
            if (PropertyBlocks.Property(line.Text) is var (key, value)) host = Property(sheet, line, host, key, value);
            else if (!text.Contains(' ', StringComparison.Ordinal) && !text.Contains("--", StringComparison.Ordinal) && HostName.Parse(text).TryGet(out _)) host = Named(sheet, text);
            else if (table is not null) Row(sheet, table, line.Text);
        }
        sheet.Need(EsxiReaders.EndOfHosts, $"The output does not end with “{EsxiReaders.EndOfHosts}: …”. Paste it whole.");
        return sheet.Judge([.. expectations.Select(expected => Known(sheet, expected))], "verify-dns.ps1 or Get-VMHostNetwork");
    }

    /// <summary><c>end of list: 3 hosts, 1 to look at</c></summary>
    private static bool End(FactSheet sheet, string text)
    {
        if (!text.StartsWith(EsxiReaders.EndOfHosts + ": ", StringComparison.Ordinal)) return false;
        var words = EvidenceText.Words(text);
        if (words is [_, _, _, var hosts, "hosts,", var other, "to", "look", "at"] && Shapes.IsNumber(hosts) && Shapes.IsNumber(other))
        {
            sheet.Add(EsxiReaders.EndOfHosts, "hosts", hosts);
            sheet.Add(EsxiReaders.EndOfHosts, "to look at", other);
        }
        return true;
    }

    private static string? Property(FactSheet sheet, EvidenceLine line, string? host, string key, string value)
    {
        if (key is "VMHost" || (key is "HostName" && host is null)) return value.Length > 0 && !Cut(value) ? Named(sheet, value) : null;
        if (host is null) return null;
        switch (key)
        {
            case "DNSServers" or "DnsAddress": Single(sheet, line, host, "servers", Addresses(value)); break;
            case "DNSSearch Domains" or "SearchDomain": Single(sheet, line, host, "search domains", string.Join(", ", Entries(value))); break;
            case "Domain" or "DomainName": Single(sheet, line, host, "domain", value); break;
            case "Host Name" or "HostName": Single(sheet, line, host, "name", value); break;
            case "DHCP" or "DnsFromDhcp": Single(sheet, line, host, "DHCP", value); break;
            case "State": Single(sheet, line, host, "state", value); break;
        }
        return host;
    }

    private static void Row(FactSheet sheet, ColumnTable table, string text)
    {
        var name = table.Cell(text, "HostName");
        if (string.IsNullOrEmpty(name) || Cut(name) || !HostName.Parse(name).TryGet(out _)) return;
        var host = Named(sheet, name);
        if (table.Cell(text, "DomainName") is { } domain && !Cut(domain)) sheet.Add(host, "domain", domain);
        if (table.Cell(text, "DnsFromDhcp", "DnsFro") is { Length: > 0 } dhcp) sheet.Add(host, "DHCP", dhcp);
        if (table.Cell(text, "DnsAddress") is { } servers && !Cut(servers)) sheet.Add(host, "servers", Addresses(servers));
    }

    private static string Named(FactSheet sheet, string name)
    {
        var host = name.ToLowerInvariant();
        if (!sheet.Has(host, "listed")) sheet.Add(host, "listed", "yes");
        return host;
    }

    // An IPv6 address is compared by value, whatever its spelling.
    private static string Addresses(string value) => string.Join(", ", Entries(value).Select(IpAddress.Spelling));

    private static ImmutableArray<string> Entries(string value) => PropertyBlocks.List(value.Trim('{', '}'));

    private static void Single(FactSheet sheet, EvidenceLine line, string host, string property, string value)
    {
        if (Cut(value)) return;
        ImmutableArray<string> values = value.Length == 0 ? [] : [value];
        if (sheet.IsOpen(line)) sheet.AddOpen(host, property, values);
        else sheet.Add(host, property, values);
    }

    // PowerShell ends a value that does not fit with three dots, from 7 on with one sign for them.
    private static bool Cut(string value) => value.Contains("...", StringComparison.Ordinal) || value.Contains('…', StringComparison.Ordinal);

    // Get-VMHostNetwork shows the host's own short name, which need not be the one in the inventory.
    private static Expectation Known(FactSheet sheet, Expectation expected)
    {
        var subject = expected.Subject.ToLowerInvariant();
        var known = sheet.Subjects.ToHashSet(StringComparer.Ordinal);
        return expected with { Subject = !known.Contains(subject) && subject.Split('.')[0] is var small && known.Contains(small) ? small : subject };
    }
}
