using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>What to do for these inputs. Same inputs, same plan, byte for byte.</summary>
public sealed record Plan
{
    [JsonPropertyOrder(0)] public string Runbook { get; init; } = "";

    [JsonPropertyOrder(1)] public string Version { get; init; } = "";

    [JsonPropertyOrder(2)] public DateOnly Ruleset { get; init; }

    [JsonPropertyOrder(3)] public FormValues Inputs { get; init; } = FormValues.Empty;

    /// <summary>One or two sentences: what this plan does, with the figures that matter.</summary>
    [JsonPropertyOrder(4)] public required string Summary { get; init; }

    /// <summary>The few figures and lines one came for, shown above everything else.</summary>
    [JsonPropertyOrder(5)] public ImmutableArray<Highlight> Highlights { get => field.IsDefault ? [] : field; init; } = [];

    [JsonPropertyOrder(6)] public ImmutableArray<Caution> Cautions { get; init; } = [];

    [JsonPropertyOrder(7)] public required ImmutableArray<Section> Sections { get; init; }

    [JsonPropertyOrder(8)] public ImmutableArray<GeneratedFile> Files { get; init; } = [];

    [JsonPropertyOrder(9)] public ImmutableArray<PlanTable> Tables { get; init; } = [];

    [JsonPropertyOrder(10)] public ImmutableArray<Picture> Pictures { get; init; } = [];

    [JsonIgnore] public IEnumerable<Step> Steps => Sections.SelectMany(section => section.Steps);

    public Step? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>The track of the step's section; empty for a section without one, and for a step that the plan does not have.</summary>
    public string TrackOf(string stepId) => Sections.FirstOrDefault(section => section.Steps.Any(step => step.Id == stepId))?.Track ?? "";
}

[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    [JsonStringEnumMemberName("info")] Info,
    [JsonStringEnumMemberName("warning")] Warning,
    [JsonStringEnumMemberName("danger")] Danger,
}

/// <param name="Source">Who says so; null only for what follows from the inputs themselves.</param>
/// <param name="Unverified">True when the fact was not measured or read in a first-hand source; shown as a badge.</param>
public sealed record Caution(Severity Severity, string Text, string? Source = null, bool Unverified = false);

/// <summary>A file to download. <paramref name="Language"/> is what it is written in: <c>sh</c>, <c>powershell</c>, <c>csv</c>, <c>text</c>.</summary>
public sealed record GeneratedFile(string Name, string Language, string Text)
{
    /// <summary>What to do with it, in a sentence.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>It is what the plan is about, and is shown with the plan's figures.</summary>
    public bool Leads { get; init; }
}

public sealed record Section(string Title, ImmutableArray<Step> Steps)
{
    public string Intro { get; init; } = "";

    /// <summary>
    /// The console it is worked on beside the other tracks: sections with a track that follow one another make a stage, in which only
    /// those of the same track wait for each other. A section without one waits for all before it. Empty for most.
    /// </summary>
    public string Track { get; init => field = value ?? ""; } = "";
}
