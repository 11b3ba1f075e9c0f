using Runbooks.Domain.Runs;

namespace Runbooks.Web.Runs;

internal static class StepWords
{
    public static string Tone(StepStatus status) => status switch
    {
        StepStatus.Done => "done",
        StepStatus.Skipped => "skipped",
        StepStatus.RolledBack => "rolled-back",
        StepStatus.NotApplicable => "not-needed",
        _ => "open",
    };

    public static string State(StepState state, bool isNext) => state.Status switch
    {
        StepStatus.Done when state.DoneBy == DoneBy.Evidence => "Done, evidence passed.",
        StepStatus.Done when state.DoneBy == DoneBy.Word => "Done, on their word.",
        StepStatus.Done => "Accepted without a pass.",
        StepStatus.Skipped => "Skipped.",
        StepStatus.RolledBack => "Rolled back.",
        StepStatus.NotApplicable => "Not needed.",
        _ when isNext => "Next",
        _ => "",
    };
}
