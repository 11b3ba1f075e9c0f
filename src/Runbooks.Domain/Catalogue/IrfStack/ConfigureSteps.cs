using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Configures each member alone, with its own console and no cable, up to the save.</summary>
internal static class ConfigureSteps
{
    public static Section Section(IrfInputs inputs, IrfMember member)
    {
        // Each is the way back of the other.
        var (shut, open) = (ConsoleCommands.Configure(member.Label, MemberCommands.Shut(member)), ConsoleCommands.Configure(member.Label, MemberCommands.Open(member)));
        return new($"Configure: {member.Label}", [Priority(inputs, member), Shut(member, shut, open), Bind(inputs, member), Open(member, open, shut), Save(inputs, member), SavedSteps.Saved(inputs, member)])
        {
            Track = member.Label,
            Intro = $"Do-confirm, in this order. Each block can be pasted as it is; the file {IrfFiles.NameOf(member)}-configure.txt holds all of them up to the save.",
        };
    }

    private static Step Priority(IrfInputs inputs, IrfMember member) =>
        new(member.Id("priority"), $"Set domain and priority of {member.Label}", $"The highest priority decides who becomes master, {inputs.Master.Label} here. All members of a fabric have the same domain ID.", member.Label)
        {
            Commands = ConsoleCommands.Configure(member.Label, MemberCommands.Priority(inputs, member)),
            Expect = "No output. A priority counts at the next election and starts none.",
            Check = ReadBack(),
            // H3C S6520X IRF configuration guide: configuration rollback leaves the priority as it is.
            Undo = new Undo.ByCommands(ConsoleCommands.Configure(member.Label, $"undo irf member {Number(member.Id)} priority", "undo irf domain"), "Back to priority 1 and domain 0. The rollback of configurations does not do this."),
        };

    private static Step Shut(IrfMember member, ImmutableArray<Command> shut, ImmutableArray<Command> open) =>
        new(member.Id("shut"), $"Shut the IRF ports of {member.Label}", "A port that is up cannot be bound: “Please shutdown the current interface first.”", member.Label)
        {
            Commands = shut,
            Expect = $"{Count(member.Shut.Length, "port goes", "ports go")} administratively down.{Group(member)}",
            Check = ReadBack(),
            Undo = new Undo.ByCommands(open),
        };

    // H3C S6520X IRF configuration guide: ports grouped by the hardware are shut and opened together.
    private static string Group(IrfMember member) => member.Shut.Length == member.First.Length + member.Second.Length ? "" : " Among them are ports that share a hardware group with a bound one.";

    private static Step Bind(IrfInputs inputs, IrfMember member) =>
        new(member.Id("bind"), $"Bind the ports of {member.Label}", $"{List(MemberCommands.BoundPorts(member).Select(port => $"IRF-port {port} is {List(member.Bound(port.Index).Select(bound => bound.ToString()))}"))}. Index 1 of one member leads to index 2 of its neighbour.", member.Label)
        {
            Commands = ConsoleCommands.Configure(member.Label, MemberCommands.Bind(inputs, member)),
            Expect = "A reminder to save and to activate may appear: that comes later, in this order. Paste the dialog.",
            Check = new Check.Reader(ComwareReaders.Dialog, [new("port group", "bound", Comparison.SameSet, Set(member.First.Concat(member.Second)), "One was refused: it is still up, or is no IRF port of this model. Put that right, bind it, and paste both dialogs.")]),
            Undo = new Undo.ByCommands(ConsoleCommands.Configure(member.Label, MemberCommands.Unbind(member)), "With the ports shut. The rollback of configurations does not take bindings away."),
            Unverified = inputs.Mode == PortMode.None ? null : "Which platforms take the word mode, and which of the two is their default, was not confirmed for each; both ends must have the same.",
        };

    private static Step Open(IrfMember member, ImmutableArray<Command> open, ImmutableArray<Command> shut) =>
        new(member.Id("open"), $"Open the IRF ports of {member.Label}", "Before the save: the switch that restarts to join takes its ports from the startup file, and shut ones never find their neighbour.", member.Label)
        {
            Commands = open,
            Expect = "No refusal. Without cables the ports stay down.",
            Check = ReadBack(),
            Undo = new Undo.ByCommands(shut),
        };

    private static Step Save(IrfInputs inputs, IrfMember member) =>
        new(member.Id("save"), $"Save on {member.Label}", "Activating makes the election’s losers restart from their startup files: what is not saved now is gone then, and the switch comes back without its IRF ports.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, ConsoleCommands.Save),
            Expect = "It says that the configuration is saved. Do not restart the switch from here on until all cables are in: bindings in the startup file become active by themselves.",
            Check = new Check.Reader(ComwareReaders.Dialog, [new("save", "saved", Comparison.Equals, "yes", "It was not saved: look at the free space in flash, and save again.")]),
            Undo = new Undo.ByCommands(
                ConsoleCommands.Show(member.Label, $"startup saved-configuration {ConsoleCommands.BackupFile}"),
                $"Makes the backup the startup file for the next restart.{(member.IsRenumbered || inputs.Blank ? " It is the configuration from before: with the former ID, and all that was taken off." : "")}"),
        };

    private static Check.None ReadBack() => new("This prints nothing when it works; what was saved is read back at the end of this section.");
}
