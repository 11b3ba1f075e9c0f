using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Every address of the plan, a row for each end of each cable.</summary>
internal static class AddressTable
{
    public const string Id = "addresses";

    public static ImmutableArray<string> Columns { get; } = ["Link", "Host", "Network", "Address", "Mask", "VMkernel adapter", "Port group", "vSwitch", "Port"];

    public static PlanTable Table(VmotionInputs inputs) => new(Id, "Addresses", Columns,
    [
        .. inputs.Links.SelectMany(link => inputs.Hosts.Select(host => inputs.End(host, link))).Select(Row),
    ]);

    private static ImmutableArray<string> Row(LinkEnd end) =>
    [
        VmotionText.Number(end.Link.Number), end.Host.Label, end.Link.Network.ToString(), end.Address.ToString(), end.Link.Network.Mask.ToString(),
        end.Vmk.ToString(), end.Link.PortGroup.ToString(), end.Link.Vswitch.ToString(), end.Nic.ToString(),
    ];
}
