using Runbooks.Domain.Catalogue.EsxiDns;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>The store's name.</summary>
internal static class DnsSteps
{
    public static Section Section(StoreInputs inputs)
    {
        var store = inputs.Store.ToString();
        return new("DNS",
        [
            new("dns-resolve", $"Resolve {store} on {inputs.Where}", "The host itself must know the name; a workstation or vCenter may ask other servers.", inputs.Where)
            {
                Commands = [inputs.Typed(Ash.Line("nslookup", store))],
                Expect = "An address, and it is the store's.",
                Check = new Check.Reader(EsxiReaders.Nslookup, [new(store, "resolved", Comparison.Equals, "yes", "Go on with the host's servers below.")]),
                Undo = new Undo.NothingChanged(),
                Unverified = "The layout of nslookup is that of BusyBox; it was not captured on ESXi.",
            },
            new("dns-servers", $"Read the DNS servers of {inputs.Where}", "The old post's cause: the servers in the list were not the ones that exist.", inputs.Where)
            {
                Commands = [inputs.Typed("esxcli network ip dns server list"), inputs.Typed("esxcli network ip dns search list")],
                Expect = "The servers that the site has now.",
                Check = new Check.Reader(EsxiReaders.DnsList, [new(EsxiReaders.DnsServers, "entries", Comparison.Present, "")]),
                Undo = new Undo.NothingChanged(),
                Leads = [Lead(inputs)],
            },
            new("dns-fix", "Give the host servers that know the store", "A name must resolve on every host that is patched.", inputs.Where)
            {
                Expect = $"nslookup {store} answers with the store's address. Or enter the store's IP address in Update Manager (Network connectivity, IP address or host name for the patch store).",
                Check = new Check.None("The runbook that it leads to reads back what it did; the name itself is looked up again in the step above."),
                Undo = new Undo.ByCommands([], "The runbook for the DNS servers has its own rollback; the store's address is set back in the same place."),
                Leads = [Lead(inputs)],
            },
        ]);
    }

    private static Lead Lead(StoreInputs inputs)
    {
        var fields = FormValues.Empty.With("scope", DnsForm.OneHost);
        if (inputs.Host is { } host) fields = fields.With("host", host.ToString());
        if (!inputs.DnsServers.IsEmpty) fields = fields.With("oldServers", DnsText.List(inputs.DnsServers));
        if (!inputs.StoreIsAddress) fields = fields.With("patchStore", inputs.Store.ToString());
        return new(inputs.Host is null ? "Change the host's DNS servers" : $"Change the DNS servers of {inputs.Where}", DnsRules.Slug, fields);
    }
}
