using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Runs;

/// <summary>Steps that another track has left before somebody on this one can go on.</summary>
public sealed record Wait(string Track, int Open);

/// <summary>What is next for whoever works on one track: its steps, and those without a track.</summary>
/// <param name="Step">The next step; null when nothing is left for this track.</param>
/// <param name="Waits">Which other tracks come first. Empty when <paramref name="Step"/> can be done now.</param>
public sealed record NextOnTrack(Step? Step, ImmutableArray<Wait> Waits)
{
    /// <param name="track">Empty for whoever works on all of them.</param>
    public static NextOnTrack Of(Run run, string track)
    {
        if (track.Length == 0) return new(run.NextStep, []);
        var waits = ImmutableArray<Wait>.Empty;
        foreach (var stage in Stage.Of(run.Plan))
        {
            var mine = stage.Tracks.Contains("") ? "" : track;
            if (stage.Steps(mine).FirstOrDefault(run.IsOpen) is { } step) return new(step, waits);
            foreach (var other in stage.Tracks.Where(other => other != mine))
                if (stage.Steps(other).Count(run.IsOpen) is > 0 and var open) waits = With(waits, other, open);
        }
        return new(null, waits);
    }

    // The same console may have steps left in two stages.
    private static ImmutableArray<Wait> With(ImmutableArray<Wait> waits, string track, int open) => waits.FirstOrDefault(wait => wait.Track == track) is { } before
        ? waits.Replace(before, before with { Open = before.Open + open })
        : waits.Add(new(track, open));

    /// <summary>Why one cannot go on: <c>sw2 has 3 steps left before “Connect the cables”.</c> Empty when one can.</summary>
    public string Words => Waits.IsEmpty ? "" : string.Concat(
        string.Join(" and ", Waits.Select(wait => $"{wait.Track} has {(wait.Open == 1 ? "1 step" : $"{wait.Open} steps")}")),
        " left",
        Step is null ? "." : $" before “{Step.Title}”.");
}
