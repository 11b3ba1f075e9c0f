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

    public const string TagGet = "esxcli-tag-get";

    /// <summary>An expectation with this property names a host whose prompt must not stand in the paste.</summary>
    public const string PromptProperty = "prompt";

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
        new(TagGet, Readers.TagReader.Read),
    ];
}
