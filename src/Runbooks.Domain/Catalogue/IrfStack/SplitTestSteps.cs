using Runbooks.Domain.Comware;
using Runbooks.Domain.Engine;
using static Runbooks.Domain.Catalogue.IrfStack.IrfText;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Splits the fabric on purpose: the member that joined last is cut off, and detection must shut one half.</summary>
internal static class SplitTestSteps
{
    public static Section Section(IrfInputs inputs)
    {
        var alone = inputs.JoinOrder[^1];
        var goesOn = MadKind.MasterGoesOn(inputs, alone);
        var (winner, loser) = goesOn ? (inputs.Master, alone) : (alone, inputs.Master);
        var cables = inputs.Cables.Where(cable => cable.A.Member == alone || cable.B.Member == alone).ToImmutableArray();
        return new("Test: split (optional)",
        [
            Cut(inputs, alone, winner, loser, cables), MadChecks.State(inputs, "test-recovery", loser.Label, loser.Label, "yes"),
            Mend(loser, cables), Rejoined(inputs, winner), .. goesOn ? ImmutableArray<Step>.Empty : [Return(inputs, alone)],
        ])
        {
            Intro = "Read-do, in a window in which the network may fail. Skip this section where there is none; detection is unproven then.",
        };
    }

    private static Step Cut(IrfInputs inputs, IrfMember alone, IrfMember winner, IrfMember loser, ImmutableArray<IrfCable> cables) =>
        new("test-split", $"Cut {alone.Label} off", $"{loser.Label} goes into Recovery: {Rule(inputs)}.", AtTheRacks)
        {
            Hold = new(HoldKind.SecondObserver, $"The half of {loser.Label} loses all its links to the network and restarts afterwards. Go on only in a window, with a person at the console of {loser.Label} who knows: never open ports by hand that detection has shut, and use mad restore only if {winner.Label} dies before the cables are back.{(winner == inputs.Master ? "" : $" {winner.Label} is master afterwards; the end of this section gives the role back.")}"),
            Expect = $"Unplugged within a few seconds: {string.Join("; ", cables.Select(cable => cable.Words()))}. The detection links stay.",
            Check = new Check.None("A cable leaves no output; the half in Recovery is read next."),
            Undo = new Undo.ByCommands([], "Plug the cables back; the half in Recovery restarts and joins again."),
        };

    private static string Rule(IrfInputs inputs) => inputs switch
    {
        { Comware: 5 } or { Mad: Mad.Arp or Mad.Nd } => "the half whose master has the lowest ID goes on",
        { Members.Length: 2 } => "with one member each, the half whose master has the lowest ID goes on",
        _ => "the half with more members goes on",
    };

    // H3C S6520X IRF configuration guide: no election between the halves of one fabric; the one in Recovery restarts and joins.
    private static Step Mend(IrfMember loser, ImmutableArray<IrfCable> cables) =>
        new("test-mend", "Plug the cables back", $"{loser.Label} restarts by itself and joins; there is no election between the halves of one fabric.", AtTheRacks)
        {
            Expect = $"Plugged: {string.Join("; ", cables.Select(cable => cable.Words()))}. If {loser.Label} does not restart within a minute, type reboot at its console.",
            Check = new Check.None("A cable leaves no output; the members are read next."),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Rejoined(IrfInputs inputs, IrfMember winner) =>
        new("test-rejoined", "See all members again", $"{winner.Label} went on and is master now.", inputs.AtTheFabric())
        {
            Commands = ConsoleCommands.Show(inputs.Master.Label, "display irf"),
            Expect = $"{Count(inputs.Members.Length, "row", "rows")}, {winner.Label} (ID {Number(winner.Id)}) master, all others standby.",
            Check = new Check.Reader(ComwareReaders.Irf,
            [
                new("fabric", "members", Comparison.SameSet, IdSet(inputs.Members), "A member may still be starting: wait and look again."),
                .. inputs.Members.Select(member => new Expectation(MemberSubject(member.Id), "role", Comparison.Equals, member == winner ? "master" : "standby", "Wait until every member has started; if the roles stay otherwise, read the log.")),
            ]),
            Undo = new Undo.NothingChanged(),
        };

    private static Step Return(IrfInputs inputs, IrfMember alone) =>
        new("test-return", $"Give the role back to {inputs.Master.Label}", $"{alone.Label} stays master until it leaves; when it restarts, the highest priority wins, and that is {inputs.Master.Label}.", inputs.AtTheFabric())
        {
            Hold = new(HoldKind.Pause, $"{alone.Label} restarts once more. Go on when all other members are standby."),
            Commands =
            [
                ConsoleCommands.Block(inputs.Master.Label, [$"reboot slot {Number(alone.Id)}"]) with { Answers = [new("save current configuration?", "N", "Asked only when something is not saved. Nothing was changed since the save."), new("Continue?", "Y")] },
            ],
            Expect = $"{alone.Label} restarts and joins as standby.",
            Check = new Check.None("The roles are read in the last section."),
            Undo = new Undo.Impossible("A restart cannot be taken back; the member joins again by itself."),
        };
}
