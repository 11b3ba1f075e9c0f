using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Takes everything off a switch that was in use before.</summary>
internal static class BlankSteps
{
    public static Section Section(IrfInputs inputs, IrfMember member) => new($"Blank: {member.Label}", [Blank(inputs, member)])
    {
        Track = member.Label,
        Intro = "Read-do. Only at the console port: remote access is gone afterwards.",
    };

    // The old post typed reset saved-configuration in system view, where it does not exist, and saved before the restart, which writes
    // the running configuration straight back.
    private static Step Blank(IrfInputs inputs, IrfMember member) =>
        new(member.Id("blank"), $"Blank {member.Label}", "A startup file that is deleted comes back with the next save: the restart has to follow at once, and the question for saving is answered N.", member.Label)
        {
            Hold = new(HoldKind.PointOfNoReturn, $"All settings of {member.Label} are lost, its addresses and accounts too. Go on when it carries no traffic, you sit at its console port, and {ConsoleCommands.BackupFile} is kept somewhere else as well."),
            Commands =
            [
                ConsoleCommands.Block(member.Label, ["reset saved-configuration"]) with { Answers = [new("The saved configuration file will be erased. Are you sure?", "Y")] },
                ConsoleCommands.Reboot(member.Label, "N: a save would bring everything back."),
            ],
            Expect = $"It restarts without a configuration. If it begins to configure itself from the network, break that off with the keys it names. Its member ID stays {Number(member.CurrentId)}: this does not reset it. Paste the dialog.",
            Check = new Check.Reader(ComwareReaders.Dialog, [new("reboot", "saved", Comparison.OneOf, "n|not asked", "It was saved: the configuration is there again. Repeat the step.")]),
            Undo = new Undo.ByCommands(
                [ConsoleCommands.Block(member.Label, [$"startup saved-configuration {ConsoleCommands.BackupFile}"]), ConsoleCommands.Reboot(member.Label, "N: the backup shall start, not what runs now.")],
                "As long as the backup lies in its flash: the step deletes the startup file, not the backup."),
            Unverified = inputs.Comware == 5 ? "The words of the questions are those of Comware 7 and of one Comware 5 switch; others may differ." : null,
        };
}
