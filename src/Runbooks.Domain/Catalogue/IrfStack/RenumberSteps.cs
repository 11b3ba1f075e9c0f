using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Gives a switch its ID. Only those whose ID differs restart.</summary>
internal static class RenumberSteps
{
    public static Section Section(IrfInputs inputs, IrfMember member) => new($"Renumber: {member.Label}", [Renumber(inputs, member), Renumbered(member), Renamed(member)])
    {
        Track = member.Label,
        Intro = $"Read-do. Before the restart the ports are called after ID {Number(member.CurrentId)}, afterwards after ID {Number(member.Id)}.",
    };

    private static Step Renumber(IrfInputs inputs, IrfMember member) =>
        new(member.Id("renumber"), $"Give {member.Label} the ID {Number(member.Id)}", "Every member needs an ID of its own. The new one counts after a restart. The renumbering itself is not part of the configuration and needs no save.", member.Label)
        {
            // H3C S6520X IRF configuration guide: after the restart the settings of all ports are removed, saved or not.
            Hold = new(HoldKind.PointOfNoReturn, $"{member.Label} restarts, and the settings of all its ports are dropped, saved or not. Go on when it carries no traffic and this is its own console: typed on the wrong switch, two members would have the same ID."),
            Commands =
            [
                .. ConsoleCommands.ConfigureAsked(member.Label, [Line(member.CurrentId, member.Id)], [Question(inputs.Comware)], ""),
                ConsoleCommands.Reboot(member.Label, "N: nothing has to be saved for the ID, and the startup file stays as it was."),
            ],
            Expect = $"It restarts. Paste the dialog, from irf member {Number(member.CurrentId)} renumber {Number(member.Id)} to the restart.",
            Check = new Check.Reader(ComwareReaders.Dialog,
            [
                new("renumber", "to", Comparison.Equals, Number(member.Id), "Another ID was typed: renumber again before the restart."),
                new("renumber", "answer", Comparison.Equals, "Y", "It was not confirmed, so nothing changed: repeat it."),
            ]),
            Undo = new Undo.ByCommands(
                [.. ConsoleCommands.ConfigureAsked(member.Label, [Line(member.Id, member.CurrentId)], [Question(inputs.Comware)], ""), ConsoleCommands.Reboot(member.Label, "N, as before.")],
                $"Gives back the ID, not the settings of the ports: those are in {ConsoleCommands.BackupFile}. Once the switch is back under its old ID, that file can be made its startup file again."),
        };

    private static string Line(int from, int to) => $"irf member {Number(from)} renumber {Number(to)}";

    // Comware 5: "Warning: Renumbering the switch number may result in configuration change or loss. Continue? [Y/N]:", Comware 7:
    // "Renumbering the member ID may result in configuration change or loss. Continue?[Y/N]".
    public static Answer Question(int comware) => new($"Renumbering the {(comware == 5 ? "switch number" : "member ID")} may result in configuration change or loss. Continue?", "Y");

    private static Step Renumbered(IrfMember member) =>
        new(member.Id("renumbered"), $"Read the new ID of {member.Label}", $"Everything from here on is typed with ID {Number(member.Id)}; with another one the switch refuses it, or takes it for a member that is not there.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, "display irf"),
            Expect = $"One row: ID {Number(member.Id)}, Master.",
            Check = new Check.Reader(ComwareReaders.Irf,
            [
                new("fabric", "members", Comparison.SameSet, Number(member.Id), "The ID is another one: the renumbering was not confirmed, or the switch has not restarted. Repeat the step before this."),
                new(MemberSubject(member.Id), "role", Comparison.Equals, "master", "It has joined something: unplug its IRF cables and restart it."),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Renamed(IrfMember member) =>
        new(member.Id("renamed"), $"Read the port names of {member.Label}", "The ports carry the new ID in their names.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, "display interface brief"),
            Expect = $"{List(member.Shut.Select(port => port.ToString()))}, all without a cable.",
            Check = new Check.Reader(ComwareReaders.InterfaceBrief, [.. member.Shut.Select(port => new Expectation(port.ToString(), "link", Comparison.Present, "", "The port is not there under this name: read the ID again."))]),
            Undo = new Undo.NothingChanged(),
        };
}
