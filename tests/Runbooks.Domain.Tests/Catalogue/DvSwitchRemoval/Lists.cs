namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>What hosts print, typed for the tests: the layouts of several releases.</summary>
internal static class Lists
{
    /// <summary>One host with everything: management, storage, vMotion, machines, a stale port.</summary>
    public const string Full = """
        [root@esx07:~] esxcfg-vswitch -l
        Switch Name      Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        vSwitch0         7680        1           128               1500

          PortGroup Name        VLAN ID  Used Ports  Uplinks
          Spare Network         33       0

        DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        dvs-core         7680        13          512               9000    vmnic4,vmnic5

          DVPort ID           In Use      Client
          40                  1           vmnic4
          41                  1           vmnic5
          42                  0
          7                   1           vmk0
          8                   1           vmk1
          9                   1           vmk2
          21                  1           shop db 2.eth0
          22                  1           shop db 2.eth1
          23                  1
        """;

    /// <summary>Names that push the row out of its columns, no empty lines, a port that is named.</summary>
    public const string Narrow = """
        Switch Name      Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        LabSwitchOfLongName 5120        5           128               9000    vmnic6
          PortGroup Name                            VLAN ID  Used Ports  Uplinks
          LabNet                                    0        1           vmnic6
          PGvmnic6                                  12        1           vmnic6
        DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        Lab Distributed One 5120         4           128               1500    vmnic0,vmnic1
          DVPort ID                               In Use      Client
          PG1                                     1           vmnic1
          PG2                                     0
        """;

    public const string NoPorts = """
        DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        LabDistributed         5120         4           128               1500
          DVPort ID                               In Use      Client
        """;

    /// <summary>By vicfg-vswitch: no MTU for distributed switches, wider columns, a blank more before the ports.</summary>
    public const string Vicfg = """
        Switch Name     Num Ports       Used Ports      Configured Ports    MTU     Uplinks
        vSwitch0        128             3               128                 1500    vmnic0

           PortGroup Name                VLAN ID   Used Ports      Uplinks
           VM Network 2                  0         0               vmnic0

        DVS Name                 Num Ports   Used Ports  Configured Ports  Uplinks
        Lab dvs 2                256         5           256               vmnic2,vmnic3
        Lab dvs 3                256         0           256

           DVPort ID           In Use      Client
           100                 1           vmnic2
           101                 0
        """;

    /// <summary>An N-VDS between two DVS; ports that are UUIDs; names outside ASCII; no standard switch.</summary>
    public const string Opaque = """
        [root@esx07:~] esxcfg-vswitch -l
        DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        Größe 2%2fλ      9216        6           512               1600    vmnic1

          DVPort ID                               In Use      Client
          4                                       1           vmnic1
          24                                      0
          c6129e74-9952-4960-8d3a-87cafaaf4fa5    1           vmk50
          16                                      1           Büro-ZÜ 3.eth0

        DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        nvds.overlay.lab 9216        3           512               1600

          DVPort ID                               In Use      Client
          10                                      1           vmk10
        """;

    /// <summary>ESXi 8 with a name that holds a colon, a switch without uplinks, and an empty line after each line.</summary>
    public const string Doubled = """
        [root@esx07:~] esxcli network vswitch dvs vmware list

        Lab: one

           Name: Lab: one

           VDS ID: 50 33 8d 88 5f 05 cd 73-bc 4f 7c 4f 55 23 fc f9

           Class: cswitch

           MTU: 1500

           Uplinks:

           VMware Branded: true

           DVPort:

                 Client:

                 DVPortgroup ID: dvportgroup-4124

                 In Use: false

                 Port ID: 0

                 Client: web:2.eth1

                 DVPortgroup ID: dvportgroup-4125

                 In Use: true

                 Port ID: 1
        """;

    /// <summary>The head of a second standard switch is printed anew.</summary>
    public const string Standard = """
        Switch Name      Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        vSwitchOfLongerName 8192        8           128               1500    vmnic10

          PortGroup Name                            VLAN ID  Used Ports  Uplinks
          Prod 4                                  4        4           vmnic10
          Prodvmnic10                               0        1           vmnic10

        Switch Name      Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        vSwitch0         8192        6           128               1500    vmnic4

          PortGroup Name                            VLAN ID  Used Ports  Uplinks
          Management Network                        0        1           vmnic4
        """;

    public const string Detailed = """
        ~ # esxcli network vswitch dvs vmware list
        dvs-core
           Name: dvs-core
           VDS ID: 50 11 aa 1a 51 93 35 47-be 84 61 e1 c4 4c e2 f0
           Class: etherswitch
           Num Ports: 256
           Used Ports: 2
           Configured Ports: 256
           MTU: 1500
           CDP Status: listen
           Beacon Timeout: -1
           Uplinks: vmnic4, vmnic5
           VMware Branded: true
           DVPort:
                 Client: vmnic4
                 DVPortgroup ID: dvportgroup-112
                 In Use: true
                 Port ID: 40

                 Client:
                 DVPortgroup ID: dvportgroup-112
                 In Use: false
                 Port ID: 42

                 Client:
                 DVPortgroup ID: dvportgroup-113
                 In Use: true
                 Port ID: 23

        dvs-two
           Name: dvs-two
           VDS ID: 50 12 aa 1a 51 93 35 47-be 84 61 e1 c4 4c e2 f0
           Class: cswitch
           Uplinks: vmnic7
           VMware Branded: true
           DVPort:
                 Client: vmk3
                 DVPortgroup ID: dvportgroup-120
                 In Use: true
                 Port ID: 5
        """;

    public const string Adapters = """
        [root@esx07:~] esxcfg-vmknic -l
        Interface  Port Group/DVPort/Opaque Network        IP Family IP Address                              Netmask         Broadcast       MAC Address       MTU     TSO MSS   Enabled Type                NetStack
        vmk0       7                                       IPv4      10.30.1.17                              255.255.255.0   10.30.1.255     00:50:56:61:00:01 1500    65535     true    STATIC              defaultTcpipStack
        vmk0       7                                       IPv6      fe80::250:56ff:fe61:1                   64                              00:50:56:61:00:01 1500    65535     true    STATIC, PREFERRED   defaultTcpipStack
        vmk1       8                                       IPv4      10.31.1.17                              255.255.255.0   10.31.1.255     00:50:56:61:00:02 9000    65535     true    STATIC              defaultTcpipStack
        vmk2       9                                       IPv4      10.32.1.17                              255.255.255.0   10.32.1.255     00:50:56:61:00:03 9000    65535     true    DHCP                vmotion
        """;

    public const string Uses = """
        [root@esx07:~] esxcli network ip interface tag get -i vmk0
           Tags: Management
        [root@esx07:~] esxcli network ip interface tag get -i vmk1
           Tags:
        [root@esx07:~] esxcli iscsi networkportal list
        vmhba64
           Adapter: vmhba64
           Vmknic: vmk1
           MAC Address: 00:50:56:61:00:02
        """;

    public const string Routes = """
        Network      Netmask          Gateway      Interface  Source
        -----------  ---------------  -----------  ---------  ------
        default      0.0.0.0          10.30.1.1    vmk0       MANUAL
        10.30.1.0    255.255.255.0    0.0.0.0      vmk0       MANUAL
        """;
}
