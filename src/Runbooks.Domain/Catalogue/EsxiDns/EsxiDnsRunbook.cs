using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>Other DNS servers, domain or search list for one host, some hosts or the hosts of a cluster.</summary>
internal sealed class EsxiDnsRunbook : Runbook<DnsInputs>
{
    public override RunbookInfo Info { get; } = new(DnsRules.Slug, "DNS servers of ESXi hosts", DnsRules.Version, DnsRules.ReviewedOn)
    {
        Category = "VMware vSphere",
        Purpose = "Changes DNS servers, domain and search list of the hosts one names and of no others: what was there is kept, one host goes first, every host is read back, and a script takes it all back.",
        UseWhen =
        [
            "DNS servers are replaced, such as the domain controllers of a domain that is upgraded.",
            "A host does not resolve names: “[Errno -2] Name or service not known”.",
            "“Host cannot download files from VMware vSphere Update Manager patch store.”",
            "Get-VMHost | Get-VMHostNetwork | Set-VMHostNetwork -DnsAddress … -Domain … -SearchDomain …",
            "esxcli network ip dns server list shows servers that are gone.",
        ],
        Sources =
        [
            new(Told.OldPost),
            new("HostDnsConfig: order of servers, DHCP, host name", Told.DnsConfig),
            new("Applying a DNS configuration", Told.UpdateDnsConfig),
            new("What Get-VMHostNetwork gives", Told.NetworkInfo),
            new("DNS of one TCP/IP stack", Told.NetworkStack),
            new("esxcli network ip dns server add: “The IP address (v4 or v6) of the DNS server”", Told.EsxcliHelp),
            new("DNS and gateways of TCP/IP stacks", Told.StackGuide),
        ],
    };

    public override Form Form => DnsForm.Form;

    public override FormValues Example => DnsForm.Example;

    protected override Result<DnsInputs> Read(FormValues values) => DnsReading.Read(values);

    protected override Plan Plan(DnsInputs inputs) => DnsPlan.Plan(inputs);

    public override ImmutableArray<Recognition> Recognise(string text) => DnsRecognition.Read(text);
}

internal static class DnsRules
{
    public const string Slug = "esxi-dns", Version = "1.1";

    public static DateOnly ReviewedOn { get; } = new(2026, 11, 25);
}
