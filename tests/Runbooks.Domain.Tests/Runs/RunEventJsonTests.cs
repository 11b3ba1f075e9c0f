using System.Text.Json;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Runs;

public class RunEventJsonTests
{
    private static readonly ImmutableArray<RunEvent> Every =
    [
        new RunEvent.Started("Zwei Hosts “測試”", "vmotion-networks", "1.0", new(2026, 3, 4), "0a1b", 12),
        new RunEvent.EvidenceJudged("look", Guid.Parse("019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b"), "2c3d", VerdictKind.Fail, [new(VerdictKind.Fail, "vmk1 mtu: 1500, expected 9000."), new(VerdictKind.Unclear, "The output does not show vmk1 state.")]),
        new RunEvent.EvidenceJudged("look", Guid.Parse("019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5c"), "2c3d", VerdictKind.Unclear, []),
        new RunEvent.StepDone("look", DoneBy.Evidence),
        new RunEvent.StepDone("set", DoneBy.Word),
        new RunEvent.StepDone("cut", DoneBy.Override, "Seen on the console: \"<up>\""),
        new RunEvent.StepSkipped("cut", "No second uplink."),
        new RunEvent.StepReopened("set", ""),
        new RunEvent.StepRolledBack("set", "Back."),
        new RunEvent.HoldReleased("cut", "Both hosts are in maintenance mode."),
        new RunEvent.NoteAdded(null, "First line\nsecond line"),
        new RunEvent.NoteAdded("set", "Hm."),
        new RunEvent.Completed(""),
        new RunEvent.Abandoned("Power cut."),
    ];

    private static IEnumerable<Type> Kinds => typeof(RunEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(RunEvent)));

    [Fact]
    public void The_samples_hold_every_kind_of_event() => Assert.Equal(Kinds.ToHashSet(), Every.Select(happened => happened.GetType()).ToHashSet());

    // What is in this file lies in people's databases: it may grow, but no line of it may ever change.
    [Fact]
    public void Events_are_stored_like_this() =>
        Golden.Check(string.Concat(Every.Select(RunEventJson.Write).Select(stored => $"{stored.Action} {stored.Payload}\n")), "Runs/stored-events.txt");

    [Fact]
    public void An_event_read_back_is_stored_the_same() => Assert.All(Every, happened =>
    {
        var (action, payload) = RunEventJson.Write(happened);
        var read = RunEventJson.Read(action, payload);
        Assert.Equal(happened.GetType(), read?.GetType());
        Assert.Equal((action, payload), RunEventJson.Write(read!));
        // Records compare arrays by reference; all other properties must be equal.
        if (happened is not RunEvent.EvidenceJudged) Assert.Equal(happened, read);
    });

    [Theory]
    [InlineData("link.created")]
    [InlineData("run.Started")]
    [InlineData("")]
    public void What_is_not_a_runs_is_not_read(string action) => Assert.Null(RunEventJson.Read(action, "{}"));

    [Theory]
    [InlineData("run.step-done", "{}")]
    [InlineData("run.step-done", "")]
    [InlineData("run.step-done", "[]")]
    [InlineData("run.step-done", "{\"stepId\":\"a\"}")]
    [InlineData("run.step-done", "{\"stepId\":null,\"by\":\"word\"}")]
    [InlineData("run.step-done", "{\"stepId\":\"a\",\"by\":\"magic\"}")]
    [InlineData("run.step-done", "{\"stepId\":\"a\",\"stepId\":\"b\",\"by\":\"word\"}")]
    [InlineData("run.started", "{\"title\":\"t\"}")]
    [InlineData("run.evidence-judged", "{\"stepId\":\"a\",\"evidenceId\":\"x\",\"evidenceHash\":\"\",\"verdict\":\"pass\",\"findings\":[]}")]
    [InlineData("run.evidence-judged", "{\"stepId\":\"a\",\"evidenceId\":\"019a1b2c-3d4e-7f60-8a9b-0c1d2e3f4a5b\",\"evidenceHash\":\"\",\"verdict\":\"pass\",\"findings\":null}")]
    public void A_payload_the_action_cannot_have_is_refused(string action, string payload) => Assert.ThrowsAny<JsonException>(() => RunEventJson.Read(action, payload));

    [Fact]
    public void A_payload_without_what_has_a_default_is_read() => Assert.Equal(new RunEvent.StepDone("a", DoneBy.Word), RunEventJson.Read("run.step-done", """{"stepId":"a","by":"word"}"""));

    [Fact]
    public void History_describes_every_event_and_no_two_alike()
    {
        var lines = Every.Select(RunHistory.Describe).ToList();
        Assert.All(lines, Assert.NotEmpty);
        Assert.Equal(Every.Length, lines.Distinct().Count());
        Golden.Check(string.Concat(lines.Select(line => $"{line}\n")), "Runs/history.txt");
    }

    [Fact]
    public void An_event_says_which_step_it_is_about()
    {
        Assert.Equal(
            [null, "look", "look", "look", "set", "cut", "cut", "set", "set", "cut", null, "set", null, null],
            Every.Select(happened => happened.AboutStep));
        Assert.All(Every.Where(happened => happened.GetType().GetProperty("StepId") is not null), happened => Assert.Equal(happened.GetType().GetProperty("StepId")!.GetValue(happened), happened.AboutStep));
    }
}
