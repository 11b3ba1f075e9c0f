using System.Globalization;
using CsCheck;
using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

/// <summary>The rules of the trade, each where a plan shows it.</summary>
public class PlanRuleTests
{
    private static Plan Plan(IrfSample sample) => IrfPlan.Plan(sample.Inputs());

    private static ImmutableArray<Expectation> Expected(Plan plan, string id) => Assert.IsType<Check.Reader>(plan.Step(id)!.Check).Expectations;

    private static Expectation One(Plan plan, string id, string subject, string property) => Assert.Single(Expected(plan, id), expected => expected.Subject == subject && expected.Property == property);

    private static string[] Lines(Plan plan, string id) => [.. plan.Step(id)!.Commands.SelectMany(command => command.Text.Split('\n'))];

    [Fact]
    public void The_old_posts_switches_are_cabled_crosswise()
    {
        var cables = Plan(IrfSample.OldPost).Step(CableSteps.Cabling)!.Expect;
        Assert.Contains("sw1 GigabitEthernet1/0/52 (IRF-port 1/2) to sw2 GigabitEthernet2/0/51 (IRF-port 2/1)", cables, StringComparison.Ordinal);
        Assert.Contains("sw2 GigabitEthernet2/0/52 (IRF-port 2/2) to sw1 GigabitEthernet1/0/51 (IRF-port 1/1)", cables, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_switch_with_another_id_is_renumbered_and_its_question_is_answered()
    {
        var plan = Plan(IrfSample.OldPost);
        Assert.Null(plan.Step("m1-renumber"));
        var step = plan.Step("m2-renumber")!;
        Assert.Equal("irf member 1 renumber 2", step.Commands[0].Text.Split('\n')[^1]);
        Assert.Equal("Y", Assert.Single(step.Commands[0].Answers).Reply);
        Assert.Equal(["N", "Y"], step.Commands[^1].Answers.Select(answer => answer.Reply));
        Assert.DoesNotContain(Lines(plan, "m2-renumber"), line => line.StartsWith("save", StringComparison.Ordinal));
    }

    [Fact]
    public void Blanking_restarts_at_once_and_does_not_save()
    {
        var plan = Plan(new() { Blank = true });
        Assert.Equal(["reset saved-configuration", "reboot"], Lines(plan, "m1-blank"));
        Assert.Equal("N", plan.Step("m1-blank")!.Commands[1].Answers[0].Reply);
        Assert.Equal("n|not asked", One(plan, "m1-blank", "reboot", "saved").Value);
        Assert.All(new[] { "m1-blank", "m2-blank" }, id => Assert.Equal(HoldKind.PointOfNoReturn, plan.Step(id)!.Hold?.Kind));
        Assert.Null(Plan(new()).Step("m1-blank"));
    }

    [Fact]
    public void What_is_saved_must_hold_open_ports() =>
        Assert.All(new[] { "GigabitEthernet2/0/51", "GigabitEthernet2/0/52" }, port => Assert.Equal("no", One(Plan(IrfSample.OldPost), "m2-saved", port, "shutdown").Value));

    [Fact]
    public void Defaults_are_expected_too_since_a_file_may_hold_another_domain_or_priority()
    {
        var plan = Plan(new() { Domain = 0, Priorities = [32, 1] });
        Assert.Equal(("0", "1"), (One(plan, "m2-saved", "irf", "domain").Value, One(plan, "m2-saved", "irf", "priority of member 2").Value));
        Assert.Equal("32", One(plan, "m1-saved", "irf", "priority of member 1").Value);
    }

    [Fact]
    public void What_starts_next_is_compared_with_what_runs()
    {
        var plan = Plan(IrfSample.OldPost);
        Assert.Equal("yes", One(plan, "m2-boot", "slot 1", "main is current").Value);
        Assert.Equal("yes", One(plan, "fabric-version", "all slots", "same main").Value);
    }

    [Fact]
    public void The_end_of_a_chain_may_be_down_and_a_link_of_the_chain_may_not()
    {
        var plan = Plan(new() { Members = 3, Topology = IrfTopology.Chain });
        Assert.Equal((Comparison.OneOf, "DIS|DOWN"), (One(plan, "fabric-topology", "IRF-port 1/1", "link").Comparison, One(plan, "fabric-topology", "IRF-port 1/1", "link").Value));
        Assert.Equal("DIS|DOWN", One(plan, "fabric-topology", "IRF-port 3/2", "link").Value);
        Assert.Equal((Comparison.Equals, "UP"), (One(plan, "fabric-topology", "IRF-port 2/2", "link").Comparison, One(plan, "fabric-topology", "IRF-port 2/2", "link").Value));
        Assert.Equal("3", One(plan, "fabric-topology", "IRF-port 2/2", "neighbor").Value);
    }

    [Fact]
    public void A_link_to_a_member_that_has_not_joined_is_still_down()
    {
        var plan = Plan(new() { Members = 3 });
        Assert.Equal("DOWN|TIMEOUT", One(plan, "joined-m2-topology", "IRF-port 2/2", "link").Value);
        Assert.Equal("UP", One(plan, "joined-m3-topology", "IRF-port 2/2", "link").Value);
        Assert.DoesNotContain(Expected(plan, "joined-m2-topology"), expected => expected.Subject.StartsWith("IRF-port 3/", StringComparison.Ordinal));
        Assert.Equal("1,2", One(plan, "joined-m2-irf", "fabric", "members").Value);
    }

    [Fact]
    public void Members_join_beside_the_fabric_so_far_and_the_highest_priority_is_never_restarted()
    {
        var plan = Plan(IrfSample.All.First(each => each.Name == "ring9-lacp").Sample);
        Assert.Equal("sw4", plan.Step("activate")!.Where);
        Assert.Equal(["join-m3", "join-m2", "join-m1", "join-m5"], plan.Steps.Where(step => step.Id.StartsWith("join-", StringComparison.Ordinal)).Take(4).Select(step => step.Id));
    }

    [Theory, InlineData("BFD"), InlineData("LACP"), InlineData("ARP"), InlineData("ND")]
    public void Exactly_one_kind_of_detection_is_expected(string kind)
    {
        var plan = Plan(new() { Members = 3, Comware = 7, Mad = kind, BridgeMac = kind is "ARP" or "ND" ? BridgeMac.No : BridgeMac.Timer });
        var states = Expected(plan, "fabric-mad").Where(expected => expected.Property == "state").ToList();
        Assert.Equal(4, states.Count);
        Assert.Equal($"MAD {kind}", Assert.Single(states, state => state.Value == "enabled").Subject);
        Assert.All(plan.Steps.Where(step => step.Id.StartsWith("mad-", StringComparison.Ordinal)).SelectMany(step => step.Commands).SelectMany(command => command.Text.Split('\n')).Where(line => line.StartsWith("mad ", StringComparison.Ordinal) && line.EndsWith("enable", StringComparison.Ordinal)),
            line => Assert.Equal(kind == "LACP" ? "mad enable" : $"mad {kind.ToLowerInvariant()} enable", line));
    }

    [Theory, InlineData("LACP"), InlineData("ARP"), InlineData("ND")]
    public void Detection_that_asks_for_the_domain_gets_the_planned_one(string kind)
    {
        var step = Plan(new() { Comware = 7, Mad = kind, Domain = 4711 }).Step($"mad-{kind.ToLowerInvariant()}")!;
        Assert.Equal("4711", Assert.Single(step.Commands.SelectMany(command => command.Answers)).Reply);
    }

    [Fact]
    public void Bfd_switches_spanning_tree_off_on_its_own_ports_only_and_calls_down_healthy()
    {
        var plan = Plan(new() { Members = 3, Comware = 7 });
        var lines = Lines(plan, "mad-bfd");
        Assert.Equal(3, lines.Count(line => line == "undo stp enable"));
        Assert.All(lines.Index().Where(line => line.Item == "undo stp enable"), line => Assert.Matches("^interface Ten-GigabitEthernet [123]/0/45$", lines[line.Index - 1]));
        Assert.DoesNotContain(lines, line => line.StartsWith("ip address", StringComparison.Ordinal));
        Assert.Equal("0", One(plan, "fabric-bfd", "sessions", "up").Value);
        Assert.Equal("down", One(plan, "fabric-bfd", "BFD session 192.0.2.1", "state").Value);
        Assert.Equal("2,3", One(plan, "fabric-mad", "member 1", "neighbor").Value);
    }

    [Fact]
    public void Two_members_need_no_switch_between_them_for_bfd() => Assert.Null(Plan(new()).Step("mad-intermediate"));

    [Theory]
    // Comware 7, LACP and BFD: most members, then the lowest ID of a master; Comware 5, ARP and ND: the lowest ID.
    [InlineData(7, "BFD", 3, new[] { 3, 2, 1 }, true)]
    [InlineData(7, "ARP", 3, new[] { 3, 2, 1 }, false)]
    [InlineData(5, "BFD", 3, new[] { 3, 2, 1 }, false)]
    [InlineData(7, "BFD", 2, new[] { 2, 1 }, false)]
    [InlineData(7, "BFD", 2, new[] { 1, 2 }, true)]
    public void The_test_of_a_split_names_the_half_that_goes_on(int comware, string kind, int members, int[] ids, bool masterGoesOn)
    {
        var plan = Plan(new() { Comware = comware, Mad = kind, Members = members, Ids = [.. ids], Topology = IrfTopology.Chain });
        Assert.Equal(masterGoesOn ? $"sw{members.ToString(CultureInfo.InvariantCulture)}" : "sw1", plan.Step("test-recovery")!.Where);
        Assert.Equal(masterGoesOn, plan.Step("test-return") is null);
    }

    [Theory]
    [InlineData(IrfTopology.Ring, 1, true), InlineData(IrfTopology.Chain, 1, false), InlineData(IrfTopology.Chain, 2, true), InlineData(IrfTopology.Pair, 2, true)]
    public void A_cable_is_pulled_only_where_there_is_one_to_spare(object topology, int cables, bool isTested) =>
        Assert.Equal(isTested, Plan(new() { Topology = (IrfTopology)topology, CablesPerLink = cables }).Step("test-pull") is not null);

    [Fact]
    public void Comware_7_reads_each_cable_and_comware_5_has_no_command_for_it()
    {
        Assert.Equal("display irf link", Lines(Plan(new() { Comware = 7 }), "fabric-link").Single());
        Assert.Null(Plan(new()).Step("fabric-link"));
        Assert.Equal(["display mad"], Lines(Plan(new()), "fabric-mad"));
        Assert.Equal(["display mad verbose"], Lines(Plan(new() { Comware = 7 }), "fabric-mad"));
    }

    [Fact]
    public void A_given_release_is_expected_on_every_switch()
    {
        var plan = Plan(new() { Release = "2222P10" });
        Assert.All(new[] { "m1-version", "m2-version" }, id => Assert.Equal("2222P10", One(plan, id, "switch", "release").Value));
        Assert.Equal("2222P10", One(plan, "compare", "all switches", "releases").Value);
        Assert.DoesNotContain(Expected(Plan(new()), "compare"), expected => expected.Property == "releases");
    }

    [Fact]
    public void What_was_not_verified_stays_visible()
    {
        var plan = Plan(IrfSample.OldPost);
        Assert.Contains(plan.Cautions, caution => caution.Unverified && caution.Text.StartsWith("A ring of two members", StringComparison.Ordinal));
        Assert.Contains(plan.Cautions, caution => caution.Unverified && caution.Text == IrfSample.OldPost.Inputs().Platform.Unverified);
        Assert.All(plan.Cautions, caution => Assert.NotNull(caution.Source));
    }

    [Fact]
    public void Every_random_plan_is_whole() => Gen.Int.Sample(seed =>
    {
        var inputs = Random(new(seed)).Inputs();
        var plan = IrfPlan.Plan(inputs);
        var ids = plan.Steps.Select(step => step.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(inputs.Members.Length - 1, ids.Count(id => id.StartsWith("join-", StringComparison.Ordinal)));
        foreach (var step in plan.Steps)
        {
            foreach (var commands in new[] { step.Commands, step.Undo is Undo.ByCommands undo ? undo.Commands : [] })
            {
                var console = new ConsoleView();
                foreach (var line in commands.SelectMany(command => command.Text.Split('\n'))) console.Type(line);
                Assert.True(console.IsUserView, step.Id);
            }
        }
        // Every link that the fabric is held against is a cable of the plan, and both of its ends agree.
        foreach (var expected in Expected(plan, "fabric-topology").Where(expected => expected.Property == "neighbor"))
            Assert.Contains(inputs.Links, link => (ComwareName(link.A), Id(link.B)) == (expected.Subject, expected.Value) || (ComwareName(link.B), Id(link.A)) == (expected.Subject, expected.Value));
        Assert.Equal(2 * inputs.Links.Length, Expected(plan, "fabric-topology").Count(expected => expected.Property == "neighbor"));
    }, iter: 300);

    private static string ComwareName(IrfPort port) => $"IRF-port {port}";

    private static string Id(IrfPort port) => port.Member.ToString(CultureInfo.InvariantCulture);

    private static IrfSample Random(Random random)
    {
        var topology = (IrfTopology)random.Next(3);
        var members = topology == IrfTopology.Pair ? 2 : random.Next(2, 10);
        var ids = Enumerable.Range(1, 10).ToArray();
        random.Shuffle(ids);
        var priorities = Enumerable.Range(1, 32).ToArray();
        random.Shuffle(priorities);
        string[] kinds = ["BFD", "LACP", "ARP", "ND"];
        return new()
        {
            Topology = topology,
            Members = members,
            Comware = random.Next(2) == 0 ? 5 : 7,
            CablesPerLink = random.Next(1, 5),
            Ids = [.. ids[..members]],
            CurrentIds = [.. Enumerable.Range(0, members).Select(_ => random.Next(1, 11))],
            Priorities = [.. priorities[..members]],
            Mad = kinds[random.Next(4)],
            Blank = random.Next(2) == 0,
            Grouped = random.Next(2) == 0,
            Mode = (PortMode)random.Next(3),
            Domain = random.Next(),
            BridgeMac = (BridgeMac)random.Next(3),
        };
    }
}
