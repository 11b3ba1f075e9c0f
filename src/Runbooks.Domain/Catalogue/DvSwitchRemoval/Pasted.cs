using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>
/// What the pasted texts of a form say. Every cell of a table may ask, so a text is read once as long as the form holds it.
/// </summary>
internal sealed class Pasted
{
    private static readonly TextMemo<DvsMessages> Errors = new(DvsMessages.Read);

    private static readonly TextMemo<ImmutableArray<HostSwitch>> Lists = new(SwitchListing.Each);

    private static readonly TextMemo<AdapterSet> AdapterLists = new(AdapterSet.Read);

    private static readonly TextMemo<AdapterUses> UseLists = new(UseListing.Read);

    private static readonly TextMemo<DefaultRoute?> Routes = new(DefaultRoute.Read);

    private readonly FormValues values;

    private Pasted(FormValues values) => this.values = values;

    /// <summary>Fields that are not there yet read as empty.</summary>
    public static Pasted Of(FormValues values) => new(values);

    public DvsMessages Messages => Errors.Of(values, "error");

    public ImmutableArray<HostSwitch> Switches => field.IsDefault ? field = SwitchListing.Merge(Listed("vswitchList").Concat(Listed("dvsList"))) : field;

    /// <summary>The switches of one text, as often as they stand there.</summary>
    public ImmutableArray<HostSwitch> Listed(string id) => Lists.Of(values, id);

    /// <summary>The host that the prompts in the pasted texts name.</summary>
    public string? PromptHost => PastedHosts.Named(values);

    public ImmutableArray<AdapterRow> Adapters => AdapterLists.Of(values, "vmknicList").Rows;

    public AdapterUses Uses => UseLists.Of(values, "tags");

    public DefaultRoute? Route => Routes.Of(values, "routes");

    public bool HasSwitches => !Switches.IsEmpty;

    /// <summary>The list in which stale ports show was pasted; the other one shows them too.</summary>
    public bool HasPorts => !Listed("dvsList").IsEmpty;

    public ImmutableArray<string> Distributed => [.. Switches.Where(each => each.Distributed).Select(each => each.Name)];

    /// <summary>The VLAN of a port group on a standard vSwitch.</summary>
    public int? Vlan(string group) => Listed("vswitchList").Where(each => !each.Distributed).SelectMany(each => each.PortGroups).FirstOrDefault(each => each.Name == group)?.Vlan;

    /// <summary>Several cells of every row ask for theirs.</summary>
    private sealed record AdapterSet(ImmutableArray<AdapterRow> Rows, Dictionary<string, AdapterRow> ByName)
    {
        public static AdapterSet Read(string text)
        {
            var rows = AdapterListing.Read(text);
            return new(rows, rows.ToDictionary(row => row.Name, StringComparer.Ordinal));
        }
    }

    public HostSwitch? Switch(string name, bool distributed) => Switches.FirstOrDefault(each => each.Distributed == distributed && (distributed ? EntityName.Same(each.Name, name) : each.Name == name));

    public AdapterRow? Adapter(string vmk) => AdapterLists.Of(values, "vmknicList").ByName.GetValueOrDefault(vmk);

    /// <summary>What shows that management depends on this adapter; null when nothing does.</summary>
    public string? ManagementProof(string vmk, string managementAddress) =>
        Uses.Tags.GetValueOrDefault(vmk, []).Contains(UseListing.Management, StringComparer.OrdinalIgnoreCase) ? "it has the tag Management"
        : Adapter(vmk)?.Address is { } address && address.ToString() == managementAddress ? $"it has {address}, the address under which vCenter manages the host"
        : Route?.Adapter == vmk ? $"the default gateway {Route.Gateway} is reached through it"
        : null;

    public VmkUse Use(string vmk, string managementAddress)
    {
        if (ManagementProof(vmk, managementAddress) is not null) return VmkUse.Management;
        var tags = Uses.Tags.GetValueOrDefault(vmk, []);
        bool Has(string tag) => tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
        return Uses.Bound.ContainsKey(vmk) ? VmkUse.Iscsi
            : Has(UseListing.Vsan) ? VmkUse.Vsan
            : Has(UseListing.Replication) || Has(UseListing.ReplicationNfc) ? VmkUse.Replication
            : Has(UseListing.FaultTolerance) ? VmkUse.FaultTolerance
            : Has(UseListing.Vmotion) || Adapter(vmk)?.Stack == "vmotion" ? VmkUse.Vmotion
            // NFS and iSCSI without port binding leave no mark on an adapter.
            : VmkUse.Unknown;
    }

    /// <summary>
    /// Adapters of NSX: on the stacks <c>vxlan</c> and <c>hyperbus</c>, and ports that are UUIDs where vCenter's own are numbers (seen in
    /// lists of NSX hosts). Such a switch is not left before NSX is gone.
    /// </summary>
    public ImmutableArray<string> NsxSigns =>
    [
        .. Adapters.Where(row => row.Stack is "vxlan" or "hyperbus").Select(row => $"{row.Name} on the TCP/IP stack {row.Stack}"),
        .. Adapters.Where(row => Guid.TryParseExact(row.Connection, "D", out _)).Select(row => $"{row.Name} on the port {row.Connection}"),
        .. Switches.SelectMany(each => each.Ports).Where(port => port.InUse && Guid.TryParseExact(port.Id, "D", out _)).Select(port => $"the port {port.Id}"),
        .. Switches.SelectMany(each => each.Clients).Where(client => client.StartsWith("NSX_", StringComparison.OrdinalIgnoreCase) || client.StartsWith("NSX-", StringComparison.OrdinalIgnoreCase)).Select(client => $"the client {client}"),
    ];

    /// <summary>The address under which vCenter knows the host, when it was entered as one.</summary>
    public static string HostAddress(FormValues values) => Ipv4Address.Parse(values.Text("host")).TryGet(out var address) ? address.ToString() : "";
}
