using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Tests.Vsphere.Judging;

namespace Runbooks.Domain.Tests.Vsphere;

/// <summary>The readers of DNS settings, lookups, ports, firewall, disk use, VIBs and esxupdate's log.</summary>
public class DnsReaderTests
{
    private static VerdictKind Kind(string reader, string evidence, params ImmutableArray<Expectation> expectations) => Judge(reader, evidence, expectations).Kind;

    [Theory]
    [InlineData("[root@esx11:~] esxcli network ip dns server list\n   DNSServers: 10.30.0.1, 10.30.0.2\n", VerdictKind.Pass)]
    [InlineData("~ # esxcli network ip dns server list\r\nDNSServers: 10.30.0.1, 10.30.0.2  \r\n~ # ", VerdictKind.Pass)]
    [InlineData("   DNSServers: 10.30.0.2, 10.30.0.1\n", VerdictKind.Fail)]
    [InlineData("   DNSServers: 10.30.0.1\n", VerdictKind.Fail)]
    [InlineData("   DNSServers: \n", VerdictKind.Fail)]
    [InlineData("   DNSServers: 10.30.0.1, 10.30", VerdictKind.Unclear)]
    [InlineData("   DNSSearch Domains: lab.example\n", VerdictKind.Unclear)]
    [InlineData("something else", VerdictKind.Unclear)]
    public void The_order_of_servers_is_read(string evidence, VerdictKind kind) => Assert.Equal(kind, Kind(EsxiReaders.DnsList, evidence, Is(EsxiReaders.DnsServers, "order", "10.30.0.1, 10.30.0.2")));

