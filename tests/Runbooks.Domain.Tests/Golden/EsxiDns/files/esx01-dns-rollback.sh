#!/bin/sh
# Takes the change of esx01.example.local back. ESXi 8.0, stack defaultTcpipStack.
# Runbook esxi-dns 1.1, facts reviewed on 2026-11-25.
# Scope: 3 hosts. New servers, in this order: 10.20.0.10, 10.20.0.11. Present servers: 10.10.0.10, 10.10.0.11. Domain: example.local. Search domains: example.local, lab.example.local.
# The host name is never set.
set -eu
servers() { esxcli network ip dns server list | sed -n 's/^ *DNSServers: *//p' | sed 's/ *$//'; }
search() { esxcli network ip dns search list | sed -n 's/^ *DNSSearch Domains: *//p' | sed 's/ *$//'; }
stop() { echo "Stopped: $1" >&2; exit 1; }

[ "$(servers)" = '10.20.0.10, 10.20.0.11' ] || stop 'the DNS servers are not those that were entered'
[ "$(search)" = 'example.local, lab.example.local' ] || stop 'the search domains are not those that were entered'

esxcli network ip dns server add -s 10.10.0.10
esxcli network ip dns server remove -s 10.20.0.10
esxcli network ip dns server remove -s 10.20.0.11
esxcli network ip dns server add -s 10.10.0.11
esxcli network ip dns search remove -d lab.example.local

[ "$(servers)" = '10.10.0.10, 10.10.0.11' ] || stop 'the DNS servers are not as planned'
[ "$(search)" = 'example.local' ] || stop 'the search domains are not as planned'
echo 'done'
