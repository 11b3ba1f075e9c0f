using System.Text;
using System.Text.Json;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>One entry of a result file.</summary>
internal readonly record struct TestsslEntry(string Id, string Severity, string Finding);

/// <summary>
/// Takes the entries out of a result file, flat (<c>--jsonfile</c>) or by sections (<c>--jsonfile-pretty</c>), also out of one that breaks off.
/// </summary>
/// <param name="IsWhole">The text is one JSON value from beginning to end.</param>
/// <param name="Servers">How many servers it tells of.</param>
internal sealed record TestsslJson(ImmutableArray<TestsslEntry> Entries, bool IsWhole, int Servers)
{
    /// <summary>Takes the text as it is; where that gives less, the lines without prompts and terminal control.</summary>
    public static TestsslJson Read(string evidence, OutputLines lines)
    {
        var plain = Parse(evidence);
        if (plain.IsWhole) return plain;
        var cleaned = Parse(string.Join('\n', Enumerable.Range(0, lines.Count).Select(line => lines[line])));
        return cleaned.IsWhole || cleaned.Entries.Length >= plain.Entries.Length ? cleaned : plain;
    }

    private static TestsslJson Parse(string text)
    {
        var start = text.AsSpan().IndexOfAny('[', '{');
        var entries = ImmutableArray.CreateBuilder<TestsslEntry>();
        var servers = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = false;
        if (start >= 0)
        {
            try
            {
                isWhole = Walk(new Utf8JsonReader(Encoding.UTF8.GetBytes(text[start..])), entries, servers);
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException)
            {
                // Broken or cut off: what stood before it counts, and that it is not whole is told. InvalidOperationException: half a character in an escape.
            }
        }
        return new(entries.ToImmutable(), isWhole, servers.Count);
    }

    // Entries are the innermost objects in both layouts, so it is enough to keep the properties of the object one is in.
    private static bool Walk(Utf8JsonReader reader, ImmutableArray<TestsslEntry>.Builder entries, HashSet<string> servers)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    fields.Clear();
                    break;
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    break;
                case JsonTokenType.StartArray:
                    // What stands in a list is no value of the property.
                    name = "";
                    break;
                case JsonTokenType.String:
                    fields[name] = reader.GetString()!;
                    // By sections: each server is an object of its own that begins with its name.
                    if (name == "targetHost") servers.Add($"host {servers.Count} {fields[name]}");
                    break;
                case JsonTokenType.EndObject:
                    if (fields.TryGetValue("id", out var id) && fields.TryGetValue("finding", out var finding)) entries.Add(new(id, fields.GetValueOrDefault("severity", ""), finding));
                    if (fields.ContainsKey("id") && fields.TryGetValue("ip", out var ip)) servers.Add($"{ip} {fields.GetValueOrDefault("port", "")}");
                    fields.Clear();
                    break;
            }
            // What follows the value (a prompt) is no part of it.
            if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) return true;
        }
        return false;
    }
}
