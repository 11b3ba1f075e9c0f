using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Net;

/// <summary>An IPv4 address. Ordered as numbers.</summary>
public readonly record struct Ipv4Address(uint Value) : IComparable<Ipv4Address>
{
    /// <summary>
    /// Four decimal octets and nothing else. The lenient forms of inet_aton are refused: there "10.1" is 10.0.0.1 and
    /// "010.0.0.1" is 8.0.0.1, and a person who types them means something else.
    /// </summary>
    public static Result<Ipv4Address> Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4) return Refuse(text);
        uint value = 0;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || !part.All(char.IsAsciiDigit) || (part.Length > 1 && part[0] == '0')) return Refuse(text);
            var octet = uint.Parse(part, CultureInfo.InvariantCulture);
            if (octet > 255) return Refuse(text);
            value = value << 8 | octet;
        }
        return new Ipv4Address(value);
    }

    private static Result<Ipv4Address> Refuse(string text) =>
        Result.Refuse<Ipv4Address>(text.Length == 0 ? "An IPv4 address is needed, such as 10.9.8.1." : "Not an IPv4 address: four numbers from 0 to 255 with dots and no leading zeros, such as 10.9.8.1.");

    public static Ipv4Address operator +(Ipv4Address address, uint offset) => new(address.Value + offset);

    public int CompareTo(Ipv4Address other) => Value.CompareTo(other.Value);

    public static bool operator <(Ipv4Address left, Ipv4Address right) => left.Value < right.Value;

    public static bool operator >(Ipv4Address left, Ipv4Address right) => left.Value > right.Value;

    public static bool operator <=(Ipv4Address left, Ipv4Address right) => left.Value <= right.Value;

    public static bool operator >=(Ipv4Address left, Ipv4Address right) => left.Value >= right.Value;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value >> 24}.{Value >> 16 & 255}.{Value >> 8 & 255}.{Value & 255}");
}
