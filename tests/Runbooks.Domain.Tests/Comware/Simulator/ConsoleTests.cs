using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Comware.Simulator;

/// <summary>The simulator's rules, one by one: views, dialogs, refusals, files.</summary>
public sealed class ConsoleTests
{
    [Fact]
    public void Given_a_console_it_shows_prompt_echo_and_output()
    {
        var lab = Pairs.Two();
        Assert.Equal("<sw1>system-view\nSystem View: return to User View with Ctrl+Z.\n", lab.Type("sw1", "system-view"));
        Assert.Equal("[sw1]interface GigabitEthernet 1/0/51\n", lab.Type("sw1", "interface GigabitEthernet 1/0/51"));
        Assert.Equal("[sw1-GigabitEthernet1/0/51]", lab.Prompt("sw1"));
        lab.Type("sw1", "quit", "irf-port 1/1");
        Assert.Equal("[sw1-irf-port1/1]", lab.Prompt("sw1"));
        lab.Type("sw1", "return");
        Assert.Equal("<sw1>", lab.Prompt("sw1"));
    }

    [Theory]
    // A user-view command in system view, a system-view command in user view, no hyphen, another vendor's word.
    [InlineData("", "shutdown", "Unrecognized command")]
    [InlineData("", "show version", "Unrecognized command")]
    [InlineData("", "irf domain 1", "Unrecognized command")]
    [InlineData("system-view", "reset saved-configuration", "Unrecognized command")]
    [InlineData("system-view", "reboot", "Unrecognized command")]
    [InlineData("system-view", "irf port 1/1", "Unrecognized command")]
    [InlineData("system-view", "port group interface GigabitEthernet 1/0/51", "Unrecognized command")]
    [InlineData("system-view|interface GigabitEthernet 1/0/51", "irf-port-configuration active", "Unrecognized command")]
    [InlineData("system-view|interface GigabitEthernet 1/0/51", "irf-port 1/1", "Unrecognized command")]
    [InlineData("system-view", "interface GigabitEhternet 1/0/51", "Wrong parameter")]
    [InlineData("system-view", "interface GigabitEthernet 2/0/51", "Wrong parameter")]
    [InlineData("system-view", "irf member 2 renumber 3", "Wrong parameter")]
    [InlineData("system-view", "irf member 2 priority 30", "Wrong parameter")]
    [InlineData("system-view", "irf member 1 priority 33", "Wrong parameter")]
    [InlineData("system-view", "irf member 1 priority 0", "Wrong parameter")]
    [InlineData("system-view", "irf-port 2/1", "Wrong parameter")]
    [InlineData("system-view", "irf-port 1/3", "Wrong parameter")]
    [InlineData("system-view", "irf member 1", "Incomplete command")]
    [InlineData("system-view", "irf domain 1 2", "Too many parameters")]
    [InlineData("", "s", "Ambiguous command")]
    public void Given_a_command_that_does_not_stand_there_it_says_so(string before, string line, string fault)
    {
        var lab = Pairs.Two();
        lab.Type("sw1", before.Split('|', StringSplitOptions.RemoveEmptyEntries));
        var (saved, running) = (lab.Box("sw1").Startup, lab.Box("sw1").Fabric!.Running);
        Assert.Contains($" % {fault} found at '^' position.", lab.Type("sw1", line), StringComparison.Ordinal);
        Assert.Equal(running, lab.Box("sw1").Fabric!.Running);
        Assert.Equal(saved, lab.Box("sw1").Startup);
    }

