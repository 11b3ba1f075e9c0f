using CsCheck;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Tests.Net;

public class Ipv4SubnetTests
{
    private static readonly Gen<Ipv4Subnet> Any = Gen.Select(Gen.UInt, Gen.Int[0, 32], (value, prefix) => Ipv4Subnet.Containing(new(value), prefix));

    // Small networks close together, so that they often touch, overlap and hold each other.
    private static readonly Gen<Ipv4Subnet> Near = Gen.Select(Gen.UInt[0, 31], Gen.Int[26, 32], (value, prefix) => Ipv4Subnet.Containing(new(0x0A000000 + value), prefix));

    private static Ipv4Subnet Net(string text) => Ipv4Subnet.Parse(text).Required();

    [Fact]
    public void Every_network_prints_what_parses_back() => Any.Sample(net => Net(net.ToString()) == net);

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.9.8.0/24")]
    [InlineData("10.9.8.7/32")]
    [InlineData("10.9.8.6/31")]
    [InlineData("128.0.0.0/1")]
    public void What_parses_prints_as_it_was_typed(string text) => Assert.Equal(text, Net(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("10.9.8.0")]
    [InlineData("10.9.8.0/")]
    [InlineData("10.9.8.0/33")]
    [InlineData("10.9.8.0/-1")]
    [InlineData("10.9.8.0/024")]
    [InlineData("10.9.8.0/24/24")]
    [InlineData("10.9.8.0/ 24")]
    [InlineData("10.9.8.0/255.255.255.0")]
    [InlineData("10.9.8/24")]
    [InlineData("10.9.8.0/٢٤")]
    public void What_is_no_network_is_refused_with_one_reason(string text) => Assert.Single(Ipv4Subnet.Parse(text).Problems);

    [Fact]
    public void Host_bits_are_refused_and_the_network_is_named() =>
        Assert.Equal("10.9.8.1/24 has host bits set; the network is 10.9.8.0/24.", Assert.Single(Ipv4Subnet.Parse("10.9.8.1/24").Problems).Message);

    [Fact]
    public void Any_text_is_parsed_or_refused() => Gen.String[Gen.Char["0123456789./ x"], 0, 20].Sample(text =>
        Ipv4Subnet.Parse(text) is { } result && (result.TryGet(out var net) ? net.ToString() == text : result.Problems.Length == 1), iter: 20_000);

    [Theory]
    [InlineData("10.9.8.0/30", "255.255.255.252", "10.9.8.3", 4)]
    [InlineData("0.0.0.0/0", "0.0.0.0", "255.255.255.255", 4294967296)]
    [InlineData("10.9.8.7/32", "255.255.255.255", "10.9.8.7", 1)]
    public void Mask_last_address_and_size(string text, string mask, string last, ulong size) =>
        Assert.Equal((mask, last, size), (Net(text).Mask.ToString(), Net(text).Last.ToString(), Net(text).Size));

    [Fact]
    public void A_network_holds_its_addresses_and_no_others() => Gen.Select(Any, Gen.UInt).Sample((net, value) =>
    {
        var address = new Ipv4Address(value);
        return net.Contains(address) == (Ipv4Subnet.Containing(address, net.PrefixLength) == net) && net.Contains(net.Network) && net.Contains(net.Last) && (ulong)net.Last.Value - net.Network.Value + 1 == net.Size;
    });

    [Fact]
    public void Networks_overlap_exactly_when_they_share_an_address() => Gen.Select(Near, Near).Sample((a, b) =>
    {
        var shared = Enumerable.Range(0, 64).Select(i => new Ipv4Address(0x0A000000 + (uint)i)).Any(address => a.Contains(address) && b.Contains(address));
        return a.Overlaps(b) == shared && b.Overlaps(a) == shared && a.Overlaps(a);
    }, iter: 5000);

    [Fact]
    public void Parts_cover_the_whole_without_overlapping() => Gen.Select(Any.Where(net => net.PrefixLength >= 8), Gen.Int[0, 8]).Sample((net, more) =>
    {
        var prefix = int.Min(32, net.PrefixLength + more);
        var parts = net.Subdivide(prefix).ToList();
        return parts.Count == 1 << (prefix - net.PrefixLength)
            && parts[0].Network == net.Network && parts[^1].Last == net.Last
            && parts.All(part => part.PrefixLength == prefix && net.Contains(part.Network) && net.Contains(part.Last))
            && parts.Zip(parts.Skip(1)).All(pair => pair.First.Last + 1 == pair.Second.Network);
    });

    [Fact]
    public void The_whole_address_space_can_be_divided_to_its_ends()
    {
        Assert.Equal(["0.0.0.0/0"], Net("0.0.0.0/0").Subdivide(0).Select(net => net.ToString()));
        Assert.Equal(["0.0.0.0/1", "128.0.0.0/1"], Net("0.0.0.0/0").Subdivide(1).Select(net => net.ToString()));
        Assert.Equal(["255.255.255.254/32", "255.255.255.255/32"], Net("255.255.255.254/31").Subdivide(32).Select(net => net.ToString()));
        Assert.Equal("0.0.0.0/32", Net("0.0.0.0/0").Subdivide(32).First().ToString());
    }

    [Fact]
    public void There_are_no_parts_larger_than_the_whole()
    {
        Assert.Empty(Net("10.9.8.0/24").Subdivide(23));
        Assert.Empty(Net("10.9.8.0/24").Subdivide(33));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(33)]
    public void A_prefix_length_that_is_none_is_the_callers_mistake(int prefix) => Assert.Throws<ArgumentOutOfRangeException>(() => Ipv4Subnet.Containing(new(0), prefix));
}
