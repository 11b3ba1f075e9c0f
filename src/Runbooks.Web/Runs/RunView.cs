using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;

namespace Runbooks.Web.Runs;

/// <summary>What one page shows of a run: whose console, and which step of each track is open.</summary>
public sealed class RunView
{
    private ImmutableDictionary<string, string> open = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
    private string last = "";

    /// <param name="kept">The console that was chosen in this tab before; null for none.</param>
    public RunView(Run run, string? kept, bool isNarrow)
    {
        Plan = run.Plan;
        Tracks = TracksOf(run.Plan);
        (Chosen, IsNarrow) = (kept ?? "", isNarrow);
        var next = Console.Length == 0 ? run.NextSteps : NextOnTrack.Of(run, Console) is { Step: { } own, Waits.IsEmpty: true } ? [own] : [];
        foreach (var step in next.Reverse()) Open(step.Id);
    }

    private Plan Plan { get; }

    public ImmutableArray<string> Tracks { get; }

    /// <summary>As chosen by the person; empty for all. <see cref="Console"/> is what comes of it.</summary>
    public string Chosen { get; private set; }

    /// <summary>Too narrow for two columns.</summary>
    public bool IsNarrow { get; set; }

    /// <summary>The track that is shown alone; empty when all are.</summary>
    public string Console => Tracks.Contains(Chosen) ? Chosen : IsNarrow && Tracks is [var first, ..] ? first : "";

    public static ImmutableArray<string> TracksOf(Plan plan) => [.. plan.Sections.Select(section => section.Track).Where(track => track.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>What the person does next: on their console, or on the one they worked on last when all are theirs.</summary>
    /// <param name="after">The step they have just settled; null for where they stand.</param>
    public NextOnTrack Next(Run run, string? after = null) => Console.Length > 0 ? NextOnTrack.Of(run, Console) : new(run.NextAfter(after ?? last), []);

    public bool Shows(string track) => track.Length == 0 || Console.Length == 0 || Console == track;

    public void Choose(string console) => Chosen = console;

    public bool IsOpen(string step) => open.GetValueOrDefault(Plan.TrackOf(step)) == step;

    /// <summary>Opens the step beside those of other tracks; a step that all wait for stands open alone.</summary>
    public void Open(string step)
    {
        var track = Plan.TrackOf(step);
        open = (track.Length == 0 ? open.Clear() : open.Remove("")).SetItem(track, step);
        if (!Shows(track)) Choose(track);
        last = step;
    }

    public void Toggle(string step)
    {
        if (IsOpen(step)) open = open.Remove(Plan.TrackOf(step));
        else Open(step);
    }

    /// <summary>
    /// Opens what comes after a step that has just been settled. Focus goes with it: one can work on without the mouse. It does not go to
    /// another person's console, but to the words that say what that one has to do first.
    /// </summary>
    /// <returns>The id of the element that takes the focus.</returns>
    public string After(Run run, string settled) => Next(run, settled) switch
    {
        { Waits.IsEmpty: false } => "run-wait",
        { Step: { } next } => Reach(run, next.Id),
        _ => Reach(run, "end-run"),
    };

    /// <summary>Opens the step. A hold comes before its step, also for whoever works with the keyboard.</summary>
    /// <returns>The id of the element that takes the focus.</returns>
    public string Reach(Run run, string step)
    {
        if (Plan.Step(step) is not null) Open(step);
        return run.HeldAt(step)?.Id == step ? $"hold-{step}" : $"step-{step}";
    }

    /// <summary>The console as the browser's tab keeps it.</summary>
    public static string Key(string run) => $"console:{run}";
}
