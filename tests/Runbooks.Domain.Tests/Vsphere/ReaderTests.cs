using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Vsphere.Judging;

namespace Runbooks.Domain.Tests.Vsphere;

/// <summary>The layouts that hosts of different releases print.</summary>
public class ReaderTests
{
    private const string Nics51 = """
        ~ # esxcli network nic list
        Name    PCI Device     Driver  Link  Speed  Duplex  MAC Address         MTU  Description
        ------  -------------  ------  ----  -----  ------  -----------------  ----  ---------------------------------------------------------------
        vmnic0  0000:003:00.0  bnx2    Up     1000  Full    a4:ba:db:11:22:30  1500  Broadcom Corporation Broadcom NetXtreme II BCM5709 1000Base-T
        vmnic1  0000:003:00.1  bnx2    Down      0  Half    a4:ba:db:11:22:32  1500  Broadcom Corporation Broadcom NetXtreme II BCM5709 1000Base-T
        vmnic4  0000:007:00.0  igb     Up      100  Full    90:e2:ba:11:22:44  9000  Intel Corporation 82580 Gigabit Network Connection
        """;

    private const string Nics80 = """
        [root@esx-lab-07:~] esxcli network nic list
        Name     PCI Device    Driver      Admin Status  Link Status   Speed  Duplex  MAC Address         MTU  Description
        -------  ------------  ----------  ------------  -----------  ------  ------  -----------------  ----  ---------------------------------------------------------
        vmnic0   0000:31:00.0  ntg3        Up            Up             1000  Full    b0:26:28:01:02:03  1500  Broadcom Corporation NetXtreme BCM5720 Gigabit Ethernet
        vmnic4   0000:4b:00.0  nmlx5_core  Up            Up           100000  Full    b8:ce:f6:01:02:04  9000  Mellanox Technologies ConnectX-6 Dx EN NIC; 100GbE; [MT2892]
        vmnic12  0000:ca:00.3  i40en       Down          Down              0  Half    3c:fd:fe:01:02:05  1500  Intel(R) Ethernet Controller X710 for 10GbE SFP+
        """;

    private const string EsxcfgNics = """
        Name    PCI          Driver      Link Speed      Duplex MAC Address       MTU    Description
        vmnic0  0000:31:00.0 ntg3        Up   1000Mbps   Full   b0:26:28:01:02:03 1500   Broadcom Corporation NetXtreme BCM5720 Gigabit Ethernet
        vmnic10 0000:4b:00.0 nmlx5_core  Down 100000Mbps Full   b8:ce:f6:01:02:04 1500   Mellanox Technologies MT28908 Family [ConnectX-6]
        """;

    [Fact]
    public void Nic_lists()
    {
        Check("nics-5.1", EsxiReaders.NicList, Nics51, Is("vmnic4", "link", "Up"), new("vmnic4", "speed", Comparison.AtLeast, "1000", "Set both ends to automatic."), Is("vmnic1", "link", "Up", "No signal."), Is("vmnic1", "duplex", "Full"), Is("vmnic9", "link", "Up"), Is("vmnic9", "speed", "1000"));
        Check("nics-8.0", EsxiReaders.NicList, Nics80, Is("vmnic4", "speed", "100000"), Is("vmnic12", "link", "Down (Admin Status)"), Is("vmnic12", "duplex", "Half"), Is("vmnic0", "speed", "1000"));
        Check("nics-esxcfg", EsxiReaders.NicList, EsxcfgNics, Is("vmnic10", "speed", "100000"), Is("vmnic10", "link", "Down"), Is("vmnic0", "duplex", "Full"));
    }

    private const string Vmknics65 = """
        [root@esx-lab-07:~] esxcfg-vmknic -l
        Interface  Port Group/DVPort/Opaque Network        IP Family IP Address                              Netmask         Broadcast       MAC Address       MTU     TSO MSS   Enabled Type                NetStack
        vmk0       Management Network                      IPv4      172.20.4.17                             255.255.254.0   172.20.5.255    b0:26:28:01:02:03 1500    65535     true    STATIC              defaultTcpipStack
        vmk0       Management Network                      IPv6      fe80::b226:28ff:fe01:203                64                              b0:26:28:01:02:03 1500    65535     true    STATIC, PREFERRED   defaultTcpipStack
        vmk1       17                                      IPv4      10.77.1.1                               255.255.255.252 10.77.1.3       00:50:56:61:00:01 9000    65535     true    STATIC              vmotion
        vmk2       An IPv4 group of an odd name            IPv4      10.77.1.5                               255.255.255.0   10.77.1.255     00:50:56:61:00:02 1500    65535     false   DHCP                defaultTcpipStack
        vmk3       3d1f0c5a-0c6e-4d0a-9a41-8a4e0e9d5c11  IPv4      N/A                                     N/A             N/A             00:50:56:61:00:03 9000    65535     true    NONE                defaultTcpipStack
        vmk4       only six                                IPv6      fe80::250:56ff:fe61:4                   64                              00:50:56:61:00:04 9000    65535     true    STATIC, PREFERRED   defaultTcpipStack
        """;

