using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>The form: ids, words and limits of the fields.</summary>
internal static class DnsForm
{
    public const string OneHost = "host", HostList = "hosts", OneCluster = "cluster";

    public const string PowerCli = "powercli", Esxcli = "esxcli", Both = "both";

    public const string LeaveDhcp = "leave", SwitchDhcp = "static";

    public const int MaxHosts = 64, MaxServers = 8, MaxSearch = 8;

    public static Form Form { get; } = new(
    [
        new ChoiceField("scope", "What to change", _ =>
        [
            new(OneHost, "One host"),
            new(HostList, "A list of hosts"),
            new(OneCluster, "One cluster", "vCenter says which hosts are in it when the script runs."),
        ])
        {
            Group = "Hosts", Default = _ => FormValue.Of(OneHost),
            Help = "There is no “all hosts”: Get-VMHost without a name or a place gives every host of every connected vCenter.",
        },
        new HostField("host", "Host") { Group = "Hosts", Placeholder = "esx01.example.local", Applies = values => values.Text("scope") == OneHost, Help = "As the inventory names it." },
        new TextField("hosts", "Hosts")
        {
            Group = "Hosts", Lines = 5, MaxLength = 18_000, Mono = true, Placeholder = "esx01.example.local", Applies = values => values.Text("scope") == HostList,
            Help = $"One a line, as the inventory names them; at most {DnsText.Number(MaxHosts)}. For more, take their cluster.",
        },
        new TextField("cluster", "Cluster") { Group = "Hosts", MaxLength = ClusterName.MaxLength, Applies = values => values.Text("scope") == OneCluster },
        new HostField("canary", "First host")
        {
            Group = "Hosts", Applies = values => values.Text("scope") != OneHost,
            Default = values => FormValue.Of(values.Text("scope") == HostList ? DnsReading.Words(values.Text("hosts")).FirstOrDefault() ?? "" : ""),
            Help = "It is changed and looked at before the others.",
        },
        new ChoiceField("version", "ESXi of the first host", _ => [.. EsxiVersion.Known.Select(version => new Option(version.ToString(), version.ToString()))]) { Group = "Hosts", Default = _ => FormValue.Of("8.0"), Advanced = true, Help = "For the prompt of its console." },
        new TextField("stack", "TCP/IP stack")
        {
            Group = "Hosts", Default = _ => FormValue.Of(DnsInputs.DefaultStack), MaxLength = 64, Advanced = true,
            Help = "The stack's key, such as defaultTcpipStack, vmotion or vSphereProvisioning.",
        },
        new ChoiceField("way", "Way", Ways)
        {
            Group = "Hosts", Default = values => FormValue.Of(values.Text("stack") == DnsInputs.DefaultStack || values.Text("scope") == OneCluster ? PowerCli : Esxcli),
        },
        new HostField("vcenter", "vCenter")
        {
            Group = "Hosts", Placeholder = "vcenter.example.local", Applies = values => values.Text("way") != Esxcli,
            Help = "As it was named in Connect-VIServer. The scripts work on this one connection and no other.",
        },
        new TextField("newServers", "New DNS servers")
        {
            Group = "DNS", Placeholder = "10.20.0.10, 10.20.0.11", MaxLength = 400,
            Help = "IPv4 or IPv6 addresses in order of preference (HostDnsConfig). That only the first three are used is not verified.",
        },
        new TextField("oldServers", "Present DNS servers")
        {
            Group = "DNS", Optional = true, Placeholder = "10.10.0.10, 10.10.0.11", MaxLength = 400,
            Help = "In their order. For esxcli they are needed: its lines take them away one by one.",
        },
        new HostField("domain", "Domain") { Group = "DNS", Optional = true, Placeholder = "example.local", Applies = OnDefault, Help = "Empty leaves it as it is." },
        new TextField("search", "Search domains") { Group = "DNS", Optional = true, Placeholder = "example.local, lab.example.local", MaxLength = 2100, Help = "In order. Empty leaves them as they are." },
        new TextField("oldSearch", "Present search domains")
        {
            Group = "DNS", Optional = true, MaxLength = 2100, Applies = values => values.Text("way") != PowerCli && values.Text("search").Length > 0,
            Help = "In their order; empty when there are none. The esxcli lines take away those that are not wanted any more.",
        },
        new ChoiceField("dhcp", "Hosts that take DNS from DHCP", _ =>
        [
            new(LeaveDhcp, "Leave alone and report"),
            new(SwitchDhcp, "Switch to these servers", "Their names then no longer follow the DHCP server."),
        ])
        {
            Group = "DNS", Default = _ => FormValue.Of(LeaveDhcp), Applies = values => values.Text("way") != Esxcli,
            Help = "While DHCP is on, servers, domain and search list cannot be set (HostDnsConfig).",
        },
        new HostField("patchStore", "Patch store") { Group = "Names to resolve afterwards", Optional = true, Placeholder = "vum.example.local", Help = "The host that patches come from: Update Manager or vCenter." },
        new TextField("ntp", "NTP servers") { Group = "Names to resolve afterwards", Optional = true, Placeholder = "ntp.example.local", MaxLength = 1100 },
    ]);

    private static bool OnDefault(FormValues values) => values.Text("stack") == DnsInputs.DefaultStack;

    private static ImmutableArray<Option> Ways(FormValues values)
    {
        // UpdateDnsConfig "only works on the default NetStackInstance" (vSphere API reference).
        var stack = OnDefault(values) ? null : "Set-VMHostNetwork sets the default stack only; take esxcli for another one.";
        var cluster = values.Text("scope") == OneCluster ? "The hosts of a cluster are not known here; enter them as a list." : null;
        return
        [
            new(PowerCli, "PowerCLI", "Scripts that capture, change, verify and roll back.", stack),
            new(Esxcli, "esxcli on each host", "Lines for each host's own shell.", cluster),
            new(Both, "PowerCLI, and esxcli for hosts that vCenter does not reach", "", stack ?? cluster),
        ];
    }

    public static FormValues Example { get; } = FormValues.Empty
        .With("scope", HostList)
        .With("hosts", "esx01.example.local\nesx02.example.local\nesx03.example.local")
        .With("way", Both)
        .With("vcenter", "vcenter.example.local")
        .With("newServers", "10.20.0.10, 10.20.0.11")
        .With("oldServers", "10.10.0.10, 10.10.0.11")
        .With("domain", "example.local")
        .With("search", "example.local, lab.example.local")
        .With("oldSearch", "example.local")
        .With("patchStore", "vum.example.local")
        .With("ntp", "ntp.example.local");
}
