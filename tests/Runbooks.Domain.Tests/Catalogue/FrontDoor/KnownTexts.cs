namespace Runbooks.Domain.Tests.Catalogue.FrontDoor;

/// <summary>A text somebody pastes, and the runbook that is to know it; empty for none.</summary>
internal sealed record PastedText(string Name, string Runbook, string Text);

/// <summary>Texts that a runbook knows: layouts of real outputs and messages, with other names, addresses and numbers.</summary>
internal static class KnownTexts
{
    private const string Vmotion = "vmotion-networks", Tls = "tls-ciphers", Dvs = "dvswitch-host-removal", Dns = "esxi-dns", Store = "patch-store";

    public static ImmutableArray<PastedText> All { get; } =
    [
        new("post: not able to connect", Vmotion, "The vMotion migrations failed because the ESX hosts were not able to connect over the vMotion network. Check the vMotion network settings and physical network configuration."),
        new("post: stream thread", Vmotion, "vMotion migration [168364033:1341590814020069] vMotion migration [168364033:1341590814020069] stream thread failed to connect to the remote host <>: The ESX hosts failed to connect over the VMotion network"),
        new("post: timeout between two", Vmotion, "Migration [168364033:1341590814020069] failed to connect to remote host <10.9.8.2> from host <10.9.8.1>: Timeout"),
        new("post: power on failed", Vmotion, "Module Migrate power on failed."),
        new("post: keepalive", Vmotion, "vMotion migration [168364033:1341590814020069] failed to read stream keepalive: Connection closed by remote host, possibly due to timeout"),
        new("post: the five lines together", Vmotion, """
            The vMotion migrations failed because the ESX hosts were not able to connect over the vMotion network. Check the vMotion network settings and physical network configuration.
            vMotion migration [168364033:1341590814020069] vMotion migration [168364033:1341590814020069] stream thread failed to connect to the remote host <>: The ESX hosts failed to connect over the VMotion network
            Migration [168364033:1341590814020069] failed to connect to remote host <> from host <>: Timeout
            Module Migrate power on failed.
            vMotion migration [168364033:1341590814020069] failed to read stream keepalive: Connection closed by remote host, possibly due to timeout
            """),
        new("post: out of a page's source", Vmotion, "Migration [168364033:1341590814020069] failed to connect to remote host &lt;10.9.8.2&gt; from host &lt;10.9.8.1&gt;: Timeout"),
        new("an ID alone", Vmotion, "[168364033:1341590814020069]"),
        new("an ID of a newer host", Vmotion, "Migration [3232250113:5422550518507384986] failed: remote host closed the connection."),
        new("switchover", Vmotion, "The migration has exceeded the maximum switchover time of 100 second(s). ESX has preemptively failed the migration to allow the virtual machine to continue running on the source."),
        new("did not resume", Vmotion, "The source detected that the destination failed to resume."),
        new("resource pool", Vmotion, "vMotion: failed to look up vMotion destination resource pool object"),
        new("operation timed out of a vMotion", Vmotion, "Migrate virtual machine db02: Operation timed out. 14 %"),
        new("NFC", Vmotion, "Relocate virtual machine: NFC migration. Failed to connect to server 192.0.2.20:902"),
        new("an API fault", Vmotion, "vim.fault.VMotionLinkCapacityLow: The vMotion interface of host esx07 runs at 100 Mb/s."),
        new("vmkernel, ok", Vmotion, """
            2015-11-02T07:14:51.201Z cpu2:2661001)Migrate: vm 2661004: 3284: Setting VMOTION info: Source ts = 1446448490100200, src ip = <192.0.2.61> dest ip = <192.0.2.62> Dest wid = 1740022 using SHARED swap
            2015-11-02T07:14:51.203Z cpu2:2661001)VMotion: 2734: 1446448490100200 S: Set ip address '192.0.2.61' worldlet affinity to send World ID 2661099
            """),
        new("vmkernel, failed", Vmotion, """
            2014-10-17T21:40:02.110Z cpu7:3312077)WARNING: VMotion: 3680: 1413582001990301 S: failed to end preCopy stream: IO was aborted
            2014-10-17T21:40:02.131Z cpu3:3312071)WARNING: Migrate: 5289: 1413582001990301 S: Migration considered a failure by the VMX. It is most likely a timeout, but check the VMX log for the true error.
            """),
        new("nic list", Vmotion, """
            [root@esx21:~] esxcli network nic list
            Name    PCI Device    Driver  Admin Status  Link Status  Speed  Duplex  MAC Address         MTU  Description
            ------  ------------  ------  ------------  -----------  -----  ------  -----------------  ----  ---------------------------------------
            vmnic0  0000:04:00.0  igbn    Up            Up            1000  Full    a0:36:9f:12:34:56  1500  Intel Corporation I350 Gigabit Network
            vmnic1  0000:04:00.1  igbn    Up            Down             0  Half    a0:36:9f:12:34:57  1500  Intel Corporation I350 Gigabit Network
            vmnic2  0000:05:00.0  igbn    Up            Up            1000  Full    a0:36:9f:12:34:58  1500  Intel Corporation I350 Gigabit Network
            """),
        new("nic list of 5.x", Vmotion, """
            ~ # esxcfg-nics -l
            Name    PCI           Driver      Link Speed     Duplex MAC Address       MTU    Description
            vmnic0  0000:03:00.00 tg3         Up   10000Mbps Full   00:10:18:aa:bb:01 1500   Broadcom Corporation BCM57810
            vmnic4  0000:03:00.01 tg3         Up   10000Mbps Full   00:10:18:aa:bb:02 1500   Broadcom Corporation BCM57810
            """),
        new("standard vSwitch list", Vmotion, """
            vSwitch3
               Name: vSwitch3
               Class: cswitch
               Num Ports: 7680
               Used Ports: 4
               Configured Ports: 128
               MTU: 9000
               CDP Status: listen
               Beacon Enabled: false
               Beacon Interval: 1
               Beacon Threshold: 3
               Beacon Required By:
               Uplinks: vmnic5
               Portgroups: Backup
            """),
        new("vmknic list", Vmotion, """
            [root@esx22:~] esxcfg-vmknic -l
            Interface  Port Group/DVPort/Opaque Network        IP Family IP Address                              Netmask         Broadcast       MAC Address       MTU     TSO MSS   Enabled Type                NetStack
            vmk0       Management Network                      IPv4      192.0.2.22                              255.255.255.0   192.0.2.255     00:50:56:6a:01:02 1500    65535     true    STATIC              defaultTcpipStack
            vmk1       Storage                                 IPv4      198.51.100.22                           255.255.255.128 198.51.100.127  00:50:56:6a:01:03 9000    65535     true    STATIC              defaultTcpipStack
            """),
        new("interface addresses", Vmotion, """
            Name  IPv4 Address  IPv4 Netmask   IPv4 Broadcast  Address Type  Gateway    DHCP DNS
            ----  ------------  -------------  --------------  ------------  ---------  --------
            vmk0  192.0.2.31    255.255.255.0  192.0.2.255     STATIC        192.0.2.1     false
            """),
        new("route list", Vmotion, """
            Network      Netmask        Gateway     Interface  Source
            -----------  -------------  ----------  ---------  ------
            default      0.0.0.0        192.0.2.1   vmk0       MANUAL
            192.0.2.0    255.255.255.0  0.0.0.0     vmk0       MANUAL
            """),
        new("vmkping, jumbo frames fail", Vmotion, """
            # vmkping -I vmk3 -d -s 8972 192.0.2.6
            PING 192.0.2.6 (192.0.2.6): 8972 data bytes
            sendto() failed (Message too long)

            --- 192.0.2.6 ping statistics ---
            3 packets transmitted, 0 packets received, 100% packet loss
            """),
        new("vmkping without its command", Vmotion, "PING 192.0.2.6 (192.0.2.6): 8972 data bytes\n8980 bytes from 192.0.2.6: icmp_seq=0 ttl=64 time=0.4 ms\n"),
        new("two hosts without an ID", Vmotion, "failed to connect to remote host <192.0.2.6> from host <192.0.2.5>: Timeout"),
        new("address plan in CSV", Vmotion, """
            Link,Host,Network,Address,Mask,VMkernel adapter,Port group,vSwitch,Port
            1,esx31,10.77.5.0/30,10.77.5.1,255.255.255.252,vmk1,vMotion-01,vSwitch-vMotion-01,vmnic4
            1,esx32,10.77.5.0/30,10.77.5.2,255.255.255.252,vmk1,vMotion-01,vSwitch-vMotion-01,vmnic4
            2,esx31,10.77.5.4/30,10.77.5.5,255.255.255.252,vmk2,vMotion-02,vSwitch-vMotion-02,vmnic5
            2,esx32,10.77.5.4/30,10.77.5.6,255.255.255.252,vmk2,vMotion-02,vSwitch-vMotion-02,vmnic6
            """),
        new("address plan in lines", Vmotion, "10.77.6.8/30   10.77.6.9   10.77.6.10\n10.77.6.12/30  10.77.6.13  10.77.6.14\n10.77.6.16/30  10.77.6.17  10.77.6.18\n"),
        new("address plan with masks", Vmotion, "esx41 10.77.7.1 255.255.255.252\nesx42 10.77.7.2 255.255.255.252\nesx41 10.77.7.5 255.255.255.252\nesx42 10.77.7.6 255.255.255.252\n"),

        new("routes, esxcfg", Vmotion, """
            [root@esx23:~] esxcfg-route -l
            VMkernel Routes:
            Network          Netmask          Gateway          Interface
            198.51.100.0     255.255.255.192  Local Subnet     vmk0
            default          0.0.0.0          198.51.100.1     vmk0
            """),
        new("port groups of standard vSwitches", Vmotion, """
            # esxcli network vswitch standard portgroup list

            Name           Virtual Switch  Active Clients  VLAN ID
            -------------  --------------  --------------  -------
            Backup         vSwitch3                     2       44
            """),
        new("standard vSwitches only", Vmotion, DvSwitchRemoval.Lists.Standard),

        new("post: part of VDS", Dvs, "Cannot remove the host [hostname] because it's part of VDS [dvSwitch name]"),
        new("post: still on host", Dvs, "vDS [dvSwitch name] port [port number] is still on host [hostname] connected to [hostname] nic=vmk1 type=hostVmknic"),
        new("part of VDS, with names", Dvs, "Cannot remove the host esx41.lab.example because it’s part of VDS dvSwitch-vMotion."),
        new("still on host, with names", Dvs, "vDS Lab Switch 2 port 31 is still on host esx41.lab.example connected to esx41.lab.example nic=vmk2 type=hostVmkVnic"),
        new("both, of a machine", Dvs, "The resource '31' is in use.\nvDS dvs-lab port 31 is still on host 192.0.2.41 connected to shop db 2 nic=4000 type=vmVnic\nCannot remove the host 192.0.2.41 because it's part of VDS dvs-lab"),
        new("a name as vCenter writes a slash", Dvs, "Cannot remove the host esx41.lab.example because it's part of VDS dvs%2flab"),
        new("a resource in use", Dvs, "The resource 'vim.dvs.DistributedVirtualPort' is in use."),
        new("a distributed switch beside a standard one", Dvs, DvSwitchRemoval.Lists.Full),
        new("distributed switch, old layout", Dvs, DvSwitchRemoval.Lists.Narrow),
        new("distributed switch without ports", Dvs, DvSwitchRemoval.Lists.NoPorts),
        new("distributed switches by esxcli", Dvs, DvSwitchRemoval.Lists.Detailed),
        new("a whole session on a host", Dvs, DvSwitchRemoval.Lists.Full + "\n" + DvSwitchRemoval.Lists.Adapters + "\n" + DvSwitchRemoval.Lists.Routes),

        new("post: the command for all hosts", Dns, "Get-VMHost | Get-VMHostNetwork | Set-VMHostNetwork -DnsAddress [DNS1 IP address],[DNS2 IP address]"),
        new("post: with domain and search domain", Dns, "Get-VMHost | Get-VMHostNetwork | Set-VMHostNetwork -DnsAddress [DNS1 IP address],[DNS2 IP address] -Domain [Domain name] -SearchDomain [Search domain name]"),
        new("the command with values", Dns, "Get-VMHost -Name esx51.lab.example | Get-VMHostNetwork | Set-VMHostNetwork -DnsAddress 192.0.2.53,192.0.2.54 -DomainName lab.example -SearchDomain lab.example"),
        new("DNS servers of a host", Dns, "[root@esx51:~] esxcli network ip dns server list\n   DNSServers: 192.0.2.53, 192.0.2.54\n"),
        new("search domains of a host", Dns, "# esxcli network ip dns search list\n\n   DNSSearch Domains: lab.example, example.org\n"),
        new("DNS servers of a host without a name", Dns, "[root@localhost:~] esxcli network ip dns server list\n   DNSServers: 192.0.2.53\n"),
        new("Get-VMHostNetwork", Dns, "HostName DomainName  DnsFromDhcp DnsAddress\n-------- ----------  ----------- ----------\nesx51    lab.example False       {192.0.2.53, 192.0.2.54}\n"),

        new("post: cannot download", Store, "Host cannot download files from VMware vSphere Update Manager patch store. Check the network connectivity and firewall setup, and check esxupdate logs for details."),
        new("post: remediate entity", Store, "Remediate entity error: Host cannot download files from VMware vSphere Update Manager patch store. Check the network connectivity and firewall setup, and check esxupdate logs for details."),
        new("log: the name does not resolve", Store, PatchStore.Logs.Failing("<urlopen error [Errno -2] Name or service not known>")),
        new("log: a scan", Store, PatchStore.Logs.Scan2016),
        new("log: boot bank", Store, PatchStore.Logs.AltBootBank2013),
        new("log: space", Store, PatchStore.Logs.Space2018),
        new("log: two VIBs", Store, PatchStore.Logs.Merge99),
        new("log: two failures", Store, PatchStore.Logs.Failing("<urlopen error [Errno -2] Name or service not known>") + PatchStore.Logs.Failing("<urlopen error [Errno 111] Connection refused>")),
        new("an exception of esxupdate", Store, "vmware.esximage.Errors.MetadataDownloadError: HTTP Error 404: Not Found"),
        new("esxupdate.log of ESXi 8", Store, "2025-02-03T04:05:06.789Z Er(11) esxupdate[2100777]: esximage.Errors.VibDownloadError: ('http://patches.lab.example:9084/a.vib', None, 'HTTP Error 404: Not Found')"),
        new("esxupdate.log from a collector", Store, "Feb  3 04:05:07 esx31.lab.example esxupdate[2100777]: An esxupdate error exception was caught:"),
        new("a code of esxupdate", Store, "The host returns esxupdate error code:4. The download of a metadata file failed."),
        new("Python's words alone", Store, "[Errno -2] Name or service not known"),
        new("the firewall of a host", Store, "[root@esx61:~] esxcli network firewall get\n   Default Action: DROP\n   Enabled: true\n   Loaded: true\n"),

        new("cipher string", Tls, "HIGH:!aNULL:!MD5"),
        new("cipher string of the post", Tls, "EECDH+AESGCM:EDH+AESGCM:AES256+EECDH:AES256+EDH:RC4"),
        new("cipher string with a level", Tls, "DEFAULT@SECLEVEL=1"),
        new("cipher string with a slip", Tls, "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA265:!aNULL"),
        new("a suite", Tls, "ECDHE-ECDSA-CHACHA20-POLY1305"),
        new("a suite by the registry", Tls, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"),
        new("a term", Tls, "kRSA+AESGCM"),
        new("the command for a string", Tls, "openssl ciphers -v 'ALL:!aNULL:@STRENGTH'"),
        new("nginx", Tls, "server {\n    listen 443 ssl;\n    server_name shop.example.org;\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers HIGH:!aNULL;\n    ssl_prefer_server_ciphers on;\n}\n"),
        new("nginx, one line", Tls, "ssl_ciphers EECDH+AESGCM:!aNULL;"),
        new("Apache", Tls, "<VirtualHost *:443>\n  ServerName mail.example.org\n  SSLEngine on\n  SSLProtocol all -SSLv3\n  SSLCipherSuite HIGH:!aNULL\n  SSLHonorCipherOrder on\n</VirtualHost>\n"),
        new("HAProxy", Tls, "global\n    ssl-default-bind-ciphers ECDHE+AESGCM\n    ssl-default-bind-options ssl-min-ver TLSv1.2\nfrontend www\n    bind :443 ssl crt /etc/haproxy/site.pem\n"),
        new("openssl ciphers -v", Tls, """
            ECDHE-RSA-AES256-GCM-SHA384    TLSv1.2 Kx=ECDH     Au=RSA   Enc=AESGCM(256)            Mac=AEAD
            ECDHE-RSA-AES128-GCM-SHA256    TLSv1.2 Kx=ECDH     Au=RSA   Enc=AESGCM(128)            Mac=AEAD
            """),
        new("s_client", Tls, """
            $ openssl s_client -connect web.example.org:443 -servername web.example.org </dev/null
            CONNECTED(00000003)
            ---
            Certificate chain
            ---
            New, TLSv1.2, Cipher is ECDHE-RSA-AES128-GCM-SHA256
            Server public key is 2048 bit
                Verify return code: 0 (ok)
            """),
        new("nmap", Tls, """
            Nmap scan report for web.example.org (192.0.2.80)
            PORT    STATE SERVICE
            443/tcp open  https
            | ssl-enum-ciphers:
            |   TLSv1.2:
            |     ciphers:
            |       TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 (secp256r1) - A
            |_  least strength: A
            """),
        new("testssl.sh, JSON", Tls, """[{"id":"TLS1_2","ip":"web.example.org/192.0.2.80","port":"443","severity":"OK","finding":"offered"}]"""),
        new("testssl.sh, screen", Tls, " Testing protocols via sockets except NPN+ALPN \n\n SSLv2      not offered (OK)\n TLS 1.2    offered (OK)\n\n Testing cipher categories \n\n NULL ciphers (no encryption)   not offered (OK)\n"),
        new("nginx -V", Tls, "nginx version: nginx/1.24.0\nbuilt by gcc 12.2.0\nbuilt with OpenSSL 3.0.11 19 Sep 2023\nTLS SNI support enabled\n"),
        new("apachectl -v", Tls, "Server version: Apache/2.4.58 (Ubuntu)\nServer built:   2024-01-11T12:00:00\n"),
        new("haproxy -v", Tls, "HAProxy version 2.8.5-1ubuntu3 2024/04/01 - https://haproxy.org/\n"),
        new("openssl version", Tls, "OpenSSL 1.1.1w  11 Sep 2023"),
        new("no shared cipher", Tls, "2026/01/07 10:11:12 [crit] 77#77: *3 SSL_do_handshake() failed (SSL: error:0A0000C1:SSL routines::no shared cipher) while SSL handshaking, client: 192.0.2.99, server: 0.0.0.0:443"),
        new("no cipher match", Tls, "nginx: [emerg] SSL_CTX_set_cipher_list(\"HIHG\") failed (SSL: error:0A0000B9:SSL routines::no cipher match)"),
        new("a browser's error", Tls, "This site can’t provide a secure connection. ERR_SSL_VERSION_OR_CIPHER_MISMATCH"),
        new("Python", Tls, "ssl.SSLError: [SSL: DH_KEY_TOO_SMALL] dh key too small (_ssl.c:1007)"),
    ];
}
