using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.IrfStack.Cases;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>Each rule with a case that breaks it, told at its cell; the proposals, which break none, are in PropertyTests.</summary>
public class CableRulesTests
{
    private static FormValues Cables(params ImmutableArray<FormValues> cables) => Example.With("cables", FormValue.Of(cables));

    private static FormValues Good { get; } = Cable("1/2", "GigabitEthernet1/0/52", "2/1", "GigabitEthernet2/0/51");

    [Fact]
    public void Index_1_to_index_1_looks_up_and_is_isolated()
    {
        var message = Only(Cables(Good, Cable("1/1", "GigabitEthernet1/0/51", "2/1", "GigabitEthernet2/0/52")), "cables[1].to");
        Assert.Contains("ISOLATE", message, StringComparison.Ordinal);
        Assert.Contains("two masters", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cable_joins_two_switches() => Assert.Contains("joins two switches", Only(Cables(Good, Cable("1/1", "GigabitEthernet1/0/50", "1/2", "GigabitEthernet1/0/51")), "cables[1].to"), StringComparison.Ordinal);

    [Fact]
    public void A_port_takes_one_cable() => Assert.Contains("has cable 1 already", Only(Cables(Good, Cable("2/2", "GigabitEthernet2/0/52", "1/1", "GigabitEthernet1/0/52")), "cables[1].toPort"), StringComparison.Ordinal);

    [Fact]
    public void The_rate_is_the_same_at_both_ends()
    {
        var values = Stack(2, "pair", platform: "5900");
        Assert.Contains("does not come up", Only(Edit(values, 0, "toPort", "FortyGigE2/0/52"), "cables[0].toPort"), StringComparison.Ordinal);
        Inputs(Edit(Edit(values, 0, "toPort", "FortyGigE2/0/52"), 0, "fromPort", "FortyGigE1/0/49"));
    }

    [Fact]
    public void All_ports_of_an_irf_port_have_one_rate()
    {
        var values = Stack(2, "pair", 2, "5900");
        Assert.Contains("same rate", Problem(Edit(Edit(values, 1, "toPort", "FortyGigE2/0/52"), 1, "fromPort", "FortyGigE1/0/49"), "cables[1].fromPort"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_irf_port_has_one_neighbour()
    {
        var values = Stack(4, "chain", platform: "5900");
        Assert.Contains("IRF-port 1/2 goes to IRF-port 2/1 already", Problem(values.With("cables", new FormValue.Table(Irf.Evaluate(values).Values.Rows("cables").Add(Cable("1/2", "Ten-GigabitEthernet1/0/40", "4/1", "Ten-GigabitEthernet4/0/40")))), "cables[3].to"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_irf_port_has_no_more_ports_than_the_platform_binds()
    {
        var cables = Enumerable.Range(49, 3).Select(port => Cable("1/2", $"GigabitEthernet1/0/{port}", "2/1", $"GigabitEthernet2/0/{port}")).ToImmutableArray();
        var values = Cables(cables).With("topology", "pair");
        Assert.Contains("at most 2", Problem(values, "cables[2].from"), StringComparison.Ordinal);
        Inputs(values.With("maxPerPort", 4));
    }

    [Fact]
    public void A_cable_of_another_switch_is_no_port_of_this_one() => Problem(Cables(Good, Cable("2/2", "GigabitEthernet1/0/49", "1/1", "GigabitEthernet1/0/51")), "cables[1].fromPort");

    [Fact]
    public void A_port_that_carries_no_irf_is_refused() => Problem(Cables(Cable("1/2", "Ethernet1/0/1", "2/1", "GigabitEthernet2/0/51")), "cables[0].fromPort");

    [Fact]
    public void The_many_ports_of_a_switch_are_not_told_one_by_one() =>
        Assert.Equal("Not one of the 52 choices here, from Ten-GigabitEthernet1/0/1 to FortyGigE1/0/52.", Problem(Edit(Stack(2, platform: "5900"), 0, "fromPort", "Ten-GigabitEthernet9/0/1"), "cables[0].fromPort"));

    [Fact]
    public void A_switch_that_no_cable_reaches_is_named()
    {
        var values = Stack(4, "chain");
        var rows = Irf.Evaluate(values).Values.Rows("cables");
        Assert.Contains("from sw1 to sw4", Only(values.With("cables", new FormValue.Table(rows.RemoveAt(2))), "cables"), StringComparison.Ordinal);
        Assert.Contains("from sw1 to sw3", Only(values.With("cables", new FormValue.Table(rows.RemoveAt(1))), "cables"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ring_that_is_not_closed_names_the_open_irf_ports()
    {
        var values = Stack(3);
        var message = Only(values.With("cables", new FormValue.Table(Irf.Evaluate(values).Values.Rows("cables").RemoveAt(1))), "cables");
        Assert.Contains("IRF-port 2/2 and IRF-port 3/1 are open", message, StringComparison.Ordinal);
        Assert.Contains("choose the chain", message, StringComparison.Ordinal);
        Assert.Contains("choose the pair", Only(Cables(Good), "cables"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_that_is_closed_is_a_ring() =>
        Assert.Contains("Choose the ring", Only(Stack(3).With("cables", Irf.Evaluate(Stack(3)).Values["cables"]!).With("topology", "chain"), "cables"), StringComparison.Ordinal);

    [Fact]
    public void A_pair_may_use_the_other_irf_ports() => Inputs(Cables(Cable("2/2", "GigabitEthernet2/0/52", "1/1", "GigabitEthernet1/0/51")).With("topology", "pair"));

    [Fact]
    public void An_incomplete_cable_is_told_at_its_empty_cells() =>
        Assert.Equal(["cables[1].fromPort", "cables[1].to", "cables[1].toPort"], Irf.Evaluate(Cables(Good, FormValues.Empty.With("from", "1/1"))).Problems.Select(problem => problem.Field));

    [Fact]
    public void No_cable_at_all_is_told() => Problem(Cables(), "cables");
}
