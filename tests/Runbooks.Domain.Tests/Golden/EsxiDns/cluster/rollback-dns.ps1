# Puts back the DNS settings that change-dns.ps1 captured.
# Runbook esxi-dns 1.1, facts reviewed on 2026-11-25.
# Scope: cluster Rack 3, John's. New servers, in this order: 10.30.0.1. Domain: as it is. Search domains: as they are.
# The host name is never set.
# -Only restores one host; without it all that were captured.
[CmdletBinding(SupportsShouldProcess)]
param([string] $Only = '')

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$vc = @($global:DefaultVIServers | Where-Object { $_.Name -eq 'vc1.lab.example' -and $_.IsConnected })
if ($vc.Count -ne 1) { throw 'Connect to vc1.lab.example first, under this name: Connect-VIServer vc1.lab.example' }
$vc = $vc[0]
$file = Join-Path -Path $PSScriptRoot -ChildPath 'dns-before.json'
$before = @((Get-Content -Raw -Path $file | ConvertFrom-Json).hosts | Where-Object { ($Only -eq '') -or ($_.host -eq $Only) })
if ($before.Count -eq 0) { throw 'No such host in dns-before.json.' }

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

function Test-Restored($now, $kept) {
    if ($kept.dhcp) { return ($now.dhcp -and ($now.device -eq $kept.device)) }
    (-not $now.dhcp) -and ((Get-Plain $now.servers) -eq (Get-Plain $kept.servers)) -and (($now.search -join ',') -eq (@($kept.search) -join ',')) -and ($now.domain -eq $kept.domain) -and ($now.hostName -eq $kept.hostName)
}

$rows = @()
foreach ($kept in $before) {
    $name = [string] $kept.host
    $state = ''
    $now = $null
    try {
        $now = Get-HostDns $name
        if ($null -eq $now) { $state = 'skipped: not connected' }
        elseif (Test-Restored $now $kept) { $state = 'restored' }
        elseif ($PSCmdlet.ShouldProcess($name, 'DNS servers ' + (@($kept.servers) -join ', '))) {
            $vmh = Get-VMHost -Server $vc -Name $name
            $system = Get-View -Server $vc -Id $vmh.ExtensionData.ConfigManager.NetworkSystem
            $config = New-Object -TypeName VMware.Vim.HostDnsConfig
            $config.Dhcp = [bool] $kept.dhcp
            $config.HostName = [string] $kept.hostName
            $config.DomainName = [string] $kept.domain
            # With DHCP the adapter must be named, and the lists cannot be set (HostDnsConfig, UpdateDnsConfig).
            if ($kept.dhcp) { $config.VirtualNicDevice = [string] $kept.device }
            else {
                $config.Address = [string[]] @($kept.servers)
                $config.SearchDomain = [string[]] @($kept.search)
            }
            $system.UpdateDnsConfig($config)
            $now = Get-HostDns $name
            if (($null -ne $now) -and (Test-Restored $now $kept)) { $state = 'restored' } else { $state = 'differs' }
        }
        else { $state = 'would restore' }
    }
    catch { $state = 'failed: ' + $_.Exception.Message }
    Show-HostDns $name $now $state
    $rows += [pscustomobject] @{ host = $name; state = $state }
}
$other = @($rows | Where-Object { @('restored', 'would restore') -notcontains $_.state })
'end of list: ' + $rows.Count + ' hosts, ' + $other.Count + ' to look at'
$rows | Export-Csv -NoTypeInformation -Path (Join-Path -Path $PSScriptRoot -ChildPath 'dns-rollback.csv') -WhatIf:$false
