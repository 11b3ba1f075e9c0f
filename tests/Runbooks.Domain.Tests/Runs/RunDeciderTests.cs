using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using static Runbooks.Domain.Tests.Runs.Story;

namespace Runbooks.Domain.Tests.Runs;

public class RunDeciderTests
{
    private static readonly Guid EvidenceId = Guid.Parse("019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b");

    private static RunCommand.GiveEvidence Evidence(string step, string text, long seen = 99) => new(Ann, seen, step, EvidenceId, "evidence hash", text);

    /// <summary>Every kind of command that is not the start, about the step.</summary>
    private static RunCommand[] Every(string step) =>
    [
        Evidence(step, "ok"), new RunCommand.Confirm(Ann, 99, step), new RunCommand.Override(Ann, 99, step, "r"), new RunCommand.Skip(Ann, 99, step, "r"), new RunCommand.Reopen(Ann, 99, step, "r"),
        new RunCommand.RollBack(Ann, 99, step, "n"), new RunCommand.ReleaseHold(Bob, 99, step, "s"), new RunCommand.AddNote(Ann, 99, step, "n"), new RunCommand.Complete(Ann, 99, ""), new RunCommand.Abandon(Ann, 99, "r"),
    ];

    [Fact]
    public void A_run_starts_with_what_it_runs() =>
        Assert.Equal([new RunEvent.Started("A run", "story", "1", new(2026, 1, 2), "hash", 4)], New.Then(new RunCommand.Start(Ann, "  A run ", "hash")));

    [Fact]
    public void A_run_needs_a_title_of_bearable_length()
    {
        New.Refused(new RunCommand.Start(Ann, " ", ""));
        New.Refused(new RunCommand.Start(Ann, new string('x', 201), ""));
        New.Given(new RunCommand.Start(Ann, new string('x', 200), ""));
    }

    [Fact]
    public void Nothing_happens_before_the_start() => Assert.All(Every("look"), command => Assert.Equal("This run has not been started.", New.Refused(command).Reason));

    [Fact]
    public void A_run_starts_once() => Assert.All([Started, Completed, Abandoned], story => story.Refused(new RunCommand.Start(Bob, "Again", "")));

    [Fact]
    public void Evidence_that_passes_ticks_the_step() => Assert.Equal(
        [typeof(RunEvent.EvidenceJudged), typeof(RunEvent.StepDone)],
        Started.Then(Evidence("look", "all ok")).Select(happened => happened.GetType()));

    [Fact]
    public void Evidence_is_kept_with_its_verdict_and_findings()
    {
        var story = Started.Given(Evidence("look", "bad"), Evidence("look", "ok"));
        Assert.Equal([VerdictKind.Fail, VerdictKind.Pass], story.Run.StateOf("look").Evidence.Select(evidence => evidence.Verdict));
        Assert.Equal("“ok” is not in the evidence.", story.Run.StateOf("look").Evidence[0].Findings[0].Text);
        Assert.Equal((StepStatus.Done, DoneBy.Evidence), (story.Run.StateOf("look").Status, story.Run.StateOf("look").DoneBy));
    }

    [Fact]
    public void Evidence_that_fails_or_is_unclear_leaves_the_step_open()
    {
        Assert.Equal([VerdictKind.Fail], Started.Then(Evidence("look", "bad")).OfType<RunEvent.EvidenceJudged>().Select(happened => happened.Verdict));
        var judged = Assert.IsType<RunEvent.EvidenceJudged>(Assert.Single(PastTheHold.Then(Evidence("cut", "dunno"))));
        Assert.Equal((VerdictKind.Unclear, EvidenceId, "evidence hash"), (judged.Verdict, judged.EvidenceId, judged.EvidenceHash));
        Assert.Equal(StepStatus.Open, Started.Given(Evidence("look", "bad")).Run.StateOf("look").Status);
    }

    [Fact]
    public void Evidence_must_be_there_and_not_endless()
    {
        Started.Refused(Evidence("look", " \n"));
        Started.Refused(Evidence("look", new string('x', EvidenceJudge.MaxEvidenceLength + 1)));
        Started.Given(Evidence("look", new string('x', EvidenceJudge.MaxEvidenceLength)));
    }

    [Fact]
    public void A_word_is_enough_only_where_there_is_no_check()
    {
        Started.Refused(new RunCommand.Confirm(Ann, 9, "look"));
        Started.Refused(Evidence("set", "ok"));
        Assert.Equal([new RunEvent.StepDone("set", DoneBy.Word)], Started.Then(new RunCommand.Confirm(Ann, 9, "set")));
    }

