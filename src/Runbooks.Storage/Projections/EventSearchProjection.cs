using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage.Projections;

/// <summary>The words of every event: who, what about, and each text in its payload (not the payload's property names).</summary>
internal sealed class EventSearchProjection : Projection
{
    private readonly Statement insert;

    public EventSearchProjection(SqliteConnection connection) =>
        insert = Prepare(connection, "INSERT INTO EventText (rowid, Words) VALUES ($1, $2)", 2);

    public override void Apply(AuditEvent happened) =>
        insert.Run(happened.Seq, $"{happened.Origin.Actor.Name} {happened.TargetId} {JsonWords.Of(happened.Payload)}");
}

internal static class JsonWords
{
    /// <summary>Every string value in the JSON, blank-separated. Text that is no JSON refuses the append.</summary>
    public static string Of(string json)
    {
        var words = new StringBuilder();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String) words.Append(reader.GetString()).Append(' ');
        return words.ToString();
    }

    public static string Of(JsonElement element)
    {
        var words = new StringBuilder();
        Append(element, words);
        return words.ToString();
    }

    private static void Append(JsonElement element, StringBuilder words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                words.Append(element.GetString()).Append(' ');
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Append(item, words);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Append(property.Value, words);
                break;
        }
    }
}
