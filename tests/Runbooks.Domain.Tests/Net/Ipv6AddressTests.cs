using CsCheck;
using Runbooks.Domain.Net;
using Runbooks.Domain.Tests.Engine;

namespace Runbooks.Domain.Tests.Net;

public class Ipv6AddressTests
{
    private static Ipv6Address Read(string text) => Ipv6Address.Parse(text).TryGet(out var address) ? address : throw new InvalidOperationException(text);

    // Many zero groups, as addresses have them.
    private static readonly Gen<UInt128> Value = Gen.Select(Gen.Bool, Gen.UShort).Select((zero, group) => zero ? (ushort)0 : group).Array[8]
        .Select(groups => groups.Aggregate((UInt128)0, (value, group) => value << 16 | group));

    [Theory]
    [InlineData("2001:DB8:0:0:0:0:0:53", "2001:db8::53")]
    [InlineData("2001:0db8::0001", "2001:db8::1")]
    // RFC 5952, 4.2.2 and 4.2.3: one group of zeros stays, of two runs the longer one goes, of equal ones the first.
    [InlineData("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("2001:0:0:1:0:0:0:1", "2001:0:0:1::1")]
    [InlineData("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("0:0:0:0:0:0:0:0", "::")]
    [InlineData("::1", "::1")]
    [InlineData("1::", "1::")]
    [InlineData("64:ff9b::192.0.2.33", "64:ff9b::c000:221")]
    // RFC 5952, 5.
    [InlineData("0:0:0:0:0:ffff:0a00:0001", "::ffff:10.0.0.1")]
    public void An_address_is_printed_in_its_one_spelling(string text, string printed) => Assert.Equal(printed, Read(text).ToString());

    [Theory]
    [InlineData(""), InlineData(":"), InlineData(":::"), InlineData("1::2::3"), InlineData("1:2:3:4:5:6:7"), InlineData("1:2:3:4:5:6:7:8:9"), InlineData("1:2:3:4:5:6:7::8"), InlineData("1:2:3:4:5:6:7:")]
    [InlineData("12345::"), InlineData("g::"), InlineData("::1.2.3"), InlineData("1.2.3.4::"), InlineData("fe80::1%vmk0"), InlineData("2001:db8::1/64"), InlineData("[::1]"), InlineData(" ::1"), InlineData("::٣")]
    public void Another_text_is_refused(string text) => Assert.False(Ipv6Address.Parse(text).TryGet(out _));

    [Fact]
    public void What_is_printed_reads_back_and_the_frameworks_reader_agrees() => Value.Sample(value =>
    {
        var printed = new Ipv6Address(value).ToString();
        Assert.Equal(value, Read(printed).Value);
        var theirs = System.Net.IPAddress.Parse(printed);
        Assert.Equal(value, System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(theirs.GetAddressBytes()));
        // The framework prints some addresses with an IPv4 tail.
        if (!theirs.ToString().Contains('.', StringComparison.Ordinal)) Assert.Equal(theirs.ToString(), printed);
    }, iter: 5000);

    [Fact]
    public void What_is_read_is_what_the_framework_reads() => Gen.OneOf(Hostile.Text, Gen.Char["0123456789abcdefF:.%"].Array[0, 24].Select(chars => new string(chars)), Value.Select(value => new Ipv6Address(value).ToString())).Sample(text =>
    {
        if (Ipv6Address.Parse(text).TryGet(out var address)) Assert.Equal(System.Net.IPAddress.Parse(text).ToString(), System.Net.IPAddress.Parse(address.ToString()).ToString());
    }, iter: 20_000);

    [Theory]
    [InlineData("10.0.0.1", null), InlineData("2001:db8::53", null), InlineData("fd00::53", null), InlineData("64:ff9b::1", null)]
    [InlineData("0.0.0.1", "not the address"), InlineData("127.0.0.1", "not the address"), InlineData("224.0.0.1", "not the address")]
    [InlineData("::", "not the address"), InlineData("::1", "not the address"), InlineData("::10.0.0.1", "not the address"), InlineData("ff02::fb", "multicast"), InlineData("fe80::1", "link-local"), InlineData("febf::1", "link-local"), InlineData("::ffff:10.0.0.1", "write 10.0.0.1")]
    public void What_no_server_can_have_is_told_with_its_reason(string text, string? told)
    {
        Assert.True(IpAddress.Parse(text).TryGet(out var address));
        if (told is null) Assert.Null(address.NoServer());
        else Assert.Contains(told, address.NoServer()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001:DB8::0053", "2001:db8::53"), InlineData("[2001:db8::53]", "2001:db8::53"), InlineData("2001:db8:", "2001:db8:"), InlineData("10.0.0.1", "10.0.0.1"), InlineData("esx01", "esx01"), InlineData("[esx01]", "[esx01]"), InlineData("", "")]
    public void Only_an_address_gets_another_spelling(string text, string spelling) => Assert.Equal(spelling, IpAddress.Spelling(text));
}
