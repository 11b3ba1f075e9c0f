using CsCheck;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.VmotionNetworks.Cases;

namespace Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

public class FormTests
{
    [Fact]
    public void An_empty_form_has_problems_at_its_fields_and_nowhere_else() =>
        Assert.Equal(["hosts[0].name", "hosts[1].name"], Vmotion.Evaluate(FormValues.Empty).Problems.Select(problem => problem.Field));

    [Fact]
    public void More_than_two_hosts_are_refused_with_what_to_do_instead()
    {
        var message = Problem(Example.With("hosts", FormValue.Of(Host("a", "8.0"), Host("b", "8.0"), Host("c", "8.0"))), "hosts");
        Assert.Contains("there are 3", message, StringComparison.Ordinal);
        Assert.Contains("switch", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hosts[1].name", "ESX01.example.local"), InlineData("hosts[1].name", "a b"), InlineData("hosts[1].name", "x'; reboot; '"), InlineData("hosts[1].name", "")]
    public void A_bad_host_name_is_told_at_its_row(string field, string name) =>
        Problem(Example.With("hosts", FormValue.Of(Host("esx01.example.local", "5.0"), Host(name, "5.0"))), field);

    [Fact]
    public void An_unknown_release_is_told_at_its_row() => Problem(Hosts("5.0", "4.1"), "hosts[1].version");

    [Fact]
    public void A_port_has_one_cable()
    {
        var values = Example.With("links", Links(("vmnic1", "vmnic1"), ("vmnic2", "vmnic3"), ("vmnic1", "vmnic2"), ("vmnic5", "vmnic3")));
        Assert.Contains("cable 1", Problem(values, "links[2].nicA"), StringComparison.Ordinal);
        Assert.Contains("cable 2", Problem(values, "links[3].nicB"), StringComparison.Ordinal);
        Assert.Equal(2, Vmotion.Evaluate(values).Problems.Length);
    }

    [Theory, InlineData("1gbe", 16, true), InlineData("1gbe", 17, false), InlineData("10gbe", 4, true), InlineData("10gbe", 5, false), InlineData("faster", 4, true), InlineData("faster", 5, false), InlineData("1gbe", 0, false)]
    public void The_number_of_cables_depends_on_the_speed(string speed, int count, bool good)
    {
        var values = Example.With("speed", speed).With("links", Links(count));
        if (good) Plan(values);
        else Problem(values, "links");
    }

    [Theory]
    [InlineData("10.9.8.0/29", "room for 2 networks of /30; 4 cables need 4"), InlineData("10.9.8.0/31", "room for no network"), InlineData("10.9.8.1/24", "host bits"), InlineData("10.9.8.0", "prefix length")]
    [InlineData("224.0.0.0/24", "multicast"), InlineData("127.0.0.0/8", "loopback"), InlineData("169.254.1.0/24", "link-local"), InlineData("240.0.0.0/8", "class E"), InlineData("0.0.0.0/0", "no host has an address"), InlineData("", "")]
    public void A_base_network_must_hold_the_links(string basis, string told) => Assert.Contains(told, Problem(Example.With("baseNetwork", basis), "baseNetwork"), StringComparison.Ordinal);

    [Fact]
    public void Networks_in_use_are_stepped_around()
    {
        var plan = Plan(Example.With("avoid", "10.9.8.0/29, 10.9.8.12/32 192.168.0.0/16"));
        Assert.Equal(["10.9.8.8/30", "10.9.8.16/30", "10.9.8.20/30", "10.9.8.24/30"], plan.Tables[0].Rows.Select(row => row[2]).Distinct());
        Assert.Contains(plan.Cautions, caution => caution.Text.Contains("10.9.8.0/29, 10.9.8.12/32.", StringComparison.Ordinal));
    }

    [Theory, InlineData("10.9.8.0/24"), InlineData("10.0.0.0/8"), InlineData("10.9.8.0/25, 10.9.8.128/25"), InlineData("0.0.0.0/0")]
    public void A_base_network_wholly_in_use_is_refused(string avoid) => Assert.Contains("beside those in use", Problem(Example.With("avoid", avoid), "baseNetwork"), StringComparison.Ordinal);

    [Theory, InlineData("10.9.8.10", "", false), InlineData("10.9.8.10", "10.9.8.0/27", true), InlineData("10.9.9.10", "", true)]
    public void A_hosts_own_address_is_outside_of_the_base_network(string name, string avoid, bool good)
    {
        var values = Example.With("hosts", FormValue.Of(Host(name, "8.0"), Host("10.9.7.1", "8.0"))).With("avoid", avoid);
        if (!good) Assert.Contains("10.9.8.10 in 10.9.8.0/24 is a host's own address. Add the network it is in", Problem(values, "baseNetwork"), StringComparison.Ordinal);
        else Assert.Equal($"{name}-vmotion.sh", Plan(values).Files[0].Name);
    }

    [Fact]
    public void A_huge_base_network_that_is_mostly_in_use_costs_nothing() =>
        Assert.Equal("10.128.0.0/30", Plan(Example.With("baseNetwork", "10.0.0.0/8").With("avoid", "10.0.0.0/9")).Tables[0].Rows[0][2]);

    [Theory, InlineData("10.9.8.0/33"), InlineData("10.9.8.0/24, x"), InlineData("10.9.8.1/24")]
    public void A_bad_network_in_use_is_told(string avoid) => Problem(Example.With("avoid", avoid), "avoid");

    [Theory, InlineData(1279), InlineData(9001), InlineData(0), InlineData(-1)]
    public void The_mtu_has_limits(int mtu) => Problem(Example.With("mtu", mtu), "mtu");

    [Theory, InlineData("firstVmkA", 0, "from 1 to 255"), InlineData("firstVmkB", 0, "from 1 to 255"), InlineData("firstVmkA", 253, "vmk256"), InlineData("firstVmkB", 256, "255"), InlineData("firstVmkA", -1, "255")]
    public void Adapter_numbers_stay_clear_of_management_and_of_the_end(string field, int first, string told) => Assert.Contains(told, Problem(Example.With("firstVmkB", 1).With(field, first), field), StringComparison.Ordinal);

    [Theory, InlineData(254), InlineData(256), InlineData(0)]
    public void Only_the_host_with_the_wrong_adapter_numbers_is_blamed(int first) => Assert.Equal("firstVmkA", Assert.Single(Vmotion.Evaluate(Example.With("firstVmkA", first)).Problems).Field);

    [Theory, InlineData(0), InlineData(1), InlineData(33)]
    public void Too_few_or_too_many_hosts_are_told_of_two(int count) =>
        Assert.Contains($"join two hosts, so two are needed here (three or more are connected to a switch); there are {count}.", Problem(Example.With("hosts", FormValue.Of([.. Enumerable.Range(0, count).Select(i => Host($"h{i}", "8.0"))])), "hosts"), StringComparison.Ordinal);

    [Fact]
    public void The_first_adapter_may_differ_from_host_to_host()
    {
        var rows = Plan(Example.With("firstVmkA", 3).With("firstVmkB", 7)).Tables[0].Rows;
        Assert.Equal(["vmk3", "vmk7", "vmk4", "vmk8"], rows.Take(4).Select(row => row[5]));
        Assert.Equal("vmk3", Plan(Example.With("firstVmkA", 3)).Tables[0].Rows[1][5]);
    }

    [Theory]
    [InlineData("vswitchPrefix", "a,b"), InlineData("vswitchPrefix", "-v"), InlineData("vswitchPrefix", "a\u0007b"), InlineData("vswitchPrefix", "12345678901234567890123456789"), InlineData("vswitchPrefix", "")]
    [InlineData("portGroupPrefix", "a/b"), InlineData("portGroupPrefix", "‘x’"), InlineData("portGroupPrefix", "1234567890123456789012345678901234567")]
    public void A_bad_name_is_told_at_its_prefix(string field, string name) => Problem(Example.With(field, name), field);

    [Fact]
    public void The_hosts_own_vswitch_is_not_taken() => Problem(Example.With("design", "one-shared-vswitch").With("vswitchPrefix", "vSwitch0"), "vswitchPrefix");

    [Theory, InlineData("5.0", "8.0"), InlineData("6.7", "5.5")]
    public void The_vmotion_stack_needs_6_0_on_both_hosts(string a, string b)
    {
        Assert.Contains("6.0 or later", Problem(Hosts(a, b).With("stack", "vmotion"), "stack"), StringComparison.Ordinal);
        Plan(Hosts("6.0", "8.0").With("stack", "vmotion"));
    }

    [Theory, InlineData("speed"), InlineData("prefix"), InlineData("design"), InlineData("stack")]
    public void An_unknown_choice_is_told(string field) => Problem(Example.With(field, "x"), field);

    [Fact]
    public void An_unknown_field_is_told() => Problem(Example.With("links2", "x"), "links2");

    [Fact]
    public void Public_networks_are_warned_of_but_planned() => Assert.Contains(Plan(Example.With("baseNetwork", "192.0.2.0/24")).Cautions, caution => caution.Text.Contains("not private", StringComparison.Ordinal));

    private static readonly ImmutableArray<string> Ids = [.. Vmotion.Form.Fields.Select(field => field.Id), "name", "version", "nicA", "nicB", "", "x"];

    private static readonly Gen<FormValue> Scalar = Gen.OneOf(
        Cases.One(["", " ", "vmnic1", "10.9.8.0/24", "0.0.0.0/0", "255.255.255.255/32", "5.0", "8.0", "31", "vmotion", "one-shared-vswitch", "10gbe", "-1", "99999999999999999999", "٣", "'; reboot #", "a\nb", "\u0000", "\ud800"]).Select(FormValue.Of),
        Gen.String[0, 30].Select(FormValue.Of), Gen.Long.Select(FormValue.Of), Gen.Int[-2, 300].Select(number => FormValue.Of((long)number)), Gen.Bool.Select(FormValue.Of), Gen.String.Array[0, 3].Select(texts => FormValue.OfMany([.. texts])));

    private static readonly Gen<FormValues> HostileRow = Gen.Select(Cases.One(Ids), Scalar).Array[0, 4].Select(Make);

    private static readonly Gen<FormValue> Any = Gen.OneOf(Scalar, HostileRow.Array[0, 20].Select(rows => FormValue.Of([.. rows])));

    private static FormValues Make((string, FormValue)[] fields) => fields.Aggregate(FormValues.Empty, (values, field) => values.With(field.Item1, field.Item2));

    [Fact]
    public void Whatever_stands_in_the_form_gives_a_plan_or_problems_at_paths_that_exist() =>
        Gen.Select(Gen.Bool, Gen.Select(Cases.One(Ids), Any).Array[0, 6]).Sample((fromExample, changes) =>
        {
            var values = changes.Aggregate(fromExample ? Example : FormValues.Empty, (all, change) => all.With(change.Item1, change.Item2));
            var evaluation = Vmotion.Evaluate(values);
            Assert.Equal(evaluation.Plan is null, !evaluation.Problems.IsEmpty);
            Assert.All(evaluation.Problems, problem =>
            {
                Assert.NotEmpty(problem.Message);
                Assert.True(Exists(problem.Field, values), problem.ToString());
            });
        }, iter: 5000);

    private static bool Exists(string path, FormValues values)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        if (open < 0) return values[path] is not null || Vmotion.Form.Fields.Any(field => field.Id == path);
        var close = path.IndexOf("].", open, StringComparison.Ordinal);
        var table = (TableField)Vmotion.Form.Fields.Single(field => field.Id == path[..open]);
        var row = int.Parse(path[(open + 1)..close], System.Globalization.CultureInfo.InvariantCulture);
        var rows = (values[table.Id] as FormValue.Table ?? (FormValue.Table)table.Default(values)).Rows;
        return row < rows.Length && (table.Columns.Any(column => column.Id == path[(close + 2)..]) || rows[row][path[(close + 2)..]] is not null);
    }
}
