using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>The files of one host.</summary>
internal static class HostFiles
{
    // Most file systems take 255 bytes; a full domain name alone may have 253.
    private const int MaxLabelLength = 100;

    public static ImmutableArray<GeneratedFile> For(VmotionInputs inputs, VmotionHost host, HostCommands commands)
    {
        // A label is made of letters, digits, hyphens and dots, so it is safe in a file name, and never the one with the underscore.
        var name = host.Label.Length <= MaxLabelLength ? host.Label : $"host_{host.Side}";
        return
        [
            new($"{name}-vmotion.sh", "sh", AshScript.Setup(inputs, host, commands)) { Purpose = $"All commands for {host.Label}, for its ESXi shell: sh {name}-vmotion.sh build, and after the pings: sh {name}-vmotion.sh enable." },
            new($"{name}-vmotion.ps1", "powershell", PowerCliScript.Setup(inputs, host)) { Purpose = $"The same for {host.Label} with PowerCLI, from a connected session; after the pings once more with -Enable.{Numbers(inputs, host)}" },
            new($"{name}-vmotion-rollback.sh", "sh", AshScript.Rollback(inputs, host, commands)) { Purpose = $"Takes everything back on {host.Label}, in reverse order. It leaves alone what is not of the plan." },
        ];
    }

    private static string Numbers(VmotionInputs inputs, VmotionHost host) => inputs.OwnStack || host.FirstVmk == 1 ? ""
        : $" PowerCLI cannot choose an adapter's number: it stops unless all numbers below {new Vmk(host.FirstVmk)} are taken.";

    /// <summary>What stands at the top of every script, a line each.</summary>
    public static ImmutableArray<string> Header(VmotionInputs inputs, VmotionHost host, string what) =>
    [
        $"{what} on {host.Name} (ESXi {host.Version}).",
        $"Runbook vmotion-networks {VmotionRules.Version}, facts reviewed on {VmotionRules.ReviewedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}.",
        $"Hosts: {inputs.A.Name} (ESXi {inputs.A.Version}) and {inputs.B.Name} (ESXi {inputs.B.Version}). {VmotionText.Count(inputs.Links.Length, "cable", "cables")} of {inputs.SpeedName}.",
        $"Base network {inputs.Base}, /{VmotionText.Number(inputs.PrefixLength)} per cable, MTU {inputs.Mtu}, {(inputs.Design == VswitchDesign.Shared ? "one shared vSwitch" : "one vSwitch per cable")}, {(inputs.OwnStack ? "vMotion stack" : "default stack")}.",
        .. inputs.Ends(host).Select(end => $"Link {VmotionText.Number(end.Link.Number)}: {end.Nic}, {end.Vmk}, {end.Address}, far end {end.Far}, network {end.Link.Network}."),
    ];
}
