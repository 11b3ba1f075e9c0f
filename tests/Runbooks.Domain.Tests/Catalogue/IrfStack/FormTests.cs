using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.IrfStack.Cases;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

public class FormTests
{
    [Fact]
    public void The_old_posts_case_comes_out_crosswise() =>
        Assert.Equal(["1/2 GigabitEthernet1/0/52 2/1 GigabitEthernet2/0/51", "2/2 GigabitEthernet2/0/52 1/1 GigabitEthernet1/0/51"], Shown(Example));

    [Fact]
    public void The_old_posts_case_has_its_priorities_and_keeps_the_bridge_mac()
    {
        var inputs = Inputs(Example);
        Assert.Equal([("sw1", 1, 1, 32), ("sw2", 1, 2, 30)], inputs.Members.Select(member => (member.Label, member.CurrentId, member.Id, member.Priority)));
        Assert.Equal((5, BridgeMac.Always, "sw1", false), (inputs.Comware, inputs.BridgeMac, inputs.Master.Label, inputs.Blank));
        Assert.Equal(["GigabitEthernet1/0/51"], inputs.Master.First.Select(port => port.ToString()));
        Assert.Equal(["GigabitEthernet1/0/52"], inputs.Master.Second.Select(port => port.ToString()));
    }

    [Fact]
    public void An_empty_form_plans_two_switches() => Assert.Equal(2, Inputs(FormValues.Empty).Members.Length);

    [Fact]
    public void A_ring_of_three_closes_from_the_last_to_the_first() =>
        Assert.Equal(["1/2 2/1", "2/2 3/1", "3/2 1/1"], Inputs(Stack(3)).Cables.Select(cable => $"{cable.A.IrfPort} {cable.B.IrfPort}"));

    [Fact]
    public void A_chain_leaves_both_ends_open()
    {
        var inputs = Inputs(Stack(4, "chain"));
        Assert.Equal(["1/2 2/1", "2/2 3/1", "3/2 4/1"], inputs.Links.Select(link => $"{link.A} {link.B}"));
        Assert.Empty(inputs.Members[0].First);
        Assert.Empty(inputs.Members[3].Second);
    }

    [Fact]
    public void A_pair_binds_all_ports_to_one_irf_port_of_each()
    {
        var inputs = Inputs(Stack(2, "pair", 2));
        Assert.Equal(["Ten-GigabitEthernet1/0/51", "Ten-GigabitEthernet1/0/52"], inputs.Members[0].Second.Select(port => port.ToString()));
        Assert.Equal(["Ten-GigabitEthernet2/0/51", "Ten-GigabitEthernet2/0/52"], inputs.Members[1].First.Select(port => port.ToString()));
        Assert.Empty(inputs.Members[0].First);
        Assert.Empty(inputs.Members[1].Second);
    }

    [Fact]
    public void With_two_cables_per_link_irf_port_1_gets_the_lower_ports() =>
        Assert.Equal(["Ten-GigabitEthernet2/0/49", "Ten-GigabitEthernet2/0/50"], Inputs(Stack(3, "ring", 2)).Member(2).First.Select(port => port.ToString()));

    [Theory, InlineData("pair", 3), InlineData("chain", 2)]
    public void A_shape_that_does_not_fit_the_number_of_switches_is_offered_with_the_reason(string topology, int members) => Assert.Contains("switches", Problem(Stack(members, topology), "topology"), StringComparison.Ordinal);

    [Fact]
    public void A_cable_entered_the_other_way_round_is_the_same_cable()
    {
        var turned = Example.With("cables", FormValue.Of(Cable("2/1", "GigabitEthernet2/0/51", "1/2", "GigabitEthernet1/0/52"), Cable("1/1", "GigabitEthernet1/0/51", "2/2", "GigabitEthernet2/0/52")));
        Assert.Equal(Inputs(Example).Cables.Select(cable => (cable.A.Port, cable.B.Port)), Inputs(turned).Cables.Select(cable => (cable.A.Port, cable.B.Port)));
    }

    [Fact]
    public void A_new_switch_gets_the_next_free_id_and_a_priority_two_below()
    {
        var table = (TableField)Irf.Form.Fields.Single(field => field.Id == "members");
        var values = Example.With("members", FormValue.Of(Member("a", 1, 1, 32), Member("b", 1, 3, 28)));
        var row = table.NewRow(values);
        Assert.Equal(("2", "26", "1"), (row.Text("id"), row.Text("priority"), row.Text("current")));
        Assert.Equal("31", table.NewRow(values.With("members", FormValue.Of(Member("a", 1, 1, 32), Member("b", 1, 2, 2)))).Text("priority"));
    }

