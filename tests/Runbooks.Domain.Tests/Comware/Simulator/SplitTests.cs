using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Comware.Simulator;

/// <summary>The simulator's rules, one by one: broken links, two masters, detection.</summary>
public sealed class SplitTests
{
    private static void Cut(Lab lab)
    {
        lab.Unplug(Lab.At("sw1", "GE1/0/51"));
        lab.Unplug(Lab.At("sw1", "GE1/0/52"));
        lab.Settle();
    }

    private static Lab WithBfd(int comware = 7, bool stp = false)
    {
        var lab = Pairs.Stack(comware);
        lab.Type("sw1", "system-view", "vlan 999", "port GE1/0/45 GE2/0/45", "quit", "interface Vlan-interface 999", "mad bfd enable", "mad ip address 192.168.99.1 24 member 1", "mad ip address 192.168.99.2 24 member 2", "quit");
        if (!stp) lab.Type("sw1", "interface GE1/0/45", "undo stp enable", "quit", "interface GE2/0/45", "undo stp enable", "quit");
        lab.Type("sw1", "return", "save force");
        lab.Plug("sw1", "GE1/0/45", "sw2", "GE2/0/45");
        return lab;
    }

    [Fact]
    public void Given_one_broken_link_of_a_ring_the_fabric_stays_whole()
    {
        var lab = Pairs.Stack();
        lab.Unplug(Lab.At("sw1", "GE1/0/51"));
        lab.Settle();
        Assert.Equal("1,2", Pairs.Members(lab, "sw2"));
        Assert.Matches(@"(?m)^ 1 +DOWN +--- +UP +2 ", lab.Type("sw1", "display irf topology"));
    }

