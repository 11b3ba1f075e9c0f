#!/bin/sh
# Takes back vMotion over direct cables on esx01.example.local (ESXi 6.7).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 6.7) and esx02.example.local (ESXi 8.0). 2 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one shared vSwitch, default stack.
# Link 1: vmnic1, vmk1, 10.9.8.1, far end 10.9.8.2, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.5, far end 10.9.8.6, network 10.9.8.4/30.
# It goes on when a part is missing, so that a half-done setup can be taken back too. What is not of the plan is left alone.

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

# Link 2
if adapter vmk2 'John'\''s vMotion-02' vSwitch-vMotion 10.9.8.5; then
  esxcli network ip interface tag remove -i vmk2 -t VMotion >/dev/null 2>&1 || :
  esxcli network ip interface remove -i vmk2 || failed=1
fi
if port_group 'John'\''s vMotion-02' vSwitch-vMotion vmnic1 vmnic2; then esxcli network vswitch standard portgroup remove -p 'John'\''s vMotion-02' -v vSwitch-vMotion || failed=1; fi
# Link 1
if adapter vmk1 'John'\''s vMotion-01' vSwitch-vMotion 10.9.8.1; then
  esxcli network ip interface tag remove -i vmk1 -t VMotion >/dev/null 2>&1 || :
  esxcli network ip interface remove -i vmk1 || failed=1
fi
if port_group 'John'\''s vMotion-01' vSwitch-vMotion vmnic1 vmnic2; then esxcli network vswitch standard portgroup remove -p 'John'\''s vMotion-01' -v vSwitch-vMotion || failed=1; fi
if vswitch vSwitch-vMotion vmnic1 vmnic2; then esxcli network vswitch standard remove -v vSwitch-vMotion || failed=1; fi

if [ "$failed" -ne 0 ]; then echo 'Something of the plan is left; compare the lists with the capture.' >&2; fi
exit "$failed"
