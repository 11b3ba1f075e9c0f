using Runbooks.Domain.Audit;
using Runbooks.Domain.Runs;
using Runbooks.Web.Accounts;

namespace Runbooks.Web.Runs;

/// <summary>
/// One open page on one run: the run as this page shows it, kept up by the feed, and what came of the page's own commands.
/// Every call is made on the page's dispatcher.
/// </summary>
public sealed class RunSession(RunService runs, RunFeed feed, Visit visit, ILogger<RunSession> log, string id) : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private RunFeed.Watch? watch;

    public string Id => id;

    /// <summary>Null until opened, and for a run that does not exist.</summary>
    public Run? Run { get; private set; }

    /// <summary>Who may act; null for somebody without a name.</summary>
    public Origin? Me { get; private set; }

    /// <summary>The step of the last refusal, or null when it was about the run.</summary>
    public string? RefusedStep { get; private set; }

    public Decision.Refused? Refused { get; private set; }

    /// <summary>Raised whenever the page has to be drawn anew.</summary>
    public event Action? Changed;

    /// <summary>Raised when somebody else did something in the run.</summary>
    public event Action<AuditEvent>? SomebodyElse;

    /// <summary>Raised when the run can no longer be followed.</summary>
    public event Action<Exception>? Failed;

    public async Task Open()
    {
        watch = feed.Subscribe(RunService.TargetKind, id);
        Me = await visit.Origin();
        Run = await runs.Find(id, closing.Token);
        _ = Follow(watch);
    }

    // What was sent is carried out also when its page is left at once.
    /// <returns>Whether it was accepted; a refusal stands in <see cref="Refused"/>.</returns>
    public Task<bool> Send(Func<Run, string, RunCommand> command, string? step = null) =>
        Act(step, (run, me) => runs.Handle(run, command(run, me.Actor.Id), me));

    public Task<bool> GiveEvidence(string step, string text) =>
        Act(step, (run, me) => runs.GiveEvidence(run, step, text, me));

    private void ForgetRefusal() => (Refused, RefusedStep) = (null, null);

    public void Dispose()
    {
        closing.Cancel();
        watch?.Dispose();
    }

    private async Task<bool> Act(string? step, Func<Run, Origin, Task<(Decision, Run)>> act)
    {
        if (Run is null || Me is null) return false;
        ForgetRefusal();
        var (decision, after) = await Tried(Run, Me, act);
        // The feed may have been faster with later events.
        if (after.Version > Run.Version) Run = after;
        if (decision is Decision.Refused refused) (Refused, RefusedStep) = (refused, step);
        Changed?.Invoke();
        return decision is Decision.Accepted;
    }

    // A full disk or a broken one must not take the page away, with what was typed into it.
    private async Task<(Decision, Run)> Tried(Run run, Origin me, Func<Run, Origin, Task<(Decision, Run)>> act)
    {
        try
        {
            return await act(run, me);
        }
        catch (Exception e) when (StorageTrouble.Is(e))
        {
            log.LogError(e, "A step of run {Run} could not be recorded.", id);
            return (new Decision.Refused(StorageTrouble.Words), run);
        }
    }

    private async Task Follow(RunFeed.Watch watch)
    {
        try
        {
            await foreach (var happened in watch.Events.ReadAllAsync(closing.Token))
            {
                if (Run is not { } run || happened.TargetVersion <= run.Version) continue;
                Run = happened.TargetVersion == run.Version + 1 ? RunService.Evolve(run, happened) : await runs.Find(id, closing.Token);
                if (happened.Origin.Actor.Id != Me?.Actor.Id) SomebodyElse?.Invoke(happened);
                Changed?.Invoke();
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception e)
        {
            Failed?.Invoke(e);
        }
    }
}
