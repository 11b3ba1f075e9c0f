# Sets up vMotion over direct cables on esx01.example.local (ESXi 6.7).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 6.7) and esx02.example.local (ESXi 8.0). 2 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one shared vSwitch, default stack.
# Link 1: vmnic1, vmk1, 10.9.8.1, far end 10.9.8.2, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.5, far end 10.9.8.6, network 10.9.8.4/30.
# Connect with Connect-VIServer first. Run it once to build; test every link with vmkping; then once more with -Enable.
param([switch] $Enable)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$vmh = Get-VMHost -Name 'esx01.example.local'

if ($Enable) {
    $null = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name 'vmk1' | Set-VMHostNetworkAdapter -VMotionEnabled $true -Confirm:$false
    $null = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name 'vmk2' | Set-VMHostNetworkAdapter -VMotionEnabled $true -Confirm:$false
    return
}

# Nothing is changed when something of the plan is there already.
$adapters = @(Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel | Select-Object -ExpandProperty Name)
$switches = @(Get-VirtualSwitch -VMHost $vmh -Standard | Select-Object -ExpandProperty Name)
$groups = @(Get-VirtualPortGroup -VMHost $vmh -Standard | Select-Object -ExpandProperty Name)
if ($adapters -contains 'vmk1') { throw 'vmk1 exists already.' }
if ($adapters -contains 'vmk2') { throw 'vmk2 exists already.' }
if ($switches -contains 'vSwitch-vMotion') { throw 'A vSwitch vSwitch-vMotion exists already.' }
if ($groups -contains 'John''s vMotion-01') { throw 'A port group John''s vMotion-01 exists already.' }
if ($groups -contains 'John''s vMotion-02') { throw 'A port group John''s vMotion-02 exists already.' }

$vs = New-VirtualSwitch -VMHost $vmh -Name 'vSwitch-vMotion' -Nic 'vmnic1','vmnic2' -Mtu 9000

# Link 1
$vmk = New-VMHostNetworkAdapter -VMHost $vmh -VirtualSwitch $vs -PortGroup 'John''s vMotion-01' -IP '10.9.8.1' -SubnetMask '255.255.255.252' -Mtu 9000 -VMotionEnabled $false
if ($vmk.Name -ne 'vmk1') { throw 'The new adapter did not become vmk1: plan anew with the first free number of this host.' }
$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name 'John''s vMotion-01' | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive 'vmnic1' -MakeNicUnused 'vmnic2'

# Link 2
$vmk = New-VMHostNetworkAdapter -VMHost $vmh -VirtualSwitch $vs -PortGroup 'John''s vMotion-02' -IP '10.9.8.5' -SubnetMask '255.255.255.252' -Mtu 9000 -VMotionEnabled $false
if ($vmk.Name -ne 'vmk2') { throw 'The new adapter did not become vmk2: plan anew with the first free number of this host.' }
$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name 'John''s vMotion-02' | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive 'vmnic2' -MakeNicUnused 'vmnic1'
