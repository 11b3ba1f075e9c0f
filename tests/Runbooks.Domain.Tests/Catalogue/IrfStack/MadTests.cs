using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.IrfStack.Cases;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

public class MadTests
{
    private static FormValues Ports(params IEnumerable<(string Member, string Port)> ports) =>
        Example.With("madPorts", FormValue.Of([.. ports.Select(port => FormValues.Empty.With("member", port.Member).With("port", port.Port))]));

    [Fact]
    public void Bfd_between_two_gives_each_member_an_address_by_its_id()
    {
        var bfd = Assert.IsType<Mad.Bfd>(Inputs(Example).Mad);
        Assert.Equal((999, null), (bfd.Vlan, bfd.Intermediate));
        Assert.Equal(["Ethernet1/0/48 192.168.99.1", "Ethernet2/0/48 192.168.99.2"], bfd.Ends.Select(end => $"{end.Port} {end.Address}"));
    }

    [Fact]
    public void Addresses_follow_the_rows_where_the_ids_do_not_fit()
    {
        var values = Example.With("members", FormValue.Of(Member("sw1", 1, 9, 32), Member("sw2", 1, 2, 30))).With("madNetwork", "192.168.99.0/30");
        Assert.Equal(["192.168.99.1", "192.168.99.2"], Inputs(values).Mad.Ends.Select(end => end.Address.ToString()));
    }

    [Fact]
    public void Bfd_does_not_run_on_vlan_1() => Assert.Contains("VLAN-interface 1", Only(Example.With("madVlan", 1), "madVlan"), StringComparison.Ordinal);

    [Theory, InlineData(0), InlineData(4095), InlineData(-1)]
    public void A_vlan_has_limits(int vlan) => Problem(Example.With("madVlan", vlan), "madVlan");

    [Theory, InlineData(2), InlineData(4094)]
    public void A_vlan_may_be_at_its_limits(int vlan) => Inputs(Example.With("madVlan", vlan));

    [Theory, InlineData("192.168.99.0/31", "room for 0"), InlineData("127.0.0.0/24", "No host"), InlineData("192.168.99.1/24", "host bits"), InlineData("", ""), InlineData("224.0.0.0/4", "No host"), InlineData("0.0.0.0/0", "No host")]
    public void The_network_holds_an_address_for_each_member(string network, string told) => Assert.Contains(told, Problem(Example.With("madNetwork", network), "madNetwork"), StringComparison.Ordinal);

    [Fact]
    public void Three_members_do_not_fit_into_a_network_for_two() => Assert.Contains("room for 2 addresses; there are 3", Only(Stack(3).With("madNetwork", "10.1.2.0/30"), "madNetwork"), StringComparison.Ordinal);

    [Fact]
    public void Bfd_between_more_than_two_needs_a_switch() => Assert.Contains("joins two", Only(Stack(3).With("madDevice", ""), "madDevice"), StringComparison.Ordinal);

    [Theory, InlineData("lacp"), InlineData("arp"), InlineData("nd")]
    public void The_other_kinds_need_a_switch_always(string kind) => Only(Example.With("bridgeMac", "no").With("mad", kind), "madDevice");

    [Fact]
    public void The_switch_between_is_no_member() => Assert.Contains("is a member", Only(Stack(3).With("madDevice", "SW2"), "madDevice"), StringComparison.Ordinal);

    [Theory, InlineData("arp", "timer"), InlineData("arp", "always"), InlineData("nd", "always")]
    public void Arp_and_nd_need_a_bridge_mac_that_changes_at_once(string kind, string mac)
    {
        var values = Example.With("mad", kind).With("madDevice", "core1");
        Assert.Contains("spanning tree", Only(values.With("bridgeMac", mac), "bridgeMac"), StringComparison.Ordinal);
        Assert.Equal(BridgeMac.No, Inputs(values.Without("bridgeMac")).BridgeMac);
    }

    [Fact]
    public void Lacp_has_its_aggregation_and_its_switch()
    {
        var lacp = Assert.IsType<Mad.Lacp>(Inputs(Example.With("mad", "lacp").With("madDevice", "core1").With("madGroup", 7)).Mad);
        Assert.Equal((7, "core1"), (lacp.Group, lacp.Device.ToString()));
    }

    [Theory, InlineData("192.168.3.1/24", true), InlineData("192.168.3.0/24", false), InlineData("192.168.3.255/24", false), InlineData("192.168.3.1", false), InlineData("192.168.3.1/31", false), InlineData("127.0.0.1/8", false), InlineData("x/24", false)]
    public void Arp_sends_from_a_hosts_address(string address, bool good)
    {
        var values = Example.With("mad", "arp").With("madDevice", "core1").With("bridgeMac", "no").With("madIpv4", address);
        if (good) Assert.Equal(24, Assert.IsType<Mad.Arp>(Inputs(values).Mad).PrefixLength);
        else Problem(values, "madIpv4");
    }

    [Theory, InlineData("2001:db8:0:7::1/64", true), InlineData("2001:db8::1", false), InlineData("x", false)]
    public void Nd_sends_from_an_ipv6_address(string address, bool good)
    {
        var values = Example.With("mad", "nd").With("madDevice", "core1").With("bridgeMac", "no").With("madIpv6", address);
        if (good) Assert.Equal(address, Assert.IsType<Mad.Nd>(Inputs(values).Mad).Address.ToString());
        else Problem(values, "madIpv6");
    }

    [Fact]
    public void A_port_with_an_irf_cable_takes_no_detection() => Assert.Contains("IRF cable 1", Only(Ports(("1", "GE1/0/52"), ("2", "Ethernet2/0/48")), "madPorts[0].port"), StringComparison.Ordinal);

    [Theory, InlineData("Vlan-interface5"), InlineData("M-GigabitEthernet0/0/0"), InlineData("GigabitEthernet5"), InlineData("x"), InlineData("Ethernet1/0/48"), InlineData("XGE2/0/49:1")]
    public void A_port_for_detection_is_a_port_of_its_member(string port) => Problem(Ports(("1", "Ethernet1/0/47"), ("2", port)), "madPorts[1].port");

    [Fact]
    public void A_port_stands_in_the_list_once() => Problem(Ports(("1", "Ethernet1/0/48"), ("1", "Eth1/0/48"), ("2", "Ethernet2/0/48"), ("2", "Ethernet2/0/47")), "madPorts[1].port");

    [Fact]
    public void Every_member_has_a_port() => Assert.Contains("sw2 has no port", Only(Ports(("1", "Ethernet1/0/48"), ("1", "Ethernet1/0/47")), "madPorts"), StringComparison.Ordinal);

    [Fact]
    public void Back_to_back_both_members_have_the_same_number_of_ports()
    {
        var values = Ports(("1", "Ethernet1/0/48"), ("1", "Ethernet1/0/47"), ("2", "Ethernet2/0/48"));
        Assert.Contains("more ports", Only(values, "madPorts"), StringComparison.Ordinal);
        Inputs(values.With("madDevice", "core1"));
    }
}
