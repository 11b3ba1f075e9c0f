namespace Runbooks.Domain.Engine;

/// <summary>
/// Sections that are worked on at the same time: one without a track by itself, or all those with one that follow one another. Steps
/// of different tracks of a stage do not wait for each other.
/// </summary>
/// <param name="First">Where its first section stands among the plan's, from 0.</param>
public sealed record Stage(ImmutableArray<Section> Sections, int First)
{
    /// <summary>Its tracks in the order of their first sections; one empty name for a stage without.</summary>
    public ImmutableArray<string> Tracks => [.. Sections.Select(section => section.Track).Distinct(StringComparer.Ordinal)];

    public bool Has(string stepId) => Sections.Any(section => section.Steps.Any(step => step.Id == stepId));

    public IEnumerable<Step> Steps(string track) => Sections.Where(section => section.Track == track).SelectMany(section => section.Steps);

    public static ImmutableArray<Stage> Of(Plan plan)
    {
        var stages = ImmutableArray.CreateBuilder<Stage>();
        foreach (var (section, at) in plan.Sections.Select((section, at) => (section, at)))
        {
            if (section.Track.Length > 0 && at > 0 && plan.Sections[at - 1].Track.Length > 0) stages[^1] = stages[^1] with { Sections = stages[^1].Sections.Add(section) };
            else stages.Add(new([section], at));
        }
        return stages.ToImmutable();
    }

    /// <summary>The steps that this one waits for, in the order of the plan; all of them when the plan has no such step.</summary>
    public static IEnumerable<Step> Before(Plan plan, string stepId)
    {
        foreach (var stage in Of(plan))
        {
            if (stage.Sections.FirstOrDefault(section => section.Steps.Any(step => step.Id == stepId)) is not { } own)
            {
                foreach (var step in stage.Sections.SelectMany(section => section.Steps)) yield return step;
                continue;
            }
            foreach (var step in stage.Steps(own.Track).TakeWhile(step => step.Id != stepId)) yield return step;
            yield break;
        }
    }
}
