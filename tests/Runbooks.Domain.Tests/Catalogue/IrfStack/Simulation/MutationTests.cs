using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using Runbooks.Testing.Comware;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack.Simulation;

/// <summary>Plans with one fault each, as one makes them: the lab must not let them pass, and must say why.</summary>
public sealed class MutationTests
{
    // A ring of two, the second renumbered from 1 to 2 unless it has that ID, priorities 32 and 30: the old post's case.
    private static (Plan Plan, Lab Lab) Sample(int comware = 7, int current = 1, long uptime = 3600)
    {
        var ports = (int member, int number) => ImmutableArray.Create(InterfaceName.Parse($"GigabitEthernet{member}/0/{number}").Required());
        IrfMember Member(int number, int current, int priority) => new(number, Domain.Net.HostName.Parse($"sw{number}").Required(), current, number, priority)
        {
            First = ports(number, 51),
            Second = ports(number, 52),
            Shut = [.. ports(number, 51), .. ports(number, 52)],
        };
        ImmutableArray<IrfMember> members = [Member(1, 1, 32), Member(2, current, 30)];
        IrfEnd End(int member, int index) => new(members[member - 1], new(member, index), members[member - 1].Bound(index)[0]);
        var network = Domain.Net.Ipv4Subnet.Parse("192.168.99.0/24").Required();
        var inputs = new IrfInputs(new("other", "Test switch", comware, 9, 8, false, null), comware, null, members, IrfTopology.Ring, [new(1, End(1, 2), End(2, 1)), new(2, End(2, 2), End(1, 1))],
            PortMode.None, 10, BridgeMac.Always, new Mad.Bfd(999, network, [.. members.Select((member, at) => new MadEnd(member, ports(member.Id, 45)[0], network.Network + (uint)(at + 1)))], null), false);
        var all = Enumerable.Range(45, 8).Select(number => ports(1, number)[0]).ToImmutableArray();
        return (IrfPlan.Plan(inputs), new Lab(new SwitchSpec("sw1", comware, all), new SwitchSpec("sw2", comware, all) { MemberId = current, UptimeSeconds = uptime }));
    }

    private static ImmutableArray<WalkedStep> Carry(Func<Plan, Plan> mutate, int comware = 7)
    {
        var (plan, lab) = Sample(comware);
        return new PlanWalk(mutate(plan), lab, ComwareReaders.All).Run();
    }

    private static Plan Map(Plan plan, Func<Step, IEnumerable<Step>> map) =>
        plan with { Sections = [.. plan.Sections.Select(section => section with { Steps = [.. section.Steps.SelectMany(map)] })] };

    private static Plan Drop(Plan plan, string id) => Map(plan, step => step.Id == id ? [] : [step]);

    /// <summary>Does one step where another stands, and the other where the one stood.</summary>
    private static Plan Swap(Plan plan, string one, string other) => Map(plan, step => step.Id == one ? [plan.Step(other)!] : step.Id == other ? [plan.Step(one)!] : [step]);

    private static Plan Retype(Plan plan, string id, Func<string, string> type) =>
        Map(plan, step => [step.Id == id ? step with { Commands = [.. step.Commands.Select(command => command with { Text = type(command.Text) })] } : step]);

    private static Plan Plugged(Plan plan, Func<string, string> read) => Map(plan, step => [step.Id == "cabling" ? step with { Expect = read(step.Expect) } : step]);

