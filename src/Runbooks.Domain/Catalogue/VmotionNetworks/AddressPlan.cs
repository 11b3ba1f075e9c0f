using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Cuts small networks out of the base network and steps around those in use.</summary>
internal static class AddressPlan
{
    /// <summary>The first free networks, lowest first; fewer than wanted when the base holds no more.</summary>
    public static ImmutableArray<Ipv4Subnet> Free(Ipv4Subnet basis, int prefixLength, ImmutableArray<Ipv4Subnet> avoided, int wanted)
    {
        var free = ImmutableArray.CreateBuilder<Ipv4Subnet>();
        if (prefixLength < basis.PrefixLength) return [];
        var size = 1UL << (32 - prefixLength);
        var inTheWay = avoided.Where(network => network.Overlaps(basis)).OrderBy(network => network.Network).ToImmutableArray();
        for (ulong at = basis.Network.Value; at <= basis.Last.Value && free.Count < wanted;)
        {
            var candidate = Ipv4Subnet.Containing(new((uint)at), prefixLength);
            var past = at + size;
            var blocked = false;
            foreach (var network in inTheWay)
            {
                if (!network.Overlaps(candidate)) continue;
                blocked = true;
                // Jumps over the whole network in use: it may hold millions of candidates.
                past = Math.Max(past, ((network.Last.Value / size) + 1) * size);
            }
            if (!blocked) free.Add(candidate);
            at = past;
        }
        return free.ToImmutable();
    }

    /// <summary>
    /// The addresses of the two ends. A /30 has two between its network and broadcast address; both addresses of a /31 are
    /// hosts (RFC 3021 section 2.1).
    /// </summary>
    public static (Ipv4Address A, Ipv4Address B) Ends(Ipv4Subnet network) =>
        network.PrefixLength == 31 ? (network.Network, network.Last) : (network.Network + 1, network.Network + 2);
}
