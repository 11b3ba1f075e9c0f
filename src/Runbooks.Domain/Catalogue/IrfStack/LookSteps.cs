using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What each switch is now, before anything is changed. Its ports are called after its current ID.</summary>
internal static class LookSteps
{
    public static Section Section(IrfInputs inputs, IrfMember member) => new($"Look: {member.Label}", [Version(inputs, member), Boot(member), Irf(member), Bindings(member), Ports(inputs, member), Backup(member)])
    {
        Track = member.Label,
        Intro = "Read-do, at the console port, with the IRF cables unplugged. Nothing is changed here but for one file in flash. No whole configuration is asked for: it holds password hashes.",
    };

    private static Step Version(IrfInputs inputs, IrfMember member) =>
        new(member.Id("version"), $"Read the version of {member.Label}", "All members run the same software. A switch with another one would fetch the master's image and restart, or not join at all.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, "display version"),
            Expect = $"Comware {Number(inputs.Comware)}{(inputs.Release is { } release ? $", release {release}" : "")}. Keep the output: the next stage compares all of them.",
            Check = new Check.Reader(ComwareReaders.Version,
            [
                new("switch", "comware", Comparison.Equals, Number(inputs.Comware), "The commands of this plan are for another Comware: choose the right one and plan anew."),
                .. inputs.Release is { } expected ? [new("switch", "release", Comparison.Equals, expected, "Bring this switch to the planned release first.")] : ImmutableArray<Expectation>.Empty,
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Boot(IrfMember member) =>
        new(member.Id("boot"), $"Read the boot images of {member.Label}", "What runs now and what starts next may differ. A switch that comes back from its restart with another image does not match the others any more.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, "display boot-loader"),
            Expect = "The current and the main image are the same file. If not, set the one that shall stay with boot-loader file, restart, and look again.",
            Check = new Check.Reader(ComwareReaders.BootLoader,
            [
                new($"slot {Number(member.CurrentId)}", "main is current", Comparison.Equals, "yes", "Set the image that shall stay with boot-loader file, restart, and look again. Where the slot is missing: it is numbered after the member ID, and the current ID of this switch is another one than planned."),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Irf(IrfMember member) =>
        new(member.Id("irf"), $"Read the member ID of {member.Label}", $"The plan takes it that the ID is {Number(member.CurrentId)} now. A switch that was in a stack before keeps the ID it had there, even when it was reset.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, "display irf"),
            Expect = $"One row: ID {Number(member.CurrentId)}, role Master, since it is alone.",
            Check = new Check.Reader(ComwareReaders.Irf,
            [
                new("fabric", "members", Comparison.SameSet, Number(member.CurrentId), $"Another ID: enter it as the current ID of {member.Label} and plan anew, or its ports have other names than the commands say. More than one: an IRF cable is still plugged."),
                new(MemberSubject(member.CurrentId), "role", Comparison.Equals, "master", "It is part of another fabric: unplug its IRF cables and restart it."),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Bindings(IrfMember member) =>
        new(member.Id("bindings"), $"Read the IRF ports of {member.Label}", "A port bound before would be added to those of the plan, and a renumbering that waits for a restart would rename the ports under one’s hands.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, "display irf configuration"),
            Expect = "The new ID is the current one, and both IRF ports are disabled.",
            Check = new Check.Reader(ComwareReaders.IrfConfiguration,
            [
                new(MemberSubject(member.CurrentId), "new id", Comparison.Equals, Number(member.CurrentId), "A renumbering waits for a restart: restart the switch, then enter its ID as it is then and plan anew."),
                .. MemberCommands.IrfPorts(member.CurrentId).Select(port => new Expectation(PortSubject(port), "interfaces", Comparison.SameSet, "", "Something is bound already: shut it down and take it out with undo port group interface, then undo irf-port, or blank the switch.")),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Ports(IrfInputs inputs, IrfMember member)
    {
        var current = (InterfaceName port) => port.On(member.CurrentId).ToString();
        var bound = member.First.Concat(member.Second).ToImmutableArray();
        var others = member.Shut.Except(bound).Concat(inputs.Mad.Ends.Where(end => end.Member == member).Select(end => end.Port)).Distinct();
        return new(member.Id("ports"), $"Read the ports of {member.Label}", "Every port of the plan exists under this name, and no IRF cable is plugged yet: it goes in when both ends are configured and saved.", member.Label)
        {
            Commands = ConsoleCommands.Show(member.Label, "display interface brief"),
            Expect = $"{List(bound.Select(current))} without a link{(member.IsRenumbered ? $", named after the current ID {Number(member.CurrentId)}" : "")}.",
            Check = new Check.Reader(ComwareReaders.InterfaceBrief,
            [
                .. bound.Select(port => new Expectation(current(port), "link", Comparison.OneOf, "DOWN|ADM", "It has a link: unplug the cable. If the port is missing, look up the right name and plan anew.")),
                .. others.Select(port => new Expectation(current(port), "link", Comparison.Present, "", "Look up the right name and plan anew.")),
            ]),
            Undo = new Undo.NothingChanged(),
        };
    }

    // "   2     -rw-      5002  May 01 2000 05:07:29   before-irf.cfg" and, below the rows, "31496 KB total (8134 KB free)".
    private static Step Backup(IrfMember member) =>
        new(member.Id("backup"), $"Back up the configuration of {member.Label}", "In the fabric the master’s configuration runs on every member, and saving there overwrites a startup file of the same name on all of them.", member.Label)
        {
            Commands =
            [
                ConsoleCommands.Block(member.Label, [$"save {ConsoleCommands.BackupFile}"]) with { Answers = [new("Continue?", "Y", "Comware 5 may word it otherwise."), new("overwrite?", "Y", "Asked only when the file is there from an earlier try.")] },
                .. ConsoleCommands.Show(member.Label, "display startup", "dir"),
            ],
            Expect = $"{ConsoleCommands.BackupFile} among the files, and the same startup file as before. The last line of dir says how much is free: at least the size of the master’s image, or a switch that fetches it deletes its own one first.",
            Check = new Check.Pattern($@"^ *[0-9]+ +-\S+ +[1-9][0-9]* .*{ConsoleCommands.BackupFile.Replace(".", @"\.", StringComparison.Ordinal)} *$", $"dir lists {ConsoleCommands.BackupFile} and it is not empty."),
            Undo = new Undo.ByCommands([ConsoleCommands.Block(member.Label, [$"delete /unreserved {ConsoleCommands.BackupFile}"]) with { Answers = [new("Delete", "Y", "It asks once, in words that differ by release.")] }], "Only after the fabric has proven itself: the file is the way back."),
        };
}