    [Fact]
    public void Steps_need_not_be_done_in_order() => Assert.Equal(StepStatus.Done, Started.Given(new RunCommand.Confirm(Ann, 9, "set")).Run.StateOf("set").Status);

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void Overriding_skipping_and_abandoning_need_a_reason(string reason)
    {
        Assert.Equal("This needs a reason.", Started.Refused(new RunCommand.Override(Ann, 9, "look", reason)).Reason);
        Assert.Equal("This needs a reason.", Started.Refused(new RunCommand.Skip(Ann, 9, "look", reason)).Reason);
        Assert.Equal("This needs a reason.", Started.Refused(new RunCommand.Abandon(Ann, 9, reason)).Reason);
    }

    [Fact]
    public void A_reason_is_kept_without_blanks_around_it()
    {
        Assert.Equal([new RunEvent.StepDone("look", DoneBy.Override, "Seen on the console.")], Started.Then(new RunCommand.Override(Ann, 9, "look", " Seen on the console.\n")));
        Assert.Equal([new RunEvent.StepSkipped("look", "No second uplink.")], Started.Then(new RunCommand.Skip(Ann, 9, "look", "No second uplink. ")));
    }

    [Fact]
    public void No_text_is_longer_than_the_limit()
    {
        var (longest, tooLong) = (new string('x', RunDecider.MaxTextLength), new string('x', RunDecider.MaxTextLength + 1));
        Func<string, RunCommand>[] texts =
        [
            text => new RunCommand.Override(Ann, 9, "look", text), text => new RunCommand.Skip(Ann, 9, "look", text), text => new RunCommand.AddNote(Ann, 9, null, text), text => new RunCommand.Abandon(Ann, 9, text),
        ];
        Assert.All(texts, command =>
        {
            Started.Given(command(longest));
            Started.Refused(command(tooLong));
        });
        AllDone.Refused(new RunCommand.Complete(Ann, 99, tooLong));
        AtTheHold.Refused(new RunCommand.ReleaseHold(Bob, 99, "cut", tooLong));
        AtTheHold.Refused(new RunCommand.Reopen(Ann, 99, "set", tooLong));
        AtTheHold.Refused(new RunCommand.RollBack(Ann, 99, "set", tooLong));
    }

    [Fact]
    public void A_step_that_is_settled_is_not_settled_again()
    {
        var story = AtTheHold.Given(new RunCommand.Reopen(Ann, 99, "set", ""), new RunCommand.Skip(Bob, 99, "set", "Not needed."));
        Assert.All<RunCommand>([new RunCommand.Confirm(Ann, 99, "set"), new RunCommand.Override(Ann, 99, "set", "r"), new RunCommand.Skip(Ann, 99, "set", "r"), Evidence("look", "ok")],
            command => Assert.Equal("This step is settled already.", story.Refused(command).Reason));
        Assert.Equal("BOB", story.Refused(new RunCommand.Confirm(Ann, 99, "set")).Since?.ActorName);
    }

    [Fact]
    public void A_click_on_what_somebody_else_changed_meanwhile_is_refused_and_says_by_whom()
    {
        var seen = Started.Run.Version;
        var story = Started.Given(new RunCommand.Skip(Bob, seen, "look", "r"));
        Assert.All<RunCommand>(
            [Evidence("look", "ok", seen), new RunCommand.Override(Ann, seen, "look", "r"), new RunCommand.Skip(Ann, seen, "look", "r"), new RunCommand.Reopen(Ann, seen, "look", ""), new RunCommand.RollBack(Ann, seen, "look", "")],
            command => Assert.Equal(("Somebody was faster at this step; what you sent was not applied.", "BOB"), (story.Refused(command).Reason, story.Refused(command).Since?.ActorName)));
    }

    [Fact]
    public void Failed_evidence_of_somebody_else_makes_a_click_stale_too() =>
        Started.Given(Evidence("look", "bad")).Refused(new RunCommand.Override(Bob, Started.Run.Version, "look", "r"));

    [Fact]
    public void Who_has_seen_the_latest_may_act()
    {
        var story = Started.Given(Evidence("look", "bad"));
        story.Given(Evidence("look", "ok", story.Run.Version));
        story.Refused(Evidence("look", "ok", story.Run.Version - 1));
    }

