using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Net;

/// <summary>An address of either kind. Equal by value, whatever was typed; printed in the one form of its kind.</summary>
public readonly record struct IpAddress
{
    private readonly Ipv4Address v4;
    private readonly Ipv6Address? v6;

    public IpAddress(Ipv4Address address) => v4 = address;

    public IpAddress(Ipv6Address address) => v6 = address;

    public bool IsV6 => v6 is not null;

    public static Result<IpAddress> Parse(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            var six = Ipv6Address.Parse(text);
            return six.TryGet(out var address) ? new IpAddress(address) : Result.Refuse<IpAddress>(six.Problems[0].Message);
        }
        var four = Ipv4Address.Parse(text);
        return four.TryGet(out var known) ? new IpAddress(known) : Result.Refuse<IpAddress>(four.Problems[0].Message);
    }

    /// <summary>The one spelling of an address, also out of brackets; any other text as it is.</summary>
    public static string Spelling(string text)
    {
        var word = text is ['[', .. var inner, ']'] ? inner : text;
        return word.Contains(':', StringComparison.Ordinal) && Ipv6Address.Parse(word).TryGet(out var address) ? address.ToString() : text;
    }

    /// <summary>Why no server can have this address; null when one can.</summary>
    public string? NoServer() => v6 is { } six ? NoServer(six) : NoServer(v4);

    // 0/8 and 127/8 are of the host itself, 224/4 and above are no hosts (RFC 1122, 3.2.1.3).
    private static string? NoServer(Ipv4Address address) => address.Value >> 24 is 0 or 127 or >= 224 ? $"{address} is not the address of a server." : null;

    private static string? NoServer(Ipv6Address address) => address switch
    {
        { Mapped: { } inner } => $"{address} is an IPv4 address within an IPv6 one (RFC 4291, 2.5.5.2): write {inner}.",
        // ::, ::1 and the deprecated ::a.b.c.d (RFC 4291, 2.5.2, 2.5.3 and 2.5.5.1).
        _ when address.Value >> 32 == 0 => $"{address} is not the address of a server.",
        _ when address.Value >> 120 == 0xff => $"{address} is a multicast address (RFC 4291, 2.7), not that of a server.",
        // fe80::/10 without its zone leads nowhere, and a zone names an interface of one host.
        _ when address.Value >> 118 == 0x3fa => $"{address} is a link-local address (RFC 4291, 2.5.6): it holds on one link only. Take the server's global or unique local address.",
        _ => null,
    };

    public override string ToString() => v6 is { } six ? six.ToString() : v4.ToString();
}
