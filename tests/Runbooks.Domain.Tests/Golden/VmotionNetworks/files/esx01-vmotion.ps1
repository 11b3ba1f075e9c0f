# Sets up vMotion over direct cables on esx01.example.local (ESXi 5.0).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 5.0) and esx02.example.local (ESXi 5.0). 4 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one vSwitch per cable, default stack.
# Link 1: vmnic1, vmk1, 10.9.8.1, far end 10.9.8.2, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.5, far end 10.9.8.6, network 10.9.8.4/30.
# Link 3: vmnic5, vmk3, 10.9.8.9, far end 10.9.8.10, network 10.9.8.8/30.
# Link 4: vmnic6, vmk4, 10.9.8.13, far end 10.9.8.14, network 10.9.8.12/30.
# Connect with Connect-VIServer first. Run it once to build; test every link with vmkping; then once more with -Enable.
param([switch] $Enable)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$vmh = Get-VMHost -Name 'esx01.example.local'

if ($Enable) {
    $null = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name 'vmk1' | Set-VMHostNetworkAdapter -VMotionEnabled $true -Confirm:$false
    $null = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name 'vmk2' | Set-VMHostNetworkAdapter -VMotionEnabled $true -Confirm:$false
    $null = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name 'vmk3' | Set-VMHostNetworkAdapter -VMotionEnabled $true -Confirm:$false
    $null = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name 'vmk4' | Set-VMHostNetworkAdapter -VMotionEnabled $true -Confirm:$false
    return
}

# Nothing is changed when something of the plan is there already.
$adapters = @(Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel | Select-Object -ExpandProperty Name)
$switches = @(Get-VirtualSwitch -VMHost $vmh -Standard | Select-Object -ExpandProperty Name)
$groups = @(Get-VirtualPortGroup -VMHost $vmh -Standard | Select-Object -ExpandProperty Name)
if ($adapters -contains 'vmk1') { throw 'vmk1 exists already.' }
if ($adapters -contains 'vmk2') { throw 'vmk2 exists already.' }
if ($adapters -contains 'vmk3') { throw 'vmk3 exists already.' }
if ($adapters -contains 'vmk4') { throw 'vmk4 exists already.' }
if ($switches -contains 'vSwitch-vMotion-01') { throw 'A vSwitch vSwitch-vMotion-01 exists already.' }
if ($switches -contains 'vSwitch-vMotion-02') { throw 'A vSwitch vSwitch-vMotion-02 exists already.' }
if ($switches -contains 'vSwitch-vMotion-03') { throw 'A vSwitch vSwitch-vMotion-03 exists already.' }
if ($switches -contains 'vSwitch-vMotion-04') { throw 'A vSwitch vSwitch-vMotion-04 exists already.' }
if ($groups -contains 'vMotion-01') { throw 'A port group vMotion-01 exists already.' }
if ($groups -contains 'vMotion-02') { throw 'A port group vMotion-02 exists already.' }
if ($groups -contains 'vMotion-03') { throw 'A port group vMotion-03 exists already.' }
if ($groups -contains 'vMotion-04') { throw 'A port group vMotion-04 exists already.' }


# Link 1
$vs = New-VirtualSwitch -VMHost $vmh -Name 'vSwitch-vMotion-01' -Nic 'vmnic1' -Mtu 9000
$vmk = New-VMHostNetworkAdapter -VMHost $vmh -VirtualSwitch $vs -PortGroup 'vMotion-01' -IP '10.9.8.1' -SubnetMask '255.255.255.252' -Mtu 9000 -VMotionEnabled $false
if ($vmk.Name -ne 'vmk1') { throw 'The new adapter did not become vmk1: plan anew with the first free number of this host.' }
$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name 'vMotion-01' | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive 'vmnic1'

# Link 2
$vs = New-VirtualSwitch -VMHost $vmh -Name 'vSwitch-vMotion-02' -Nic 'vmnic2' -Mtu 9000
$vmk = New-VMHostNetworkAdapter -VMHost $vmh -VirtualSwitch $vs -PortGroup 'vMotion-02' -IP '10.9.8.5' -SubnetMask '255.255.255.252' -Mtu 9000 -VMotionEnabled $false
if ($vmk.Name -ne 'vmk2') { throw 'The new adapter did not become vmk2: plan anew with the first free number of this host.' }
$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name 'vMotion-02' | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive 'vmnic2'

# Link 3
$vs = New-VirtualSwitch -VMHost $vmh -Name 'vSwitch-vMotion-03' -Nic 'vmnic5' -Mtu 9000
$vmk = New-VMHostNetworkAdapter -VMHost $vmh -VirtualSwitch $vs -PortGroup 'vMotion-03' -IP '10.9.8.9' -SubnetMask '255.255.255.252' -Mtu 9000 -VMotionEnabled $false
if ($vmk.Name -ne 'vmk3') { throw 'The new adapter did not become vmk3: plan anew with the first free number of this host.' }
$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name 'vMotion-03' | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive 'vmnic5'

# Link 4
$vs = New-VirtualSwitch -VMHost $vmh -Name 'vSwitch-vMotion-04' -Nic 'vmnic6' -Mtu 9000
$vmk = New-VMHostNetworkAdapter -VMHost $vmh -VirtualSwitch $vs -PortGroup 'vMotion-04' -IP '10.9.8.13' -SubnetMask '255.255.255.252' -Mtu 9000 -VMotionEnabled $false
if ($vmk.Name -ne 'vmk4') { throw 'The new adapter did not become vmk4: plan anew with the first free number of this host.' }
$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name 'vMotion-04' | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive 'vmnic6'
