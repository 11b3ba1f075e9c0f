using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Comware.Simulator;

/// <summary>The simulator's rules, one by one: forming and merging.</summary>
public sealed class FormingTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Given_the_guides_order_the_fabric_forms_and_the_higher_priority_is_master(int comware)
    {
        var lab = Pairs.Stack(comware);
        Assert.Equal("1,2", Pairs.Members(lab, "sw1"));
        Assert.Same(lab.Box("sw1").Fabric, lab.Box("sw2").Fabric);
    }

    [Fact]
    public void Given_bindings_that_were_not_saved_the_loser_comes_back_without_them_and_never_merges()
    {
        var lab = Pairs.Two();
        Pairs.Renumber(lab, "sw2", 1, 2);
        lab.Type("sw1", Pairs.Configure(1, 32));
        lab.Type("sw2", Pairs.Configure(2, 30));
        Pairs.Save(lab, "sw1");
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.Equal("2", Pairs.Members(lab, "sw2"));
        Assert.Contains(" DIS ", lab.Type("sw2", "display irf topology"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_save_before_undo_shutdown_the_loser_comes_back_with_shut_ports_and_its_IRF_ports_stay_down()
    {
        var lab = Pairs.Two();
        Pairs.Renumber(lab, "sw2", 1, 2);
        lab.Type("sw1", Pairs.Configure(1, 32));
        Pairs.Save(lab, "sw1");
        var lines = Pairs.Configure(2, 30).ToArray();
        lab.Type("sw2", lines[..^5].Append("return"));
        Pairs.Save(lab, "sw2");
        lab.Type("sw2", ["system-view", .. lines[^5..]]);
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.Equal("2", Pairs.Members(lab, "sw2"));
        Assert.Contains(" DOWN ", lab.Type("sw2", "display irf topology"), StringComparison.Ordinal);
        Assert.Contains("GE2/0/52             ADM", lab.Type("sw2", "display interface brief"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_activation_IRF_ports_stay_down_although_the_ports_have_link()
    {
        var lab = Pairs.Two();
        Pairs.Renumber(lab, "sw2", 1, 2);
        lab.Type("sw1", Pairs.Configure(1, 32));
        lab.Type("sw2", Pairs.Configure(2, 30));
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Assert.Contains("GE1/0/51             UP ", lab.Type("sw1", "display interface brief"), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ 1 +DOWN +--- +DOWN +---", lab.Type("sw1", "display irf topology"));
    }

    [Fact]
    public void Given_bindings_in_the_startup_file_a_restart_makes_activation_needless()
    {
        var lab = Pairs.Two();
        Pairs.Renumber(lab, "sw2", 1, 2);
        lab.Type("sw1", Pairs.Configure(1, 32));
        lab.Type("sw2", Pairs.Configure(2, 30));
        foreach (var label in new[] { "sw1", "sw2" }) Pairs.Save(lab, label);
        Pairs.Cable(lab);
        foreach (var label in new[] { "sw1", "sw2" }) lab.Type(label, "reboot", "Y");
        lab.Settle();
        Assert.Equal("1,2", Pairs.Members(lab, "sw2"));
    }

    [Fact]
    public void Given_index_1_cabled_to_index_1_the_ports_are_up_the_topology_says_ISOLATE_and_there_are_two_masters()
    {
        var lab = Pairs.Two();
        Pairs.Renumber(lab, "sw2", 1, 2);
        lab.Type("sw1", Pairs.Configure(1, 32));
        lab.Type("sw2", Pairs.Configure(2, 30));
        foreach (var label in new[] { "sw1", "sw2" }) Pairs.Save(lab, label);
        lab.Plug("sw1", "GE1/0/51", "sw2", "GE2/0/51");
        lab.Plug("sw1", "GE1/0/52", "sw2", "GE2/0/52");
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.Contains("UP", lab.Type("sw1", "display irf link"), StringComparison.Ordinal);
        Assert.Contains("ISOLATE", lab.Type("sw1", "display irf topology"), StringComparison.Ordinal);
        Assert.True(lab.Box("sw1").IsMaster && lab.Box("sw2").IsMaster);
    }

    [Theory]
    [InlineData(7, 500, "sw1")]
    [InlineData(7, 5000, "sw2")]
    [InlineData(5, 500, "sw2")]
    public void Given_equal_priorities_the_longer_uptime_wins_but_ten_minutes_count_for_nothing_on_Comware_7(int comware, long longer, string master)
    {
        // Its own restart resets the clock of the one that is renumbered, so each has been up since then.
        var lab = new Lab(
            Pairs.Switch("sw1", comware) with { UptimeSeconds = 3600 },
            Pairs.Switch("sw2", comware) with { UptimeSeconds = 3600 + longer, MemberId = 2 });
        lab.Type("sw1", Pairs.Configure(1, 5));
        lab.Type("sw2", Pairs.Configure(2, 5));
        foreach (var label in new[] { "sw1", "sw2" }) Pairs.Save(lab, label);
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.Equal(master, lab.Box("sw1").Fabric!.Master.Label);
    }

    [Theory]
    [InlineData(7, "sw2")]
    [InlineData(5, "sw1")]
    public void Given_everything_equal_the_lower_CPU_address_wins_on_Comware_7_and_the_lower_bridge_address_on_5(int comware, string master)
    {
        var lab = new Lab(
            Pairs.Switch("sw1", comware) with { CpuMac = "00e0-fc00-2004", BridgeMac = "00e0-fc00-1000" },
            Pairs.Switch("sw2", comware) with { CpuMac = "00e0-fc00-1004", BridgeMac = "00e0-fc00-2000", MemberId = 2 });
        lab.Type("sw1", Pairs.Configure(1, 5));
        lab.Type("sw2", Pairs.Configure(2, 5));
        foreach (var label in new[] { "sw1", "sw2" }) Pairs.Save(lab, label);
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.Equal(master, lab.Box("sw1").Fabric!.Master.Label);
    }

    [Fact]
    public void Given_a_newcomer_with_a_higher_priority_that_starts_up_the_current_master_stays()
    {
        var lab = Pairs.Stack();
        lab.Type("sw1", "system-view", "irf member 2 priority 32", "irf member 1 priority 1", "return", "save force", "reboot slot 2", "Y");
        Assert.Equal("1", Pairs.Members(lab, "sw1"));
        lab.Settle();
        Assert.Equal("1,2", Pairs.Members(lab, "sw1"));
        // Only when both start does the priority count.
        lab.Type("sw1", "reboot", "Y");
        lab.Settle();
        Assert.Equal("2,1", Pairs.Members(lab, "sw1"));
    }

    [Fact]
    public void Given_the_loser_joined_it_runs_the_masters_configuration_and_its_console_is_the_masters()
    {
        var lab = Pairs.Stack();
        Assert.StartsWith("<sw1>", lab.Type("sw2", "display irf"), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ \*.1 +Master +32", lab.Type("sw2", "display irf"));
        Assert.Matches(@"(?m)^  \+2 +Standby +30", lab.Type("sw2", "display irf"));
        Assert.Contains("GE2/0/45", lab.Type("sw1", "display interface brief"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("irf domain 11")]
    [InlineData("interface GigabitEthernet 2/0/51|shutdown|quit|interface GigabitEthernet 2/0/52|shutdown")]
    public void Given_another_domain_or_shut_ports_nothing_merges(string lines)
    {
        var lab = Pairs.Two();
        Pairs.Renumber(lab, "sw2", 1, 2);
        lab.Type("sw1", Pairs.Configure(1, 32));
        lab.Type("sw2", Pairs.Configure(2, 30));
        lab.Type("sw2", ["system-view", .. lines.Split('|'), "return"]);
        foreach (var label in new[] { "sw1", "sw2" }) Pairs.Save(lab, label);
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.True(lab.Box("sw1").IsMaster && lab.Box("sw2").IsMaster);
    }

    [Theory]
    [InlineData("member")]
    [InlineData("release")]
    [InlineData("bridge")]
    public void Given_the_same_member_ID_or_bridge_address_or_another_release_nothing_merges(string what)
    {
        var two = Pairs.Switch("sw2") with { MemberId = what == "member" ? 1 : 2, BridgeMac = what == "bridge" ? "00e0-fc00-1000" : null };
        var lab = new Lab(Pairs.Switch("sw1") with { BridgeMac = "00e0-fc00-1000" }, what == "release" ? two with { Release = "2222P11" } : two);
        lab.Type("sw1", Pairs.Configure(1, 32));
        lab.Type("sw2", Pairs.Configure(two.MemberId, 30));
        foreach (var label in new[] { "sw1", "sw2" }) Pairs.Save(lab, label);
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.True(lab.Box("sw1").IsMaster && lab.Box("sw2").IsMaster);
        Assert.Contains("ISOLATE", lab.Type("sw1", "display irf topology"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Given_no_merging_by_itself_the_console_asks_for_a_restart_and_a_restart_by_hand_joins(bool autoMerge, bool afterBinding)
    {
        var lab = new Lab(Pairs.Switch("sw1"), Pairs.Switch("sw2") with { MemberId = 2 }) { AutoMerge = autoMerge, AutoMergeAfterBinding = afterBinding };
        lab.Type("sw1", Pairs.Configure(1, 32));
        lab.Type("sw2", Pairs.Configure(2, 30));
        foreach (var label in new[] { "sw1", "sw2" }) Pairs.Save(lab, label);
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.Equal("2", Pairs.Members(lab, "sw2"));
        Assert.Contains("needs a reboot", lab.Type("sw2", "display irf"), StringComparison.Ordinal);
        lab.Type("sw2", "reboot", "Y");
        lab.Settle();
        Assert.Equal("1,2", Pairs.Members(lab, "sw2"));
    }

    [Theory]
    [InlineData("", "enhanced", false)]
    [InlineData("enhanced", "normal", false)]
    [InlineData("enhanced", "enhanced", true)]
    public void Given_modes_at_both_ends_only_equal_ones_make_a_link(string first, string second, bool joined)
    {
        var lab = new Lab(Pairs.Switch("sw1"), Pairs.Switch("sw2") with { MemberId = 2 });
        IEnumerable<string> With(int member, string mode) => Pairs.Configure(member, 33 - member).Select(line => line.StartsWith("port group", StringComparison.Ordinal) && mode.Length > 0 ? $"{line} mode {mode}" : line);
        lab.Type("sw1", With(1, first));
        lab.Type("sw2", With(2, second));
        foreach (var label in new[] { "sw1", "sw2" }) Pairs.Save(lab, label);
        Pairs.Cable(lab);
        Pairs.Activate(lab, "sw1");
        Pairs.Activate(lab, "sw2");
        Assert.Equal(joined ? "1,2" : "2", Pairs.Members(lab, "sw2"));
    }
}
