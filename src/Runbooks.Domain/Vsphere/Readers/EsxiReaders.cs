using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere;

/// <summary>The readers of what ESXi hosts print, by the names that checks use. Names are stable: frozen plans hold them.</summary>
public static class EsxiReaders
{
    public const string NicList = "esxcli-nic-list";

    public const string VswitchList = "esxcli-vswitch-list";

    public const string FailoverGet = "esxcli-failover-get";

    public const string InterfaceList = "esxcli-interface-list";

    public const string Ipv4Get = "esxcli-ipv4-get";

    public const string VmknicList = "esxcfg-vmknic-list";

    public const string Vmkping = "vmkping";

    public const string NeighborList = "esxcli-neighbor-list";

    public const string RouteList = "esxi-route-list";

    public const string TagGet = "esxcli-tag-get";

    public const string SwitchList = "esxcfg-vswitch-list";

    public const string DnsList = "esxcli-dns-list";

    public const string VmHostDns = "vmhost-dns";

    public const string Nslookup = "nslookup";

    public const string TcpPorts = "tcp-ports";

    public const string Rulesets = "esxcli-firewall-rulesets";

    public const string DiskUse = "esxi-disk-use";

    public const string VibList = "esxcli-vib-list";

    public const string EsxupdateLog = "esxupdate-log";

    /// <summary>Subject of esxupdate's log: its last call.</summary>
    public const string LastCommand = "last command";

    /// <summary>Subjects of what a host says about its own DNS.</summary>
    public const string DnsServers = "DNS servers", SearchDomains = "search domains", OwnName = "host name";

    /// <summary>The line after a list of hosts, which shows that none is missing.</summary>
    public const string EndOfHosts = "end of list";

    public const string Firewall = "firewall", FileSystems = "file systems", FullFileSystem = "a full file system", Vibs = "VIBs";

    /// <summary>Subjects of the list of vSwitches: that each kind was asked for.</summary>
    public const string StandardSwitches = "standard vSwitches", DistributedSwitches = "distributed switches";

    /// <summary>Subject of a list of adapters: one that is on the vMotion stack.</summary>
    public const string OnVmotionStack = "an adapter on the vMotion stack";

    /// <summary>Subject of a list of marks: one for vMotion, on any adapter.</summary>
    public const string VmotionMark = "a vMotion mark";

    /// <summary>The line after a list of marks, which shows that none is missing.</summary>
    public const string EndOfMarks = "end of list";

    /// <summary>An expectation with this property names the host whose prompt may stand in the paste, or with “absent” one whose prompt must not.</summary>
    public const string PromptProperty = "prompt";

    /// <summary>What the commands begin with whose output is read.</summary>
    internal static ImmutableArray<string> Programs { get; } = ["esxcli", "localcli", "esxcfg-", "vmkping", "vim-cmd", "ping "];

    public static ImmutableArray<KeyValuePair<string, EvidenceReader>> All { get; } =
    [
        new(NicList, Readers.NicListReader.Read),
        new(VswitchList, Readers.VswitchListReader.Read),
        new(FailoverGet, Readers.FailoverReader.Read),
        new(InterfaceList, Readers.InterfaceListReader.Read),
        new(Ipv4Get, Readers.Ipv4GetReader.Read),
        new(VmknicList, Readers.VmknicListReader.Read),
        new(Vmkping, Readers.VmkpingReader.Read),
        new(NeighborList, Readers.NeighborListReader.Read),
        new(RouteList, Readers.RouteListReader.Read),
        new(TagGet, Readers.TagReader.Read),
        new(SwitchList, Readers.SwitchListReader.Read),

        new(DnsList, Readers.DnsListReader.Read),
        new(VmHostDns, Readers.VmHostDnsReader.Read),
        new(Nslookup, Readers.NslookupReader.Read),
        new(TcpPorts, Readers.TcpPortReader.Read),
        new(Rulesets, Readers.RulesetReader.Read),
        new(DiskUse, Readers.DiskUseReader.Read),
        new(VibList, Readers.VibListReader.Read),
        new(EsxupdateLog, Patching.EsxupdateLogReader.Read),
    ];
}
