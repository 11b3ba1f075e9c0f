namespace Runbooks.Domain.Tests.Catalogue.EsxiDns;

/// <summary>VMware.Vim.HostDnsConfig: what the rollback sets.</summary>
public sealed class FakeDnsConfig
{
    public bool Dhcp { get; set; }
    public string? HostName { get; set; }
    public string? DomainName { get; set; }
    public string? VirtualNicDevice { get; set; }
    public string[]? Address { get; set; }
    public string[]? SearchDomain { get; set; }
}

/// <summary>A host's DNS settings, by the rules of HostDnsConfig: while DHCP is on they are the lease's and cannot be set.</summary>
public sealed class FakeHost(string name)
{
    private static readonly string[] LeaseServers = ["192.0.2.53"], LeaseSearch = ["lease.example"];

    public string Name => name;
    public string Connection { get; set; } = "Connected";
    public string HostName { get; set; } = name.Split('.')[0];
    public string DomainName { get; set; } = "";
    public bool DnsFromDhcp { get; set; }
    public string? DnsDhcpDevice { get; set; }

    /// <summary>An IPv6 address comes back in another of its spellings: the reference of HostDnsConfig allows each and promises none.</summary>
    public string[] DnsAddress { get; set => field = [.. value.Select(Spelled)]; } = [];

    public string[] SearchDomain { get; set; } = [];
    public int Changes { get; private set; }

    public string State => $"{HostName}|{DomainName}|{DnsFromDhcp}|{(DnsFromDhcp ? DnsDhcpDevice : "")}|{string.Join(',', DnsAddress)}|{string.Join(',', SearchDomain)}";

    private static string Spelled(string address) => address.Contains(':', StringComparison.Ordinal) ? string.Join(':', Convert.ToHexString(System.Net.IPAddress.Parse(address).GetAddressBytes()).Chunk(4).Select(group => new string(group))) : address;

    public void Lease(string device) => (DnsFromDhcp, DnsDhcpDevice, DnsAddress, SearchDomain, DomainName) = (true, device, LeaseServers, LeaseSearch, "lease.example");

    public void Set(bool dhcp, string[]? servers, string? domain, string[]? search)
    {
        Changes++;
        if (dhcp) throw new InvalidOperationException("The change never switches DHCP on.");
        DnsFromDhcp = false;
        DnsAddress = servers ?? DnsAddress;
        DomainName = domain ?? DomainName;
        SearchDomain = search ?? SearchDomain;
    }

    public void UpdateDnsConfig(FakeDnsConfig config)
    {
        Changes++;
        if (config.Dhcp)
        {
            // "InvalidArgument: for a DHCP DNS, if the DHCP virtual network adapter is not specified"
            if (string.IsNullOrEmpty(config.VirtualNicDevice) || config.Address is not null || config.SearchDomain is not null) throw new InvalidOperationException("InvalidArgument");
            Lease(config.VirtualNicDevice);
            return;
        }
        (DnsFromDhcp, DnsAddress, DomainName, SearchDomain, HostName) = (false, config.Address!, config.DomainName!, config.SearchDomain!, config.HostName!);
    }
}
