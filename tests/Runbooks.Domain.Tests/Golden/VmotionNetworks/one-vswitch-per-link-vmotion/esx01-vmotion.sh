#!/bin/sh
# Sets up vMotion over direct cables on esx01.example.local (ESXi 6.7).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 6.7) and esx02.example.local (ESXi 8.0). 2 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one vSwitch per cable, vMotion stack.
# Link 1: vmnic1, vmk1, 10.9.8.1, far end 10.9.8.2, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.5, far end 10.9.8.6, network 10.9.8.4/30.
# Usage: sh FILE build, then test every link with vmkping, then: sh FILE enable

# Stop at the first command that fails, and at names that were never set.
set -eu

stop() {
  echo "Stopped: $1" >&2
  exit 1
}

# entries KEY: what stands behind a key of esxcli's lists, one name a line. Without a key, what stands in one list.
entries() {
  sed -n "s/^${1:+   $1: }//p" | sed 's/, /\n/g'
}

# Nothing is changed when something of the plan is there already.
check_free() {
  standard=$(esxcli network vswitch standard list) || stop 'no answer to esxcli network vswitch standard list'
  distributed=$(esxcli network vswitch dvs vmware list) || stop 'no answer to esxcli network vswitch dvs vmware list'
  adapters=$(esxcfg-vmknic -l) || stop 'no answer to esxcfg-vmknic -l'
  ports=$(esxcli network nic list) || stop 'no answer to esxcli network nic list'
  if printf '%s\n' "$standard" | entries Name | grep -qxF vSwitch-vMotion-01; then stop 'a vSwitch vSwitch-vMotion-01 exists already'; fi
  if printf '%s\n' "$standard" | entries Name | grep -qxF vSwitch-vMotion-02; then stop 'a vSwitch vSwitch-vMotion-02 exists already'; fi
  if printf '%s\n' "$standard" | entries Portgroups | grep -qxF 'John'\''s vMotion-01'; then stop 'a port group John'\''s vMotion-01 exists already'; fi
  if printf '%s\n' "$standard" | entries Portgroups | grep -qxF 'John'\''s vMotion-02'; then stop 'a port group John'\''s vMotion-02 exists already'; fi
  if printf '%s\n' "$standard" "$distributed" | entries Uplinks | grep -qxF vmnic1; then stop 'a vSwitch uses vmnic1 already'; fi
  if printf '%s\n' "$standard" "$distributed" | entries Uplinks | grep -qxF vmnic2; then stop 'a vSwitch uses vmnic2 already'; fi
  if printf '%s\n' "$adapters" | grep -q '^vmk1 '; then stop 'vmk1 exists already'; fi
  if printf '%s\n' "$adapters" | grep -q '^vmk2 '; then stop 'vmk2 exists already'; fi
  if ! printf '%s\n' "$ports" | grep -q '^vmnic1 '; then stop 'this host has no vmnic1'; fi
  if ! printf '%s\n' "$ports" | grep -q '^vmnic2 '; then stop 'this host has no vmnic2'; fi
}

build() {
  check_free
  esxcli network ip netstack get -N vmotion >/dev/null 2>&1 || esxcli network ip netstack add -N vmotion
  # Link 1
  esxcli network vswitch standard add -v vSwitch-vMotion-01
  esxcli network vswitch standard set -m 9000 -v vSwitch-vMotion-01
  esxcli network vswitch standard uplink add -u vmnic1 -v vSwitch-vMotion-01
  esxcli network vswitch standard portgroup add -p 'John'\''s vMotion-01' -v vSwitch-vMotion-01
  esxcli network vswitch standard portgroup policy failover set -p 'John'\''s vMotion-01' -a vmnic1
  esxcli network ip interface add -i vmk1 -p 'John'\''s vMotion-01' -m 9000 -N vmotion
  esxcli network ip interface ipv4 set -i vmk1 -t static -I 10.9.8.1 -N 255.255.255.252
  # Link 2
  esxcli network vswitch standard add -v vSwitch-vMotion-02
  esxcli network vswitch standard set -m 9000 -v vSwitch-vMotion-02
  esxcli network vswitch standard uplink add -u vmnic2 -v vSwitch-vMotion-02
  esxcli network vswitch standard portgroup add -p 'John'\''s vMotion-02' -v vSwitch-vMotion-02
  esxcli network vswitch standard portgroup policy failover set -p 'John'\''s vMotion-02' -a vmnic2
  esxcli network ip interface add -i vmk2 -p 'John'\''s vMotion-02' -m 9000 -N vmotion
  esxcli network ip interface ipv4 set -i vmk2 -t static -I 10.9.8.5 -N 255.255.255.252
  echo 'Built. Test every link before enabling vMotion:'
  echo 'vmkping ++netstack=vmotion -I vmk1 -d -s 1472 -c 3 10.9.8.2'
  echo 'vmkping ++netstack=vmotion -I vmk1 -d -s 8972 -c 3 10.9.8.2'
  echo 'vmkping ++netstack=vmotion -I vmk2 -d -s 1472 -c 3 10.9.8.6'
  echo 'vmkping ++netstack=vmotion -I vmk2 -d -s 8972 -c 3 10.9.8.6'
}

enable() {
  echo 'Nothing to do: adapters on the vMotion stack serve vMotion.'
}

case "${1:-}" in
  build) build ;;
  enable) enable ;;
  *) stop 'say build or enable' ;;
esac
