# Sets up vMotion over direct cables on esx01.example.local (ESXi 6.7).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 6.7) and esx02.example.local (ESXi 8.0). 2 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one vSwitch per cable, vMotion stack.
# Link 1: vmnic1, vmk1, 10.9.8.1, far end 10.9.8.2, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.5, far end 10.9.8.6, network 10.9.8.4/30.
# Connect with Connect-VIServer first. Run it once to build; test every link with vmkping; then once more with -Enable.
param([switch] $Enable)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$vmh = Get-VMHost -Name 'esx01.example.local'

if ($Enable) {
    # Nothing to do: adapters on the vMotion stack serve vMotion.
    return
}

# Nothing is changed when something of the plan is there already.
$adapters = @(Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel | Select-Object -ExpandProperty Name)
$switches = @(Get-VirtualSwitch -VMHost $vmh -Standard | Select-Object -ExpandProperty Name)
$groups = @(Get-VirtualPortGroup -VMHost $vmh -Standard | Select-Object -ExpandProperty Name)
if ($adapters -contains 'vmk1') { throw 'vmk1 exists already.' }
if ($adapters -contains 'vmk2') { throw 'vmk2 exists already.' }
if ($switches -contains 'vSwitch-vMotion-01') { throw 'A vSwitch vSwitch-vMotion-01 exists already.' }
if ($switches -contains 'vSwitch-vMotion-02') { throw 'A vSwitch vSwitch-vMotion-02 exists already.' }
if ($groups -contains 'John''s vMotion-01') { throw 'A port group John''s vMotion-01 exists already.' }
if ($groups -contains 'John''s vMotion-02') { throw 'A port group John''s vMotion-02 exists already.' }

# New-VMHostNetworkAdapter cannot choose the stack, so adapters are made through esxcli (not tried on a host).
$esxcli = Get-EsxCli -VMHost $vmh -V2
if ($esxcli.network.ip.netstack.list.Invoke().Key -notcontains 'vmotion') { $null = $esxcli.network.ip.netstack.add.Invoke(@{ netstack = 'vmotion' }) }

# Link 1
$vs = New-VirtualSwitch -VMHost $vmh -Name 'vSwitch-vMotion-01' -Nic 'vmnic1' -Mtu 9000
$null = New-VirtualPortGroup -VirtualSwitch $vs -Name 'John''s vMotion-01'
$null = $esxcli.network.ip.interface.add.Invoke(@{ interfacename = 'vmk1'; portgroupname = 'John''s vMotion-01'; mtu = 9000; netstack = 'vmotion' })
$null = $esxcli.network.ip.interface.ipv4.set.Invoke(@{ interfacename = 'vmk1'; type = 'static'; ipv4 = '10.9.8.1'; netmask = '255.255.255.252' })
$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name 'John''s vMotion-01' | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive 'vmnic1'

# Link 2
$vs = New-VirtualSwitch -VMHost $vmh -Name 'vSwitch-vMotion-02' -Nic 'vmnic2' -Mtu 9000
$null = New-VirtualPortGroup -VirtualSwitch $vs -Name 'John''s vMotion-02'
$null = $esxcli.network.ip.interface.add.Invoke(@{ interfacename = 'vmk2'; portgroupname = 'John''s vMotion-02'; mtu = 9000; netstack = 'vmotion' })
$null = $esxcli.network.ip.interface.ipv4.set.Invoke(@{ interfacename = 'vmk2'; type = 'static'; ipv4 = '10.9.8.5'; netmask = '255.255.255.252' })
$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name 'John''s vMotion-02' | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive 'vmnic2'