    [Fact]
    public void Given_a_fault_the_caret_stands_below_the_word()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "system-view");
        Assert.Equal("[sw1]irf port 1/1\n         ^\n % Unrecognized command found at '^' position.\n", lab.Type("sw1", "irf port 1/1"));
    }

    [Fact]
    public void Given_shortened_keywords_they_are_understood()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "sys", "int gig 1/0/51", "shut");
        Assert.True(lab.Box("sw1").Fabric!.Running.IsShut(Pairs.Ports()[6]));
        lab.Type("sw1", "undo shut");
        Assert.False(lab.Box("sw1").Fabric!.Running.IsShut(Pairs.Ports()[6]));
        Assert.Contains("Topology Info", lab.Type("sw1", "disp irf topo"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "Warning: Renumbering the switch number may result in configuration change or loss. Continue? [Y/N]:")]
    [InlineData(7, "Renumbering the member ID may result in configuration change or loss. Continue?[Y/N]")]
    public void Given_renumber_it_asks_and_works_after_a_restart(int comware, string question)
    {
        var lab = Pairs.Two(comware);
        lab.Type("sw1", "system-view", "irf member 1 renumber 2");
        Assert.Equal(question, lab.Console("sw1").Question);
        lab.Type("sw1", "N");
        Assert.Equal(1, lab.Box("sw1").NewId);
        lab.Type("sw1", "irf member 1 renumber 2", "Y");
        Assert.Equal((1, 2), (lab.Box("sw1").MemberId, lab.Box("sw1").NewId));
        Assert.Matches(@"(?m)^ 1 +2 +disable", lab.Type("sw1", "display irf configuration"));
        // Nothing to save: the new ID is no part of the configuration.
        lab.Type("sw1", "return", "reboot");
        Assert.Contains("This command will reboot the device. Continue?", lab.Console("sw1").Question, StringComparison.Ordinal);
        lab.Type("sw1", "Y");
        Assert.Equal("", lab.Type("sw1", "display irf"));
        lab.Settle();
        Assert.Contains("GE2/0/51", lab.Type("sw1", "display interface brief"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_renumbered_switch_settings_of_its_ports_are_gone_although_saved_and_saved_priority_stays()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "system-view", "irf member 1 priority 20", "irf domain 10", "interface GigabitEthernet 1/0/45", "description uplink", "return", "save force");
        Pairs.Renumber(lab, "sw1", 1, 3);
        var text = lab.Type("sw1", "display current-configuration");
        Assert.DoesNotContain("uplink", text, StringComparison.Ordinal);
        Assert.Contains(" irf member 3 priority 20", text, StringComparison.Ordinal);
        Assert.Contains(" irf domain 10", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_priority_and_bindings_that_were_not_saved_before_the_restart_they_are_gone()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", Pairs.Configure(1, 20));
        lab.Type("sw1", "system-view", "irf member 1 renumber 3", "Y", "quit", "reboot");
        Assert.Contains("save current configuration?", lab.Console("sw1").Question, StringComparison.Ordinal);
        lab.Type("sw1", "N", "Y");
        lab.Settle();
        Assert.Contains(" 3        3        disable                       disable", lab.Type("sw1", "display irf configuration"), StringComparison.Ordinal);
        Assert.Equal(1, lab.Box("sw1").Fabric!.Running.Priority(3));
    }

    [Fact]
    public void Given_a_renumbering_that_is_undone_or_typed_back_the_ID_stays()
    {
        foreach (var back in new[] { "undo irf member 1 renumber", "irf member 1 renumber 1|Y" })
        {
            var lab = Pairs.Two();
            lab.Type("sw1", ["system-view", "irf member 1 renumber 3", "Y", .. back.Split('|')]);
            Assert.Matches(@"(?m)^ 1 +1 +disable", lab.Type("sw1", "display irf configuration"));
            lab.Type("sw1", "return", "reboot", "Y");
            lab.Settle();
            Assert.Equal(1, lab.Box("sw1").MemberId);
        }
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(7, false)]
    public void Given_the_ID_it_has_Comware_5_asks_all_the_same(int comware, bool asks)
    {
        var lab = Pairs.Two(comware);
        Assert.Equal(asks, lab.Type("sw1", "system-view", "irf member 1 renumber 1").Contains("Renumbering the", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("interface GE1/0/51", "port link-aggregation group 2")]
    [InlineData("interface GE1/0/51", "port access vlan 999")]
    [InlineData("interface GE1/0/51", "undo stp enable")]
    [InlineData("vlan 999", "port GE1/0/51")]
    public void Given_a_bound_port_it_takes_no_settings_of_its_own(string view, string line)
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "system-view", "interface Bridge-Aggregation 2", "quit");
        var before = lab.Console("sw1").Refusals;
        lab.Type("sw1", view, line, "return");
        Assert.Equal(before, lab.Console("sw1").Refusals);
        lab.Type("sw1", [.. Pairs.Configure(1, 32)]);
        before = lab.Console("sw1").Refusals;
        lab.Type("sw1", "system-view", view, line, "return", "system-view", "interface GE1/0/51", "description to sw2", "return");
        Assert.Equal(before + 1, lab.Console("sw1").Refusals);
    }

    [Fact]
    public void Given_an_open_port_it_cannot_be_bound()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "system-view", "irf-port 1/1");
        Assert.Contains("Please shutdown the current interface first.", lab.Type("sw1", "port group interface GigabitEthernet 1/0/51"), StringComparison.Ordinal);
        Assert.Empty(lab.Box("sw1").Fabric!.Running.Bindings(new(1, 1)));
    }

    [Fact]
    public void Given_a_port_that_is_bound_it_cannot_be_bound_to_the_other_IRF_port()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "system-view", "interface GE1/0/51", "shutdown", "quit", "irf-port 1/1", "port group interface GE1/0/51", "quit", "irf-port 1/2", "port group interface GE1/0/51");
        Assert.Single(lab.Box("sw1").Fabric!.Running.Bindings(new(1, 1)));
        Assert.Empty(lab.Box("sw1").Fabric!.Running.Bindings(new(1, 2)));
    }

    [Fact]
    public void Given_a_hardware_group_all_of_it_is_shut_before_binding_and_bound_before_opening()
    {
        var lab = new Lab(Pairs.Switch("sw1") with { Groups = [[Pairs.Ports()[6], Pairs.Ports()[7]]] });
        lab.Type("sw1", "system-view", "interface GE1/0/51", "shutdown", "quit", "irf-port 1/1");
        Assert.Contains("shutdown", lab.Type("sw1", "port group interface GE1/0/51").Split('\n')[1], StringComparison.Ordinal);
        lab.Type("sw1", "quit", "interface GE1/0/52", "shutdown", "quit", "irf-port 1/1", "port group interface GE1/0/51", "quit", "interface GE1/0/51", "undo shutdown");
        Assert.True(lab.Box("sw1").Fabric!.Running.IsShut(Pairs.Ports()[6]));
        lab.Type("sw1", "quit", "irf-port 1/1", "port group interface GE1/0/52", "quit", "interface GE1/0/51", "undo shutdown");
        Assert.False(lab.Box("sw1").Fabric!.Running.IsShut(Pairs.Ports()[6]));
    }

    [Fact]
    public void Given_save_it_asks_for_the_name_and_whether_to_overwrite()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "system-view", "irf domain 10", "return");
        var shown = lab.Type("sw1", "save", "Y", "", "Y");
        Assert.Equal(
            """
            <sw1>save
            The current configuration will be written to the device. Are you sure? [Y/N]:Y
            Please input the file name(*.cfg)[flash:/startup.cfg]
            (To leave the existing filename unchanged, press the enter key):
            flash:/startup.cfg exists, overwrite? [Y/N]:Y
             Validating file. Please wait....
             Saved the current configuration to mainboard device successfully.
             Configuration is saved to device successfully.

            """, shown, ignoreLineEndingDifferences: true);
        Assert.Equal(10, lab.Box("sw1").Startup!.Domain);
        lab.Type("sw1", "system-view", "irf domain 11", "return", "save safely", "Y", "", "N");
        Assert.Equal(10, lab.Box("sw1").Startup!.Domain);
        lab.Type("sw1", "save force");
        Assert.Equal(11, lab.Box("sw1").Startup!.Domain);
    }

    [Fact]
    public void Given_a_reset_and_a_save_the_old_configuration_is_back_and_with_N_it_is_not()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "system-view", "irf domain 10", "return", "save force", "reset saved-configuration", "Y");
        Assert.Null(lab.Box("sw1").Startup);
        lab.Type("sw1", "save force");
        Assert.Equal(10, lab.Box("sw1").Startup!.Domain);
        lab.Type("sw1", "reset saved-configuration", "Y", "reboot", "N", "Y");
        lab.Settle();
        Assert.Equal(0, lab.Box("sw1").Fabric!.Running.Domain);
        Assert.Equal("<HPE>", lab.Prompt("sw1"));
    }

    [Fact]
    public void Given_a_blanked_switch_its_member_ID_stays()
    {
        var lab = new Lab(Pairs.Switch("sw1") with { MemberId = 4 });
        lab.Type("sw1", "reset saved-configuration", "Y", "reboot", "N", "Y");
        lab.Settle();
        Assert.Equal(4, lab.Box("sw1").MemberId);
    }

    [Fact]
    public void Given_a_reboot_with_the_answer_yes_what_runs_is_saved_first()
    {
        var lab = Pairs.Two(5);
        lab.Type("sw1", "system-view", "irf domain 10", "return", "reboot", "Y", "", "Y", "Y");
        lab.Settle();
        Assert.Equal(10, lab.Box("sw1").Fabric!.Running.Domain);
    }

    [Fact]
    public void Given_a_copy_of_the_startup_file_it_is_listed()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "copy flash:/startup.cfg flash:/before-irf.cfg", "Y");
        Assert.Contains("before-irf.cfg", lab.Type("sw1", "dir"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_filter_only_the_lines_that_match_are_printed()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", Pairs.Configure(1, 20));
        lab.Type("sw1", "save force");
        Assert.Equal("<sw1>display saved-configuration | include priority\n irf member 1 priority 20\n", lab.Type("sw1", "display saved-configuration | include priority"));
    }

    [Fact]
    public void Given_mad_enable_it_asks_for_the_domain_and_Enter_keeps_it()
    {
        var lab = Pairs.Two();
        lab.Type("sw1", "system-view", "irf domain 10", "interface Bridge-Aggregation 2", "link-aggregation mode dynamic");
        Assert.Contains("[Current domain is: 10]", lab.Type("sw1", "mad enable"), StringComparison.Ordinal);
        Assert.Contains("The assigned domain ID is: 10", lab.Type("sw1", ""), StringComparison.Ordinal);
        lab.Type("sw1", "mad enable", "12");
        Assert.Equal(12, lab.Box("sw1").Fabric!.Running.Domain);
    }
}
