using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.EsxiDns;

/// <summary>What the three PowerCLI scripts have in common. They connect nowhere themselves and hold no credential.</summary>
internal static class ScriptParts
{
    public const string StateFile = "dns-before.json", StateTable = "dns-before.csv";

    public static ImmutableArray<string> Header(DnsInputs inputs, string what) => [.. DnsHeader.Lines(inputs, what).Select(Comment)];

    /// <summary>The one vCenter. A second connection would put its hosts into the scope of every cmdlet without -Server.</summary>
    public static ImmutableArray<string> Connection(DnsInputs inputs) =>
    [
        "Set-StrictMode -Version 2",
        "$ErrorActionPreference = 'Stop'",
        $"$vc = @($global:DefaultVIServers | Where-Object {{ $_.Name -eq {Literal(Vcenter(inputs))} -and $_.IsConnected }})",
        $"if ($vc.Count -ne 1) {{ throw {Literal($"Connect to {Vcenter(inputs)} first, under this name: Connect-VIServer {Vcenter(inputs)}")} }}",
        "$vc = $vc[0]",
    ];

    public static ImmutableArray<string> Names(DnsInputs inputs) => inputs.Cluster is { } cluster
        ?
        [
            $"$cluster = @(Get-Cluster -Server $vc -Name {Literal(cluster.ToString())})",
            $"if ($cluster.Count -ne 1) {{ throw {Literal($"There is not exactly one cluster {cluster}.")} }}",
            "$names = @(Get-VMHost -Server $vc -Location $cluster[0] | ForEach-Object { $_.Name })",
            $"if ($names -notcontains $first) {{ throw {Literal($"{inputs.First.Name} is not in cluster {cluster}.")} }}",
        ]
        : [$"$names = @({Literals(inputs.Hosts.Select(host => host.Name.ToString()))})"];

    public static string First(DnsInputs inputs) => $"$first = {Literal(inputs.First.Name.ToString())}";

    /// <summary>The properties are those of VMHostNetworkInfo (PowerCLI reference).</summary>
    public static ImmutableArray<string> ReadHost { get; } =
    [
        "# What a host has now; nothing when vCenter does not reach it.",
        "function Get-HostDns([string] $name) {",
        "    $vmh = Get-VMHost -Server $vc -Name $name",
        "    if (@('Connected', 'Maintenance') -notcontains [string] $vmh.ConnectionState) { return }",
        "    $net = Get-VMHostNetwork -VMHost $vmh",
        "    [pscustomobject] @{",
        "        host = $name; hostName = [string] $net.HostName; domain = [string] $net.DomainName; dhcp = [bool] $net.DnsFromDhcp; device = [string] $net.DnsDhcpDevice",
        "        servers = @($net.DnsAddress | Where-Object { $_ }); search = @($net.SearchDomain | Where-Object { $_ })",
        "    }",
        "}",
        "",
        "# One text for each address: an IPv6 address has several spellings.",
        "function Get-Plain($addresses) {",
        "    $plain = $addresses | ForEach-Object { $parsed = $_ -as [System.Net.IPAddress]; if ($null -eq $parsed) { $_ } else { $parsed.ToString() } }",
        "    @($plain) -join ','",
        "}",
        "",
        "# Prints a host in the layout that its step reads.",
        "function Show-HostDns([string] $name, $now, [string] $state) {",
        "    $name",
        "    if ($null -ne $now) {",
        "        '   DNSServers: ' + ($now.servers -join ', ')",
        "        '   DNSSearch Domains: ' + ($now.search -join ', ')",
        "        '   Domain: ' + $now.domain",
        "        '   Host Name: ' + $now.hostName",
        "        '   DHCP: ' + $now.dhcp",
        "    }",
        "    '   State: ' + $state",
        "}",
    ];

    public static ImmutableArray<string> IsPlanned(DnsInputs inputs) =>
    [
        "function Test-Planned($now) {",
        $"    (-not $now.dhcp) -and ((Get-Plain $now.servers) -eq (Get-Plain @({Literals(inputs.New)})))"
            + (inputs.Domain is { } domain ? $" -and ($now.domain -eq {Literal(domain.ToString())})" : "")
            + (inputs.Search.IsEmpty ? "" : $" -and (($now.search -join ',') -eq {Literal(string.Join(',', inputs.NewSearch))})"),
        "}",
    ];

    /// <summary>The end of a list, and the report. <c>$rows</c> holds host, state, detail.</summary>
    public static ImmutableArray<string> Report(string file, string good) =>
    [
        $"$other = @($rows | Where-Object {{ @({good}) -notcontains $_.state }})",
        "'end of list: ' + $rows.Count + ' hosts, ' + $other.Count + ' to look at'",
        $"$rows | Export-Csv -NoTypeInformation -Path (Join-Path -Path $PSScriptRoot -ChildPath {file}) -WhatIf:$false",
    ];

    public static string Literals(IEnumerable<string> values) => string.Join(", ", values.Select(Literal));

    private static string Vcenter(DnsInputs inputs) => inputs.Vcenter?.ToString() ?? "";
}
