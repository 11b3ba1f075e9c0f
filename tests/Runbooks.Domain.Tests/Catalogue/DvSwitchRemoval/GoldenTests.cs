using Runbooks.Domain.Engine;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval.Removal;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>Plans as a person reads them.</summary>
public class GoldenTests
{
    private static void Check(string name, FormValues values) => Golden.Check(PlanText.Write(Plan(values), Removal.Runbook.Info.Title), $"DvswitchHostRemoval/{name}.txt");

    [Fact]
    public void The_old_posts_case() => Check("old-post", Removal.Runbook.Example);

    [Theory]
    [InlineData("pnic", "esx07.lab.example", "vmnic3"), InlineData("vmVnic", "shop01", "4000"), InlineData("hostConsoleVnic", "esx07.lab.example", "vswif0"), InlineData("hostVmkVnic", "esx07.lab.example", "vmk3"), InlineData("hostVmknic", "esx07.lab.example", "vmk3"), InlineData("systemCrxVnic", "crx-pod-1", "4000")]
    public void Each_type_of_connectee_has_its_plan(string type, string entity, string nic)
    {
        var values = Host.With("error", $"vDS dvs-core port 23 is still on host esx07.lab.example connected to {entity} nic={nic} type={type}");
        // A machine that runs needs a vSwitch with an uplink; the message names none.
        if (type == "vmVnic") values = values.With("targets", FormValue.Of(Row(("switch", "dvs-core"), ("vswitch", "vSwitch0"), ("make", "existing"))));
        Check($"type-{type}", WithVlans(WithCells(values, row => row.Text("kind") == "vmk" ? row.With("use", "vmotion").Without("then").Without("group").Without("vlan") : row)));
    }

    public static FormValues Full { get; } = Host.With("version", "6.7").With("vswitchList", Lists.Full).With("vmknicList", Lists.Adapters).With("tags", Lists.Uses).With("routes", Lists.Routes);

    [Fact]
    public void A_host_with_everything_on_one_switch() => Check("everything", WithVlans(Full, "30").With("lacp", "yes"));

    [Fact]
    public void All_switches_of_a_host_that_leaves_the_inventory() => Check("inventory", WithVlans(Full.With("dvswitch", "dvs-core").With("dvsList", Lists.Detailed).With("purpose", "inventory")));

    [Fact]
    public void One_uplink_and_one_way()
    {
        var values = Host.With("version", "5.0").With("dvswitch", "dvs-one").With("ways", FormValue.OfMany("powercli")).With("consumers", FormValue.Of(
            Row(("switch", "dvs-one"), ("kind", "vmk"), ("name", "vmk0"), ("use", "management"), ("vlan", "12")), Row(("switch", "dvs-one"), ("kind", "uplink"), ("name", "vmnic0"), ("port", "9")), Row(("switch", "dvs-one"), ("kind", "template"), ("name", "gold"), ("vlan", "14")), Row(("switch", "dvs-one"), ("kind", "snapshot"), ("name", "shop01"))));
        Check("one-uplink", values);
    }

    [Fact]
    public void Nsx_stops_the_plan() => Check("nsx", WithVlans(Full).With("nsx", "yes"));
}
