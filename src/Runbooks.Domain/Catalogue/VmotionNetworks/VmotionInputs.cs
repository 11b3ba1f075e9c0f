using System.Globalization;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

internal enum LinkSpeed { OneGigabit, TenGigabit, Faster }

internal enum VswitchDesign { OnePerLink, Shared }

/// <summary>One of the two hosts.</summary>
/// <param name="Side"><c>a</c> or <c>b</c>: stands in step ids, so that renaming a host does not change them.</param>
/// <param name="Label">What the host is called on screen and in file names: its short name, unless both have the same.</param>
internal sealed record VmotionHost(char Side, HostName Name, string Label, EsxiVersion Version, int FirstVmk)
{
    public string Prompt => Version.Prompt(Name.IsAddress() ? "localhost" : Name.Short);
}

/// <summary>One cable with its own network.</summary>
internal sealed record VmotionLink(
    int Number, Vmnic NicA, Vmnic NicB, Ipv4Subnet Network, Ipv4Address AddressA, Ipv4Address AddressB, VswitchName Vswitch, PortGroupName PortGroup);

/// <summary>One end of a link: everything that is configured on one host for it.</summary>
internal sealed record LinkEnd(VmotionHost Host, VmotionLink Link, Vmk Vmk, Vmnic Nic, Ipv4Address Address, Ipv4Address Far);

/// <summary>Inputs in which nothing can be wrong any more.</summary>
/// <param name="Avoided">Networks in use elsewhere, which no link may touch.</param>
internal sealed record VmotionInputs(
    VmotionHost A, VmotionHost B, ImmutableArray<VmotionLink> Links, LinkSpeed Speed, Ipv4Subnet Base, int PrefixLength, Mtu Mtu,
    VswitchDesign Design, bool OwnStack, ImmutableArray<Ipv4Subnet> Avoided)
{
    public ImmutableArray<VmotionHost> Hosts => [A, B];

    public VmotionHost Other(VmotionHost host) => host.Side == A.Side ? B : A;

    public ImmutableArray<LinkEnd> Ends(VmotionHost host) => [.. Links.Select(link => End(host, link))];

    public LinkEnd End(VmotionHost host, VmotionLink link)
    {
        var vmk = new Vmk(host.FirstVmk + link.Number - 1);
        return host.Side == A.Side
            ? new(host, link, vmk, link.NicA, link.AddressA, link.AddressB)
            : new(host, link, vmk, link.NicB, link.AddressB, link.AddressA);
    }

    /// <summary>The other ports of the shared vSwitch, which this link's port group must not use.</summary>
    public ImmutableArray<Vmnic> Unused(LinkEnd end) => [.. Ends(end.Host).Where(other => other.Link.Number != end.Link.Number).Select(other => other.Nic)];

    /// <summary>The sizes to ping with: the full packet, and Ethernet's own if that is smaller, to tell a short MTU from a dead link.</summary>
    public ImmutableArray<int> PingSizes => Mtu.PingPayload > Mtu.EthernetPingPayload ? [Mtu.EthernetPingPayload, Mtu.PingPayload] : [Mtu.PingPayload];

    public int LeastMegabits => Speed switch { LinkSpeed.OneGigabit => 1000, LinkSpeed.TenGigabit => 10000, _ => 25000 };

    public string SpeedName => Speed switch { LinkSpeed.OneGigabit => "1 GbE", LinkSpeed.TenGigabit => "10 GbE", _ => "25 GbE or faster" };
}

internal static class VmotionText
{
    /// <summary>A host that was entered as an IPv4 address: its first part is no short name.</summary>
    public static bool IsAddress(this HostName name) => Ipv4Address.Parse(name.ToString()).TryGet(out _);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
