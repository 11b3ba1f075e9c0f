using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>Reads the form's values and tells every problem at its field.</summary>
internal static class DnsReading
{
    public static IEnumerable<string> Words(string text) => text.Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    public static Result<DnsInputs> Read(FormValues values)
    {
        var form = new FormReader(values);
        var scope = values.Text("scope");
        var (powerCli, esxcli) = (values.Text("way") != DnsForm.Esxcli, values.Text("way") is DnsForm.Esxcli or DnsForm.Both);
        ClusterName? cluster = scope == DnsForm.OneCluster ? form.Read("cluster", ClusterName.Parse) : null;
        var hosts = Hosts(form, scope);
        HostName? vcenter = powerCli ? form.Read("vcenter", HostName.Parse) : null;
        var stack = Stack(form);
        var added = Servers(form, "newServers");
        if (added.IsEmpty && form.Clean) form.Refuse("newServers", "At least one server is needed: a host without one resolves no name.");
        var removed = Servers(form, "oldServers");
        if (esxcli && removed.IsEmpty) form.Refuse("oldServers", "The esxcli lines take the present servers away one by one, so they are needed (esxcli network ip dns server list shows them).");
        var domain = Optional(form, "domain");
        var search = Names(form, "search", DnsForm.MaxSearch);
        var oldSearch = Names(form, "oldSearch", DnsForm.MaxSearch);
        var store = Optional(form, "patchStore", address: true);
        var ntp = Names(form, "ntp", DnsForm.MaxServers, addresses: true);
        return form.Finish(() => new DnsInputs(hosts, cluster, vcenter, powerCli, esxcli, stack, added, removed, domain, search, oldSearch, values.Text("dhcp") == DnsForm.SwitchDhcp, store, ntp));
    }

    private static ImmutableArray<DnsHost> Hosts(FormReader form, string scope)
    {
        var version = form.Read("version", EsxiVersion.Parse) ?? default;
        if (scope != DnsForm.HostList)
            return form.Read(scope == DnsForm.OneCluster ? "canary" : "host", HostName.Parse) is { } only ? [new(1, only, Labels([only])(only), version)] : [];
        var names = Each(form, "hosts", DnsForm.MaxHosts, HostName.Parse);
        if (names.IsEmpty && form.Clean) form.Refuse("hosts", "At least one host is needed.");
        if (form.Read("canary", HostName.Parse) is not { } first) return [];
        if (!names.Contains(first))
        {
            form.Refuse("canary", "The first host is one of the list.");
            return [];
        }
        var label = Labels(names);
        return [.. names.OrderBy(name => !name.Equals(first)).Select((name, i) => new DnsHost(i + 1, name, label(name), version))];
    }

    /// <summary>The short name, unless it is no name (an address) or does not tell the hosts apart.</summary>
    private static Func<HostName, string> Labels(IEnumerable<HostName> all)
    {
        var counts = all.GroupBy(name => name.Short, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.Count(), StringComparer.OrdinalIgnoreCase);
        return name => DnsText.IsAddress(name) || counts[name.Short] > 1 ? name.ToString() : name.Short;
    }

    private static string Stack(FormReader form)
    {
        var stack = form.Values.Text("stack");
        if (stack.Length is 0 or > 64 || !stack.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') || !char.IsAsciiLetterOrDigit(stack[0]))
            form.Refuse("stack", "A stack's key has letters, digits, hyphens, dots and underscores, such as defaultTcpipStack or vmotion.");
        return stack;
    }

    private static ImmutableArray<IpAddress> Servers(FormReader form, string field)
    {
        var servers = Each(form, field, DnsForm.MaxServers, IpAddress.Parse);
        foreach (var server in servers)
        {
            if (server.NoServer() is { } why) form.Refuse(field, why);
        }
        return servers;
    }

    private static ImmutableArray<HostName> Names(FormReader form, string field, int most, bool addresses = false)
    {
        var names = Each(form, field, most, HostName.Parse);
        if (!addresses && names.Any(DnsText.IsAddress)) form.Refuse(field, "A search domain is a name; a server's address goes into the servers above.");
        return names;
    }

    private static HostName? Optional(FormReader form, string field, bool address = false)
    {
        if (form.Values.Text(field).Length == 0 || form.Read(field, HostName.Parse) is not { } name) return null;
        if (!address && DnsText.IsAddress(name)) form.Refuse(field, "A domain is a name, not an address.");
        return name;
    }

    private static ImmutableArray<T> Each<T>(FormReader form, string field, int most, Func<string, Result<T>> parse) where T : struct
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var word in Words(form.Values.Text(field)))
        {
            var parsed = parse(word);
            if (!parsed.TryGet(out var value))
            {
                form.Refuse(field, $"“{(word.Length <= 60 ? word : word[..60] + "…")}”: {parsed.Problems[0].Message}");
                return [];
            }
            if (found.Contains(value))
            {
                form.Refuse(field, $"{value} stands twice in the list.");
                return [];
            }
            if (found.Count == most)
            {
                form.Refuse(field, $"At most {DnsText.Number(most)} are taken here.");
                return [];
            }
            found.Add(value);
        }
        return found.ToImmutable();
    }
}
