#!/bin/sh
# Takes back vMotion over direct cables on esx02.example.local (ESXi 5.0).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 5.0) and esx02.example.local (ESXi 5.0). 4 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one vSwitch per cable, default stack.
# Link 1: vmnic1, vmk1, 10.9.8.2, far end 10.9.8.1, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.6, far end 10.9.8.5, network 10.9.8.4/30.
# Link 3: vmnic5, vmk3, 10.9.8.10, far end 10.9.8.9, network 10.9.8.8/30.
# Link 4: vmnic6, vmk4, 10.9.8.14, far end 10.9.8.13, network 10.9.8.12/30.
# It goes on when a part is missing, so that a half-done setup can be taken back too.
# That vnic_unset takes the vMotion mark away was not verified; removing the adapter does in any case.

set -u
failed=0

# An adapter is removed only while it has the address this plan gave it.
has_address() {
  esxcfg-vmknic -l | grep "^$1 " | grep -qF " $2 "
}

# Link 4
if has_address vmk4 10.9.8.14; then
  vim-cmd hostsvc/vmotion/vnic_unset vmk4 || failed=1
  esxcli network ip interface remove -i vmk4 || failed=1
else
  echo 'vmk4 does not have 10.9.8.14; left alone.' >&2
fi
esxcli network vswitch standard portgroup remove -p vMotion-04 -v vSwitch-vMotion-04 || failed=1
esxcli network vswitch standard remove -v vSwitch-vMotion-04 || failed=1
# Link 3
if has_address vmk3 10.9.8.10; then
  vim-cmd hostsvc/vmotion/vnic_unset vmk3 || failed=1
  esxcli network ip interface remove -i vmk3 || failed=1
else
  echo 'vmk3 does not have 10.9.8.10; left alone.' >&2
fi
esxcli network vswitch standard portgroup remove -p vMotion-03 -v vSwitch-vMotion-03 || failed=1
esxcli network vswitch standard remove -v vSwitch-vMotion-03 || failed=1
# Link 2
if has_address vmk2 10.9.8.6; then
  vim-cmd hostsvc/vmotion/vnic_unset vmk2 || failed=1
  esxcli network ip interface remove -i vmk2 || failed=1
else
  echo 'vmk2 does not have 10.9.8.6; left alone.' >&2
fi
esxcli network vswitch standard portgroup remove -p vMotion-02 -v vSwitch-vMotion-02 || failed=1
esxcli network vswitch standard remove -v vSwitch-vMotion-02 || failed=1
# Link 1
if has_address vmk1 10.9.8.2; then
  vim-cmd hostsvc/vmotion/vnic_unset vmk1 || failed=1
  esxcli network ip interface remove -i vmk1 || failed=1
else
  echo 'vmk1 does not have 10.9.8.2; left alone.' >&2
fi
esxcli network vswitch standard portgroup remove -p vMotion-01 -v vSwitch-vMotion-01 || failed=1
esxcli network vswitch standard remove -v vSwitch-vMotion-01 || failed=1

if [ "$failed" -ne 0 ]; then echo 'Some commands failed; compare the lists with the capture.' >&2; fi
exit "$failed"
