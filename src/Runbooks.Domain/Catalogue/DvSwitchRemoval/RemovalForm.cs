using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>The form: ids, words and limits of the fields.</summary>
internal static class RemovalForm
{
    /// <summary>A host joins up to 16 distributed switches (Told.Snapshots, the same thread).</summary>
    public const int MaxSwitches = 16;

    public const int MaxConsumers = 256;

    private const string Error = "The error", Printed = "What the host prints", What = "What it shall leave", How = "How";

    public static Form Form { get; } = new(
    [
        Paste("error", "Error message", Error, "Cannot remove the host … because it's part of VDS …",
            "One or several messages of vCenter, as they are: “Cannot remove the host … because it's part of VDS …”, “vDS … port … is still on host …”.") with { Lines = 4 },
        new HostField("host", "Host") { Group = Error, Placeholder = "esx01.example.local", Default = values => FormValue.Of(Proposals.Host(values)), Help = "Its name in vCenter." },
        new ChoiceField("version", "ESXi", _ => RemovalChoices.Versions) { Group = Error, Default = _ => FormValue.Of("8.0"), Menu = true, Help = "5.0 has no rollback of network changes, no LACP and no command for an adapter's tags." },
        Paste("vswitchList", "esxcfg-vswitch -l", Printed, "DVS Name  Num Ports …", "Shows what hangs on which port. Without it the plan's first step asks for it."),
        Paste("dvsList", "esxcli network vswitch dvs vmware list", Printed, "   DVPort: …", "Shows stale ports: in use, but without a client."),
        Paste("vmknicList", "esxcfg-vmknic -l", Printed, "Interface  Port Group/DVPort …", "Shows addresses, masks and MTU: what the way back by the console needs."),
        Paste("tags", "Tags of the adapters", Printed, "   Tags: Management",
            "esxcli network ip interface tag get -i for each adapter, with the commands; esxcli iscsi networkportal list; or PowerCLI: Get-VMHostNetworkAdapter -VMKernel | Format-List."),
        Paste("routes", "Routes", Printed, "default  0.0.0.0  …  vmk0", "esxcli network ip route ipv4 list, or esxcfg-route -l. The adapter of the default gateway counts as management."),
        new TextField("dvswitch", "Distributed switch") { Group = What, MaxLength = DvsName.MaxLength, Default = values => FormValue.Of(Proposals.Switch(values)), Resets = ["consumers", "targets"] },
        new ChoiceField("purpose", "Purpose", _ =>
        [
            new(RemovalChoices.LeaveSwitch, "Leave this distributed switch only"),
            new(RemovalChoices.FromInventory, "Remove the host from the cluster or inventory", "It leaves every distributed switch it is on."),
        ]) { Group = What, Default = _ => FormValue.Of(RemovalChoices.LeaveSwitch), Resets = ["consumers", "targets"] },
        new AddressField("managementAddress", "Address that vCenter uses")
        {
            Group = What, Optional = true, Placeholder = "10.20.0.11", Default = values => FormValue.Of(Pasted.HostAddress(values)),
            Help = "What the host's name resolves to on vCenter. The adapter that has it counts as management.",
        },
        new TableField("consumers", "What hangs on it", RemovalColumns.Consumer, 0, MaxConsumers)
        {
            Group = What, Optional = true, RowName = "entry", Proposal = "Read what was pasted again", Default = Proposals.Consumers,
            Help = "Filled in from what was pasted. Templates and machines with snapshots do not show on the host: add them by hand.",
            NewRow = values => Proposals.Row(("switch", values.Text("dvswitch")), ("kind", "vmk")),
        },
        new TableField("targets", "Where it goes", RemovalColumns.Target, 0, MaxSwitches)
        {
            Group = What, Optional = true, RowName = "switch", Proposal = "Propose the targets again", Default = Proposals.Targets,
            Help = "A standard vSwitch for each distributed switch. A new one gets the uplinks of the distributed switch, so that no two physical networks are mixed.",
            NewRow = values => Proposals.Row(("switch", values.Text("dvswitch"))),
        },
        new ChoiceField("lacp", "Link aggregation (LACP) on it", _ =>
        [
            new(RemovalChoices.Unknown, "Not known"), new(RemovalChoices.No, "No"), new(RemovalChoices.Yes, "Yes: uplinks are in a LAG"),
        ])
        { Group = How, Default = values => FormValue.Of(values.Text("version") == "5.0" ? RemovalChoices.No : RemovalChoices.Unknown), Help = "Uplinks must leave a LAG before they leave the switch." },
        new ChoiceField("nsx", "NSX on the host", _ =>
        [
            new(RemovalChoices.No, "No"), new(RemovalChoices.Yes, "Yes"),
        ])
        { Group = How, Default = values => FormValue.Of(Pasted.Of(values).NsxSigns.IsEmpty ? RemovalChoices.No : RemovalChoices.Yes), Help = "NSX is uninstalled from the host first, in NSX Manager. The plan then ends there." },
        new ManyField("ways", "Ways to show", _ =>
        [
            new(RemovalChoices.PowerCli, "PowerCLI"), new(RemovalChoices.Esxcli, "ESXi shell"), new(RemovalChoices.Client, "vSphere Client"),
        ])
        {
            Group = How, Default = _ => FormValue.OfMany(RemovalChoices.PowerCli, RemovalChoices.Esxcli, RemovalChoices.Client),
            Help = "Side by side in each step; one of them is enough. The shell alone cannot take a host off a distributed switch: vCenter keeps the membership.",
        },
    ]);

    private static TextField Paste(string id, string label, string group, string placeholder, string help) =>
        new(id, label) { Group = group, Lines = 6, Mono = true, MaxLength = TextField.Longest, Optional = true, Placeholder = placeholder, Help = help, Resets = ["consumers", "targets"] };
}