    [Fact]
    public void A_port_in_use_is_offered_with_what_uses_it_but_not_against_its_own_cell()
    {
        var seen = Irf.Evaluate(Example).Values;
        foreach (var cell in seen.Rows("cables")[0].All) seen = seen.With(cell.Key, cell.Value);
        var options = Column("cables", "fromPort").Options(seen);
        Assert.Equal(["GigabitEthernet1/0/49", "GigabitEthernet1/0/50", "GigabitEthernet1/0/52"], options.Where(option => option.Unavailable is null).Select(option => option.Value));
        Assert.Equal("used by cable 2", options.Single(option => option.Value == "GigabitEthernet1/0/51").Unavailable);
        var mad = seen.With("madPorts", FormValue.Of(FormValues.Empty.With("member", "1").With("port", "GE1/0/49")));
        Assert.Equal("used for multi-active detection", Column("cables", "fromPort").Options(mad)[0].Unavailable);
    }

    [Fact]
    public void A_second_row_with_the_same_port_is_a_rival()
    {
        var seen = Example.With("cables", FormValue.Of(Cable("1/2", "GigabitEthernet1/0/52", "2/1", "GigabitEthernet2/0/51"), Cable("1/2", "GigabitEthernet1/0/50", "2/1", "")));
        var row = Irf.Evaluate(seen).Values.With("from", "1/2").With("fromPort", "GigabitEthernet1/0/50").With("to", "2/1").With("toPort", "");
        Assert.Equal("used by cable 1", Column("cables", "toPort").Options(row).Single(option => option.Value == "GigabitEthernet2/0/51").Unavailable);
    }

    private static ChoiceField Column(string table, string column) => (ChoiceField)((TableField)Irf.Form.Fields.Single(field => field.Id == table)).Columns.Single(field => field.Id == column);

    [Fact]
    public void What_was_made_for_another_value_goes_back_to_its_proposal()
    {
        Assert.All(new[] { "platform", "size", "irfPorts", "topology", "perPort" }, id => Assert.Contains("cables", Irf.Form.Fields.Single(field => field.Id == id).Resets));
        Assert.All(Irf.Form.Fields.SelectMany(field => field.Resets), id => Assert.Contains(id, Irf.Form.Fields.Select(field => field.Id)));
    }

    [Fact]
    public void Ports_listed_by_hand_are_those_offered_and_proposed() =>
        Assert.Equal(["1/2 Ten-GigabitEthernet1/1/2 2/1 Ten-GigabitEthernet2/1/1", "2/2 Ten-GigabitEthernet2/1/2 1/1 Ten-GigabitEthernet1/1/1"], Shown(Stack(2).With("platform", "other").With("irfPorts", "XGE1/1/1-2")));

    [Fact]
    public void Another_platform_needs_its_ports()
    {
        var problems = Irf.Evaluate(FormValues.Empty.With("platform", "other")).Problems;
        Assert.Contains(problems, problem => problem.Field == "irfPorts");
    }

    [Fact]
    public void A_mode_is_asked_for_only_where_there_may_be_one()
    {
        Assert.Equal(PortMode.None, Inputs(Example.With("portMode", "enhanced")).Mode);
        Assert.Equal(PortMode.Enhanced, Inputs(Stack(2, platform: "other").With("irfPorts", "XGE1/0/1-4").With("portMode", "enhanced").With("madPorts", FormValue.Of(Mad("1", "GE1/0/9"), Mad("2", "GE2/0/9")))).Mode);
    }

    private static FormValues Mad(string member, string port) => FormValues.Empty.With("member", member).With("port", port);

    [Theory, InlineData("2222P10", true), InlineData("", true), InlineData("Release 2222", true), InlineData("x'; reboot", false), InlineData("a\"b", false)]
    public void A_release_is_a_plain_word(string release, bool good)
    {
        if (good) Inputs(Example.With("release", release));
        else Problem(Example.With("release", release), "release");
    }

    [Fact]
    public void The_limits_are_the_platforms_and_can_be_changed()
    {
        Assert.Contains("at most 4 members; there are 5", Only(Stack(5, platform: "5120-ei"), "members"), StringComparison.Ordinal);
        Inputs(Stack(5, platform: "5120-ei").With("maxMembers", 9));
        Assert.Contains("at most 2 ports", Problem(Stack(2, "pair", 3, "5120-ei"), "perPort"), StringComparison.Ordinal);
        Inputs(Stack(2, "pair", 3, "5120-ei").With("maxPerPort", 4).With("irfPorts", "XGE1/1/1-2, XGE1/2/1-2"));
    }

    [Fact]
    public void More_cables_than_there_are_ports_are_told() => Assert.Contains("needs 6 ports of one type on each switch; 4", Only(Stack(2, "ring", 3), "perPort"), StringComparison.Ordinal);

    [Fact]
    public void Every_platform_says_what_was_not_confirmed() => Assert.All(Platforms.All, platform => Assert.NotEmpty(platform.Unverified!));
}
