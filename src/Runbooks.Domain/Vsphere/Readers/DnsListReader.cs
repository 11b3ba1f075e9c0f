using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// What a host says about its own DNS, a line each, however many of the commands are pasted:
/// <code>
/// [root@esx01:~] esxcli network ip dns server list
///    DNSServers: 10.20.0.10, 10.20.0.11, 2001:db8::53
/// [root@esx01:~] esxcli network ip dns search list
///    DNSSearch Domains: example.local, lab.example.local
/// [root@esx01:~] esxcli system hostname get
///    Domain Name: example.local
///    Fully Qualified Domain Name: esx01.example.local
///    Host Name: esx01
/// </code>
/// An IPv6 address is compared by value, whatever its spelling. That <c>hostname get</c> prints these three names was not captured here.
/// </summary>
internal static class DnsListReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var sheet = new FactSheet(EvidenceText.Lines(evidence, EsxiReaders.Programs));
        foreach (var line in sheet.Lines)
        {
            if (!line.IsOutput || PropertyBlocks.Property(line.Text) is not var (key, value)) continue;
            switch (key)
            {
                case "DNSServers": List(sheet, line, EsxiReaders.DnsServers, [.. PropertyBlocks.List(value).Select(IpAddress.Spelling)]); break;
                case "DNSSearch Domains": List(sheet, line, EsxiReaders.SearchDomains, PropertyBlocks.List(value)); break;
                case "Domain Name": Name(sheet, line, "domain", value); break;
                case "Host Name": Name(sheet, line, "name", value); break;
                case "Fully Qualified Domain Name": Name(sheet, line, "full name", value); break;
            }
        }
        sheet.Need(EsxiReaders.DnsServers, "The paste does not show the output of esxcli network ip dns server list.");
        sheet.Need(EsxiReaders.SearchDomains, "The paste does not show the output of esxcli network ip dns search list.");
        sheet.Need(EsxiReaders.OwnName, "The paste does not show the output of esxcli system hostname get.");
        return sheet.Judge(expectations, "esxcli network ip dns server list");
    }

    /// <summary>The order is that of preference, so it is a fact of its own.</summary>
    private static void List(FactSheet sheet, EvidenceLine line, string subject, ImmutableArray<string> entries)
    {
        ImmutableArray<string> order = entries.IsEmpty ? [] : [string.Join(", ", entries)];
        if (sheet.IsOpen(line))
        {
            sheet.AddOpen(subject, "entries", entries);
            sheet.AddOpen(subject, "order", order);
            return;
        }
        sheet.Add(subject, "entries", entries);
        sheet.Add(subject, "order", order);
    }

    private static void Name(FactSheet sheet, EvidenceLine line, string property, string value)
    {
        ImmutableArray<string> values = value.Length == 0 ? [] : [value];
        if (sheet.IsOpen(line)) sheet.AddOpen(EsxiReaders.OwnName, property, values);
        else sheet.Add(EsxiReaders.OwnName, property, values);
    }
}
