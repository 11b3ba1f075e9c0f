using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue;

/// <summary>Every runbook there is. A new runbook is one folder beside this file and one line in it.</summary>
public static class Catalogue
{
    public static ImmutableArray<Runbook> All { get; } =
    [
        new TlsCiphers.TlsCiphersRunbook(),
        new IrfStack.IrfStackRunbook(),
        new VmotionNetworks.VmotionNetworksRunbook(),
        new DvSwitchRemoval.DvSwitchRemovalRunbook(),
        new EsxiDns.EsxiDnsRunbook(),
        new PatchStore.PatchStoreRunbook(),
    ];

    /// <summary>Pages to look things up in.</summary>
    public static ImmutableArray<ReferencePage> References { get; } = [Vsphere51.Vsphere51Page.Page];

    public static ReferencePage? FindReference(string slug) => References.FirstOrDefault(page => page.Info.Slug == slug);

    public static Runbook? Find(string slug) => All.FirstOrDefault(runbook => runbook.Info.Slug == slug);

    /// <summary>The readers that checks name.</summary>
    public static IReadOnlyDictionary<string, EvidenceReader> Readers { get; } = new Dictionary<string, EvidenceReader>(EsxiReaders.All.Concat(TlsReaders.All).Concat(ComwareReaders.All), StringComparer.Ordinal);
}
