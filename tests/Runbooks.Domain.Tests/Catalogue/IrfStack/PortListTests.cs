using Runbooks.Domain.Catalogue.IrfStack;
using Runbooks.Domain.Comware;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

public class PortListTests
{
    [Theory]
    [InlineData("Ten-GigabitEthernet1/0/49-52, XGE1/1/1", "Ten-GigabitEthernet1/0/49 Ten-GigabitEthernet1/0/50 Ten-GigabitEthernet1/0/51 Ten-GigabitEthernet1/0/52 Ten-GigabitEthernet1/1/1")]
    [InlineData("ge 3/0/51 - 52", "GigabitEthernet1/0/51 GigabitEthernet1/0/52")]
    [InlineData("XGE1/3/0/1;XGE1/3/0/1", "Ten-GigabitEthernet1/3/0/1")]
    public void Ports_are_listed_with_ranges(string text, string expected) => Assert.Equal(expected, string.Join(' ', PortList.Parse(text).Required()));

    [Theory, InlineData(""), InlineData(" , "), InlineData("XGE1/0/52-49"), InlineData("XGE1/0/1-9999"), InlineData("XGE1/0/1-"), InlineData("Vlan-interface1"), InlineData("GigabitEthernet5"), InlineData("XGE1/0/49:1"), InlineData("XGE1/0/1-128, XGE1/1/1-9"), InlineData("49-52"), InlineData("/-")]
    public void What_is_no_list_of_ports_is_refused(string text) => Assert.NotEmpty(PortList.Parse(text).Problems);

    [Theory, InlineData("1/1", true), InlineData("10/2", true), InlineData("0/1", false), InlineData("11/1", false), InlineData("1/3", false), InlineData("01/1", false), InlineData("1", false), InlineData("1/1/1", false), InlineData("", false), InlineData("٣/1", false)]
    public void An_irf_port_is_a_member_and_1_or_2(string text, bool good) => Assert.Equal(good ? text : "", IrfPort.Parse(text).TryGet(out var port) ? port.ToString() : "");
}
