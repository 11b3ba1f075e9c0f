using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Runs;

/// <summary>How to take back what was really done, latest first.</summary>
public static class Rollback
{
    /// <summary>Steps that are done and changed something, in reverse order of doing. Their undo may be "cannot be undone".</summary>
    public static ImmutableArray<Step> For(Run run) =>
    [
        .. run.Plan.Steps
            .Where(step => run.StateOf(step.Id).Status == StepStatus.Done && step.Undo is not Undo.NothingChanged)
            .OrderByDescending(step => run.StateOf(step.Id).DoneAtVersion),
    ];
}
