#!/bin/sh
# Sets up vMotion over direct cables on esx01.example.local (ESXi 5.0).
# Runbook vmotion-networks 1.0, facts reviewed on 2026-11-20.
# Hosts: esx01.example.local (ESXi 5.0) and esx02.example.local (ESXi 5.0). 4 cables of 1 GbE.
# Base network 10.9.8.0/24, /30 per cable, MTU 9000, one vSwitch per cable, default stack.
# Link 1: vmnic1, vmk1, 10.9.8.1, far end 10.9.8.2, network 10.9.8.0/30.
# Link 2: vmnic2, vmk2, 10.9.8.5, far end 10.9.8.6, network 10.9.8.4/30.
# Link 3: vmnic5, vmk3, 10.9.8.9, far end 10.9.8.10, network 10.9.8.8/30.
# Link 4: vmnic6, vmk4, 10.9.8.13, far end 10.9.8.14, network 10.9.8.12/30.
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
  if printf '%s\n' "$standard" | entries Name | grep -qxF vSwitch-vMotion-03; then stop 'a vSwitch vSwitch-vMotion-03 exists already'; fi
  if printf '%s\n' "$standard" | entries Name | grep -qxF vSwitch-vMotion-04; then stop 'a vSwitch vSwitch-vMotion-04 exists already'; fi
  if printf '%s\n' "$standard" | entries Portgroups | grep -qxF vMotion-01; then stop 'a port group vMotion-01 exists already'; fi
  if printf '%s\n' "$standard" | entries Portgroups | grep -qxF vMotion-02; then stop 'a port group vMotion-02 exists already'; fi
  if printf '%s\n' "$standard" | entries Portgroups | grep -qxF vMotion-03; then stop 'a port group vMotion-03 exists already'; fi
  if printf '%s\n' "$standard" | entries Portgroups | grep -qxF vMotion-04; then stop 'a port group vMotion-04 exists already'; fi
  if printf '%s\n' "$standard" "$distributed" | entries Uplinks | grep -qxF vmnic1; then stop 'a vSwitch uses vmnic1 already'; fi
  if printf '%s\n' "$standard" "$distributed" | entries Uplinks | grep -qxF vmnic2; then stop 'a vSwitch uses vmnic2 already'; fi
  if printf '%s\n' "$standard" "$distributed" | entries Uplinks | grep -qxF vmnic5; then stop 'a vSwitch uses vmnic5 already'; fi
  if printf '%s\n' "$standard" "$distributed" | entries Uplinks | grep -qxF vmnic6; then stop 'a vSwitch uses vmnic6 already'; fi
  if printf '%s\n' "$adapters" | grep -q '^vmk1 '; then stop 'vmk1 exists already'; fi
  if printf '%s\n' "$adapters" | grep -q '^vmk2 '; then stop 'vmk2 exists already'; fi
  if printf '%s\n' "$adapters" | grep -q '^vmk3 '; then stop 'vmk3 exists already'; fi
  if printf '%s\n' "$adapters" | grep -q '^vmk4 '; then stop 'vmk4 exists already'; fi
  if ! printf '%s\n' "$ports" | grep -q '^vmnic1 '; then stop 'this host has no vmnic1'; fi
  if ! printf '%s\n' "$ports" | grep -q '^vmnic2 '; then stop 'this host has no vmnic2'; fi
  if ! printf '%s\n' "$ports" | grep -q '^vmnic5 '; then stop 'this host has no vmnic5'; fi
  if ! printf '%s\n' "$ports" | grep -q '^vmnic6 '; then stop 'this host has no vmnic6'; fi
}

build() {
  check_free
  # Link 1
  esxcli network vswitch standard add -v vSwitch-vMotion-01
  esxcli network vswitch standard set -m 9000 -v vSwitch-vMotion-01
  esxcli network vswitch standard uplink add -u vmnic1 -v vSwitch-vMotion-01
  esxcli network vswitch standard portgroup add -p vMotion-01 -v vSwitch-vMotion-01
  esxcli network vswitch standard portgroup policy failover set -p vMotion-01 -a vmnic1
  esxcli network ip interface add -i vmk1 -p vMotion-01 -m 9000
  esxcli network ip interface ipv4 set -i vmk1 -t static -I 10.9.8.1 -N 255.255.255.252
  # Link 2
  esxcli network vswitch standard add -v vSwitch-vMotion-02
  esxcli network vswitch standard set -m 9000 -v vSwitch-vMotion-02
  esxcli network vswitch standard uplink add -u vmnic2 -v vSwitch-vMotion-02
  esxcli network vswitch standard portgroup add -p vMotion-02 -v vSwitch-vMotion-02
  esxcli network vswitch standard portgroup policy failover set -p vMotion-02 -a vmnic2
  esxcli network ip interface add -i vmk2 -p vMotion-02 -m 9000
  esxcli network ip interface ipv4 set -i vmk2 -t static -I 10.9.8.5 -N 255.255.255.252
  # Link 3
  esxcli network vswitch standard add -v vSwitch-vMotion-03
  esxcli network vswitch standard set -m 9000 -v vSwitch-vMotion-03
  esxcli network vswitch standard uplink add -u vmnic5 -v vSwitch-vMotion-03
  esxcli network vswitch standard portgroup add -p vMotion-03 -v vSwitch-vMotion-03
  esxcli network vswitch standard portgroup policy failover set -p vMotion-03 -a vmnic5
  esxcli network ip interface add -i vmk3 -p vMotion-03 -m 9000
  esxcli network ip interface ipv4 set -i vmk3 -t static -I 10.9.8.9 -N 255.255.255.252
  # Link 4
  esxcli network vswitch standard add -v vSwitch-vMotion-04
  esxcli network vswitch standard set -m 9000 -v vSwitch-vMotion-04
  esxcli network vswitch standard uplink add -u vmnic6 -v vSwitch-vMotion-04
  esxcli network vswitch standard portgroup add -p vMotion-04 -v vSwitch-vMotion-04
  esxcli network vswitch standard portgroup policy failover set -p vMotion-04 -a vmnic6
  esxcli network ip interface add -i vmk4 -p vMotion-04 -m 9000
  esxcli network ip interface ipv4 set -i vmk4 -t static -I 10.9.8.13 -N 255.255.255.252
  echo 'Built. Test every link before enabling vMotion:'
  echo 'vmkping -I vmk1 -d -s 1472 -c 3 10.9.8.2'
  echo 'vmkping -I vmk1 -d -s 8972 -c 3 10.9.8.2'
  echo 'vmkping -I vmk2 -d -s 1472 -c 3 10.9.8.6'
  echo 'vmkping -I vmk2 -d -s 8972 -c 3 10.9.8.6'
  echo 'vmkping -I vmk3 -d -s 1472 -c 3 10.9.8.10'
  echo 'vmkping -I vmk3 -d -s 8972 -c 3 10.9.8.10'
  echo 'vmkping -I vmk4 -d -s 1472 -c 3 10.9.8.14'
  echo 'vmkping -I vmk4 -d -s 8972 -c 3 10.9.8.14'
}

enable() {
  vim-cmd hostsvc/vmotion/vnic_set vmk1
  vim-cmd hostsvc/vmotion/vnic_set vmk2
  vim-cmd hostsvc/vmotion/vnic_set vmk3
  vim-cmd hostsvc/vmotion/vnic_set vmk4
}

case "${1:-}" in
  build) build ;;
  enable) enable ;;
  *) stop 'say build or enable' ;;
esac
