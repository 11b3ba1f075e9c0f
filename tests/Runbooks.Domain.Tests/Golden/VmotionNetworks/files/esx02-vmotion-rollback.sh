#!/bin/sh
# Takes back vMotion over direct cables on esx02.example.local (ESXi 5.0).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 5.0) and esx02.example.local (ESXi 5.0). 4 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one vSwitch per cable, default stack.
# Link 1: vmnic1, vmk1, 10.9.8.2, far end 10.9.8.1, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.6, far end 10.9.8.5, network 10.9.8.4/30.
# Link 3: vmnic5, vmk3, 10.9.8.10, far end 10.9.8.9, network 10.9.8.8/30.
# Link 4: vmnic6, vmk4, 10.9.8.14, far end 10.9.8.13, network 10.9.8.12/30.
# It goes on when a part is missing, so that a half-done setup can be taken back too. What is not of the plan is left alone.
# That vnic_unset takes the vMotion mark away was not verified; removing the adapter does in any case.

set -u
failed=0

# entries KEY: what stands behind a key of esxcli's lists, one name a line. Without a key, what stands in one list.
entries() {
  sed -n "s/^${1:+   $1: }//p" | sed 's/, /\n/g'
}

left_alone() {
  echo "$1; left alone." >&2
}

# value NAME KEY: one value of the entry with this name, from the list that is read.
value() {
  named=no
  while IFS= read -r line; do
    case "$line" in
      "   Name: $1") named=yes ;;
      '   Name: '*) named=no ;;
      "   $2:"*) if [ "$named" = yes ]; then line=${line#"   $2:"}; printf '%s\n' "${line# }"; fi ;;
    esac
  done
}

# only LIST NAME...: nothing is in a list such as "vmnic1, vmnic2" but these names.
only() {
  rest=$1
  shift
  while [ -n "$rest" ]; do
    entry=${rest%%, *}
    case "$rest" in *', '*) rest=${rest#*, } ;; *) rest='' ;; esac
    known=no
    for name in "$@"; do if [ "$entry" = "$name" ]; then known=yes; fi; done
    if [ "$known" = no ]; then return 1; fi
  done
}

# adapter VMK PORTGROUP VSWITCH ADDRESS: it is where the plan has it, with the plan's address or still without one.
adapter() {
  list=$(esxcli network ip interface list 2>/dev/null)
  rows=$(esxcfg-vmknic -l | grep "^$1 ")
  if [ -z "$rows" ]; then return 1; fi
  if [ "$(printf '%s\n' "$list" | value "$1" Portgroup)" != "$2" ] || [ "$(printf '%s\n' "$list" | value "$1" Portset)" != "$3" ]; then
    left_alone "$1 is not on the plan's port group and vSwitch"
    return 1
  fi
  if printf '%s\n' "$rows" | grep ' IPv4 ' | grep -qvF -e " $4 " -e ' N/A ' -e ' 0.0.0.0 '; then
    left_alone "$1 has another address than $4"
    return 1
  fi
}

# port_group NAME VSWITCH PORT...: it is on the vSwitch that has the plan's ports and no other.
port_group() {
  list=$(esxcli network vswitch standard list)
  uplinks=$(printf '%s\n' "$list" | value "$2" Uplinks)
  if ! printf '%s\n' "$list" | value "$2" Portgroups | entries | grep -qxF "$1"; then return 1; fi
  portgroup=$1
  vswitch=$2
  shift 2
  if [ -z "$uplinks" ] || ! only "$uplinks" "$@"; then left_alone "$vswitch has other uplinks than the plan's: its port group $portgroup"; return 1; fi
}

# vswitch NAME PORT...: it has no other ports than the plan's and no port group any more.
vswitch() {
  list=$(esxcli network vswitch standard list)
  if ! printf '%s\n' "$list" | grep -qxF "   Name: $1"; then return 1; fi
  uplinks=$(printf '%s\n' "$list" | value "$1" Uplinks)
  groups=$(printf '%s\n' "$list" | value "$1" Portgroups)
  vswitch=$1
  shift
  if ! only "$uplinks" "$@"; then left_alone "$vswitch has other uplinks than the plan's"; return 1; fi
  if [ -n "$groups" ]; then
    left_alone "$vswitch has port groups: $groups"
    # With the plan's uplinks it is a part of the plan, which was not taken back.
    if [ -n "$uplinks" ]; then failed=1; fi
    return 1
  fi
}

# Link 4
if adapter vmk4 vMotion-04 vSwitch-vMotion-04 10.9.8.14; then
  vim-cmd hostsvc/vmotion/vnic_unset vmk4 >/dev/null 2>&1 || :
  esxcli network ip interface remove -i vmk4 || failed=1
fi
if port_group vMotion-04 vSwitch-vMotion-04 vmnic6; then esxcli network vswitch standard portgroup remove -p vMotion-04 -v vSwitch-vMotion-04 || failed=1; fi
if vswitch vSwitch-vMotion-04 vmnic6; then esxcli network vswitch standard remove -v vSwitch-vMotion-04 || failed=1; fi
# Link 3
if adapter vmk3 vMotion-03 vSwitch-vMotion-03 10.9.8.10; then
  vim-cmd hostsvc/vmotion/vnic_unset vmk3 >/dev/null 2>&1 || :
  esxcli network ip interface remove -i vmk3 || failed=1
fi
if port_group vMotion-03 vSwitch-vMotion-03 vmnic5; then esxcli network vswitch standard portgroup remove -p vMotion-03 -v vSwitch-vMotion-03 || failed=1; fi
if vswitch vSwitch-vMotion-03 vmnic5; then esxcli network vswitch standard remove -v vSwitch-vMotion-03 || failed=1; fi
# Link 2
if adapter vmk2 vMotion-02 vSwitch-vMotion-02 10.9.8.6; then
  vim-cmd hostsvc/vmotion/vnic_unset vmk2 >/dev/null 2>&1 || :
  esxcli network ip interface remove -i vmk2 || failed=1
fi
if port_group vMotion-02 vSwitch-vMotion-02 vmnic2; then esxcli network vswitch standard portgroup remove -p vMotion-02 -v vSwitch-vMotion-02 || failed=1; fi
if vswitch vSwitch-vMotion-02 vmnic2; then esxcli network vswitch standard remove -v vSwitch-vMotion-02 || failed=1; fi
# Link 1
if adapter vmk1 vMotion-01 vSwitch-vMotion-01 10.9.8.2; then
  vim-cmd hostsvc/vmotion/vnic_unset vmk1 >/dev/null 2>&1 || :
  esxcli network ip interface remove -i vmk1 || failed=1
fi
if port_group vMotion-01 vSwitch-vMotion-01 vmnic1; then esxcli network vswitch standard portgroup remove -p vMotion-01 -v vSwitch-vMotion-01 || failed=1; fi
if vswitch vSwitch-vMotion-01 vmnic1; then esxcli network vswitch standard remove -v vSwitch-vMotion-01 || failed=1; fi

if [ "$failed" -ne 0 ]; then echo 'Something of the plan is left; compare the lists with the capture.' >&2; fi
exit "$failed"
