using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Tests.Vsphere;

public class ValueTests
{
    [Theory]
    [InlineData("vmnic0", true), InlineData("vmnic15", true), InlineData("vmnic1000202", true)]
    [InlineData("", false), InlineData("vmnic", false), InlineData("vmnic01", false), InlineData("VMNIC1", false), InlineData("eth0", false), InlineData("vmnic1 ", false)]
    [InlineData("vmnic-1", false), InlineData("vmnic1;reboot", false), InlineData("vmnic٣", false), InlineData("vmnic999999999", false)]
    public void A_port_is_vmnic_and_a_number(string text, bool good)
    {
        Assert.Equal(good, Vmnic.Parse(text).TryGet(out var nic));
        if (good) Assert.Equal(text, nic.ToString());
    }

    [Theory, InlineData("1280", true), InlineData("9000", true), InlineData("1279", false), InlineData("9001", false), InlineData("", false), InlineData("-1500", false), InlineData("9e3", false)]
    public void The_mtu_has_limits(string text, bool good) => Assert.Equal(good, Mtu.Parse(text).TryGet(out _));

    [Theory, InlineData("9000", 8972), InlineData("1500", 1472), InlineData("1600", 1572), InlineData("1280", 1252)]
    public void A_ping_leaves_room_for_its_headers(string mtu, int payload) => Assert.Equal(payload, Mtu.Parse(mtu).Required().PingPayload);

    [Fact]
    public void Releases_are_ordered_as_numbers()
    {
        Assert.Equal(EsxiVersion.Known, EsxiVersion.Known.Sort());
        Assert.All(EsxiVersion.Known, version => Assert.Equal(version, EsxiVersion.Parse(version.ToString()).Required()));
        Assert.False(EsxiVersion.Parse("4.1").TryGet(out _));
        Assert.False(EsxiVersion.Parse("8.00").TryGet(out _));
        Assert.Equal("~ #", EsxiVersion.Parse("5.5").Required().Prompt("esx01"));
        Assert.Equal("[root@esx01:~]", EsxiVersion.Parse("6.0").Required().Prompt("esx01"));
    }

    [Theory]
    [InlineData("vMotion-01", true), InlineData("it's $(here) {x} \"y\"; ok", true), InlineData("*", false), InlineData("a?", false), InlineData("[a]", false), InlineData("a`b", false), InlineData("a b", true)]
    [InlineData("", false), InlineData("-v", false), InlineData(" a", false), InlineData("a ", false), InlineData("a,b", false), InlineData("a/b", false), InlineData("a\\b", false), InlineData("a%b", false)]
    [InlineData("a\nb", false), InlineData("a\tb", false), InlineData("‘a’", false), InlineData("é", false), InlineData("a\u202eb", false)]
    [InlineData("1234567890123456789012345678901234567890", false)]
    public void A_port_group_name_can_be_typed_and_read_back(string text, bool good) => Assert.Equal(good, PortGroupName.Parse(text).TryGet(out _));
}
