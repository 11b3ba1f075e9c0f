using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>A table of the plan, for reading and as CSV.</summary>
public sealed record PlanTable(string Id, string Title, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>A sentence under the title: what the table holds and where it comes from.</summary>
    public string Note { get; init => field = value ?? ""; } = "";

    /// <summary>How each row came out, in the order of the rows; rows beyond the last one are <see cref="RowTone.Plain"/>. Empty for most tables.</summary>
    public ImmutableArray<RowTone> Tones { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Positions of the columns that hold sentences: in the normal font, and wrapped.</summary>
    public ImmutableArray<int> TextColumns { get => field.IsDefault ? [] : field; init; } = [];

    public RowTone ToneOf(int row) => row < Tones.Length ? Tones[row] : RowTone.Plain;
}

/// <summary>Whether what stands there is as one would wish. The cells say why: the tone is never all there is to see.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RowTone>))]
public enum RowTone
{
    [JsonStringEnumMemberName("plain")] Plain,
    [JsonStringEnumMemberName("good")] Good,
    [JsonStringEnumMemberName("unsure")] Unsure,
    [JsonStringEnumMemberName("bad")] Bad,
}
