using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>
/// A list of networks of /30 with both their ends, one or two lines a network:
/// <code>
/// Link,Host,Network,Address,Mask,VMkernel adapter,Port group,vSwitch,Port
/// 1,esx01,10.9.8.0/30,10.9.8.1,255.255.255.252,vmk1,vMotion-01,vSwitch-vMotion-01,vmnic2
/// 10.9.8.4/30   10.9.8.5   10.9.8.6
/// 10.9.8.9 255.255.255.252
/// </code>
/// </summary>
internal static class RecognisedAddressPlan
{
    private const int PrefixLength = 30, MostLines = 400;

    private const string Mask = "255.255.255.252";

    private static readonly char[] Between = [' ', '\t', ',', ';', '|', '"', '\''];

    public static IEnumerable<Recognition> In(string text)
    {
        if (!text.Contains("/30", StringComparison.Ordinal) && !text.Contains(Mask, StringComparison.Ordinal)) yield break;
        var lines = text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostLines) yield break;
        var (networks, addresses, dense) = (new SortedSet<uint>(), new HashSet<Ipv4Address>(), 0);
        foreach (var line in lines) dense += Read(line, networks, addresses) ? 1 : 0;
        // Both ends: a router's configuration names its own end only. And nearly every line has an address: it is a list and no text that speaks of some.
        var whole = networks.Where(network => addresses.Contains(new(network + 1)) && addresses.Contains(new(network + 2))).ToList();
        var columns = AddressColumns.Of(lines[0]);
        if (whole.Count < (columns is null ? 2 : 1) || dense * 10 < (lines.Length - 1) * 8 || Covering(whole) is not { } all) yield break;
        var count = whole.Count.ToString(CultureInfo.InvariantCulture);
        yield return new("vmotion-networks", RecognitionKind.AddressPlan, $"{count} network{(whole.Count == 1 ? "" : "s")} of /30 with both ends, all in {all}.", columns is null ? 75 : 88)
        {
            Fields = (columns?.Fields(lines) ?? FormValues.Empty).With("baseNetwork", all.ToString()).With("prefix", "30"),
        };
    }

    private static bool Read(string line, SortedSet<uint> networks, HashSet<Ipv4Address> addresses)
    {
        var (found, masked) = (new List<Ipv4Address>(), false);
        foreach (var word in line.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            masked |= word == Mask;
            var slash = word.IndexOf("/30", StringComparison.Ordinal);
            var isNetwork = slash > 0 && slash + 3 == word.Length;
            if (!Ipv4Address.Parse(isNetwork ? word[..slash] : word).TryGet(out var address) || word == Mask) continue;
            if (isNetwork) networks.Add(NetworkOf(address));
            found.Add(address);
        }
        addresses.UnionWith(found);
        if (masked) networks.UnionWith(found.Select(NetworkOf));
        return found.Count > 0;
    }

    private static uint NetworkOf(Ipv4Address address) => Ipv4Subnet.Containing(address, PrefixLength).Network.Value;

    /// <summary>The smallest network with all of them; null when they lie far apart or where no host has an address.</summary>
    private static Ipv4Subnet? Covering(List<uint> networks)
    {
        if (networks.Count == 0) return null;
        for (var length = PrefixLength; length >= 16; length--)
        {
            var cover = Ipv4Subnet.Containing(new(networks[0]), length);
            if (networks.TrueForAll(network => cover.Contains(new(network)))) return BaseNetwork.Parse(cover.ToString()).TryGet(out var usable) ? usable : null;
        }
        return null;
    }
}
