using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Runs;

/// <summary>Events as lines a person reads: "pasted evidence: fail", "skipped: no second uplink".</summary>
public static class RunHistory
{
    public static string Describe(RunEvent happened) => happened switch
    {
        RunEvent.Started e => $"started the run “{e.Title}”",
        RunEvent.EvidenceJudged e => $"gave evidence: {e.Verdict switch { VerdictKind.Pass => "pass", VerdictKind.Fail => "fail", _ => "unclear" }}",
        RunEvent.StepDone { By: DoneBy.Evidence } => "did the step; the evidence passed",
        RunEvent.StepDone { By: DoneBy.Word } => "did the step, on their word",
        RunEvent.StepDone e => $"accepted the step without a pass: {e.Reason}",
        RunEvent.StepSkipped e => $"skipped the step: {e.Reason}",
        RunEvent.StepReopened e => e.Reason.Length == 0 ? "took the tick back" : $"took the tick back: {e.Reason}",
        RunEvent.StepRolledBack e => e.Note.Length == 0 ? "rolled the step back" : $"rolled the step back: {e.Note}",
        RunEvent.HoldReleased e => e.Statement.Length == 0 ? "released the hold" : $"released the hold: {e.Statement}",
        RunEvent.NoteAdded e => $"noted: {e.Text}",
        RunEvent.Completed e => e.Remark.Length == 0 ? "completed the run" : $"completed the run: {e.Remark}",
        RunEvent.Abandoned e => $"abandoned the run: {e.Reason}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
