using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Saves what was set in the fabric, on all members.</summary>
internal static class FabricSaveSteps
{
    public static Section Section(IrfInputs inputs) => new("Save", [Save(inputs)]) { Intro = "Do-confirm." };

    private static Step Save(IrfInputs inputs) =>
        new("fabric-save", "Save on the whole fabric", "Before anything is tested: a member that restarts takes the bridge MAC setting and the detection from the startup file.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, ConsoleCommands.Save),
            Expect = "Saved on every slot.",
            Check = new Check.Reader(ComwareReaders.Dialog, [new("save", "saved", Comparison.Equals, "yes", "Not saved everywhere: look at the free space of each slot, and save again.")]),
            Undo = new Undo.Impossible($"The startup files of all members are overwritten. What each ran before lies in its flash as {ConsoleCommands.BackupFile}; removal.txt tells how to go back to it."),
        };
}
