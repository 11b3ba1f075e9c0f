using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Which networks may hold the links' addresses.</summary>
internal static class BaseNetwork
{
    private static Ipv4Subnet Net(string text) => Ipv4Subnet.Parse(text).Required();

    // No host may have an address in these, whatever it is connected to.
    private static readonly ImmutableArray<(Ipv4Subnet Network, string Why)> Refused =
    [
        (Net("0.0.0.0/8"), "“this network” (RFC 1122), in which no host has an address"),
        (Net("127.0.0.0/8"), "loopback (RFC 1122): such packets never leave the host"),
        (Net("169.254.0.0/16"), "link-local (RFC 3927): hosts take such addresses by themselves"),
        (Net("224.0.0.0/4"), "multicast (RFC 5771)"),
        (Net("240.0.0.0/4"), "reserved, class E (RFC 1112)"),
    ];

    private static readonly ImmutableArray<Ipv4Subnet> Private = [Net("10.0.0.0/8"), Net("172.16.0.0/12"), Net("192.168.0.0/16")];

    public static Result<Ipv4Subnet> Parse(string text) => Ipv4Subnet.Parse(text).Then(network =>
    {
        foreach (var (refused, why) in Refused)
        {
            if (refused.Overlaps(network)) return Result.Refuse<Ipv4Subnet>($"{network} lies in or holds {refused}, {why}. Take a private network such as 10.9.8.0/24.");
        }
        return network;
    });

    public static bool IsPrivate(Ipv4Subnet network) =>
        Private.Any(range => range.PrefixLength <= network.PrefixLength && range.Contains(network.Network));

    /// <summary>A list of networks, separated by commas, semicolons, blanks or line ends. Empty is a list too.</summary>
    public static Result<ImmutableArray<Ipv4Subnet>> ParseList(string text)
    {
        var parts = text.Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MaxListed) return Result.Refuse<ImmutableArray<Ipv4Subnet>>($"At most {MaxListed.ToString(System.Globalization.CultureInfo.InvariantCulture)} networks; sum them up into larger ones.");
        var networks = ImmutableArray.CreateBuilder<Ipv4Subnet>(parts.Length);
        foreach (var part in parts)
        {
            var parsed = Ipv4Subnet.Parse(part);
            if (!parsed.TryGet(out var network))
                return Result.Refuse<ImmutableArray<Ipv4Subnet>>($"“{(part.Length <= 40 ? part : part[..40] + "…")}”: {parsed.Problems[0].Message}");
            networks.Add(network);
        }
        return networks.ToImmutable();
    }

    private const int MaxListed = 200;
}
