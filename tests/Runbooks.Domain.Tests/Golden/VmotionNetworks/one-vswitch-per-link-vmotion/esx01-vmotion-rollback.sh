#!/bin/sh
# Takes back vMotion over direct cables on esx01.example.local (ESXi 6.7).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 6.7) and esx02.example.local (ESXi 8.0). 2 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one vSwitch per cable, vMotion stack.
# Link 1: vmnic1, vmk1, 10.9.8.1, far end 10.9.8.2, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.5, far end 10.9.8.6, network 10.9.8.4/30.
# It goes on when a part is missing, so that a half-done setup can be taken back too.

set -u
failed=0

# An adapter is removed only while it has the address this plan gave it.
has_address() {
  esxcfg-vmknic -l | grep "^$1 " | grep -qF " $2 "
}

# Link 2
if has_address vmk2 10.9.8.5; then
  esxcli network ip interface remove -i vmk2 || failed=1
else
  echo 'vmk2 does not have 10.9.8.5; left alone.' >&2
fi
esxcli network vswitch standard portgroup remove -p 'John'\''s vMotion-02' -v vSwitch-vMotion-02 || failed=1
esxcli network vswitch standard remove -v vSwitch-vMotion-02 || failed=1
# Link 1
if has_address vmk1 10.9.8.1; then
  esxcli network ip interface remove -i vmk1 || failed=1
else
  echo 'vmk1 does not have 10.9.8.1; left alone.' >&2
fi
esxcli network vswitch standard portgroup remove -p 'John'\''s vMotion-01' -v vSwitch-vMotion-01 || failed=1
esxcli network vswitch standard remove -v vSwitch-vMotion-01 || failed=1
# The vMotion stack stays: other adapters may be on it. When none is:
# esxcli network ip netstack remove -N vmotion

if [ "$failed" -ne 0 ]; then echo 'Some commands failed; compare the lists with the capture.' >&2; fi
exit "$failed"
