using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>
/// The commands of one host, as its release takes them. Steps and scripts are made of the same lines.
/// </summary>
internal sealed class HostCommands(VmotionInputs inputs, VmotionHost host)
{
    public const string NicList = "esxcli network nic list";

    public const string VswitchList = "esxcli network vswitch standard list";

    public const string DistributedList = "esxcli network vswitch dvs vmware list";

    public const string VmknicList = "esxcfg-vmknic -l";

    /// <summary>The name under which every release from 6.0 knows the vMotion stack.</summary>
    public const string Netstack = "vmotion";

    public const string DefaultNetstack = "defaultTcpipStack";

    // The esxcli help of these commands: without -N the default stack is listed.
    public string InterfaceList => inputs.OwnStack ? $"esxcli network ip interface list -N {Netstack}" : "esxcli network ip interface list";

    public string Ipv4Get => inputs.OwnStack ? $"esxcli network ip interface ipv4 get -N {Netstack}" : "esxcli network ip interface ipv4 get";

    public string NeighborList => inputs.OwnStack ? $"esxcli network ip neighbor list -N {Netstack}" : "esxcli network ip neighbor list";

    public string RouteList => !host.Version.HasInterfaceTags ? "esxcfg-route -l"
        : inputs.OwnStack ? $"esxcli network ip route ipv4 list -N {Netstack}" : "esxcli network ip route ipv4 list";

    /// <summary>The vSwitch first gets its MTU, then adapters that use it: an adapter's MTU cannot exceed its vSwitch's.</summary>
    public ImmutableArray<string> AddVswitch(VswitchName vswitch, params IEnumerable<Vmnic> uplinks) =>
    [
        Ash.Line("esxcli", "network", "vswitch", "standard", "add", "-v", vswitch.ToString()),
        Ash.Line("esxcli", "network", "vswitch", "standard", "set", "-m", inputs.Mtu.ToString(), "-v", vswitch.ToString()),
        .. uplinks.Select(nic => Ash.Line("esxcli", "network", "vswitch", "standard", "uplink", "add", "-u", nic.ToString(), "-v", vswitch.ToString())),
    ];

    public static string RemoveVswitch(VswitchName vswitch) => Ash.Line("esxcli", "network", "vswitch", "standard", "remove", "-v", vswitch.ToString());

    /// <summary>The port group with its one active uplink. Uplinks in neither the active nor the standby list are unused (not verified).</summary>
    public static ImmutableArray<string> AddPortGroup(LinkEnd end) =>
    [
        Ash.Line("esxcli", "network", "vswitch", "standard", "portgroup", "add", "-p", end.Link.PortGroup.ToString(), "-v", end.Link.Vswitch.ToString()),
        Ash.Line("esxcli", "network", "vswitch", "standard", "portgroup", "policy", "failover", "set", "-p", end.Link.PortGroup.ToString(), "-a", end.Nic.ToString()),
    ];

    public static string RemovePortGroup(LinkEnd end) =>
        Ash.Line("esxcli", "network", "vswitch", "standard", "portgroup", "remove", "-p", end.Link.PortGroup.ToString(), "-v", end.Link.Vswitch.ToString());

    public static string FailoverGet(LinkEnd end) =>
        Ash.Line("esxcli", "network", "vswitch", "standard", "portgroup", "policy", "failover", "get", "-p", end.Link.PortGroup.ToString());

    public ImmutableArray<string> AddVmk(LinkEnd end)
    {
        var add = Ash.Line("esxcli", "network", "ip", "interface", "add", "-i", end.Vmk.ToString(), "-p", end.Link.PortGroup.ToString(), "-m", inputs.Mtu.ToString());
        return
        [
            inputs.OwnStack ? $"{add} -N {Netstack}" : add,
            Ash.Line("esxcli", "network", "ip", "interface", "ipv4", "set", "-i", end.Vmk.ToString(), "-t", "static", "-I", end.Address.ToString(), "-N", end.Link.Network.Mask.ToString()),
        ];
    }

    public static string RemoveVmk(LinkEnd end) => Ash.Line("esxcli", "network", "ip", "interface", "remove", "-i", end.Vmk.ToString());

    /// <summary>The stack exists already on a host that has used it before; adding it again would fail.</summary>
    public static string AddNetstack => $"esxcli network ip netstack get -N {Netstack} >/dev/null 2>&1 || esxcli network ip netstack add -N {Netstack}";

    public static string RemoveNetstack => $"esxcli network ip netstack remove -N {Netstack}";

    /// <summary>Not for adapters on the vMotion stack: those serve vMotion by being on it.</summary>
    public string EnableVmotion(LinkEnd end) => host.Version.HasInterfaceTags
        ? Ash.Line("esxcli", "network", "ip", "interface", "tag", "add", "-i", end.Vmk.ToString(), "-t", "VMotion")
        : Ash.Line("vim-cmd", "hostsvc/vmotion/vnic_set", end.Vmk.ToString());

    public string DisableVmotion(LinkEnd end) => host.Version.HasInterfaceTags
        ? Ash.Line("esxcli", "network", "ip", "interface", "tag", "remove", "-i", end.Vmk.ToString(), "-t", "VMotion")
        : Ash.Line("vim-cmd", "hostsvc/vmotion/vnic_unset", end.Vmk.ToString());

    public static string TagGet(LinkEnd end) => Ash.Line("esxcli", "network", "ip", "interface", "tag", "get", "-i", end.Vmk.ToString());

    /// <summary>
    /// Every adapter with its marks. Its last line shows that the paste is whole. On other stacks than the default one, which is the one
    /// listed, marks have no effect.
    /// </summary>
    public static string AllTags => $"for v in $(esxcli network ip interface list | awk '$1 == \"Name:\" {{print $2}}'); do echo $v; esxcli network ip interface tag get -i $v; done; echo {EsxiReaders.EndOfMarks}";

    /// <summary>For ESXi 5.0. What it prints was not seen.</summary>
    public const string MarkedAdapters = "vim-cmd hostsvc/vmotion/netconfig_get";

    /// <summary>Sends a ping on the vMotion stack.</summary>
    public const string OnNetstack = $"++netstack={Netstack}";

    public string Ping(LinkEnd end, int payload)
    {
        var arguments = Ash.Line("-I", end.Vmk.ToString(), "-d", "-s", VmotionText.Number(payload), "-c", "3", end.Far.ToString());
        return inputs.OwnStack ? $"vmkping {OnNetstack} {arguments}" : $"vmkping {arguments}";
    }

    public ImmutableArray<Command> Typed(params IEnumerable<string> lines) => [.. lines.Select(line => new Command(Shell.Esxcli, line, host.Prompt))];
}
