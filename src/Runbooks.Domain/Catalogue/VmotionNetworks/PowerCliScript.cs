using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Vsphere.PowerShellText;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>The same for PowerCLI. It connects nowhere itself and holds no credential.</summary>
internal static class PowerCliScript
{
    public static string Setup(VmotionInputs inputs, VmotionHost host)
    {
        var ends = inputs.Ends(host);
        return string.Join('\n',
        [
            .. HostFiles.Header(inputs, host, "Sets up vMotion over direct cables").Select(Comment),
            "# Connect with Connect-VIServer first. Run it once to build; test every link with vmkping; then once more with -Enable.",
            "param([switch] $Enable)",
            "",
            "Set-StrictMode -Version 2",
            "$ErrorActionPreference = 'Stop'",
            $"$vmh = Get-VMHost -Name {Literal(host.Name.ToString())}",
            "",
            "if ($Enable) {",
            .. inputs.OwnStack
                ? ["    # Nothing to do: adapters on the vMotion stack serve vMotion."]
                : ends.Select(end => $"    $null = Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel -Name {Literal(end.Vmk.ToString())} | Set-VMHostNetworkAdapter -VMotionEnabled $true -Confirm:$false"),
            "    return",
            "}",
            "",
            "# Nothing is changed when something of the plan is there already.",
            "$adapters = @(Get-VMHostNetworkAdapter -VMHost $vmh -VMKernel | Select-Object -ExpandProperty Name)",
            "$switches = @(Get-VirtualSwitch -VMHost $vmh -Standard | Select-Object -ExpandProperty Name)",
            "$groups = @(Get-VirtualPortGroup -VMHost $vmh -Standard | Select-Object -ExpandProperty Name)",
            .. ends.Select(end => Stop("$adapters -contains", end.Vmk.ToString(), $"{end.Vmk} exists already.")),
            .. ends.Select(end => end.Link.Vswitch).Distinct().Select(vswitch => Stop("$switches -contains", vswitch.ToString(), $"A vSwitch {vswitch} exists already.")),
            .. ends.Select(end => Stop("$groups -contains", end.Link.PortGroup.ToString(), $"A port group {end.Link.PortGroup} exists already.")),
            .. inputs.OwnStack || host.FirstVmk == 1 ? ImmutableArray<string>.Empty :
            [
                "# New-VMHostNetworkAdapter cannot choose a number: a new adapter gets the first free one (not tried on a host).",
                $"foreach ($number in 1..{VmotionText.Number(host.FirstVmk - 1)}) {{",
                $"    if ($adapters -notcontains ('vmk' + $number)) {{ throw {Literal($"A number below {ends[0].Vmk} is free, so the first new adapter would not become {ends[0].Vmk}. Use the script for the ESXi shell.")} }}",
                "}",
            ],
            "",
            .. inputs.OwnStack
                ? ["# New-VMHostNetworkAdapter cannot choose the stack, so adapters are made through esxcli (not tried on a host).", "$esxcli = Get-EsxCli -VMHost $vmh -V2", $"if ($esxcli.network.ip.netstack.list.Invoke().Key -notcontains {Literal(HostCommands.Netstack)}) {{ $null = $esxcli.network.ip.netstack.add.Invoke(@{{ netstack = {Literal(HostCommands.Netstack)} }}) }}"]
                : ImmutableArray<string>.Empty,
            .. inputs.Design == VswitchDesign.Shared ? [AddVswitch(inputs, ends[0].Link.Vswitch, ends.Select(end => end.Nic))] : ImmutableArray<string>.Empty,
            .. ends.SelectMany(end => Link(inputs, end)),
        ]) + "\n";
    }

    private static string Stop(string test, string name, string why) => $"if ({test} {Literal(name)}) {{ throw {Literal(why)} }}";

    private static ImmutableArray<string> Link(VmotionInputs inputs, LinkEnd end) =>
    [
        "",
        Comment($"Link {VmotionText.Number(end.Link.Number)}"),
        .. inputs.Design == VswitchDesign.Shared ? ImmutableArray<string>.Empty : [AddVswitch(inputs, end.Link.Vswitch, [end.Nic])],
        .. inputs.OwnStack ? OwnStackAdapter(inputs, end) : Adapter(inputs, end),
        Teaming(inputs, end),
    ];

    private static string AddVswitch(VmotionInputs inputs, VswitchName vswitch, IEnumerable<Vmnic> nics) =>
        $"$vs = New-VirtualSwitch -VMHost $vmh -Name {Literal(vswitch.ToString())} -Nic {string.Join(',', nics.Select(nic => Literal(nic.ToString())))} -Mtu {inputs.Mtu}";

    // The cmdlet takes the next free number itself, so the script stops when that is not the planned one.
    private static ImmutableArray<string> Adapter(VmotionInputs inputs, LinkEnd end) =>
    [
        $"$vmk = New-VMHostNetworkAdapter -VMHost $vmh -VirtualSwitch $vs -PortGroup {Literal(end.Link.PortGroup.ToString())} -IP {Literal(end.Address.ToString())} -SubnetMask {Literal(end.Link.Network.Mask.ToString())} -Mtu {inputs.Mtu} -VMotionEnabled $false",
        $"if ($vmk.Name -ne {Literal(end.Vmk.ToString())}) {{ throw {Literal($"The new adapter did not become {end.Vmk}: plan anew with the first free number of this host.")} }}",
    ];

    private static ImmutableArray<string> OwnStackAdapter(VmotionInputs inputs, LinkEnd end) =>
    [
        $"$null = New-VirtualPortGroup -VirtualSwitch $vs -Name {Literal(end.Link.PortGroup.ToString())}",
        $"$null = $esxcli.network.ip.interface.add.Invoke(@{{ interfacename = {Literal(end.Vmk.ToString())}; portgroupname = {Literal(end.Link.PortGroup.ToString())}; mtu = {inputs.Mtu}; netstack = {Literal(HostCommands.Netstack)} }})",
        $"$null = $esxcli.network.ip.interface.ipv4.set.Invoke(@{{ interfacename = {Literal(end.Vmk.ToString())}; type = 'static'; ipv4 = {Literal(end.Address.ToString())}; netmask = {Literal(end.Link.Network.Mask.ToString())} }})",
    ];

    private static string Teaming(VmotionInputs inputs, LinkEnd end)
    {
        var unused = inputs.Design == VswitchDesign.Shared ? inputs.Unused(end) : [];
        return $"$null = Get-VirtualPortGroup -VMHost $vmh -Standard -Name {Literal(end.Link.PortGroup.ToString())} | Get-NicTeamingPolicy | Set-NicTeamingPolicy -MakeNicActive {Literal(end.Nic.ToString())}"
            + (unused.IsEmpty ? "" : $" -MakeNicUnused {string.Join(',', unused.Select(nic => Literal(nic.ToString())))}");
    }
}
