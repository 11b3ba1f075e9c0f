using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>The state in which the fabric is handed over.</summary>
internal static class DoneSteps
{
    public static Section Section(IrfInputs inputs) => new("Before you leave",
    [
        FabricSteps.Irf(inputs, "done-irf", "Read the members once more"),
        FabricSteps.Topology(inputs, "done-topology", "Read the topology once more"),
        MadChecks.State(inputs, "done-mad", inputs.AtTheFabric(), inputs.Master.Label, "no"),
    ])
    {
        Intro = $"Do-confirm. Keep this plan with the switches: the cables, the bindings and removal.txt are needed when a member is replaced. {ConsoleCommands.BackupFile} holds password hashes: delete it, or keep it where configurations are kept.",
    };
}