    private static string Told(IEnumerable<WalkedStep> walked, string id) => string.Join('\n', walked.Where(step => step.Step.Id == id && !step.IsGood).Select(step => step.ToString()));

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Given_the_plan_without_a_fault_every_step_passes(int comware) =>
        Assert.Empty(Carry(plan => plan, comware).Where(step => !step.IsGood).Select(step => step.ToString()));

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Given_no_save_on_the_loser_it_is_told_where_the_file_is_read_and_it_never_joins(int comware)
    {
        var walked = Carry(plan => Drop(plan, "m2-save"), comware);
        Assert.Contains("IRF-port 2/1 is missing", Told(walked, "m2-saved"), StringComparison.Ordinal);
        Assert.Contains("members: 1, expected exactly 1,2", Told(walked, "joined-m2-irf"), StringComparison.Ordinal);
        Assert.Contains("DOWN", walked.Single(step => step.Step.Id == "joined-m2-topology").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Given_the_old_posts_order_save_before_undo_shutdown_the_ports_are_saved_shut_and_the_loser_never_joins(int comware)
    {
        var walked = Carry(plan => Swap(plan, "m2-save", "m2-open"), comware);
        Assert.Contains("GigabitEthernet2/0/51 shutdown: yes, expected no", Told(walked, "m2-saved"), StringComparison.Ordinal);
        Assert.NotEqual("", Told(walked, "joined-m2-irf"));
    }

    [Fact]
    public void Given_a_port_that_was_not_shut_its_binding_is_refused()
    {
        var walked = Carry(plan => Drop(plan, "m1-shut"));
        Assert.Contains("Refused: port group interface GigabitEthernet 1/0/51", Told(walked, "m1-bind"), StringComparison.Ordinal);
        Assert.Contains("Please shutdown the current interface first.", walked.Single(step => step.Step.Id == "m1-bind").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_ports_that_stay_shut_no_link_comes_up()
    {
        var walked = Carry(plan => Drop(plan, "m2-open"));
        Assert.Contains("GigabitEthernet2/0/51 link: ADM", Told(walked, "m2-cables"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_two_cables_whose_ends_were_swapped_index_meets_the_same_index_and_both_stay_masters()
    {
        // Both links come up: only the topology shows it.
        var walked = Carry(plan => Plugged(plan, text => text.Replace("sw2 GigabitEthernet2/0/51", "sw2 x", StringComparison.Ordinal).Replace("sw2 GigabitEthernet2/0/52", "sw2 GigabitEthernet2/0/51", StringComparison.Ordinal).Replace("sw2 x", "sw2 GigabitEthernet2/0/52", StringComparison.Ordinal)));
        Assert.Equal("", Told(walked, "m1-cables") + Told(walked, "m2-cables"));
        Assert.NotEqual("", Told(walked, "joined-m2-irf"));
        Assert.Contains("IRF-port 1/1 link: ISOLATE, expected UP", Told(walked, "joined-m2-topology"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_binding_to_the_wrong_index_it_is_told_where_the_file_is_read()
    {
        var walked = Carry(plan => Retype(plan, "m2-bind", text => text.Replace("irf-port 2/1", "irf-port 2/x", StringComparison.Ordinal).Replace("irf-port 2/2", "irf-port 2/1", StringComparison.Ordinal).Replace("2/x", "2/2", StringComparison.Ordinal)));
        Assert.Contains("IRF-port 2/1 interfaces: GigabitEthernet2/0/52, expected exactly GigabitEthernet2/0/51", Told(walked, "m2-saved"), StringComparison.Ordinal);
        Assert.NotEqual("", Told(walked, "joined-m2-topology"));
    }

    [Fact]
    public void Given_equal_priorities_the_switch_with_the_longer_uptime_takes_the_fabric()
    {
        // The second has its ID already and has been up for six days, the first for an hour.
        var (plan, lab) = Sample(current: 2, uptime: 500_000);
        var walked = new PlanWalk(Retype(plan, "m1-priority", text => text.Replace("priority 32", "priority 30", StringComparison.Ordinal)), lab, ComwareReaders.All).Run();
        Assert.Contains("priority of member 1: 30, expected 32", Told(walked, "m1-saved"), StringComparison.Ordinal);
        Assert.Contains("member 1 role: standby, expected master", Told(walked, "joined-m2-irf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_activation_before_the_save_the_loser_comes_back_without_its_bindings()
    {
        var walked = Carry(plan => Map(Drop(plan, "m2-save"), step => step.Id == "joined-m2-irf" ? [plan.Step("m2-save")!, step] : [step]));
        Assert.Contains("members: 1, expected exactly 1,2", Told(walked, "joined-m2-irf"), StringComparison.Ordinal);
        Assert.Contains("IRF-port 2/1", Told(walked, "m2-saved"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_activation_of_the_master_nobody_restarts()
    {
        var walked = Carry(plan => Drop(plan, "activate"));
        Assert.NotEqual("", Told(walked, "joined-m2-irf"));
        Assert.Contains("IRF-port 1/1 link: DOWN, expected UP", Told(walked, "joined-m2-topology"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_system_view_every_line_is_refused()
    {
        var walked = Carry(plan => Retype(plan, "m1-priority", text => text.Replace("system-view\n", "", StringComparison.Ordinal)));
        Assert.Contains("Refused: irf domain 10; Refused: irf member 1 priority 32", Told(walked, "m1-priority"), StringComparison.Ordinal);
        Assert.Contains("priority of member 1", Told(walked, "m1-saved"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_return_the_next_step_starts_in_the_wrong_view()
    {
        var walked = Carry(plan => Retype(plan, "m1-shut", text => text.Replace("\nreturn", "", StringComparison.Ordinal)));
        Assert.Contains("not in user view", Told(walked, "m1-shut"), StringComparison.Ordinal);
        Assert.Contains("Refused: system-view", Told(walked, "m1-bind"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_other_switchs_lines_they_are_refused_before_merging()
    {
        var walked = Carry(plan => Retype(plan, "m1-shut", _ => plan.Step("m2-shut")!.Commands[0].Text));
        Assert.Contains("Refused: interface GigabitEthernet 2/0/51", Told(walked, "m1-shut"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_renumbering_the_second_switch_has_no_member_2()
    {
        var walked = Carry(plan => Drop(plan, "m2-renumber"));
        Assert.NotEqual("", Told(walked, "m2-renumbered"));
        Assert.Contains("Refused: irf member 2 priority 30", Told(walked, "m2-priority"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_question_without_an_answer_or_an_answer_that_nothing_asks_for_it_is_told()
    {
        var walked = Carry(plan => Map(plan, step => [step.Id == "m2-renumber" ? step with { Commands = [.. step.Commands.Select(command => command with { Answers = [] })] } : step]));
        Assert.Contains("and the plan has no answer", Told(walked, "m2-renumber"), StringComparison.Ordinal);
        var more = Carry(plan => Map(plan, step => [step.Id == "m1-save" ? step with { Commands = [.. step.Commands.Select(command => command with { Answers = [new("Are you sure?", "Y")] })] } : step]));
        Assert.Contains("Never asked: Are you sure?", Told(more, "m1-save"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_detection_ports_with_spanning_tree_on_the_detection_is_faulty_and_a_split_goes_unnoticed()
    {
        var walked = Carry(plan => Retype(plan, "mad-bfd", text => text.Replace("undo stp enable", "stp enable", StringComparison.Ordinal)));
        Assert.Contains("MAD BFD status: faulty", Told(walked, "fabric-mad"), StringComparison.Ordinal);
        Assert.Contains("MAD recovery: no, expected yes", Told(walked, "test-recovery"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_every_step_that_changes_something_dropped_in_turn_some_later_step_fails()
    {
        var (plan, _) = Sample();
        foreach (var id in plan.Steps.Select(step => step.Id).Where(id => id is "m1-priority" or "m2-priority" or "m1-shut" or "m2-shut" or "m1-bind" or "m2-bind" or "m1-open" or "m2-open" or "m1-save" or "m2-save" or "m2-renumber" or "cabling" or "activate" or "join-m2" or "mad-bfd" or "test-pull" or "test-plug" or "test-split"))
            Assert.True(Carry(each => Drop(each, id)).Any(step => !step.IsGood), $"Nobody misses {id}.");
    }
}