    [Fact]
    public void Work_on_another_step_and_notes_stop_nobody()
    {
        var seen = Started.Run.Version;
        Started.Given(new RunCommand.Confirm(Bob, seen, "set"), new RunCommand.AddNote(Bob, seen, "look", "Watch out."), Evidence("look", "ok", seen));
    }

    [Fact]
    public void A_step_that_is_not_in_the_plan_is_refused_by_every_command() => Assert.All(Every("nowhere")[..8], command => Started.Refused(command));

    [Fact]
    public void Nothing_behind_a_hold_can_be_settled()
    {
        var commands = new[] { "cut", "end" }.SelectMany(step => Every(step)[..4]);
        Assert.All(commands, command => Assert.Equal("The hold before “Cut” has not been released.", AtTheHold.Refused(command).Reason));
    }

    [Fact]
    public void A_hold_is_released_once_all_before_it_is_settled()
    {
        Assert.Equal("2 step(s) before this hold are open, the first is “Look”. Do or skip them first.", Started.Refused(new RunCommand.ReleaseHold(Bob, 9, "cut", "s")).Reason);
        Assert.Equal([new RunEvent.HoldReleased("cut", "I saw it.")], AtTheHold.Then(new RunCommand.ReleaseHold(Bob, 9, "cut", "I saw it. ")));
        Assert.Equal("BOB", PastTheHold.Refused(new RunCommand.ReleaseHold(Bob, 99, "cut", "s")).Since?.ActorName);
        Started.Refused(new RunCommand.ReleaseHold(Bob, 9, "look", "s"));
    }

    [Fact]
    public void Who_did_the_last_step_is_no_second_observer()
    {
        AtTheHold.Refused(new RunCommand.ReleaseHold(Ann, 99, "cut", "I saw it."));
        // The last in time, not in the plan.
        var bobWasLast = Started.Given(new RunCommand.Confirm(Ann, 9, "set"), new RunCommand.Skip(Bob, 9, "look", "r"));
        bobWasLast.Refused(new RunCommand.ReleaseHold(Bob, 99, "cut", "s"));
        bobWasLast.Given(new RunCommand.ReleaseHold(Ann, 99, "cut", "s"));
    }

    [Fact]
    public void Who_started_the_run_is_no_second_observer_before_its_first_step()
    {
        var plan = Story.Plan with { Sections = [new("Only", [Story.Plan.Step("cut")!])] };
        var story = new Story(new Run("r2", plan)).Given(new RunCommand.Start(Ann, "t", ""));
        Assert.Contains("you started the run", story.Refused(new RunCommand.ReleaseHold(Ann, 9, "cut", "s")).Reason, StringComparison.Ordinal);
        story.Given(new RunCommand.ReleaseHold(Bob, 9, "cut", "s"));
    }

    [Fact]
    public void An_observer_says_what_was_seen_but_a_pause_needs_no_words()
    {
        Assert.Equal("This needs what you have seen.", AtTheHold.Refused(new RunCommand.ReleaseHold(Bob, 9, "cut", " ")).Reason);
        var story = PastTheHold.Given(Evidence("cut", "3"));
        Assert.Equal([new RunEvent.HoldReleased("end", "")], story.Then(new RunCommand.ReleaseHold(Ann, 99, "end", " ")));
    }

    [Fact]
    public void A_tick_is_taken_back_with_or_without_a_reason()
    {
        Assert.Equal([new RunEvent.StepReopened("set", "Wrong host.")], AtTheHold.Then(new RunCommand.Reopen(Bob, 99, "set", "Wrong host.")));
        var story = AtTheHold.Given(new RunCommand.Reopen(Bob, 99, "set", ""));
        Assert.Equal((StepStatus.Open, null), (story.Run.StateOf("set").Status, story.Run.StateOf("set").DoneBy));
        story.Refused(new RunCommand.Reopen(Bob, 99, "set", ""));
        story.Given(new RunCommand.Confirm(Ann, 99, "set"));
    }

