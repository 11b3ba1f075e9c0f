using System.Globalization;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>One of the hosts.</summary>
/// <param name="Number">From 1 on, the first host to be changed before all others; stands in step ids.</param>
/// <param name="Label">What it is called on screen and in file names: its short name, unless two have the same.</param>
internal sealed record DnsHost(int Number, HostName Name, string Label, EsxiVersion Version)
{
    public string Prompt { get; } = Version.Prompt(DnsText.IsAddress(Name) ? "localhost" : Name.Short);

    public bool IsAddress { get; } = DnsText.IsAddress(Name);
}

/// <summary>Inputs in which nothing can be wrong any more.</summary>
/// <param name="Hosts">The first one is changed and looked at before the others. With a cluster it is the only one known here.</param>
/// <param name="Vcenter">Null when PowerCLI is not used.</param>
/// <param name="Domain">Null leaves the domain as it is.</param>
/// <param name="Search">Empty leaves the search list as it is.</param>
/// <param name="Stack">The TCP/IP stack's key.</param>
internal sealed record DnsInputs(
    ImmutableArray<DnsHost> Hosts, ClusterName? Cluster, HostName? Vcenter, bool PowerCli, bool Esxcli, string Stack,
    ImmutableArray<IpAddress> NewServers, ImmutableArray<IpAddress> OldServers, HostName? Domain,
    ImmutableArray<HostName> Search, ImmutableArray<HostName> OldSearch, bool SwitchDhcp, HostName? PatchStore, ImmutableArray<HostName> Ntp)
{
    public const string DefaultStack = "defaultTcpipStack";

    public DnsHost First => Hosts[0];

    public bool Several => Cluster is not null || Hosts.Length > 1;

    public bool OnDefaultStack => Stack == DefaultStack;

    public string Scope => Cluster is { } cluster ? $"cluster {cluster}" : Hosts.Length == 1 ? First.Name.ToString() : $"{DnsText.Number(Hosts.Length)} hosts";

    public bool HasIpv6 => NewServers.Any(server => server.IsV6) || OldServers.Any(server => server.IsV6);

    // The same for each of up to 64 hosts, and so written once.
    public ImmutableArray<string> New { get; } = [.. NewServers.Select(server => server.ToString())];

    public ImmutableArray<string> Old { get; } = [.. OldServers.Select(server => server.ToString())];

    public ImmutableArray<string> NewSearch { get; } = [.. Search.Select(name => name.ToString())];

    public ImmutableArray<string> FormerSearch { get; } = [.. OldSearch.Select(name => name.ToString())];

    /// <summary>The esxcli lines to the new settings and back.</summary>
    public EsxcliChange EsxcliChange => field ??= new(this);

    /// <summary>A name that every server should know.</summary>
    public string KnownName => ((HostName?[])[Vcenter, PatchStore, First.Name, Domain]).FirstOrDefault(name => name is { } known && !DnsText.IsAddress(known))?.ToString() ?? New[0];

    /// <summary>The names that the first host should resolve with its new servers.</summary>
    public ImmutableArray<string> Names =>
    [
        .. ((HostName?[])[Vcenter, PatchStore, .. Ntp.Select(name => (HostName?)name), First.Name])
            .Where(name => name is { } known && !DnsText.IsAddress(known)).Select(name => name!.Value.ToString()).Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}

internal static class DnsText
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> values) => string.Join(", ", values);

    public static bool IsAddress(HostName name) => Ipv4Address.Parse(name.ToString()).TryGet(out _);
}
