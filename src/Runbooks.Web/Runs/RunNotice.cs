using Runbooks.Domain.Audit;
using Runbooks.Domain.Runs;

namespace Runbooks.Web.Runs;

/// <summary>What somebody else did, in a line that passes: <c>On sw2, “Save”: Bob skipped the step: seen</c>.</summary>
internal static class RunNotice
{
    private const int MaxLength = 140;

    /// <summary>Null for an event of a later version.</summary>
    public static string? Of(Run run, AuditEvent happened)
    {
        if (RunEventJson.Read(happened.Action, happened.Payload) is not { } known) return null;
        var console = known.AboutStep is { } about && run.Plan.TrackOf(about) is { Length: > 0 } track ? $"On {track}, " : "";
        var step = known.AboutStep is { } id && run.Plan.Step(id) is { } found ? $"{console}“{found.Title}”: " : "";
        var words = $"{step}{happened.Origin.Actor.Name} {RunHistory.Describe(known)}";
        return words.Length > MaxLength ? words[..MaxLength] + "…" : words;
    }
}
