using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;

namespace Runbooks.Domain.Tests.Runs;

/// <summary>
/// A run told as commands: <c>given</c> what happened, <c>when</c> somebody does something, <c>then</c> these events or this refusal.
/// </summary>
internal sealed record Story(Run Run)
{
    public const string Ann = "ann", Bob = "bob";

    private static readonly Dictionary<string, EvidenceReader> Readers = [];

    /// <summary>look (evidence, changes nothing), set (by word), then a second observer before cut, which cannot be undone, and a pause before end.</summary>
    public static Plan Plan { get; } = new()
    {
        Runbook = "story",
        Version = "1",
        Ruleset = new(2026, 1, 2),
        Summary = "",
        Sections =
        [
            new("One",
            [
                new("look", "Look", "", "") { Check = new Check.ExactText("ok"), Undo = new Undo.NothingChanged() },
                new("set", "Set", "", "") { Check = new Check.None("Nothing to see."), Undo = new Undo.ByCommands([new(Shell.Esxcli, "unset")]) },
            ]),
            new("Two",
            [
                new("cut", "Cut", "", "") { Check = new Check.Number(1, 5), Undo = new Undo.Impossible("Cut is cut."), Hold = new(HoldKind.SecondObserver, "Look first.") },
                new("end", "End", "", "") { Check = new Check.None("No."), Undo = new Undo.ByCommands([], "By hand."), Hold = new(HoldKind.Pause, "Breathe.") },
            ]),
        ],
    };

    public static Story New { get; } = new(new Run("r1", Plan));

    public static Story Started { get; } = New.Given(new RunCommand.Start(Ann, "A run", "hash"));

    /// <summary>Look and set are done by Ann, so the hold before cut is next.</summary>
    public static Story AtTheHold { get; } = Started.Given(new RunCommand.GiveEvidence(Ann, 9, "look", Guid.Empty, "", "ok"), new RunCommand.Confirm(Ann, 9, "set"));

    public static Story PastTheHold { get; } = AtTheHold.Given(new RunCommand.ReleaseHold(Bob, 9, "cut", "I saw it."));

    public static Story AllDone { get; } = PastTheHold.Given(
        new RunCommand.GiveEvidence(Ann, 99, "cut", Guid.Empty, "", "3"), new RunCommand.ReleaseHold(Ann, 99, "end", ""), new RunCommand.Confirm(Ann, 99, "end"));

    public static Story Completed { get; } = AllDone.Given(new RunCommand.Complete(Ann, 99, "Fine."));

    public static Story Abandoned { get; } = AtTheHold.Given(new RunCommand.Abandon(Ann, 99, "Power cut."));

    public Decision Decide(RunCommand command) => RunDecider.Decide(Run, command, Readers);

    /// <summary>The command must be accepted.</summary>
    public Story Given(params ReadOnlySpan<RunCommand> commands)
    {
        var story = this;
        foreach (var command in commands) story = story.After(command, Assert.IsType<Decision.Accepted>(story.Decide(command)));
        return story;
    }

    /// <summary>The state after the command, whether it was accepted or refused.</summary>
    public Story With(RunCommand command) => Decide(command) is Decision.Accepted accepted ? After(command, accepted) : this;

    public RunEvent[] Then(RunCommand command) => [.. Assert.IsType<Decision.Accepted>(Decide(command)).Events];

    public Decision.Refused Refused(RunCommand command) => Assert.IsType<Decision.Refused>(Decide(command));

    private Story After(RunCommand command, Decision.Accepted accepted) =>
        new(accepted.Events.Aggregate(Run, (run, happened) => run.Evolve(happened, StampOf(run.Version + 1, command.ActorId))));

    private static Stamp StampOf(long version, string actor) => new(version, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddSeconds(version), actor, actor.ToUpperInvariant());
}
