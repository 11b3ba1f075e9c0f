# Changes the DNS settings of ESXi hosts.
# Runbook esxi-dns 1.1, facts reviewed on 2026-11-25.
# Scope: 3 hosts. New servers, in this order: 10.20.0.10, 10.20.0.11. Present servers: 10.10.0.10, 10.10.0.11. Domain: example.local. Search domains: example.local, lab.example.local.
# The host name is never set.
# Capture first, then First, then Rest; First and Rest with -WhatIf before they are run without.
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory)] [ValidateSet('Capture', 'First', 'Rest')] [string] $Phase)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$vc = @($global:DefaultVIServers | Where-Object { $_.Name -eq 'vcenter.example.local' -and $_.IsConnected })
if ($vc.Count -ne 1) { throw 'Connect to vcenter.example.local first, under this name: Connect-VIServer vcenter.example.local' }
$vc = $vc[0]
$first = 'esx01.example.local'
$names = @('esx01.example.local', 'esx02.example.local', 'esx03.example.local')
$file = Join-Path -Path $PSScriptRoot -ChildPath 'dns-before.json'

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
    (-not $now.dhcp) -and ((Get-Plain $now.servers) -eq (Get-Plain @('10.20.0.10', '10.20.0.11'))) -and ($now.domain -eq 'example.local') -and (($now.search -join ',') -eq 'example.local,lab.example.local')
}

$rows = @()
if ($Phase -eq 'Capture') {
    if (Test-Path -Path $file) { throw 'dns-before.json is there already: it is what the rollback goes back to. Move it away only if nothing was changed since.' }
    $kept = @()
    foreach ($name in $names) {
        $state = 'captured'
        $now = $null
        try {
            $now = Get-HostDns $name
            if ($null -eq $now) { $state = 'skipped: not connected' } else { $kept += $now }
        }
        catch { $state = 'failed: ' + $_.Exception.Message }
        Show-HostDns $name $now $state
        $rows += [pscustomobject] @{ host = $name; state = $state; servers = ''; search = ''; domain = ''; dhcp = '' }
        if ($null -ne $now) { $rows[-1].servers = $now.servers -join ' '; $rows[-1].search = $now.search -join ' '; $rows[-1].domain = $now.domain; $rows[-1].dhcp = $now.dhcp }
    }
    # An object around the list: a list of one stays a list.
    ConvertTo-Json -InputObject @{ hosts = @($kept) } -Depth 4 | Set-Content -Path $file -Encoding UTF8 -WhatIf:$false
    $other = @($rows | Where-Object { @('captured') -notcontains $_.state })
    'end of list: ' + $rows.Count + ' hosts, ' + $other.Count + ' to look at'
    $rows | Export-Csv -NoTypeInformation -Path (Join-Path -Path $PSScriptRoot -ChildPath 'dns-before.csv') -WhatIf:$false
    return
}

if (-not (Test-Path -Path $file)) { throw 'There is no dns-before.json beside this script: run it with -Phase Capture first.' }
$before = @((Get-Content -Raw -Path $file | ConvertFrom-Json).hosts)
$todo = @($first)
if ($Phase -eq 'Rest') { $todo = @($names | Where-Object { $_ -ne $first }) }
foreach ($name in $todo) {
    $state = ''
    $now = $null
    try {
        $kept = @($before | Where-Object { $_.host -eq $name })
        if ($kept.Count -eq 1) { $now = Get-HostDns $name }
        if ($kept.Count -ne 1) { $state = 'skipped: not captured' }
        elseif ($null -eq $now) { $state = 'skipped: not connected' }
        elseif ($now.dhcp) { $state = 'skipped: takes DNS from DHCP' }
        elseif (Test-Planned $now) { $state = 'as planned' }
        elseif ($PSCmdlet.ShouldProcess($name, 'DNS servers 10.20.0.10, 10.20.0.11')) {
            $net = Get-VMHostNetwork -VMHost (Get-VMHost -Server $vc -Name $name)
            $null = Set-VMHostNetwork -Network $net -DnsFromDhcp $false -DnsAddress '10.20.0.10', '10.20.0.11' -DomainName 'example.local' -SearchDomain 'example.local', 'lab.example.local' -Confirm:$false
            $now = Get-HostDns $name
            if (($null -ne $now) -and (Test-Planned $now) -and ($now.hostName -eq $kept[0].hostName)) { $state = 'changed' } else { $state = 'differs' }
        }
        else { $state = 'would change' }
    }
    catch { $state = 'failed: ' + $_.Exception.Message }
    Show-HostDns $name $now $state
    $rows += [pscustomobject] @{ host = $name; state = $state }
}
$other = @($rows | Where-Object { @('changed', 'as planned', 'would change') -notcontains $_.state })
'end of list: ' + $rows.Count + ' hosts, ' + $other.Count + ' to look at'
$rows | Export-Csv -NoTypeInformation -Path (Join-Path -Path $PSScriptRoot -ChildPath ('dns-' + $Phase + '.csv')) -WhatIf:$false
