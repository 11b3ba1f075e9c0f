# Reads the DNS settings of ESXi hosts back. Changes nothing.
# Runbook esxi-dns 1.1, facts reviewed on 2026-11-25.
# Scope: cluster Rack 3, John's. New servers, in this order: 10.30.0.1. Domain: as it is. Search domains: as they are.
# The host name is never set.
# -Only reads one host.
param([string] $Only = '')

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$vc = @($global:DefaultVIServers | Where-Object { $_.Name -eq 'vc1.lab.example' -and $_.IsConnected })
if ($vc.Count -ne 1) { throw 'Connect to vc1.lab.example first, under this name: Connect-VIServer vc1.lab.example' }
$vc = $vc[0]
$first = 'esx11.lab.example'
$cluster = @(Get-Cluster -Server $vc -Name 'Rack 3, John''s')
if ($cluster.Count -ne 1) { throw 'There is not exactly one cluster Rack 3, John''s.' }
$names = @(Get-VMHost -Server $vc -Location $cluster[0] | ForEach-Object { $_.Name })
if ($names -notcontains $first) { throw 'esx11.lab.example is not in cluster Rack 3, John''s.' }
if ($Only -ne '') { $names = @($names | Where-Object { $_ -eq $Only }) }

# What a host has now; nothing when vCenter does not reach it.
function Get-HostDns([string] $name) {
    $vmh = Get-VMHost -Server $vc -Name $name
    if (@('Connected', 'Maintenance') -notcontains [string] $vmh.ConnectionState) { return }
    $net = Get-VMHostNetwork -VMHost $vmh
    [pscustomobject] @{
        host = $name; hostName = [string] $net.HostName; domain = [string] $net.DomainName; dhcp = [bool] $net.DnsFromDhcp; device = [string] $net.DnsDhcpDevice
        servers = @($net.DnsAddress | Where-Object { $_ }); search = @($net.SearchDomain | Where-Object { $_ })
    }
}

# One text for each address: an IPv6 address has several spellings.
function Get-Plain($addresses) {
    $plain = $addresses | ForEach-Object { $parsed = $_ -as [System.Net.IPAddress]; if ($null -eq $parsed) { $_ } else { $parsed.ToString() } }
    @($plain) -join ','
}

# Prints a host in the layout that its step reads.
function Show-HostDns([string] $name, $now, [string] $state) {
    $name
    if ($null -ne $now) {
        '   DNSServers: ' + ($now.servers -join ', ')
        '   DNSSearch Domains: ' + ($now.search -join ', ')
        '   Domain: ' + $now.domain
        '   Host Name: ' + $now.hostName
        '   DHCP: ' + $now.dhcp
    }
    '   State: ' + $state
}

function Test-Planned($now) {
    (-not $now.dhcp) -and ((Get-Plain $now.servers) -eq (Get-Plain @('10.30.0.1')))
}

$rows = @()
foreach ($name in $names) {
    $state = 'differs'
    $now = $null
    try {
        $now = Get-HostDns $name
        if ($null -eq $now) { $state = 'not connected' }
        elseif (Test-Planned $now) { $state = 'as planned' }
        elseif ($now.dhcp) { $state = 'takes DNS from DHCP' }
    }
    catch { $state = 'failed: ' + $_.Exception.Message }
    Show-HostDns $name $now $state
    $rows += [pscustomobject] @{ host = $name; state = $state }
}
$other = @($rows | Where-Object { @('as planned') -notcontains $_.state })
'end of list: ' + $rows.Count + ' hosts, ' + $other.Count + ' to look at'
$rows | Export-Csv -NoTypeInformation -Path (Join-Path -Path $PSScriptRoot -ChildPath 'dns-verify.csv') -WhatIf:$false
