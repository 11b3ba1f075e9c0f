using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Reads multi-active detection: its ports, and what its kind needs.</summary>
internal static class MadReading
{
    /// <returns>Makes it for the members; may only be called when nothing was refused.</returns>
    public static Func<ImmutableArray<IrfMember>, Mad> Read(FormReader form, Entered entered)
    {
        var kind = form.Values.Text("mad");
        var device = Device(form, entered, kind);
        var ports = MadPorts.Read(form, entered, kind, device is not null);
        switch (kind)
        {
            case MadFields.Lacp:
                var group = ChosenPlatform.Number(form.Values, "madGroup", 1, 1024) ?? 1;
                return members => new Mad.Lacp(group, Ends(ports, members, null), device!.Value);
            case MadFields.Arp:
                var (arpVlan, arp) = (Vlan(form, kind), form.Read("madIpv4", Interface));
                return members => new Mad.Arp(arpVlan, arp!.Value.Address, arp.Value.PrefixLength, Ends(ports, members, null), device!.Value);
            case MadFields.Nd:
                var (ndVlan, nd) = (Vlan(form, kind), form.Read("madIpv6", Ipv6Interface.Parse));
                return members => new Mad.Nd(ndVlan, nd!.Value, Ends(ports, members, null), device!.Value);
            default:
                var (vlan, network) = (Vlan(form, kind), MadNetwork.Read(form, entered));
                return members => new Mad.Bfd(vlan, network!.Value, Ends(ports, members, network), device);
        }
    }

    private static ImmutableArray<MadEnd> Ends(ImmutableArray<(int Member, InterfaceName Port)> ports, ImmutableArray<IrfMember> members, Ipv4Subnet? network) =>
        [.. ports.Select(port => (Member: members.First(member => member.Id == port.Member), port.Port)).Select(end => new MadEnd(end.Member, end.Port, network is { } subnet ? MadNetwork.Address(subnet, end.Member, members) : null))];

    private static HostName? Device(FormReader form, Entered entered, string kind)
    {
        if (form.Values.Text("madDevice").Length == 0)
        {
            // H3C S6520X IRF configuration guide. For ARP and ND it also allows links between the members under spanning tree; that is not planned here.
            if (kind == MadFields.Lacp) form.Refuse("madDevice", "LACP detection needs a Comware switch between the members that supports extended LACPDUs.");
            else if (kind is MadFields.Arp or MadFields.Nd) form.Refuse("madDevice", "ARP and ND detection are planned with a switch that all members are cabled to.");
            else if (entered.Members.Length > 2) form.Refuse("madDevice", "BFD detection between more than two members needs a switch between them: back to back it joins two.");
            return null;
        }
        if (form.Read("madDevice", HostName.Parse) is not { } device) return null;
        if (entered.Members.FirstOrDefault(member => HostName.Parse(member.Name).TryGet(out var name) && name == device) is { } same) form.Refuse("madDevice", $"{same.Label} is a member. The intermediate switch must stay reachable when the fabric splits.");
        return device;
    }

    private static int Vlan(FormReader form, string kind)
    {
        var vlan = ChosenPlatform.Number(form.Values, "madVlan", 1, 4094);
        if (vlan == 1)
        {
            form.Refuse("madVlan", kind == MadFields.Bfd
                ? "BFD detection must not run on VLAN-interface 1 (H3C S6520X IRF configuration guide): every port is in VLAN 1, and detection needs one with nothing else on it."
                : "Take a VLAN of its own: every port is in VLAN 1, and management often is too (a deduction).");
        }
        return vlan ?? 2;
    }

    private readonly record struct Ipv4Interface(Ipv4Address Address, int PrefixLength);

    // 192.168.3.1/24
    private static Result<Ipv4Interface> Interface(string text)
    {
        if (text.Split('/') is not [var address, var prefix]) return Result.Refuse<Ipv4Interface>("An address with its prefix length is needed, such as 192.168.3.1/24.");
        return Ipv4Address.Parse(address).Then(parsed => Ipv4Subnet.Parse($"0.0.0.0/{prefix}").Then(shape => shape.PrefixLength is < 1 or > 30
            ? Result.Refuse<Ipv4Interface>("The prefix length is 1 to 30 here.")
            : MadNetwork.IsHost(parsed, Ipv4Subnet.Containing(parsed, shape.PrefixLength)) ? new Ipv4Interface(parsed, shape.PrefixLength)
            : Result.Refuse<Ipv4Interface>($"{parsed} is no host's address in {Ipv4Subnet.Containing(parsed, shape.PrefixLength)}.")));
    }
}
