using System.Globalization;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Check = Runbooks.Domain.Engine.Check;
using static Runbooks.Domain.Tests.Catalogue.VmotionNetworks.Cases;

namespace Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

public class PlanTests
{
    private sealed record End(string Link, string Host, Ipv4Subnet Network, Ipv4Address Address, string Mask, string Vmk, string PortGroup, string Vswitch, string Nic);

    private static ImmutableArray<End> Ends(Plan plan) =>
        [.. plan.Tables[0].Rows.Select(row => new End(row[0], row[1], Ipv4Subnet.Parse(row[2]).Required(), Ipv4Address.Parse(row[3]).Required(), row[4], row[5], row[6], row[7], row[8]))];

    [Fact]
    public void Every_random_plan_keeps_the_rules_of_addressing() => Gen.Int.Sample(seed =>
    {
        var values = Random(seed);
        var evaluation = Vmotion.Evaluate(values);
        if (evaluation.Plan is not { } plan)
        {
            // Networks in use may leave too little; nothing else can be wrong.
            Assert.All(evaluation.Problems, problem => Assert.Equal("baseNetwork", problem.Field));
            return;
        }
        var ends = Ends(plan);
        var basis = Ipv4Subnet.Parse(values.Text("baseNetwork")).Required();
        var prefix = int.Parse(values.Text("prefix"), CultureInfo.InvariantCulture);
        var avoided = values.Text("avoid").Split([',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries).Select(text => Ipv4Subnet.Parse(text).Required()).ToList();
        var networks = ends.Select(end => end.Network).Distinct().ToList();
        Assert.Equal(values.Rows("links").Length, networks.Count);
        Assert.Equal(2 * networks.Count, ends.Length);
        Assert.Equal(ends.Length, ends.Select(end => end.Address).Distinct().Count());
        for (var i = 0; i < networks.Count; i++)
        {
            Assert.Equal(prefix, networks[i].PrefixLength);
            Assert.True(basis.Contains(networks[i].Network) && basis.Contains(networks[i].Last));
            Assert.DoesNotContain(avoided, network => network.Overlaps(networks[i]));
            Assert.DoesNotContain(networks.Skip(i + 1), other => other.Overlaps(networks[i]));
        }
        foreach (var link in ends.GroupBy(end => end.Link))
        {
            var (a, b) = (link.First(), link.Last());
            Assert.Equal(a.Network, b.Network);
            Assert.Equal(a.PortGroup, b.PortGroup);
            Assert.All(link, end => Assert.True(end.Network.Contains(end.Address)));
            if (prefix == 30) Assert.All(link, end => Assert.True(end.Address != end.Network.Network && end.Address != end.Network.Last));
            Assert.Equal(prefix == 30 ? "255.255.255.252" : "255.255.255.254", a.Mask);
        }
        foreach (var host in ends.GroupBy(end => end.Host))
        {
            Assert.Equal(networks.Count, host.Select(end => end.Vmk).Distinct().Count());
            Assert.Equal(networks.Count, host.Select(end => end.Nic).Distinct().Count());
            Assert.Equal(networks.Count, host.Select(end => end.PortGroup).Distinct().Count());
            Assert.Equal(values.Text("design") == "one-shared-vswitch" ? 1 : networks.Count, host.Select(end => end.Vswitch).Distinct().Count());
            Assert.DoesNotContain("vmk0", host.Select(end => end.Vmk));
        }
    }, iter: 4000);

    [Fact]
    public void Every_random_plan_is_whole() => Gen.Int.Sample(seed =>
    {
        if (Vmotion.Evaluate(Random(seed)).Plan is not { } plan) return;
        var ids = plan.Steps.Select(step => step.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(plan.Files.Length, plan.Files.Select(file => file.Name.ToUpperInvariant()).Distinct().Count());
        Assert.All(plan.Files, file => Assert.True(file.Name.Length < 200));
        // A step's commands stay on one line each; nothing a person typed opens another.
        Assert.All(plan.Steps.SelectMany(step => step.Commands), command => Assert.DoesNotContain('\n', command.Text));
        Assert.Equal(PlanJson.Write(plan), PlanJson.Write(PlanJson.Read(PlanJson.Write(plan))));
        foreach (var host in plan.Steps.Where(step => step.Check is Check.Reader).GroupBy(step => step.Where)) Assert.Contains(host.Key, plan.Tables[0].Rows.Select(row => row[1]));
    }, iter: 500);

    [Fact]
    public void Commands_fit_the_release_of_each_host()
    {
        var plan = Plan(Hosts("5.0", "6.7"));
        Assert.All(plan.Step("esx-a-vmotion")!.Commands[..^1], command => Assert.StartsWith("vim-cmd hostsvc/vmotion/vnic_set vmk", command.Text, StringComparison.Ordinal));
        Assert.All(plan.Step("esx-b-vmotion")!.Commands, command => Assert.StartsWith("esxcli network ip interface tag add -i vmk", command.Text, StringComparison.Ordinal));
        Assert.Null(plan.Step("esx-a-vmotion-tags"));
        Assert.NotNull(plan.Step("esx-b-vmotion-tags"));
        Assert.Equal("~ #", plan.Step("esx-a-nics")!.Commands[0].Prompt);
        Assert.Equal("[root@esx02:~]", plan.Step("esx-b-nics")!.Commands[0].Prompt);
    }

    [Theory, InlineData("1gbe", true, "Up to 4 migrations"), InlineData("10gbe", false, "Up to 8 migrations run at once per host at 10 GbE; each"), InlineData("faster", false, "no figure for faster ports")]
    public void Cautions_fit_the_speed(string speed, bool copper, string migrations)
    {
        var cautions = Plan(Example.With("speed", speed)).Cautions;
        Assert.Equal(copper, cautions.Any(caution => caution.Text.Contains("1000BASE-T", StringComparison.Ordinal)));
        Assert.Contains(cautions, caution => caution.Text.Contains(migrations, StringComparison.Ordinal));
        Assert.Contains(cautions, caution => caution.Text.Contains("observes the IP ranges", StringComparison.Ordinal) && caution.Text.Contains("It does not", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_not_verified_says_so()
    {
        var plan = Plan(Hosts("6.0", "8.0").With("stack", "vmotion"));
        Assert.Contains("auto-MDIX", plan.Step("cables")!.Unverified, StringComparison.Ordinal);
        Assert.Contains("chosen when it is made", plan.Step("esx-a-netstack")!.Unverified, StringComparison.Ordinal);
        var mark = Plan(Example).Step("esx-a-vmotion")!;
        Assert.Equal("vim-cmd hostsvc/vmotion/netconfig_get", mark.Commands[^1].Text);
        Assert.Contains("netconfig_get", mark.Unverified, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_vmotion_stack_adapters_are_made_there_and_get_no_mark()
    {
        var plan = Plan(Hosts("6.0", "8.0").With("stack", "vmotion"));
        Assert.Equal("esxcli network ip interface add -i vmk1 -p vMotion-01 -m 9000 -N vmotion", plan.Step("esx-a-link-1-vmk")!.Commands[0].Text);
        Assert.Equal("vmkping ++netstack=vmotion -I vmk1 -d -s 8972 -c 3 10.9.8.2", plan.Step("esx-a-link-1-ping")!.Commands[1].Text);
        Assert.DoesNotContain("tag add", PlanJson.Write(plan), StringComparison.Ordinal);
        Assert.Contains(plan.Cautions, caution => caution.Severity == Severity.Danger && caution.Text.Contains("no longer serve vMotion", StringComparison.Ordinal));
        Assert.Contains(((Check.Reader)plan.Step("esx-a-interfaces")!.Check).Expectations, expected => expected is { Property: "TCP/IP stack", Value: "vmotion" });
    }

    [Fact]
    public void The_vswitch_has_its_mtu_before_any_adapter() => Gen.Int.Sample(seed =>
    {
        if (Vmotion.Evaluate(Random(seed)).Plan is not { } plan) return;
        foreach (var host in plan.Steps.GroupBy(step => step.Where))
        {
            var commands = host.SelectMany(step => step.Commands).Select(command => command.Text).ToList();
            Assert.All(commands.Index().Where(each => each.Item.StartsWith("esxcli network ip interface add", StringComparison.Ordinal)), add =>
                Assert.Contains(commands.Take(add.Index), before => before.StartsWith("esxcli network vswitch standard set -m", StringComparison.Ordinal)));
        }
    }, iter: 200);

    [Fact]
    public void On_a_shared_vswitch_the_other_ports_are_unused()
    {
        var plan = Plan(Example.With("design", "one-shared-vswitch"));
        var expectations = ((Check.Reader)plan.Step("esx-a-teaming")!.Check).Expectations;
        Assert.Contains(expectations, expected => expected is { Subject: "vMotion-02", Property: "active uplinks", Value: "vmnic2" });
        Assert.Contains(expectations, expected => expected is { Subject: "vMotion-02", Property: "unused uplinks", Value: "vmnic1,vmnic5,vmnic6" });
        Assert.Contains("-MakeNicActive 'vmnic2' -MakeNicUnused 'vmnic1','vmnic5','vmnic6'", plan.Files.Single(file => file.Name == "esx01-vmotion.ps1").Text, StringComparison.Ordinal);
        Assert.Single(plan.Step("esx-a-vswitch")!.Commands, command => command.Text.Contains("standard add", StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_is_held_before_the_first_change_the_cables_and_vmotion() =>
        Assert.Equal(["esx-a-link-1-vswitch", "cables", "esx-a-vmotion"], Plan(Example).Steps.Where(step => step.Hold is not null).Select(step => step.Id));

    [Theory, InlineData(9000, "1472 8972"), InlineData(1500, "1472"), InlineData(1501, "1472 1473"), InlineData(1280, "1252")]
    public void Pings_test_the_full_packet_and_the_ordinary_one(int mtu, string sizes) =>
        Assert.Equal(sizes, string.Join(' ', ((Check.Reader)Plan(Example.With("mtu", mtu)).Step("esx-b-link-2-ping")!.Check).Expectations.Where(expected => expected.Property != "prompt").Select(expected => expected.Property)));

    [Fact]
    public void Hosts_with_the_same_short_name_are_told_apart()
    {
        var plan = Plan(Example.With("hosts", FormValue.Of(Host("esx.a.lab", "8.0"), Host("esx.b.lab", "8.0"))));
        Assert.Equal(["esx.a.lab", "esx.b.lab"], plan.Steps.Select(step => step.Where).Where(where => where.StartsWith("esx", StringComparison.Ordinal)).Distinct());
    }

    [Theory, InlineData(1), InlineData(16)]
    public void The_picture_names_every_end_and_stays_in_its_frame(int links)
    {
        var picture = Plan(Example.With("links", Links(links))).Pictures.Single();
        foreach (var end in Ends(Plan(Example.With("links", Links(links)))))
        {
            Assert.Contains($"{end.Nic}, {end.Vmk}, {end.Address}", picture.Description, StringComparison.Ordinal);
            Assert.Contains(picture.Shapes, shape => shape is Shape.Label label && label.Text == end.Address.ToString());
        }
        Assert.All(picture.Shapes.OfType<Shape.Label>(), label => Assert.True(label.X > 0 && label.X < picture.Width && label.Y > 0 && label.Y < picture.Height));
        Assert.All(picture.Shapes.OfType<Shape.Box>(), box => Assert.True(box.X + box.Width < picture.Width && box.Y + box.Height <= picture.Height));
    }
}