    [Fact]
    public void Only_what_was_done_and_can_be_undone_is_rolled_back()
    {
        Assert.Equal("This step changed nothing; there is nothing to roll back.", AtTheHold.Refused(new RunCommand.RollBack(Ann, 99, "look", "")).Reason);
        Assert.Equal("This step cannot be undone: Cut is cut.", AllDone.Refused(new RunCommand.RollBack(Ann, 99, "cut", "")).Reason);
        Assert.Equal("Only a step that was done can be rolled back.", Started.Refused(new RunCommand.RollBack(Ann, 99, "set", "")).Reason);
        Started.Given(new RunCommand.Skip(Ann, 9, "set", "r")).Refused(new RunCommand.RollBack(Ann, 99, "set", ""));
        Assert.Equal([new RunEvent.StepRolledBack("set", "Back.")], AtTheHold.Then(new RunCommand.RollBack(Ann, 99, "set", "Back. ")));
        AtTheHold.Given(new RunCommand.RollBack(Ann, 99, "set", "")).Refused(new RunCommand.RollBack(Ann, 99, "set", ""));
    }

    [Fact]
    public void A_step_that_was_rolled_back_can_be_done_again()
    {
        var story = AtTheHold.Given(new RunCommand.RollBack(Ann, 99, "set", ""));
        Assert.Equal((1, "set"), (story.Run.SettledCount, story.Run.NextStep?.Id));
        Assert.Equal(2, story.Given(new RunCommand.Confirm(Ann, 99, "set")).Run.SettledCount);
    }

    [Fact]
    public void Once_a_step_is_rolled_back_the_holds_behind_it_stand_again()
    {
        var story = AllDone.Given(new RunCommand.RollBack(Ann, 99, "end", ""));
        Assert.Equal(["cut"], story.Run.ReleasedHolds.Keys);
        Assert.Equal("The hold before “End” has not been released.", story.Refused(new RunCommand.Confirm(Ann, 99, "end")).Reason);
        Assert.Empty(AllDone.Given(new RunCommand.RollBack(Ann, 99, "set", "")).Run.ReleasedHolds);
        // Taking a tick back says nothing about the target, so nothing that was seen changes.
        Assert.Equal(2, AllDone.Given(new RunCommand.Reopen(Ann, 99, "set", "")).Run.ReleasedHolds.Count);
    }

    [Fact]
    public void A_run_is_complete_when_every_step_is_settled()
    {
        Assert.Equal("2 step(s) are open, the first is “Cut”. Do or skip them, or abandon the run.", PastTheHold.Refused(new RunCommand.Complete(Ann, 99, "")).Reason);
        Assert.Equal([new RunEvent.Completed("Fine.")], AllDone.Then(new RunCommand.Complete(Ann, 99, " Fine. ")));
        Assert.Equal((RunStatus.Completed, "Fine.", "ANN"), (Completed.Run.Status, Completed.Run.EndRemark, Completed.Run.Ended?.ActorName));
    }

    [Fact]
    public void A_finished_run_takes_notes_and_roll_backs_and_nothing_else()
    {
        foreach (var story in new[] { Completed, Abandoned })
        {
            story.Given(new RunCommand.AddNote(Bob, 99, null, "Looked again."), new RunCommand.AddNote(Bob, 99, "set", "Still there."), new RunCommand.RollBack(Bob, 99, "set", "After the reboot."));
            var others = Every("set").Where(command => command is not (RunCommand.AddNote or RunCommand.RollBack));
            Assert.All(others, command => Assert.Equal(story.Run.Ended, story.Refused(command).Since));
        }
        Assert.Equal(RunStatus.Completed, Completed.Given(new RunCommand.RollBack(Bob, 99, "set", "")).Run.Status);
    }

    [Fact]
    public void A_note_is_about_the_run_or_a_step_of_it_and_says_something()
    {
        Started.Refused(new RunCommand.AddNote(Ann, 9, null, " "));
        Started.Refused(new RunCommand.AddNote(Ann, 9, "nowhere", "n"));
        Assert.Equal([new RunEvent.NoteAdded("set", "Hm.")], Started.Then(new RunCommand.AddNote(Ann, 9, "set", "Hm.")));
        Assert.Equal([null, "set"], Started.Given(new RunCommand.AddNote(Ann, 9, null, "a"), new RunCommand.AddNote(Ann, 9, "set", "b")).Run.Notes.Select(note => note.StepId));
    }

    [Fact]
    public void A_run_knows_who_started_it_and_what_is_next()
    {
        Assert.Equal(("ANN", "A run", RunStatus.Open, 1L, "look"), (Started.Run.Started?.ActorName, Started.Run.Title, Started.Run.Status, Started.Run.Version, Started.Run.NextStep?.Id));
        Assert.Equal("cut", AtTheHold.Run.NextStep?.Id);
        Assert.Null(AllDone.Run.NextStep);
        Assert.Equal((4, 4), (AllDone.Run.SettledCount, AllDone.Run.StepCount));
    }
}
