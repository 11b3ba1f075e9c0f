#!/bin/sh
# Takes the change of esx11.lab.example back. ESXi 8.0, stack defaultTcpipStack.
# Runbook esxi-dns 1.1, facts reviewed on 2026-11-25.
# Scope: 2 hosts. New servers, in this order: 10.30.0.1, 10.30.0.2. Present servers: 10.31.0.1, 10.30.0.1, 10.31.0.2. Domain: as it is. Search domains: as they are.
# The host name is never set.
set -eu
servers() { esxcli network ip dns server list | sed -n 's/^ *DNSServers: *//p' | sed 's/ *$//'; }
stop() { echo "Stopped: $1" >&2; exit 1; }

[ "$(servers)" = '10.30.0.1, 10.30.0.2' ] || stop 'the DNS servers are not those that were entered'

esxcli network ip dns server add -s 10.31.0.1
esxcli network ip dns server remove -s 10.30.0.1
esxcli network ip dns server remove -s 10.30.0.2
esxcli network ip dns server add -s 10.30.0.1
esxcli network ip dns server add -s 10.31.0.2

[ "$(servers)" = '10.31.0.1, 10.30.0.1, 10.31.0.2' ] || stop 'the DNS servers are not as planned'
echo 'done'
