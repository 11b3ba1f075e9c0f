using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Net;

/// <summary>An IPv6 address with its prefix length, as typed: <c>2001:db8:0:3::1/64</c> (RFC 4291 sections 2.2 and 2.3).</summary>
public readonly record struct Ipv6Interface
{
    private readonly string? text;

    private Ipv6Interface(string text) => this.text = text;

    public static Result<Ipv6Interface> Parse(string text)
    {
        if (text.Length == 0) return Result.Refuse<Ipv6Interface>("An IPv6 address with its prefix length is needed, such as 2001:db8:0:3::1/64.");
        if (text.Split('/') is not [var address, var prefix]) return Result.Refuse<Ipv6Interface>("The prefix length is missing: an address, a slash and a number, such as 2001:db8:0:3::1/64.");
        if (prefix.Length is 0 or > 3 || !prefix.All(char.IsAsciiDigit) || (prefix.Length > 1 && prefix[0] == '0') || int.Parse(prefix, CultureInfo.InvariantCulture) is < 1 or > 128)
            return Result.Refuse<Ipv6Interface>("The prefix length of an IPv6 address is a number from 1 to 128.");
        return IsAddress(address)
            ? new Ipv6Interface($"{address.ToLowerInvariant()}/{prefix}")
            : Result.Refuse<Ipv6Interface>("Not an IPv6 address: up to eight groups of one to four hexadecimal digits between colons, with :: once at most in place of groups of zeros (RFC 4291).");
    }

    private static bool IsAddress(string address)
    {
        var halves = address.Split("::");
        if (halves.Length > 2) return false;
        var groups = halves.SelectMany(half => half.Length == 0 ? [] : half.Split(':')).ToList();
        return groups.TrueForAll(group => group.Length is >= 1 and <= 4 && group.All(char.IsAsciiHexDigit))
            && (halves.Length == 2 ? groups.Count <= 7 : groups.Count == 8);
    }

    public override string ToString() => text ?? "";
}
