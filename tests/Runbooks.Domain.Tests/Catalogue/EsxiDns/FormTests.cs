using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.EsxiDns.DnsCases;

namespace Runbooks.Domain.Tests.Catalogue.EsxiDns;

public class FormTests
{
    [Theory]
    [InlineData("newServers", "", "newServers")]
    [InlineData("newServers", "10.30.0.1, 10.30.0.1", "newServers")]
    [InlineData("newServers", "10.30.1", "newServers")]
    [InlineData("newServers", "127.0.0.1", "newServers")]
    [InlineData("newServers", "224.0.0.1", "newServers")]
    [InlineData("newServers", "fe80::1%vmk0", "newServers")]
    [InlineData("newServers", "fe80::1", "newServers")]
    [InlineData("newServers", "ff02::1", "newServers")]
    [InlineData("newServers", "::1", "newServers")]
    [InlineData("newServers", "::", "newServers")]
    [InlineData("newServers", "::ffff:10.0.0.1", "newServers")]
    [InlineData("newServers", "[2001:db8::1]", "newServers")]
    [InlineData("newServers", "2001:db8::1, 2001:DB8:0::0001", "newServers")]
    [InlineData("oldServers", "2001:db8:::1", "oldServers")]
    [InlineData("search", "192.168.1.1", "search")]
    [InlineData("domain", "10.0.0.1", "domain")]
    [InlineData("host", "", "host")]
    [InlineData("vcenter", "vc 1", "vcenter")]
    [InlineData("stack", "a;b", "stack")]
    [InlineData("way", "esxcli", "oldServers")]
    public void A_wrong_value_is_told_at_its_field(string field, string value, string told)
    {
        var values = OneHost.With(field, value);
        if (field == "way") values = values.Without("vcenter");
        Assert.Contains(told, Problems(values));
    }

    [Fact]
    public void An_IPv6_server_is_planned_in_its_one_spelling_with_what_is_not_documented_marked()
    {
        var plan = Plan(DualStack);
        Assert.Contains("10.30.0.1, 2001:db8:30::53", plan.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("DB8", PlanJson.Write(plan with { Inputs = FormValues.Empty }), StringComparison.Ordinal);
        Assert.Equal(2, plan.Cautions.Count(caution => caution.Unverified && caution.Text.Contains("IPv6", StringComparison.Ordinal)));
        Assert.Contains("IPv6", plan.Step("server-2-answers")!.Unverified!, StringComparison.Ordinal);
        Assert.DoesNotContain(Plan(OneHost).Cautions, caution => caution.Text.Contains("IPv6", StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_no_plan_for_all_hosts()
    {
        Assert.Contains("scope", Problems(OneHost.With("scope", "all")));
        Assert.Contains("cluster", Problems(Cluster.With("cluster", "*")));
        Assert.Contains("hosts", Problems(OneHost.Without("host").With("scope", "hosts").With("hosts", "*").With("canary", "esx1")));
        Assert.Contains("way", Problems(Cluster.Without("vcenter").With("way", "esxcli").With("oldServers", "10.31.0.1")));
    }

    [Fact]
    public void A_host_by_its_address_asks_for_a_name_and_not_for_an_address()
    {
        var values = ByEsxcli.With("scope", "host").Without("hosts").Without("canary").With("host", "192.0.2.9");
        var step = Plan(values).Steps.First(each => each.Id == "server-1-answers");
        Assert.StartsWith("A name for ", step.Expect, StringComparison.Ordinal);
    }

    [Fact]
    public void When_nothing_changes_there_are_no_lines_to_copy() =>
        Assert.DoesNotContain(Plan(ByEsxcli.With("newServers", ByEsxcli.Text("oldServers")).Without("search").Without("domain")).Highlights, highlight => highlight.Label.StartsWith("Lines for", StringComparison.Ordinal));

    [Fact]
    public void The_first_host_is_one_of_the_list_and_comes_first()
    {
        var values = ByEsxcli.With("canary", "esx12.lab.example");
        Assert.Equal("Change esx12", Plan(values).Sections[1].Title);
        Assert.Contains("canary", Problems(ByEsxcli.With("canary", "esx13.lab.example")));
    }

    [Fact]
    public void Another_stack_is_set_by_esxcli_and_has_its_name_in_every_line()
    {
        Assert.Contains("way", Problems(OneHost.With("stack", "vmotion").With("way", "powercli")));
        var plan = Plan(OneHost.Without("vcenter").With("stack", "vmotion").With("oldServers", "10.31.0.1"));
        Assert.All(plan.Step("host-1-change")!.Commands, command => Assert.EndsWith(" -N vmotion", command.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void More_than_three_servers_are_taken_with_a_caution_that_is_marked_unverified()
    {
        var caution = Assert.Single(Plan(OneHost.With("newServers", "10.30.0.1 10.30.0.2 10.30.0.3 10.30.0.4")).Cautions, caution => caution.Text.Contains("first three", StringComparison.Ordinal));
        Assert.True(caution.Unverified);
    }

    [Fact]
    public void Old_servers_go_last_behind_a_point_of_no_return() =>
        Assert.Equal(("old-servers", HoldKind.PointOfNoReturn), (Plan(Cluster).Steps.Last().Id, Plan(Cluster).Steps.Last().Hold!.Kind));

    [Fact]
    public void A_change_of_the_domain_tells_of_members_of_a_windows_domain() =>
        Assert.Contains(Plan(OneHost.With("domain", "lab.example")).Cautions, caution => caution.Text.Contains("HostInDomain", StringComparison.Ordinal));
}
