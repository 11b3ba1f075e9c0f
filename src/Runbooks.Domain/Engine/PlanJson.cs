using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Runbooks.Domain.Engine;

/// <summary>A plan as JSON: canonical (no blanks, fixed order) to freeze and to hash, indented to read.</summary>
public static class PlanJson
{
    private static readonly JsonSerializerOptions Canonical = Options(indented: false);
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    public static string Write(Plan plan, bool indented = false) =>
        JsonSerializer.Serialize(plan, Of<Plan>(indented ? Indented : Canonical));

    /// <exception cref="JsonException">The text is not a plan.</exception>
    public static Plan Read(string json) => JsonSerializer.Deserialize(json, Of<Plan>(Canonical)) ?? throw new JsonException("Not a plan.");

    public static string Write(FormValues values, bool indented = false) =>
        JsonSerializer.Serialize(values, Of<FormValues>(indented ? Indented : Canonical));

    /// <exception cref="JsonException">The text is not JSON, or not an object of field values.</exception>
    public static FormValues ReadValues(string json) => JsonSerializer.Deserialize(json, Of<FormValues>(Canonical)) ?? throw new JsonException("Not an object of field values.");

    private static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    /// <summary>
    /// What plans could not hold when the first of them were frozen is written only where there is something in it, so that those
    /// still print the bytes that were hashed.
    /// </summary>
    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        void Unless(string property, Func<object, bool> empty)
        {
            type.Properties.Single(candidate => candidate.Name == property).ShouldSerialize = (owner, _) => !empty(owner);
        }
        if (type.Type == typeof(Plan)) Unless("highlights", owner => ((Plan)owner).Highlights.IsEmpty);
        if (type.Type == typeof(GeneratedFile)) Unless("leads", owner => !((GeneratedFile)owner).Leads);
        if (type.Type == typeof(Step))
        {
            Unless("notApplicable", owner => ((Step)owner).NotApplicable is null);
            Unless("leads", owner => ((Step)owner).Leads.IsEmpty);
        }
        if (type.Type == typeof(Section)) Unless("track", owner => ((Section)owner).Track.Length == 0);
        if (type.Type == typeof(Command)) Unless("answers", owner => ((Command)owner).Answers.IsEmpty);
        if (type.Type.IsAssignableTo(typeof(Shape)))
        {
            Unless("proofs", owner => ((Shape)owner).Proofs.IsEmpty);
            Unless("about", owner => ((Shape)owner).About.Length == 0);
        }
        if (type.Type == typeof(Highlight)) Unless("page", owner => ((Highlight)owner).Page.Length == 0);
        if (type.Type != typeof(PlanTable)) return;
        Unless("note", owner => ((PlanTable)owner).Note.Length == 0);
        Unless("tones", owner => ((PlanTable)owner).Tones.IsEmpty);
        Unless("textColumns", owner => ((PlanTable)owner).TextColumns.IsEmpty);
    }

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        TypeInfoResolver = PlanJsonContext.Default.WithAddedModifier(LeaveOutEmpty),
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
