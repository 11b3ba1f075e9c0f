using Runbooks.Domain.Engine;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Catalogue.PatchStore.Logs;

namespace Runbooks.Domain.Tests.Catalogue.PatchStore;

public class PlanTests
{
    private static string? NotNeeded(Plan plan, string step) => plan.Step(step)!.NotApplicable;

    [Fact]
    public void A_refused_connection_comes_first_and_rules_DNS_out()
    {
        var plan = Plan(Failing("<urlopen error [Errno 111] Connection refused>"));
        Assert.StartsWith("Route and port: the log points here", plan.Sections[0].Title, StringComparison.Ordinal);
        Assert.Equal("Connection refused: the name was resolved and the host was reached.", NotNeeded(plan, "dns-resolve"));
        Assert.Contains("'proxyurl': None", NotNeeded(plan, "proxy-options"), StringComparison.Ordinal);
        Assert.NotNull(NotNeeded(plan, "space-use"));
        Assert.Null(NotNeeded(plan, "http-get"));
        Assert.Contains(plan.Cautions, caution => caution.Unverified);
    }

    [Fact]
    public void A_name_that_does_not_resolve_leads_into_the_DNS_runbook_with_fields_filled()
    {
        var plan = Plan(Failing("<urlopen error [Errno -2] Name or service not known>"), ("dnsServers", "[root@esx31:~] esxcli network ip dns server list\n   DNSServers: 10.31.0.1, 10.31.0.2"));
        Assert.StartsWith("DNS: the log points here", plan.Sections[0].Title, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Cautions, caution => caution.Unverified);
        var lead = Assert.Single(plan.Step("dns-fix")!.Leads);
        Assert.Equal(("esxi-dns", "esx31.lab.example", "10.31.0.1, 10.31.0.2", "patches.lab.example"), (lead.Runbook, lead.Fields.Text("host"), lead.Fields.Text("oldServers"), lead.Fields.Text("patchStore")));
        // An IPv6 server goes along; what no server has is left out.
        var six = Plan(Failing("<urlopen error [Errno -2] Name or service not known>"), ("dnsServers", "   DNSServers: 2001:DB8::31, fe80::1, 10.31.0.2"));
        Assert.Equal("2001:db8::31, 10.31.0.2", six.Step("dns-fix")!.Leads[0].Fields.Text("oldServers"));
        // With what is still to be entered, it plans.
        Assert.NotNull(Domain.Catalogue.Catalogue.Find("esxi-dns")!.Evaluate(lead.Fields.With("newServers", "10.30.0.1").With("vcenter", "vc1.lab.example")).Plan);
    }

    [Theory]
    [InlineData("HTTP Error 404: Not Found", "dns-resolve route-port proxy-options time space-use vib-conflict boot-banks", "http-get other-lock")]
    [InlineData("IncompleteRead(1024 bytes read)", "dns-resolve route-port", "http-get space-use vib-conflict")]
    [InlineData("HTTP Error 403: Forbidden", "dns-resolve route-port", "proxy-options http-get")]
    [InlineData("certificate is not yet valid", "dns-resolve route-port proxy-options vib-conflict", "time")]
    [InlineData("<urlopen error [Errno 110] Connection timed out>", "dns-resolve boot-banks", "route-port http-get")]
    public void What_the_log_rules_out_is_marked_and_nothing_else(string inner, string marked, string open)
    {
        var plan = Plan(Failing(inner));
        Assert.All(marked.Split(' '), step => Assert.NotNull(NotNeeded(plan, step)));
        Assert.All(open.Split(' '), step => Assert.Null(NotNeeded(plan, step)));
        Assert.All(plan.Sections[0].Steps, step => Assert.Null(step.NotApplicable));
    }

    [Fact]
    public void With_a_proxy_the_name_may_be_the_proxys_to_resolve() =>
        Assert.Null(NotNeeded(Plan(Failing("HTTP Error 403: Forbidden", proxy: "'http://proxy.lab.example:3128'")), "dns-resolve"));

    [Fact]
    public void A_store_with_an_address_needs_no_name()
    {
        var plan = Plan(Failing("<urlopen error timed out>", url: "http://10.31.0.9:9084/vum/repository/hostupdate/vmw/vmw-ESXi-6.0.0-metadata.zip"));
        Assert.Equal("The store is addressed by 10.31.0.9: no name is resolved.", NotNeeded(plan, "dns-resolve"));
    }

    [Fact]
    public void A_failure_while_installing_rules_the_way_out()
    {
        foreach (var (log, first) in new[] { (Space2018, "Space"), (AltBootBank2013, "Boot device"), (Merge99, "VIBs that do not fit together") })
        {
            var plan = Plan(log, ("store", "patches.lab.example"));
            Assert.Equal($"{first}: the log points here", plan.Sections[0].Title);
            Assert.All(new[] { "dns-resolve", "route-port", "http-get" }, step => Assert.NotNull(NotNeeded(plan, step)));
        }
        Assert.Contains("ACME_bootbank_acme-host-agent", Plan(Merge99, ("store", "patches.lab.example")).Step("vib-conflict")!.Expect, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_log_the_whole_way_is_checked_in_order()
    {
        var plan = Plan("", ("store", "patches.lab.example"));
        Assert.Equal(["Read the log", "DNS", "Route and port", "What the store holds", "Proxy", "Certificate and time", "Space", "VIBs that do not fit together", "Boot device", "Locks, maintenance mode, acceptance level", "Afterwards"], plan.Sections.Select(section => section.Title));
        Assert.All(plan.Steps, step => Assert.Null(step.NotApplicable));
        Assert.Contains("store", Store.Evaluate(FormValues.Empty).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void The_log_fills_store_port_and_version()
    {
        var values = Store.Evaluate(FormValues.Empty.With("log", Scan2016)).Values;
        Assert.Equal(("patches.lab.example", "9085", "6.5", "vum-windows"), (values.Text("store"), values.Text("port"), values.Text("version"), values.Text("server")));
        Assert.Equal("vcsa", Store.Evaluate(FormValues.Empty.With("version", "7.0")).Values.Text("server"));
    }

    [Fact]
    public void Plans_of_three_logs_are_those_in_their_golden_files()
    {
        Golden.Check(PlanText.Write(Plan(Failing("<urlopen error [Errno 111] Connection refused>")), "Refused"), "PatchStore/refused.txt");
        Golden.Check(PlanText.Write(Plan(Space2018, ("store", "patches.lab.example")), "Space"), "PatchStore/space.txt");
        Golden.Check(PlanText.Write(Plan("", ("store", "10.31.0.9"), ("version", "8.0")), "Without a log"), "PatchStore/without-log.txt");
    }
}
