using Runbooks.Domain.Catalogue.IrfStack;
using static Runbooks.Domain.Tests.Catalogue.IrfStack.Cases;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

public class PortGroupsTests
{
    [Fact]
    public void A_group_bound_in_part_is_shut_as_a_whole_and_warned_of_as_unverified()
    {
        var inputs = Inputs(Stack(2, platform: "5900"));
        Assert.Equal(["Ten-GigabitEthernet1/0/45", "Ten-GigabitEthernet1/0/46", "Ten-GigabitEthernet1/0/47", "Ten-GigabitEthernet1/0/48"], inputs.Members[0].Shut.Select(port => port.ToString()));
        var caution = PortGroups.Caution(inputs)!;
        Assert.True(caution.Unverified);
        Assert.Contains("sw2: XGE2/0/45, XGE2/0/46", caution.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_shut_only_for_its_group_is_not_said_to_lead_to_a_neighbour()
    {
        var check = Assert.IsType<Runbooks.Domain.Engine.Check.Reader>(IrfPlan.Plan(Inputs(Stack(2, platform: "5900"))).Step("m1-saved")!.Check);
        string Told(string port) => Assert.Single(check.Expectations, expected => expected.Subject == port).Note;
        Assert.Contains("hardware group", Told("Ten-GigabitEthernet1/0/45"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_group_is_not_warned_of() => Assert.Null(PortGroups.Caution(Inputs(Stack(2, "ring", 2, "5900"))));

    [Fact]
    public void Without_groups_only_bound_ports_are_shut()
    {
        var inputs = Inputs(Example);
        Assert.Null(PortGroups.Caution(inputs));
        Assert.Equal(["GigabitEthernet2/0/51", "GigabitEthernet2/0/52"], inputs.Members[1].Shut.Select(port => port.ToString()));
    }
}