    [Fact]
    public void Given_the_last_link_breaks_without_detection_both_halves_go_on_as_masters()
    {
        var lab = Pairs.Stack();
        Cut(lab);
        Assert.Equal(("1", "2"), (Pairs.Members(lab, "sw1"), Pairs.Members(lab, "sw2")));
        Assert.Contains("Domain ID                   : 10", lab.Type("sw2", "display irf"), StringComparison.Ordinal);
        Assert.DoesNotContain("MAD ShutDown", lab.Type("sw2", "display interface brief down"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("irf mac-address persistent timer", true)]
    [InlineData("irf mac-address persistent always", true)]
    [InlineData("undo irf mac-address persistent", false)]
    public void Given_a_split_the_half_without_the_owner_keeps_the_bridge_address_only_with_persistence(string line, bool same)
    {
        var lab = Pairs.Stack();
        lab.Type("sw1", "system-view", line, "return", "save force");
        Cut(lab);
        var (owner, other) = (lab.Box("sw1").Fabric!, lab.Box("sw2").Fabric!);
        Assert.Equal(lab.Box("sw1").BridgeMac, owner.BridgeMac);
        Assert.Equal(same ? owner.BridgeMac : lab.Box("sw2").BridgeMac, other.BridgeMac);
        // They are two addresses of one fabric, and it grows together again.
        Pairs.Cable(lab);
        lab.Settle();
        Assert.Equal("1,2", Pairs.Members(lab, "sw1"));
    }

    [Fact]
    public void Given_shut_IRF_ports_the_fabric_splits_too()
    {
        var lab = Pairs.Stack();
        lab.Type("sw1", "system-view", "interface GE1/0/51", "shutdown", "quit", "interface GE1/0/52", "shutdown", "return");
        Assert.Equal("1", Pairs.Members(lab, "sw1"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Given_BFD_detection_the_half_with_the_higher_ID_goes_into_Recovery_restarts_when_healed_and_joins(int comware)
    {
        var lab = WithBfd(comware);
        Assert.Contains(" 192.168.99.1    192.168.99.2    Down ", lab.Type("sw1", "display bfd session"), StringComparison.Ordinal);
        Cut(lab);
        Assert.Contains(comware == 7 ? "Multi-active recovery state: Yes" : "Current MAD status: Recovery", lab.Type("sw2", "display mad verbose"), StringComparison.Ordinal);
        Assert.Contains(comware == 7 ? "Multi-active recovery state: No" : "Current MAD status: Detect", lab.Type("sw1", "display mad verbose"), StringComparison.Ordinal);
        Assert.Contains(" Up ", lab.Type("sw1", "display bfd session"), StringComparison.Ordinal);
        Assert.Contains("GE2/0/46             DOWN MAD ShutDown", lab.Type("sw2", "display interface brief down"), StringComparison.Ordinal);
        // IRF ports and the detection port stay as they are.
        Assert.Contains("GE2/0/45             UP", lab.Type("sw2", "display interface brief"), StringComparison.Ordinal);
        Pairs.Cable(lab);
        lab.Settle();
        Assert.Equal("1,2", Pairs.Members(lab, "sw2"));
        Assert.False(lab.Box("sw2").Fabric!.InRecovery);
    }

    [Fact]
    public void Given_BFD_detection_with_spanning_tree_on_its_ports_nothing_is_detected()
    {
        var lab = WithBfd(stp: true);
        Assert.Contains("MAD status                 : Faulty", lab.Type("sw1", "display mad verbose"), StringComparison.Ordinal);
        Cut(lab);
        Assert.DoesNotContain(lab.Switches, box => box.Fabric!.InRecovery);
    }

    [Fact]
    public void Given_the_active_half_dies_mad_restore_opens_the_ports_of_the_other()
    {
        var lab = WithBfd();
        Cut(lab);
        lab.Type("sw1", "reboot", "Y");
        lab.Type("sw2", "system-view", "mad restore", "Y");
        Assert.DoesNotContain("MAD ShutDown", lab.Type("sw2", "display interface brief down"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_excluded_port_it_stays_open_in_Recovery()
    {
        var lab = WithBfd();
        lab.Type("sw1", "system-view", "mad exclude interface GE2/0/47", "return");
        Cut(lab);
        Assert.DoesNotMatch(@"GE2/0/47 +DOWN MAD", lab.Type("sw2", "display interface brief down"));
        Assert.Matches(@"GE2/0/48 +DOWN MAD", lab.Type("sw2", "display interface brief down"));
    }

    [Theory]
    [InlineData(7, "mad enable", 3)]
    [InlineData(7, "mad arp enable", 1)]
    [InlineData(5, "mad enable", 1)]
    public void Given_a_split_of_one_against_two_LACP_counts_members_on_Comware_7_and_all_others_take_the_lowest_master_ID(int comware, string line, int winner)
    {
        // A chain sw1 - sw2 - sw3; the master is member 3, and member 1 is cut off.
        var lab = new Lab(Enumerable.Range(1, 3).Select(id => Pairs.Switch($"sw{id}", comware) with { MemberId = id }));
        foreach (var id in new[] { 1, 2, 3 })
        {
            lab.Type($"sw{id}", Pairs.Configure(id, id * 10));
            Pairs.Save(lab, $"sw{id}");
        }
        lab.Plug("sw1", "GE1/0/52", "sw2", "GE2/0/51");
        lab.Plug("sw2", "GE2/0/52", "sw3", "GE3/0/51");
        foreach (var id in new[] { 3, 2, 1 }) Pairs.Activate(lab, $"sw{id}");
        Assert.Equal("3,1,2", Pairs.Members(lab, "sw1"));
        lab.Type("sw3", "system-view");
        if (line == "mad enable") lab.Type("sw3", "interface Bridge-Aggregation 2", "link-aggregation mode dynamic", line, "", "quit");
        else lab.Type("sw3", "undo irf mac-address persistent", "vlan 3", "port GE1/0/45 GE2/0/45 GE3/0/45", "quit", "interface Vlan-interface 3", "ip address 192.0.2.1 24", line, "", "quit");
        foreach (var id in new[] { 1, 2, 3 })
        {
            if (line == "mad enable") lab.Type("sw3", $"interface GE{id}/0/45", "port link-aggregation group 2", "quit");
            lab.Plug(Lab.At($"sw{id}", "GE1/0/45"), new("dist1", Lab.At("dist1", $"GE1/0/{id}").Port));
        }
        lab.Unplug(Lab.At("sw1", "GE1/0/52"));
        Assert.Equal(winner == 3, lab.Box("sw1").Fabric!.InRecovery);
        Assert.Equal(winner == 1, lab.Box("sw3").Fabric!.InRecovery);
        Assert.Equal("3,2", Pairs.Members(lab, "sw3"));
    }

    [Fact]
    public void Given_a_member_that_restarts_it_comes_back_and_the_master_stays()
    {
        var lab = Pairs.Stack();
        lab.Type("sw1", "save force", "reboot slot 2");
        Assert.Contains("slot 2", lab.Console("sw1").Question, StringComparison.Ordinal);
        lab.Type("sw1", "Y");
        Assert.Equal("1", Pairs.Members(lab, "sw1"));
        lab.Settle();
        Assert.Equal("1,2", Pairs.Members(lab, "sw1"));
    }

    [Fact]
    public void Given_a_save_in_the_fabric_all_members_start_with_its_configuration()
    {
        var lab = Pairs.Stack();
        lab.Type("sw1", "system-view", "interface GE2/0/46", "description camera", "return", "save force", "reboot", "Y");
        lab.Settle();
        Assert.Equal("1,2", Pairs.Members(lab, "sw2"));
        Assert.Contains("camera", lab.Type("sw2", "display current-configuration interface GE2/0/46"), StringComparison.Ordinal);
    }
}
