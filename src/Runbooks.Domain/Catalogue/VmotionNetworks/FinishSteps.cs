using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>A real migration, and what to do after the next reboot.</summary>
internal static class FinishSteps
{
    public const string Migration = "migration-test";

    public const string Reboot = "after-reboot";

    public static Section Section(VmotionInputs inputs) => new("Before you leave",
    [
        new Step(Migration, "Migrate a machine there and back", "The only proof that the hosts use the links. Take a machine that may fail, with several GB of memory.", "vSphere Client")
        {
            Commands =
            [
                new(Shell.VsphereClient, $"Migrate the test machine from {inputs.A.Label} to {inputs.B.Label}: change compute resource only."),
                new(Shell.VsphereClient, $"Migrate it back from {inputs.B.Label} to {inputs.A.Label}."),
            ],
            Expect = "Both tasks complete. In esxtop, view n, every planned port carries a share of the traffic while a migration runs.",
            Check = new Check.None("The client shows the result as a picture; if a migration fails, paste its message into the box for messages of this runbook."),
            Undo = new Undo.ByCommands([new(Shell.VsphereClient, $"Migrate the test machine back to {inputs.A.Label}.")]),
        },
        new Step(Reboot, "After the next reboot of a host", "In the old post's shared vSwitch, migrations failed after a reboot although no setting was lost, and worked again once the active uplink had been moved to standby and back. One vSwitch per cable cured it.", "Both hosts")
        {
            Expect = "After a reboot of either host: repeat the steps “Test every link” and one migration before relying on vMotion.",
            Check = new Check.None("A reminder for later: put it where the next reboot is planned."),
            Undo = new Undo.NothingChanged(),
        },
    ])
    {
        Intro = "Do-confirm.",
    };
}
