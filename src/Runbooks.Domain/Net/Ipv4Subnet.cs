using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Net;

/// <summary>An IPv4 network: its first address and prefix length, 0 to 32, with no host bits set.</summary>
public readonly record struct Ipv4Subnet
{
    public Ipv4Address Network { get; }

    public int PrefixLength { get; }

    private Ipv4Subnet(Ipv4Address network, int prefixLength) => (Network, PrefixLength) = (network, prefixLength);

    /// <summary>CIDR notation, <c>10.9.8.0/24</c>. Host bits are refused, not masked away: they are usually a slip.</summary>
    public static Result<Ipv4Subnet> Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Result.Refuse<Ipv4Subnet>("A network needs its prefix length, such as 10.9.8.0/24.");
        var digits = text[(slash + 1)..];
        if (digits.Length is 0 or > 2 || !digits.All(char.IsAsciiDigit) || (digits.Length > 1 && digits[0] == '0') || int.Parse(digits, CultureInfo.InvariantCulture) > 32)
            return Result.Refuse<Ipv4Subnet>("The prefix length after / is a number from 0 to 32.");
        return Ipv4Address.Parse(text[..slash]).Then(address => Create(address, int.Parse(digits, CultureInfo.InvariantCulture)));
    }

    public static Result<Ipv4Subnet> Create(Ipv4Address address, int prefixLength)
    {
        var network = Containing(address, prefixLength);
        return network.Network == address
            ? network
            : Result.Refuse<Ipv4Subnet>($"{address}/{prefixLength.ToString(CultureInfo.InvariantCulture)} has host bits set; the network is {network}.");
    }

    /// <summary>The network of this prefix length in which the address lies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The prefix length is not 0 to 32.</exception>
    public static Ipv4Subnet Containing(Ipv4Address address, int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, 32);
        return new(new(address.Value & MaskOf(prefixLength)), prefixLength);
    }

    public Ipv4Address Mask => new(MaskOf(PrefixLength));

    public Ipv4Address Last => new(Network.Value | ~MaskOf(PrefixLength));

    /// <summary>How many addresses lie in it, 1 to 2³².</summary>
    public ulong Size => 1UL << (32 - PrefixLength);

    public bool Contains(Ipv4Address address) => address >= Network && address <= Last;

    public bool Overlaps(Ipv4Subnet other) => Network <= other.Last && other.Network <= Last;

    /// <summary>The smaller networks of this prefix length, lowest first. Lazy: there may be 2³² of them.</summary>
    public IEnumerable<Ipv4Subnet> Subdivide(int prefixLength)
    {
        if (prefixLength < PrefixLength || prefixLength > 32) yield break;
        var step = 1UL << (32 - prefixLength);
        for (ulong at = Network.Value; at <= Last.Value; at += step) yield return new(new((uint)at), prefixLength);
    }

    private static uint MaskOf(int prefixLength) => prefixLength == 0 ? 0 : uint.MaxValue << (32 - prefixLength);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Network}/{PrefixLength}");
}