    private const string Vmknics51 = """
        ~ # esxcfg-vmknic -l
        Interface  Port Group/DVPort   IP Family IP Address               Netmask         Broadcast       MAC Address       MTU     TSO MSS   Enabled Type
        vmk0       Management Network  IPv4      10.150.3.9               255.255.252.0   10.150.3.255    00:50:56:a3:11:22 1500    65535     true    DHCP
        vmk0       Management Network  IPv6      fe80::250:56ff:fea3:1122 64                              00:50:56:a3:11:22 1500    65535     true    STATIC, PREFERRED
        vmk1       vMotion-01          IPv4      10.9.8.1                 255.255.255.252 10.9.8.3        00:50:56:7a:11:22 9000    65535     true    STATIC
        """;

    [Fact]
    public void Vmknic_lists()
    {
        Check("vmknics-6.5-right", EsxiReaders.VmknicList, Vmknics65, Is("vmk0", "address", "172.20.4.17"), Is("vmk1", "address", "10.77.1.1"), Is("vmk1", "netmask", "255.255.255.252"), Is("vmk1", "MTU", "9000"), Is("vmk1", "TCP/IP stack", "vmotion"));
        Check("vmknics-6.5-wrong", EsxiReaders.VmknicList, Vmknics65, Is("vmk2", "address", "10.77.1.6", "The far end expects it."), Is("vmk2", "netmask", "255.255.255.252"), Is("vmk2", "MTU", "9000"), Is("vmk2", "enabled", "true"), Is("vmk3", "address", "10.77.1.9"), Is("vmk4", "address", "10.77.1.13"));
        Check("vmknics-5.1", EsxiReaders.VmknicList, Vmknics51, Is("vmk1", "address", "10.9.8.1"), Is("vmk1", "netmask", "255.255.255.252"), Is("vmk1", "MTU", "9000"), Is("vmk1", "TCP/IP stack", "vmotion"), new("network 10.150.0.0/30", "vmk", Comparison.Absent, ""), new("network 10.151.0.0/30", "vmk", Comparison.Absent, ""));
    }

    private const string Addresses = """
        Name  IPv4 Address   IPv4 Netmask     IPv4 Broadcast  Address Type  DHCP DNS
        ----  -------------  ---------------  --------------  ------------  --------
        vmk0  172.20.4.17    255.255.254.0    172.20.5.255    STATIC           false
        vmk1  10.77.1.1      255.255.255.252  10.77.1.3       STATIC           false
        vmk2  10.77.1.5      255.255.255.0    10.77.1.255     DHCP             false
        vmk3  0.0.0.0        0.0.0.0          0.0.0.0         NONE             false
        """;

    [Fact]
    public void Addresses_of_adapters() =>
        Check("addresses", EsxiReaders.Ipv4Get, Addresses, Is("vmk1", "address", "10.77.1.1"), Is("vmk1", "netmask", "255.255.255.252"), Is("vmk1", "address type", "STATIC"), Is("vmk2", "netmask", "255.255.255.252", "It may try addresses on other cables."), Is("vmk2", "address type", "STATIC"), Is("vmk3", "address", "10.77.1.9"));

