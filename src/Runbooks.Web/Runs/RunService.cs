using System.Security.Cryptography;
using Runbooks.Domain.Audit;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using Runbooks.Storage;

namespace Runbooks.Web.Runs;

/// <summary>Carries a command to the log: reads the run, lets the decider decide, appends what it decided.</summary>
public sealed class RunService(EventLog log, EventReader reader, FrozenPlans plans)
{
    public const string TargetKind = "run";

    // Each clash means that somebody else got through, so a command that loses this often meets more than people can click.
    private const int MaxTries = 20;

    private const int SaltLength = 32;

    /// <summary>Freezes the plan and starts a run of it.</summary>
    /// <returns>The run's id, or the refusal.</returns>
    public async Task<Result<string>> Start(Plan plan, string title, Origin origin, CancellationToken ct = default)
    {
        var (id, frozen) = (Guid.CreateVersion7().ToString("N"), FrozenPlans.Freeze(plan));
        var decision = RunDecider.Decide(new Run(id, plan), new RunCommand.Start(origin.Actor.Id, title, frozen.Hash), Catalogue.Readers);
        if (decision is not Decision.Accepted accepted) return Result.Refuse<string>(((Decision.Refused)decision).Reason);
        await log.Append(new Append(TargetKind, id, 0, origin, Events(accepted), Documents: [frozen]), ct);
        return id;
    }

    /// <summary>Null when there is no such run.</summary>
    public async Task<Run?> Find(string id, CancellationToken ct = default)
    {
        var events = await reader.Target(TargetKind, id, ct: ct);
        if (events.IsEmpty || RunEventJson.Read(events[0].Action, events[0].Payload) is not RunEvent.Started started) return null;
        return events.Aggregate(new Run(id, await plans.Find(started.PlanHash, ct)), Evolve);
    }

    /// <summary>The run after one more event. The event must be the next one.</summary>
    public static Run Evolve(Run run, AuditEvent happened) => RunEventJson.Read(happened.Action, happened.Payload) is { } known
        ? run.Evolve(known, new Stamp(happened.TargetVersion, happened.At, happened.Origin.Actor.Id, happened.Origin.Actor.Name))
        : run with { Version = happened.TargetVersion };

    /// <summary>
    /// When another event comes first, the command is decided anew on the new state: the decider knows whether it still makes
    /// sense, and only it may refuse.
    /// </summary>
    public async Task<(Decision Decision, Run Run)> Handle(Run run, RunCommand command, Origin origin, byte[]? salt = null, CancellationToken ct = default)
    {
        var current = run;
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var decision = RunDecider.Decide(current, command, Catalogue.Readers);
            if (decision is not Decision.Accepted accepted) return (decision, current);
            var append = new Append(TargetKind, current.Id, current.Version, origin, Events(accepted), Evidence(command, salt));
            switch (await log.Append(append, ct))
            {
                case AppendResult.Committed committed:
                    return (decision, committed.Events.Aggregate(current, Evolve));
                case AppendResult.Clash clash:
                    current = clash.Since.Aggregate(current, Evolve);
                    break;
            }
        }
        return (new Decision.Refused("Too many people are working on this run at this moment. Nothing was applied; send it again."), current);
    }

    /// <summary>Gives evidence under a fresh salt and id.</summary>
    public Task<(Decision Decision, Run Run)> GiveEvidence(Run run, string stepId, string text, Origin origin, CancellationToken ct = default)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        text = Whole(text);
        return Handle(run, new RunCommand.GiveEvidence(origin.Actor.Id, run.Version, stepId, Guid.CreateVersion7(), SaltedHash.Of(salt, text), text), origin, salt, ct);
    }

    // Half of a surrogate pair can come in when a paste is cut off; no store keeps it, so it becomes U+FFFD.
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static ImmutableArray<NewEvent> Events(Decision.Accepted accepted) =>
        [.. accepted.Events.Select(RunEventJson.Write).Select(written => new NewEvent(written.Action, written.Payload))];

    private static ImmutableArray<NewEvidence> Evidence(RunCommand command, byte[]? salt) =>
        command is RunCommand.GiveEvidence give && salt is not null ? [new NewEvidence(give.EvidenceId, salt, give.Text)] : [];
}
