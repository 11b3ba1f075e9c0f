using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>Puts the plan together.</summary>
internal static class VmotionPlan
{
    public static Plan Plan(VmotionInputs inputs)
    {
        var commands = inputs.Hosts.Select(host => new HostCommands(inputs, host)).ToImmutableArray();
        return new()
        {
            Summary = Summary(inputs),
            Cautions = Warnings.For(inputs),
            Sections =
            [
                BeforeSteps.Section(inputs, commands),
                .. inputs.Hosts.Select((host, i) => ConfigureSteps.Section(inputs, host, commands[i])),
                CableSteps.Section(inputs),
                .. inputs.Hosts.Select((host, i) => VerifySteps.Section(inputs, host, commands[i])),
                PingSteps.Section(inputs, commands),
                .. inputs.OwnStack ? [] : ImmutableArray.Create(EnableSteps.Section(inputs, commands)),
                FinishSteps.Section(inputs),
            ],
            Files = [.. inputs.Hosts.SelectMany((host, i) => HostFiles.For(inputs, host, commands[i])), AddressCsv.File(inputs)],
            Tables = [AddressTable.Table(inputs)],
            Pictures = [CablingPicture.Picture(inputs)],
        };
    }

    private static string Summary(VmotionInputs inputs) =>
        $"{VmotionText.Count(inputs.Links.Length, "cable", "cables")} of {inputs.SpeedName} between {inputs.A.Label} (ESXi {inputs.A.Version}) and {inputs.B.Label} (ESXi {inputs.B.Version}), "
        + $"each with a /{VmotionText.Number(inputs.PrefixLength)} of its own out of {inputs.Base}, MTU {inputs.Mtu}, "
        + (inputs.Design == VswitchDesign.Shared ? "all on one vSwitch per host" : "one vSwitch per cable")
        + (inputs.OwnStack ? ", on the vMotion TCP/IP stack." : ".");
}
