namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>Where this runbook's facts come from, as shown beside a caution.</summary>
internal static class Told
{
    public const string OldPost = "The old post “Update/Change your ESXi hosts DNS IP address settings with PowerCLI”";

    public const string DnsConfig = "vSphere API reference, HostDnsConfig";

    public const string UpdateDnsConfig = "vSphere API reference, HostNetworkSystem.UpdateDnsConfig";

    public const string NetworkInfo = "PowerCLI reference, VMHostNetworkInfo";

    public const string NetworkStack = "PowerCLI reference, Set-VMHostNetworkStack";

    public const string StackGuide = "vSphere 8 networking guide, GUID-D4AF4F9F (TCP/IP stack of a host)";

    public const string EsxcliHelp = "esxcli's own help, as a published binding of its API has it";

    public const string Scripts = "Several published scripts that call Set-VMHostNetwork with -DomainName";
}
