using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>The old post's own case: a switch with nothing on it but the adapter for vMotion.</summary>
internal static class RemovalExample
{
    private const string Error = """
        Cannot remove the host esx01.example.local because it's part of VDS dvSwitch-vMotion
        vDS dvSwitch-vMotion port 12 is still on host esx01.example.local connected to esx01.example.local nic=vmk1 type=hostVmknic
        """;

    private const string Switches = """
        ~ # esxcfg-vswitch -l
        Switch Name      Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        vSwitch0         128         5           128               1500    vmnic0,vmnic1

          PortGroup Name        VLAN ID  Used Ports  Uplinks
          VM Network            0        0           vmnic0,vmnic1
          Management Network    0        1           vmnic0,vmnic1

        DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks
        dvSwitch-vMotion 256         4           256               9000    vmnic3,vmnic2

          DVPort ID           In Use      Client
          100                 1           vmnic2
          101                 1           vmnic3
          12                  1           vmk1
        """;

    private const string Adapters = """
        ~ # esxcfg-vmknic -l
        Interface  Port Group/DVPort   IP Family IP Address               Netmask         Broadcast       MAC Address       MTU     TSO MSS   Enabled Type
        vmk0       Management Network  IPv4      10.20.0.11               255.255.255.0   10.20.0.255     00:50:56:4a:01:0b 1500    65535     true    STATIC
        vmk1       12                  IPv4      10.9.8.1                 255.255.255.0   10.9.8.255      00:50:56:7a:01:0b 9000    65535     true    STATIC
        """;

    private const string Tags = """
        ~ # esxcli network ip interface tag get -i vmk0
           Tags: Management
        ~ # esxcli network ip interface tag get -i vmk1
           Tags: VMotion
        """;

    public static FormValues Values { get; } = FormValues.Empty
        .With("error", Error).With("version", "5.1").With("vswitchList", Switches).With("vmknicList", Adapters).With("tags", Tags)
        .With("purpose", RemovalChoices.FromInventory).With("lacp", RemovalChoices.No);
}
