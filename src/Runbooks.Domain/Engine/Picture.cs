using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>A drawing as data: drawn as SVG on screen, in print and as a file. Coordinates are in picture units, origin top left.</summary>
/// <param name="Description">Says in words what the picture shows, for those who do not see it.</param>
public sealed record Picture(string Id, string Title, string Description, int Width, int Height, ImmutableArray<Shape> Shapes);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Box), "box")]
[JsonDerivedType(typeof(Line), "line")]
[JsonDerivedType(typeof(Label), "label")]
public abstract record Shape
{
    private Shape() { }

    /// <summary>
    /// What shows in a run that the thing it stands for is as planned. Of several steps the one with the latest evidence counts, with all
    /// its subjects. Empty for what nothing proves.
    /// </summary>
    public ImmutableArray<Proof> Proofs { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>What it stands for, in words: <c>Cable 1, sw1 1/0/51 to sw2 2/0/52</c>. Shapes that make one thing together have the same.</summary>
    public string About { get; init => field = value ?? ""; } = "";

    /// <param name="Tone">Which of the picture's few roles it plays; the stylesheet gives it its colour.</param>
    public sealed record Box(int X, int Y, int Width, int Height, Tone Tone = Tone.Plain) : Shape;

    public sealed record Line(int X1, int Y1, int X2, int Y2, Tone Tone = Tone.Plain) : Shape;

    public sealed record Label(int X, int Y, string Text, Anchor Anchor = Anchor.Start, Tone Tone = Tone.Plain) : Shape;
}

[JsonConverter(typeof(JsonStringEnumConverter<Tone>))]
public enum Tone
{
    [JsonStringEnumMemberName("plain")] Plain,
    [JsonStringEnumMemberName("strong")] Strong,
    [JsonStringEnumMemberName("muted")] Muted,
    [JsonStringEnumMemberName("accent")] Accent,
    [JsonStringEnumMemberName("good")] Good,
    [JsonStringEnumMemberName("bad")] Bad,
}

[JsonConverter(typeof(JsonStringEnumConverter<Anchor>))]
public enum Anchor
{
    [JsonStringEnumMemberName("start")] Start,
    [JsonStringEnumMemberName("middle")] Middle,
    [JsonStringEnumMemberName("end")] End,
}

/// <summary>One step's evidence about one thing.</summary>
/// <param name="Subject">As the step's expectations name it; empty for all that the step's check asks.</param>
public sealed record Proof(string Step, string Subject = "");
