using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Comware.Readers.Samples;

namespace Runbooks.Domain.Tests.Comware.Readers;

/// <summary>Expectations as a plan has them, held against consoles on which all is well and on which it is not.</summary>
public class VerdictTests
{
    private static void Passes(string sample, params ImmutableArray<Expectation> expectations) => Assert.Equal(VerdictKind.Pass, JudgeSample(sample, expectations).Kind);

    private static void Fails(string sample, Expectation expected, string told)
    {
        var verdict = JudgeSample(sample, expected);
        Assert.Equal(VerdictKind.Fail, verdict.Kind);
        Assert.Contains(told, verdict.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_planned_fabric_When_the_master_is_the_planned_one_Then_it_passes() =>
        Passes("comware-irf_7-two", Set("fabric", "members", "1,2"), Set("fabric", "masters", "1"), Is("member 1", "role", "Master"), Is("member 1", "priority", "32"), Is("member 2", "role", "standby"), Is("fabric", "domain", "10"), Is("fabric", "mac persistent", "timer"));

    [Fact]
    public void Given_a_star_on_another_member_Then_it_fails() =>
        Fails("comware-irf_7-loading", Is("member 1", "master", "yes", "Member 2 won the election."), "member 1 master: no, expected yes. Member 2 won the election.");

    // The lines that a filter keeps of a file in which neither the domain nor the priority was set.
    private const string NothingSet = """
        <edge-7>display saved-configuration | include irf|interface|shutdown
         irf mac-address persistent timer
        interface GigabitEthernet1/0/25
        irf-port 1/2
         port group interface GigabitEthernet1/0/25
        """;

    [Theory]
    [InlineData("domain", "10", "irf domain: 0, expected 10.")]
    [InlineData("priority of member 1", "32", "irf priority of member 1: 1, expected 32.")]
    public void Given_a_whole_file_without_the_line_Then_it_holds_the_default_and_fails(string property, string value, string told)
    {
        var verdict = Judge("comware-configuration", NothingSet + "\n<edge-7>\n", Is("irf", property, value));
        Assert.Equal(VerdictKind.Fail, verdict.Kind);
        Assert.Contains(told, verdict.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_whose_end_was_not_seen_Then_a_line_that_is_missing_is_unclear() =>
        Assert.Equal(VerdictKind.Unclear, Judge("comware-configuration", NothingSet, Is("irf", "domain", "10")).Kind);

    [Fact]
    public void Given_a_filter_that_leaves_the_domain_out_Then_it_is_unclear() =>
        Assert.Equal(VerdictKind.Unclear, Judge("comware-configuration", NothingSet.Replace("include irf|", "include irf-port|", StringComparison.Ordinal) + "\n<edge-7>\n", Is("irf", "domain", "10")).Kind);

    [Fact]
    public void Given_another_priority_Then_it_fails() => Fails("comware-irf_7-two", Is("member 2", "priority", "28"), "member 2 priority: 30, expected 28.");

    [Fact]
    public void Given_a_member_that_loads_Then_it_is_not_standby_yet() => Fails("comware-irf_7-loading", Is("member 1", "role", "standby"), "member 1 role: loading, expected standby.");

    [Fact]
    public void Given_both_halves_of_a_split_fabric_Then_both_masters_are_told() => Fails("comware-irf_7-both-halves", Set("fabric", "masters", "1"), "fabric masters: 1, 2, expected exactly 1.");

    [Fact]
    public void Given_a_third_member_When_two_are_planned_Then_it_fails() => Fails("comware-irf-topology_7-chain3", Set("fabric", "members", "1,2"), "fabric members: 1, 2, 3, expected exactly 1,2.");

    [Fact]
    public void Given_a_chain_Then_its_ends_may_be_disabled_or_down()
    {
        Passes("comware-irf-topology_7-chain3", new Expectation("IRF-port 1/1", "link", Comparison.OneOf, "DIS|DOWN"), new Expectation("IRF-port 3/2", "link", Comparison.OneOf, "DIS|DOWN"), Is("IRF-port 2/1", "neighbor", "1"), Is("fabric", "owner count", "1"));
        Fails("comware-irf-topology_7-chain3", Is("IRF-port 3/2", "link", "UP"), "IRF-port 3/2 link: DIS, expected UP.");
    }

    [Fact]
    public void Given_a_ring_of_two_without_a_prompt_behind_Then_it_is_known_to_be_whole() =>
        Passes("comware-irf-topology_7-ring2", Set("fabric", "members", "1,2"), Is("fabric", "links up", "4"), new("IRF-port 3/1", "", Comparison.Absent, ""));

    [Fact]
    public void Given_isolated_links_and_two_owners_Then_it_fails()
    {
        Fails("comware-irf-topology_7-isolate", Is("IRF-port 1/1", "link", "UP", "Same-index cabling."), "IRF-port 1/1 link: ISOLATE, expected UP. Same-index cabling.");
        Fails("comware-irf-topology_7-isolate", Is("fabric", "owner count", "1"), "fabric owner count: 2, expected 1.");
    }

    [Fact]
    public void Given_links_Then_each_interface_and_its_port_are_judged()
    {
        Passes("comware-irf-link_7-up", Set("IRF-port 1/1", "interfaces", "FortyGigE1/0/49,FortyGigE1/0/50"), Set("IRF-port 1/2", "interfaces", ""), Is("FortyGigE1/0/50", "status", "UP"), Is("FortyGigE1/0/50", "IRF-port", "1/1"));
        Fails("comware-irf-link_7-up", Set("IRF-port 2/2", "statuses", "UP"), "IRF-port 2/2 statuses: UP, DOWN, expected exactly UP.");
        Fails("comware-irf-link_7-mdc", Is("Ten-GigabitEthernet1/0/3", "status", "UP", "No module."), "ABSENT, expected UP. No module.");
    }

    [Fact]
    public void Given_a_new_member_id_that_waits_for_a_reboot_Then_it_fails() => Fails("comware-irf-configuration_7-two", Is("member 2", "new id", "2"), "member 2 new id: 3, expected 2.");

    [Fact]
    public void Given_bindings_on_the_wrong_port_Then_it_fails()
    {
        Passes("comware-irf-configuration_7-two", Set("IRF-port 2/2", "interfaces", "FortyGigE2/0/50,FortyGigE2/0/49"), Set("IRF-port 2/1", "interfaces", ""));
        Fails("comware-irf-configuration_7-two", Set("IRF-port 2/1", "interfaces", "FortyGigE2/0/49,FortyGigE2/0/50"), "IRF-port 2/1 interfaces: nothing");
    }

    [Fact]
    public void Given_mixed_releases_Then_it_fails()
    {
        Fails("comware-version_two-mixed", Is("all switches", "same", "yes", "Bring both to one release first."), "all switches same: no, expected yes. Bring both");
        Passes("comware-version_two-same", Is("all switches", "same", "yes"), Is("all switches", "count", "2"), Is("switch", "comware", "7"));
    }

    [Fact]
    public void Given_one_console_only_Then_it_is_unclear_whether_all_run_the_same() => Assert.Equal(VerdictKind.Unclear, JudgeSample("comware-version_5-a5800", Is("all switches", "same", "yes")).Kind);

    [Fact]
    public void Given_a_bfd_session_that_is_down_Then_that_is_right_and_up_is_not()
    {
        Passes("comware-bfd-session_7-down", Is("BFD session 192.0.2.1", "state", "down"), Is("sessions", "up", "0"));
        Fails("comware-bfd-session_7-up", Is("BFD session 192.0.2.1", "state", "down", "The fabric is split."), "state: up, expected down. The fabric is split.");
    }

    [Fact]
    public void Given_a_fabric_in_recovery_Then_it_fails()
    {
        Passes("comware-mad-verbose_7-bfd", Is("MAD", "recovery", "no"), Is("MAD BFD", "status", "normal"), Is("member 2", "MAD IP", "192.0.2.2/24"), new("MAD", "excluded ports", Comparison.Contains, "Vlan-interface998"));
        Passes("comware-mad-verbose_old-detect", Is("MAD", "recovery", "no"), Is("MAD BFD", "interface", "Vlan-interface200"));
        Fails("comware-mad-verbose_7-route-aggregation", Is("MAD", "recovery", "no"), "MAD recovery: yes, expected no.");
        Fails("comware-mad-verbose_old-recovery", Is("MAD", "recovery", "no"), "MAD recovery: detect to recovery, expected no.");
    }

    [Fact]
    public void Given_one_mad_mechanism_planned_When_another_is_on_Then_it_fails() => Fails("comware-mad_7", Is("MAD LACP", "state", "enabled"), "MAD LACP state: disabled, expected enabled.");

    [Fact]
    public void Given_ports_shut_by_mad_Then_the_cause_tells() => Passes("comware-interface-brief_7-down", Is("GigabitEthernet2/0/7", "cause", "MAD ShutDown"));

    [Fact]
    public void Given_a_saved_configuration_When_a_port_is_still_shut_down_Then_it_fails() => Fails("comware-configuration_7", Is("Ten-GigabitEthernet1/0/26", "shutdown", "no"), "shutdown: yes, expected no.");

    [Fact]
    public void Given_a_dialog_Then_what_was_typed_and_answered_is_judged()
    {
        Fails("comware-dialog_5-renumber", Is("renumber", "to", "2"), "renumber to: 4, expected 2.");
        Passes("comware-dialog_7-save", Is("save", "saved", "yes"), Set("errors", "text", ""));
        Fails("comware-dialog_7-port-group", Set("port group", "still refused", ""), "still refused: Ten-GigabitEthernet1/0/27, expected nothing.");
        Passes("comware-dialog_7-reboot", Is("reboot", "saved", "n"), Is("reboot", "continues", "y"), Set("errors", "text", ""));
        Fails("comware-dialog_errors", Set("errors", "text", ""), "% Unrecognized command found");
    }

    [Fact]
    public void Given_a_log_of_a_split_Then_it_is_told_and_after_the_merge_it_is_not()
    {
        Passes("comware-log_split", Is("fabric", "split", "yes"), Set("fabric", "lost slots", "2"), Is("fabric", "multi-active", "yes"), Is("IRF-port 1", "link", "DOWN"));
        Passes("comware-log_joined", Is("fabric", "ready", "yes"), Set("fabric", "joined", "2"), Is("fabric", "split", "no"));
    }

    [Fact]
    public void Given_images_of_two_slots_Then_they_are_compared()
    {
        Passes("comware-boot-loader_7", Is("all slots", "same", "yes"), new("slot 1", "current", Comparison.Contains, "5130ei-cmw710-boot-r3113p05.bin"));
        Fails("comware-boot-loader_5", Is("all slots", "same", "yes"), "all slots same: no, expected yes.");
    }

    [Fact]
    public void Given_another_image_that_starts_next_Then_it_fails_although_all_run_the_same()
    {
        Passes("comware-boot-loader_7-other-main", Is("all slots", "same", "yes"), Is("slot 2", "main is current", "yes"));
        Fails("comware-boot-loader_7-other-main", Is("slot 1", "main is current", "yes", "It would start with another image."), "slot 1 main is current: no, expected yes. It would start with another image.");
        Fails("comware-boot-loader_7-other-main", Is("all slots", "same main", "yes"), "all slots same main: no, expected yes.");
    }

    /// <summary>A switch alone may name no slot, and a file may be named like a list.</summary>
    [Theory]
    [InlineData("<sw1>display boot-loader\nThe current boot app is: flash:/main.bin\nThe main boot app is: flash:/main.bin\nThe backup boot app is: flash:/current.bin\n<sw1>", VerdictKind.Pass)]
    [InlineData("<sw1>display boot-loader\nThe current boot app is: flash:/a.bin\nThe main boot app is: flash:/b.bin\nThe backup boot app is: flash:/main.bin\n<sw1>", VerdictKind.Fail)]
    [InlineData("<sw1>display boot-loader\nSoftware images on the device:\nCurrent software images:\n  flash:/boot.bin\nMain startup software images:\n  flash:/boot.bin\nBackup startup software images:\n  None\n<sw1>", VerdictKind.Pass)]
    [InlineData("<sw1>display boot-loader\nSoftware images on slot 2:\nCurrent software images:\n  flash:/boot.bin\nMain startup software images:\n  flash:/boot.bin\nBackup startup software images:\n  None\n<sw1>", VerdictKind.Fail)]
    public void Given_images_without_a_slot_Then_they_are_of_the_one_asked_for(string evidence, VerdictKind expected) =>
        Assert.Equal(expected, Judge("comware-boot-loader", evidence, Is("slot 1", "main is current", "yes")).Kind);

    /// <summary>Without command and prompt the first and the last kind show that nothing is missing.</summary>
    [Theory]
    [InlineData("MAD ARP disabled.\nMAD LACP enabled.\nMAD BFD disabled.", VerdictKind.Pass)]
    [InlineData("MAD LACP enabled.\nMAD BFD disabled.\n<sw1>", VerdictKind.Unclear)]
    [InlineData("MAD ARP disabled.\nMAD LACP enabled.", VerdictKind.Unclear)]
    public void Given_a_paste_of_detection_without_its_top_or_end_Then_a_missing_kind_is_none_only_where_all_was_seen(string evidence, VerdictKind expected) =>
        Assert.Equal(expected, Judge("comware-mad", evidence, Is("MAD LACP", "state", "enabled"), new("MAD ARP", "state", Comparison.OneOf, "disabled|none"), new("MAD ND", "state", Comparison.OneOf, "disabled|none"), new("MAD BFD", "state", Comparison.OneOf, "disabled|none")).Kind);

    [Fact]
    public void Given_a_chassis_with_two_processing_units_Then_a_member_is_what_its_active_one_is()
    {
        Passes("comware-irf_chassis", Set("fabric", "members", "1,2"), Set("fabric", "masters", "2"), Is("member 2", "role", "master"), Is("member 2", "priority", "20"), Is("member 1", "role", "standby"), Is("fabric", "domain", "30"));
        Fails("comware-irf_chassis", Is("member 1", "role", "master", "Member 2 won."), "member 1 role: standby, expected master. Member 2 won.");
    }

    [Fact]
    public void Given_a_switch_that_does_not_have_a_kind_of_detection_Then_that_kind_is_not_on()
    {
        Passes("comware-mad_5-two-kinds", Is("MAD LACP", "state", "enabled"), new("MAD BFD", "state", Comparison.OneOf, "disabled|none"), new("MAD ND", "state", Comparison.OneOf, "disabled|none"));
        Fails("comware-mad_5-two-kinds", Is("MAD BFD", "state", "enabled"), "MAD BFD state: none, expected enabled.");
        Fails("comware-mad-verbose_5-aggregation", new("MAD LACP", "state", Comparison.OneOf, "disabled|none"), "MAD LACP state: enabled, expected disabled or none.");
        Passes("comware-mad-verbose_5-aggregation", Is("MAD LACP", "interface", "Bridge-Aggregation2"), Is("MAD ARP", "interface", "Vlan-interface998"));
    }

    [Fact]
    public void Given_a_paste_that_may_go_on_Then_a_kind_that_is_not_there_yet_is_unclear() =>
        Assert.Equal(VerdictKind.Unclear, Judge("comware-mad", "MAD ARP disabled.\nMAD LACP enabled.\n", new Expectation("MAD BFD", "state", Comparison.OneOf, "disabled|none", "")).Kind);

    [Fact]
    public void Given_ports_of_25_to_400_gigabits_Then_short_and_long_names_are_one()
    {
        Passes("comware-interface-brief_7-fast", Is("Twenty-FiveGigE1/0/1", "link", "UP"), Is("Twenty-FiveGigE1/0/2", "link", "UP"), Is("HundredGigE1/0/50", "link", "DOWN"), Is("HundredGigE1/0/51", "link", "ADM"), Is("FourHundredGigE1/0/26", "link", "DOWN"));
        Passes("comware-irf-link_7-fast", Set("IRF-port 1/2", "interfaces", "FourHundredGigE1/0/25,FourHundredGigE1/0/26"));
        Fails("comware-irf-link_7-fast", Set("IRF-port 2/1", "interfaces", "FourHundredGigE2/0/25"), "IRF-port 2/1 interfaces: FourHundredGigE2/0/25, TwoHundredGigE2/0/26, expected exactly FourHundredGigE2/0/25.");
    }

    // Planned are domain 0 and priority 1, which need no line; a file with others is told.
    [Theory]
    [InlineData("irf domain 77\n irf mac-address persistent timer", "irf domain: 77, expected 0.")]
    [InlineData("irf mac-address persistent timer\n irf member 1 priority 5", "irf priority of member 1: 5, expected 1.")]
    public void Given_another_value_than_the_default_that_is_planned_Then_it_is_named(string lines, string told)
    {
        var verdict = Judge("comware-configuration", $"<edge-7>display saved-configuration | include irf|interface|shutdown\n {lines}\n<edge-7>\n", Is("irf", "domain", "0"), Is("irf", "priority of member 1", "1"));
        Assert.Equal(VerdictKind.Fail, verdict.Kind);
        Assert.Contains(told, verdict.Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#\n irf mac-address persistent timer\n irf auto-update enable\n#\n", VerdictKind.Pass)]
    [InlineData(" irf mac-address persistent timer\n irf auto-update enable\n#\n", VerdictKind.Unclear)]
    [InlineData("#\n irf mac-address persistent timer\n irf auto-update enable\n", VerdictKind.Unclear)]
    public void Given_the_whole_block_of_irf_lines_Then_what_it_lacks_is_the_default(string part, VerdictKind kind) =>
        Assert.Equal(kind, Judge("comware-configuration", part, Is("irf", "domain", "0")).Kind);

    // What is pasted where the switch takes no filter: everything up to return, without the lines that hold secrets.
    [Fact]
    public void Given_a_refused_filter_and_then_the_whole_file_Then_it_is_judged()
    {
        const string Whole = """
            <edge-7>display saved-configuration | include irf|interface|shutdown
                                                 ^
             % Too many parameters found at '^' position.
            <edge-7>display saved-configuration
            #
             version 5.20.99, Release 2222P10
            #
             sysname edge-7
            #
             irf mac-address persistent timer
             irf auto-update enable
             undo irf link-delay
             irf member 1 priority 32
            #
            interface GigabitEthernet1/0/51
            #
            irf-port 1/2
             port group interface GigabitEthernet1/0/51
            #
            return
            <edge-7>
            """;
        ImmutableArray<Expectation> planned = [Is("irf", "domain", "0"), Is("irf", "priority of member 1", "32"), new("IRF-port 1/1", "interfaces", Comparison.Absent, ""), Set("IRF-port 1/2", "interfaces", "GigabitEthernet1/0/51"), Is("GigabitEthernet1/0/51", "shutdown", "no")];
        Assert.Equal(VerdictKind.Pass, Judge("comware-configuration", Whole, planned).Kind);
        Assert.Equal(VerdictKind.Fail, Judge("comware-configuration", Whole.Replace("irf-port 1/2", "irf-port 1/1", StringComparison.Ordinal), planned).Kind);
    }

    [Fact]
    public void Each_name_of_a_reader_is_known_to_checks() => Assert.All(ComwareReaders.All.Keys, static name => Assert.Contains(name, Domain.Catalogue.Catalogue.Readers.Keys));
}