    [Theory]
    [InlineData("   DNSServers: 10.30.0.1, 2001:db8::53\n", VerdictKind.Pass)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:DB8:0:0::0053\n", VerdictKind.Pass)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:0db8:0000:0000:0000:0000:0000:0053", VerdictKind.Pass)]
    [InlineData("   DNSServers: 2001:db8::53, 10.30.0.1\n", VerdictKind.Fail)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:db8::54\n", VerdictKind.Fail)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:db8::5", VerdictKind.Unclear)]
    [InlineData("   DNSServers: 10.30.0.1, 200", VerdictKind.Unclear)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:0d", VerdictKind.Unclear)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:0DB8:0000:00", VerdictKind.Unclear)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:db8:0:", VerdictKind.Unclear)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:db8:", VerdictKind.Unclear)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:db8:0:0:0:0:0:005", VerdictKind.Unclear)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:0db8:0:1", VerdictKind.Fail)]
    [InlineData("   DNSServers: 10.30.0.1, 2001:db8::54", VerdictKind.Fail)]
    [InlineData("   DNSServers: 10.30.0.2, 2001:0d", VerdictKind.Fail)]
    public void An_IPv6_server_is_compared_by_value(string evidence, VerdictKind kind)
    {
        Assert.Equal(kind, Kind(EsxiReaders.DnsList, evidence, Is(EsxiReaders.DnsServers, "order", "10.30.0.1, 2001:db8::53")));
        Assert.Equal(kind, Kind(EsxiReaders.VmHostDns, "esx11.lab.example\n" + evidence, Is("esx11.lab.example", "servers", "10.30.0.1, 2001:db8::53")));
    }

    [Fact]
    public void IPv6_addresses_in_PowerClis_own_shapes_are_read()
    {
        Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.VmHostDns, "HostName    : esx11\nDnsAddress  : {10.30.0.1, 2001:DB8::53}\n", Is("esx11", "servers", "10.30.0.1, 2001:db8::53")));
        Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.VmHostDns, "HostName     DomainName   DnsFromDhcp DnsAddress\n--------     ----------   ----------- ----------\nesx11        lab.example  False       {2001:DB8::53}\n", Is("esx11", "servers", "2001:db8::53")));
    }

    [Theory]
    [InlineData("[root@esx11:~] nslookup vc1.lab.example 2001:db8::53\nServer:    2001:db8::53\nAddress 1: 2001:db8::53\n\nName:      vc1.lab.example\nAddress 1: 10.30.0.9\n")]
    [InlineData("Server:\t\t2001:DB8::53\nAddress:\t[2001:db8::53]:53\n\nName:\tvc1.lab.example\nAddress: 2001:db8::9\n")]
    public void A_lookup_at_an_IPv6_server_is_read(string evidence) => Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.Nslookup, evidence, Is("vc1.lab.example at 2001:db8::53", "resolved", "yes")));

    [Theory, InlineData("2001:db8::53 53 open\n"), InlineData("Connection to 2001:DB8::53 53 port [tcp/domain] succeeded!\n")]
    public void A_port_at_an_IPv6_address_is_read(string evidence) => Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.TcpPorts, evidence, Is("2001:db8::53 port 53", "state", "open")));

    [Fact]
    public void Three_outputs_in_one_paste_are_read() => Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.DnsList,
        "[root@esx11:~] esxcli network ip dns search list\n\n   DNSSearch Domains: \n[root@esx11:~] esxcli system hostname get\n   Domain Name: lab.example\n   Fully Qualified Domain Name: esx11.lab.example\n   Host Name: esx11\n",
        Is(EsxiReaders.SearchDomains, "order", ""), Is(EsxiReaders.OwnName, "domain", "lab.example"), Is(EsxiReaders.OwnName, "name", "esx11")));

    private const string Table = "HostName     DomainName   DnsFro ConsoleGateway  ConsoleGatewayD DnsAddress\n                          mDhcp                  evice\n--------     ----------   ------ --------------  --------------- ----------\nesx11        lab.examp... False                                  {10.30.0.1, 10.30.0.2}\nesx12        lab.example  False                                  {10.30.0.1, 10.30...\n";

    [Fact]
    public void A_table_of_PowerCli_is_read_and_cut_values_are_not()
    {
        Assert.StartsWith("Pass", Judge(EsxiReaders.VmHostDns, Table, Is("esx11.lab.example", "servers", "10.30.0.1, 10.30.0.2"), Is("esx12", "domain", "lab.example")).Told(), StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Unclear, Kind(EsxiReaders.VmHostDns, Table, Is("esx12", "servers", "10.30.0.1, 10.30.0.2")));
        Assert.Equal(VerdictKind.Unclear, Kind(EsxiReaders.VmHostDns, Table, Is("esx11", "domain", "lab.example")));
    }

    [Fact]
    public void A_list_of_PowerCli_is_read() => Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.VmHostDns,
        "HostName    : esx11\nDomainName  : lab.example\nDnsFromDhcp : False\nDnsAddress  : {10.30.0.1, 10.30.0.2}\n", Is("esx11.lab.example", "servers", "10.30.0.1, 10.30.0.2"), Is("esx11", "DHCP", "False")));

    private const string BusyBox = "Server:    10.30.0.1\nAddress 1: 10.30.0.1 dc1.lab.example\n\nName:      vc1.lab.example\nAddress 1: 10.30.0.9 vc1.lab.example\n";

    [Theory]
    [InlineData(BusyBox, VerdictKind.Pass)]
    [InlineData("[root@esx11:~] nslookup vc1.lab.example 10.30.0.1\nServer:\t\t10.30.0.1\nAddress:\t10.30.0.1:53\n\nName:\tVC1.lab.example\nAddress: 10.30.0.9\n", VerdictKind.Pass)]
    [InlineData("Server:\t\t10.30.0.1\nAddress:\t10.30.0.1:53\n\n** server can't find vc1.lab.example: NXDOMAIN\n", VerdictKind.Fail)]
    [InlineData("Server:    10.30.0.1\nAddress 1: 10.30.0.1\n\nnslookup: can't resolve 'vc1.lab.example'\n", VerdictKind.Fail)]
    [InlineData("[root@esx11:~] nslookup vc1.lab.example 10.30.0.1\n;; connection timed out; no servers could be reached\n", VerdictKind.Fail)]
    [InlineData("Server:    10.30.0.2\nAddress 1: 10.30.0.2\n\nName:      vc1.lab.example\nAddress 1: 10.30.0.9\n", VerdictKind.Unclear)]
    [InlineData("", VerdictKind.Unclear)]
    public void A_lookup_at_one_server_is_read(string evidence, VerdictKind kind) => Assert.Equal(kind, Kind(EsxiReaders.Nslookup, evidence, Is("vc1.lab.example at 10.30.0.1", "resolved", "yes")));

    [Fact]
    public void Several_lookups_in_one_paste_are_told_apart()
    {
        var paste = BusyBox + "Server:    10.30.0.1\nAddress 1: 10.30.0.1\n\nnslookup: can't resolve 'ntp.lab.example'\n";
        Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.Nslookup, paste, Is("vc1.lab.example", "resolved", "yes")));
        Assert.Equal(VerdictKind.Fail, Kind(EsxiReaders.Nslookup, paste, Is("vc1.lab.example", "resolved", "yes"), Is("ntp.lab.example", "resolved", "yes")));
    }

    [Theory]
    [InlineData("10.30.0.1 53 open\n", VerdictKind.Pass)]
    [InlineData("[root@esx11:~] nc -z -w 5 10.30.0.1 53 && echo '10.30.0.1 53 open' || echo '10.30.0.1 53 closed'\nConnection to 10.30.0.1 53 port [tcp/domain] succeeded!\n10.30.0.1 53 open\n", VerdictKind.Pass)]
    [InlineData("[root@esx11:~] nc -z -w 5 10.30.0.1 53 && echo '10.30.0.1 53 open' || echo '10.30.0.1 53 closed'\n10.30.0.1 53 closed\n", VerdictKind.Fail)]
    [InlineData("[root@esx11:~] nc -z -w 5 10.30.0.1 53 && echo '10.30.0.1 53 open' || echo '10.30.0.1 53 closed'\n", VerdictKind.Unclear)]
    public void Ports_are_read(string evidence, VerdictKind kind) => Assert.Equal(kind, Kind(EsxiReaders.TcpPorts, evidence, Is("10.30.0.1 port 53", "state", "open")));

    [Fact]
    public void Rulesets_are_read()
    {
        const string List = "Name           Enabled\n-------------  -------\ndns               true\nupdateManager    false\n";
        Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.Rulesets, List, Is("dns", "enabled", "true")));
        Assert.Equal(VerdictKind.Fail, Kind(EsxiReaders.Rulesets, List, Is("updateManager", "enabled", "true")));
    }

    [Fact]
    public void Full_ramdisks_are_found()
    {
        const string Vdf = "~ # vdf -h\nRamdisk Size Used Available Use% Mounted on\nMAINSYS 32M 21M 10M 66% --\ntmp 192M 60K 191M 0% --\nhostdstats 166M 166M 0B 100% --\n";
        var expectations = ImmutableArray.Create(new Expectation(EsxiReaders.FileSystems, "listed", Comparison.Present, ""), new Expectation(EsxiReaders.FullFileSystem, "name", Comparison.Absent, ""));
        Assert.Contains("hostdstats", Judge(EsxiReaders.DiskUse, Vdf, expectations).Told(), StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Fail, Kind(EsxiReaders.DiskUse, Vdf, expectations));
        Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.DiskUse, Vdf.Replace("hostdstats 166M 166M 0B 100% --\n", "", StringComparison.Ordinal), expectations));
    }

    [Fact]
    public void Vibs_are_listed() => Assert.Equal(VerdictKind.Pass, Kind(EsxiReaders.VibList,
        "Name         Version             Vendor  Acceptance Level  Install Date\n-----------  ------------------  ------  ----------------  ------------\nnet-tulip    1.2-1OEM.650.0.0    ACME    VMwareCertified   2017-01-01\nesx-base     6.5.0-0.1.1         VMware  VMwareCertified   2017-01-01\n",
        Is(EsxiReaders.Vibs, "count", "2"), Is("net-tulip", "version", "1.2-1OEM.650.0.0")));

    [Fact]
    public void A_log_is_judged_by_its_last_command()
    {
        const string Fine = "2018-05-06T07:08:01Z esxupdate: 1: esxupdate: INFO: ---\nCommand: scan\n2018-05-06T07:08:09Z esxupdate: 1: esxupdate: INFO: All done.\n";
        const string Bad = "2018-05-06T07:07:01Z esxupdate: 1: esxupdate: INFO: ---\nCommand: scan\n2018-05-06T07:07:09Z esxupdate: 1: esxupdate: ERROR: LockingError: Another instance of esxupdate is currently running.\n";
        var expected = Is(EsxiReaders.LastCommand, "failed", "no");
        Assert.Equal((VerdictKind.Pass, VerdictKind.Fail, VerdictKind.Unclear), (Kind(EsxiReaders.EsxupdateLog, Bad + Fine, expected), Kind(EsxiReaders.EsxupdateLog, Fine + Bad, expected), Kind(EsxiReaders.EsxupdateLog, "nothing of it", expected)));
    }
}
