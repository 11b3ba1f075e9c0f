using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>A plan as JSON: canonical (no blanks, fixed order) to freeze and to hash, indented to read.</summary>
public static class PlanJson
{
    private static readonly PlanJsonContext Canonical = new(Options(indented: false));
    private static readonly PlanJsonContext Indented = new(Options(indented: true));

    public static string Write(Plan plan, bool indented = false) =>
        JsonSerializer.Serialize(plan, (indented ? Indented : Canonical).Plan);

    /// <exception cref="JsonException">The text is not a plan.</exception>
    public static Plan Read(string json) => JsonSerializer.Deserialize(json, Canonical.Plan) ?? throw new JsonException("Not a plan.");

    public static string Write(FormValues values, bool indented = false) =>
        JsonSerializer.Serialize(values, (indented ? Indented : Canonical).FormValues);

    /// <exception cref="JsonException">The text is not JSON, or not an object of field values.</exception>
    public static FormValues ReadValues(string json) => JsonSerializer.Deserialize(json, Canonical.FormValues) ?? throw new JsonException("Not an object of field values.");

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,
        NewLine = "\n",
        // The JSON is stored and sent as JSON, never written into HTML as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}

[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(FormValues))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