    [Fact]
    public void A_table_whose_blanks_were_lost_is_still_read()
    {
        var squeezed = string.Join('\n', Addresses.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.Ipv4Get, squeezed, Is("vmk1", "address", "10.77.1.1"), Is("vmk1", "netmask", "255.255.255.252")).Kind);
        squeezed = string.Join('\n', Nics80.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.NicList, squeezed, Is("vmnic4", "speed", "100000"), Is("vmnic12", "link", "Down (Admin Status)")).Kind);
        var tabs = string.Join('\n', Addresses.Split('\n').Select(line => string.Join('\t', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.Ipv4Get, tabs, Is("vmk1", "address", "10.77.1.1"), Is("vmk1", "netmask", "255.255.255.252")).Kind);
    }

    private const string Neighbors = """
        [root@esx-lab-07:~] esxcli network ip neighbor list
        Neighbor                   Mac Address        Vmknic         Expiry  State      Type
        -------------------------  -----------------  ------  -------------  ---------  -------
        172.20.4.1                 64:d1:54:aa:bb:cc  vmk0         1199 sec             Unknown
        10.77.1.2                  00:50:56:62:00:01  vmk1          612 sec             Dynamic
        10.77.1.6                  (incomplete)       vmk2    -56739718 sec             Unknown
        fe80::6e62:6dff:fea3:2ec2  6c:62:6d:aa:bb:cd  vmk0            0 sec  Reachable
        """;

    [Fact]
    public void Neighbors_of_a_host() =>
        Check("neighbors", EsxiReaders.NeighborList, Neighbors, Is("10.77.1.2", "resolved", "yes"), Is("10.77.1.2", "vmk", "vmk1"), Is("10.77.1.6", "resolved", "yes", "Nobody answered."), Is("10.77.1.6", "vmk", "vmk3", "Two networks overlap."), Is("10.77.1.10", "resolved", "yes"));

    [Theory]
    [InlineData("Network      Netmask          Gateway      Interface  Source\n-----------  ---------------  -----------  ---------  ------\ndefault      0.0.0.0          172.26.64.1  vmk0       MANUAL\n10.9.8.0     255.255.255.252  0.0.0.0      vmk1       MANUAL\n10.9.8.4     255.255.255.252  0.0.0.0      vmk0       MANUAL\n")]
    [InlineData("VMkernel Routes:\nNetwork          Netmask          Gateway          Interface\n10.9.8.0         255.255.255.252  Local Subnet     vmk1\n10.9.8.4         255.255.255.252  Local Subnet     vmk0\ndefault          0.0.0.0          172.26.64.1      vmk0\n")]
    public void Routes_of_a_host(string routes)
    {
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.RouteList, routes, Is("10.9.8.0/30", "adapter", "vmk1")).Kind);
        Assert.Contains("10.9.8.4/30 adapter: vmk0, expected vmk2.", Judge(EsxiReaders.RouteList, routes, Is("10.9.8.4/30", "adapter", "vmk2")).Told(), StringComparison.Ordinal);
        Assert.Contains("10.9.8.8/30 is missing", Judge(EsxiReaders.RouteList, routes, Is("10.9.8.8/30", "adapter", "vmk3")).Told(), StringComparison.Ordinal);
        Assert.Contains("10.9.8.0/30 adapter: vmk1, vmk5, expected vmk1.", Judge(EsxiReaders.RouteList, routes + "10.9.8.0  255.255.255.252  0.0.0.0  vmk5  MANUAL\n", Is("10.9.8.0/30", "adapter", "vmk1")).Told(), StringComparison.Ordinal);
    }

    private const string Vswitches = """
        vSwitch0
           Name: vSwitch0
           Class: cswitch
           Num Ports: 7680
           Used Ports: 6
           Configured Ports: 128
           MTU: 1500
           CDP Status: listen
           Beacon Enabled: false
           Beacon Interval: 1
           Beacon Threshold: 3
           Beacon Required By:
           Uplinks: vmnic1, vmnic0
           Portgroups: VM Network, Management Network

        vSwitch: of cables
           Name: vSwitch: of cables
           Class: cswitch
           Num Ports: 7680
           MTU: 9000
           Uplinks:
           Portgroups:
        """;

    [Fact]
    public void Vswitches_of_a_host() => Check("vswitches", EsxiReaders.VswitchList, Vswitches,
        new("vSwitch0", "uplinks", Comparison.SameSet, "vmnic0,vmnic1"), new("vSwitch0", "port groups", Comparison.Contains, "Management Network"), Is("vSwitch0", "MTU", "9000", "Packets are dropped."),
        Is("vSwitch: of cables", "MTU", "9000"), new("vSwitch: of cables", "uplinks", Comparison.SameSet, "vmnic5", "No cable."), new("vSwitch9", "MTU", Comparison.Equals, "9000"), new("vSwitch9", "uplinks", Comparison.SameSet, "vmnic6"), new("uplink vmnic0", "vSwitch", Comparison.Absent, "", "It is in use."));

    private const string Interfaces = """
        vmk0
           Name: vmk0
           MAC Address: b0:26:28:01:02:03
           Enabled: true
           Portset: vSwitch0
           Portgroup: Management Network
           Netstack Instance: defaultTcpipStack
           VDS Name: N/A
           VDS Connection: -1
           Opaque Network ID: N/A
           MTU: 1500
           TSO MSS: 65535

        vmk1
           Name: vmk1
           MAC Address: 00:50:56:61:00:01
           Enabled: true
           Portset: vSwitch-vMotion-01
           Portgroup: vMotion-01
           Netstack Instance: vmotion
           MTU: 1500
        """;

    [Fact]
    public void Interfaces_of_a_host() => Check("interfaces", EsxiReaders.InterfaceList, Interfaces, Is("vmk1", "MTU", "9000", "Both ends need it."), Is("vmk1", "port group", "vMotion-01"), Is("vmk1", "vSwitch", "vSwitch-vMotion-01"), Is("vmk1", "TCP/IP stack", "vmotion"), Is("vmk0", "enabled", "true"), Is("vmk2", "MTU", "9000"));

    [Fact]
    public void Tags_by_echoed_command_or_by_order()
    {
        ImmutableArray<Expectation> both = [new("vmk1", "tags", Comparison.Contains, "VMotion"), new("vmk2", "tags", Comparison.Contains, "VMotion")];
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.TagGet, "   Tags: VMotion\n   Tags: Management, VMotion\n", both).Kind);
        Check("tags-by-command", EsxiReaders.TagGet, "# esxcli network ip interface tag get -i vmk2\n   Tags: VMotion\n# esxcli network ip interface tag get --interface-name=vmk1\n   Tags:\n", both);
        Check("tags-unknown", EsxiReaders.TagGet, "   Tags: VMotion\n", both);
        Check("tags-refused", EsxiReaders.TagGet, "Unknown command or namespace network ip interface tag get", both);
    }

    [Fact]
    public void Teaming_of_port_groups()
    {
        ImmutableArray<Expectation> wanted = [new("it's 1", "active uplinks", Comparison.SameSet, "vmnic1"), new("it's 1", "standby uplinks", Comparison.SameSet, "", "Make it unused."), new("it's 1", "unused uplinks", Comparison.SameSet, "vmnic2,vmnic5")];
        const string Head = "[root@h:~] esxcli network vswitch standard portgroup policy failover get -p 'it'\\''s 1'\n   Load Balancing: srcport\n   Network Failure Detection: link\n";
        Check("teaming-standby", EsxiReaders.FailoverGet, Head + "   Active Adapters: vmnic1\n   Standby Adapters: vmnic2\n   Unused Adapters: vmnic5\n", wanted);
        Assert.Equal(VerdictKind.Pass, Judge(EsxiReaders.FailoverGet, Head + "   Active Adapters: vmnic1\n   Standby Adapters:\n   Unused Adapters: vmnic5, vmnic2\n", wanted).Kind);
        Assert.Equal(VerdictKind.Unclear, Judge(EsxiReaders.FailoverGet, Head + "   Active Adapters: vmnic1\n   Standby Adapters:\n", wanted).Kind);
    }

    [Fact]
    public void Two_different_outputs_of_the_same_settle_nothing() =>
        Check("addresses-twice", EsxiReaders.Ipv4Get, Addresses + "\n" + Addresses.Replace("10.77.1.1 ", "10.77.1.2 ", StringComparison.Ordinal), Is("vmk1", "address", "10.77.1.1"), Is("vmk1", "netmask", "255.255.255.252"));

    private static void Check(string name, string reader, string evidence, params ImmutableArray<Expectation> expectations) =>
        Golden.Check(Judge(reader, evidence + "\n", expectations).Told(), $"VmotionNetworks/findings/{name}.txt");

    // Reading that is not linear would take minutes here.
    [Fact]
    public void A_huge_paste_is_read_in_little_time()
    {
        foreach (var reader in AllReaders)
        {
            foreach (var unit in new[] { "[", "IPv4 ", "vmk1 ", "Name: a\n", "PING 10.9.8.2 (10.9.8.2): 8972 data bytes\n", "vmnic1 0000 x Up Up 1000 Full 00:00:00:00:00:00 1500\n", "--More--", "Tags: a,\n", "# ", "\t", "(", "<1.1.1.1>" })
            {
                var paste = string.Concat(Enumerable.Repeat(unit, EvidenceJudge.MaxEvidenceLength / unit.Length));
                Assert.NotEmpty(Judge(reader, paste, Is("vmk1", "address", "10.9.8.1")).Findings);
            }
        }
    }

    [Fact]
    public void Any_text_gives_a_verdict_from_any_reader() => Gen.Select(Gen.String, Gen.String[0, 10]).Sample((text, subject) =>
    {
        foreach (var reader in AllReaders) Assert.NotEmpty(Judge(reader, text + "x", Is(subject, "address", "x"), new("network " + subject, "vmk", Comparison.Absent, "")).Findings);
    }, iter: 1000);
}
