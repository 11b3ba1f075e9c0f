using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The network of the MAD IP addresses: one a member, all in one subnet (H3C S6520X IRF configuration guide).</summary>
internal static class MadNetwork
{
    public static Ipv4Subnet? Read(FormReader form, Entered entered)
    {
        if (form.Read("madNetwork", Ipv4Subnet.Parse) is not { } network) return null;
        if (IsReserved(network.Network) || IsReserved(network.Last)) form.Refuse("madNetwork", $"No host has an address in {network}. Take a private network such as 192.168.99.0/24.");
        else if (Hosts(network) < entered.Members.Length) form.Refuse("madNetwork", $"{network} has room for {PortWords.Number(Hosts(network))} addresses; there are {PortWords.Number(entered.Members.Length)} members.");
        return network;
    }

    /// <summary>The address with the member's ID at its end where all fit, else with its row's number.</summary>
    public static Ipv4Address Address(Ipv4Subnet network, IrfMember member, ImmutableArray<IrfMember> members) =>
        network.Network + (uint)(members.All(other => other.Id <= Hosts(network)) ? member.Id : member.Number);

    public static bool IsHost(Ipv4Address address, Ipv4Subnet network) => !IsReserved(address) && address != network.Network && address != network.Last;

    private static long Hosts(Ipv4Subnet network) => Math.Max(0, (long)network.Size - 2);

    // "This network" and loopback (RFC 1122), multicast (RFC 5771) and class E (RFC 1112).
    private static bool IsReserved(Ipv4Address address) => (address.Value >> 24) is 0 or 127 or >= 224;
}
