using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>What stops esxupdate apart from the way and the image.</summary>
internal static class OtherSteps
{
    public static Section Section(StoreInputs inputs) => new("Locks, maintenance mode, acceptance level",
    [
        new("other-lock", $"Look for another esxupdate on {inputs.Where}", "Only one may run (code 3, KB 1039063).", inputs.Where)
        {
            Commands = [inputs.Typed("ps -c | grep esxupdate | grep -v grep || echo 'none running'")],
            Expect = "none running. If one is and no task in vCenter belongs to it, wait for its end or restart the host.",
            Check = new Check.Pattern("^none running$", "No other esxupdate runs."),
            Undo = new Undo.NothingChanged(),
        },
        new("other-maintenance", $"Read whether {inputs.Where} is in maintenance mode", "Most patches are installed in it only; a scan or staging does not need it. A host that does not reach it is held by HA admission control or by a machine that cannot move.", inputs.Where)
        {
            Commands = [inputs.Typed("esxcli system maintenanceMode get")],
            Expect = "Enabled, before a remediation.",
            Check = new Check.Pattern(@"^\s*Enabled\s*$", "The host is in maintenance mode."),
            Undo = new Undo.NothingChanged(),
            Unverified = "Told from experience, without a source here.",
        },
        new("other-acceptance", $"Read the acceptance level of {inputs.Where}", "A VIB below the host's level is refused.", inputs.Where)
        {
            Commands = [inputs.Typed("esxcli software acceptance get")],
            Expect = "PartnerSupported on most hosts; a VIB of the community needs CommunitySupported.",
            Check = new Check.Pattern(@"^\s*(VMwareCertified|VMwareAccepted|PartnerSupported|CommunitySupported)\s*$", "The host prints its acceptance level."),
            Undo = new Undo.NothingChanged(),
            Unverified = "Told from experience, without a source here.",
        },
    ]);
}
