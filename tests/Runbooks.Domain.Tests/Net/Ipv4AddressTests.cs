using CsCheck;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Tests.Net;

public class Ipv4AddressTests
{
    private static Ipv4Address At(string text) => Ipv4Address.Parse(text).Required();

    [Fact]
    public void Every_address_prints_what_parses_back() => Gen.UInt.Sample(value => At(new Ipv4Address(value).ToString()).Value == value);

    [Fact]
    public void What_parses_prints_as_it_was_typed() => Gen.OneOf("0", "1", "9", "10", "99", "100", "199", "249", "255", "256", "00", "01", "010", "", " 1", "+1", "1e1", "٣", "1000").Array[3, 5].Sample(parts =>
    {
        var text = string.Join('.', parts);
        return !Ipv4Address.Parse(text).TryGet(out var address) || address.ToString() == text;
    }, iter: 20_000);

    [Theory]
    [InlineData("0.0.0.0", 0u)]
    [InlineData("10.9.8.1", 0x0A090801u)]
    [InlineData("255.255.255.255", uint.MaxValue)]
    public void An_address_is_a_number(string text, uint value) => Assert.Equal(value, At(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("10.1")]
    [InlineData("10.0.0.0.1")]
    [InlineData("010.0.0.1")]
    [InlineData("10.0.0.00")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.-1")]
    [InlineData("10.0.0.+1")]
    [InlineData("10.0.0.1 ")]
    [InlineData("10.0..1")]
    [InlineData("0x0a.0.0.1")]
    [InlineData("10.0.0.١")]
    [InlineData("10.0.0.1\n")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("4294967295")]
    public void What_is_no_address_is_refused_with_one_reason(string text) => Assert.Single(Ipv4Address.Parse(text).Problems);

    [Fact]
    public void Any_text_is_parsed_or_refused() => Gen.String.Sample(text => Ipv4Address.Parse(text) is { } result && result.TryGet(out _) == result.Problems.IsEmpty);

    [Fact]
    public void Addresses_order_as_numbers()
    {
        Assert.True(At("9.255.255.255") < At("10.0.0.0"));
        Assert.True(At("10.0.0.10") > At("10.0.0.9"));
        Gen.Select(Gen.UInt, Gen.UInt).Sample((a, b) =>
        {
            var (left, right) = (new Ipv4Address(a), new Ipv4Address(b));
            return left.CompareTo(right) == a.CompareTo(b) && (left < right) == (a < b) && (left <= right) == (a <= b) && (left > right) == (a > b) && (left >= right) == (a >= b) && (left == right) == (a == b);
        });
    }

    [Fact]
    public void Adding_runs_across_octets_and_stops_at_the_end()
    {
        Assert.Equal(At("10.1.0.0"), At("10.0.255.255") + 1);
        Assert.Throws<OverflowException>(() => At("255.255.255.255") + 1);
    }
}
