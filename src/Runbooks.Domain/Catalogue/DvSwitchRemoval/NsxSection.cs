using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Where this runbook stops: NSX is taken off by its own manager, and afterwards the state is another one.</summary>
internal static class NsxSection
{
    public static Section Section(RemovalInputs inputs)
    {
        var signs = inputs.Pasted.NsxSigns;
        return new("NSX first",
        [
            new("nsx", $"Uninstall NSX from {inputs.Label}", $"Its adapters and ports come back as long as it is there{(signs.IsEmpty ? "" : $": {string.Join(", ", signs)}")}.", "NSX Manager")
            {
                Commands = WayCommands.InClient(
                    "With NSX on a VDS: move the VMkernel adapters and physical ports from it to vSwitch0 first. A host with one port needs the API's updateNetworkConfig, which moves both at once; the client cannot.",
                    "NSX Manager, System, Fabric, Hosts: select the host, Remove NSX. With an N-VDS the wizard asks where the adapters and ports go."),
                Expect = "NSX Manager shows the host as not configured. Then paste fresh outputs into the form, say that NSX is gone, and plan anew.",
                Check = new Check.None("NSX Manager shows it. This plan ends here."),
                Undo = new Undo.ByCommands([], "Prepare the host in NSX Manager again."),
                Hold = new(HoldKind.PointOfNoReturn, "This runbook does not plan the uninstallation: follow NSX's own guide, with the people who run it."),
                Unverified = "Names of menus differ by release of NSX.",
            },
        ])
        { Intro = "The plan ends after this step. Nothing on the switch is touched before NSX is gone." };
    }
}
