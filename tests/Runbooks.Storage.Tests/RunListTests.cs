using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Storage.Tests;

public class RunListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static NewEvent Of(RunEvent run)
    {
        var (action, payload) = RunEventJson.Write(run);
        return new(action, payload);
    }

    private static Append On(string id, long version, string who, params RunEvent[] events) => new("run", id, version, Data.Somebody(who), [.. events.Select(Of)]);

    private static Append Start(string id, string title = "Two hosts", string runbook = "vmotion-networks", string who = "Ada", params NewDocument[] documents) =>
        On(id, 0, who, new RunEvent.Started(title, runbook, "1.0", new DateOnly(2026, 1, 2), documents is [var plan] ? plan.Hash : "none", 3)) with { Documents = [.. documents] };

    [Fact]
    public async Task A_run_is_in_the_list_as_its_events_tell_it()
    {
        await using var data = new Data();
        await data.Write(Start("r1"));
        await data.Write(On("r1", 1, "Bob", new RunEvent.StepDone("one", DoneBy.Word), new RunEvent.StepSkipped("two", "no second uplink")));
        var row = (await data.Runs.Find("r1", Ct))!;
        Assert.Equal(("Two hosts", "vmotion-networks", RunStatus.Open, 3L, 2, 3, 2), (row.Title, row.Runbook, row.State, row.Version, row.StepsDone, row.StepsTotal, row.People));
        Assert.Equal(("Ada", "Bob"), (row.StartedBy, row.LastActor));
        await data.Write(On("r1", 3, "Bob", new RunEvent.StepRolledBack("one", ""), new RunEvent.StepReopened("two", "")));
        await data.Write(On("r1", 5, "Ada", new RunEvent.Abandoned("wrong host")));
        row = (await data.Runs.Find("r1", Ct))!;
        Assert.Equal((RunStatus.Abandoned, 0, 6L), (row.State, row.StepsDone, row.UpdatedSeq));
    }

    [Fact]
    public async Task Steps_that_the_plan_does_not_need_are_in_no_count()
    {
        ImmutableArray<Step> steps = [.. Enumerable.Range(0, 4).Select(i => new Step("s" + i, "t", "w", "x") { Check = new Check.None("n"), Undo = new Undo.NothingChanged(), NotApplicable = i == 3 ? "Not here." : null })];
        var run = new Run("r1", new Plan { Summary = "s", Sections = [new Section("a", steps)] });
        var started = Assert.IsType<Decision.Accepted>(RunDecider.Decide(run, new RunCommand.Start("Ada", "t", "none"), new Dictionary<string, EvidenceReader>())).Events;
        await using var data = new Data();
        await data.Write(On("r1", 0, "Ada", [.. started]));
        await data.Write(On("r1", 1, "Ada", [.. steps.Take(3).Select(step => new RunEvent.StepDone(step.Id, DoneBy.Word))]));
        var row = (await data.Runs.Find("r1", Ct))!;
        Assert.Equal((3, 3), (row.StepsDone, row.StepsTotal));
    }

    [Fact]
    public async Task The_list_counts_settled_steps_as_the_fold_does()
    {
        await using var data = new Data();
        var runs = 0;
        var step = Gen.Int[0, 2].Select(i => "s" + i);
        var happened = Gen.Select(step, Gen.Int[0, 3]).Select((id, kind) => kind switch
        {
            0 => (RunEvent)new RunEvent.StepDone(id, DoneBy.Word),
            1 => new RunEvent.StepSkipped(id, "r"),
            2 => new RunEvent.StepReopened(id, ""),
            _ => new RunEvent.StepRolledBack(id, ""),
        });
        ImmutableArray<Step> steps = [.. Enumerable.Range(0, 3).Select(i => new Step("s" + i, "t", "w", "x") { Check = new Check.None("n"), Undo = new Undo.NothingChanged() })];
        var plan = new Plan { Summary = "s", Sections = [new Section("a", steps)] };
        happened.List[0, 12].Sample(events =>
        {
            var id = "run" + runs++;
            data.Write(Start(id)).GetAwaiter().GetResult();
            if (events.Count > 0) data.Write(On(id, 1, "Bob", [.. events])).GetAwaiter().GetResult();
            var fold = events.Aggregate(new Run(id, plan), (run, e) => run.Evolve(e, new Stamp(run.Version + 1, default, "", "")));
            return data.Runs.Find(id, Ct).GetAwaiter().GetResult()!.StepsDone == fold.SettledCount;
        }, iter: 60, threads: 1);
    }

    [Fact]
    public async Task Runs_are_found_by_runbook_state_person_and_words()
    {
        await using var data = new Data();
        var plan = Data.Document("""{"summary":"Four links between two hosts","inputs":{"hostA":"esx-nord-07","rows":[{"nic":"vmnic5"}]},"sections":[]}""");
        await data.Write(Start("r1", "Rack nine", documents: plan));
        await data.Write(Start("r2", "Rack ten", "dvswitch-removal", "Bob"));
        await data.Write(On("r2", 1, "Cyd", new RunEvent.NoteAdded(null, "the Überspannung tripped")));
        await data.Write(On("r1", 1, "Ada", new RunEvent.Completed("")));
        Assert.Equal(["r1", "r2"], await Ids(RunFilter.All));
        Assert.Equal(["r2"], await Ids(new() { Runbook = "dvswitch-removal" }));
        Assert.Equal(["r1"], await Ids(new() { State = RunStatus.Completed }));
        Assert.Equal(["r2"], await Ids(new() { Person = "cyd" }));
        Assert.Equal(["r2"], await Ids(new() { Person = "u-Bob" }));
        Assert.Equal(["r1"], await Ids(new() { Text = "esx-nord-07" }));
        Assert.Equal(["r1"], await Ids(new() { Text = "rack vmnic5 links" }));
        Assert.Equal(["r2"], await Ids(new() { Text = "ubersp" }));
        Assert.Equal(["r2"], await Ids(new() { Text = "cyd" }));
        Assert.Empty(await Ids(new() { Text = "rack eleven" }));

        async Task<IEnumerable<string>> Ids(RunFilter filter) => (await data.Runs.Page(filter, ct: Ct)).Runs.Select(run => run.RunId);
    }

    [Fact]
    public async Task The_list_pages_by_key()
    {
        await using var data = new Data();
        for (var i = 0; i < 7; i++) await data.Write(Start("r" + i));
        var first = await data.Runs.Page(RunFilter.All, null, 3, Ct);
        await data.Write(Start("new"));
        var second = await data.Runs.Page(RunFilter.All, first.Before, 3, Ct);
        var third = await data.Runs.Page(RunFilter.All, second.Before, 3, Ct);
        Assert.Equal(["r6", "r5", "r4", "r3", "r2", "r1", "r0"], first.Runs.Concat(second.Runs).Concat(third.Runs).Select(run => run.RunId));
        Assert.Null(third.Before);
    }

    [Fact]
    public async Task An_event_of_a_run_that_was_never_started_is_refused()
    {
        await using var data = new Data();
        await Assert.ThrowsAsync<InvalidOperationException>(() => data.Log.Append(On("ghost", 0, "Ada", new RunEvent.Completed("")), Ct));
        Assert.Equal(0, data.Reader.Checkpoint("o").Size);
    }
}
