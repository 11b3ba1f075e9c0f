using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>
/// Form values as plain JSON, for example
/// <c>{"baseNetwork":"10.9.8.0/24","links":[{"nicA":"vmnic1","nicB":"vmnic1"}],"mtu":9000,"ownStack":false}</c>.
/// </summary>
public sealed class FormValuesConverter : JsonConverter<FormValues>
{
    public override FormValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return FromJson(document.RootElement);
    }

    /// <exception cref="JsonException">The element is not an object, or holds a value no field can hold.</exception>
    public static FormValues FromJson(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new JsonException("Expected an object of field values.");
        var values = FormValues.Empty;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var name = Read(() => property.Name);
            if (!names.Add(name)) throw new JsonException($"{name} stands there twice.");
            if (property.Value.ValueKind != JsonValueKind.Null) values = values.With(name, Value(name, property.Value));
        }
        return values;
    }

    /// <summary>JSON can spell half of a surrogate pair (<c>"\ud83d"</c>), which is no text.</summary>
    private static string Read(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A text holds half of a surrogate pair.", e);
        }
    }

    private static string Text(JsonElement text) => Read(() => text.GetString()!);

    private static FormValue Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => FormValue.Of(Text(value)),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? FormValue.Of(number) : FormValue.Of(value.GetRawText()),
        JsonValueKind.True => FormValue.Of(true),
        JsonValueKind.False => FormValue.Of(false),
        JsonValueKind.Array => List(name, value),
        _ => throw new JsonException($"{name}: a value of this kind cannot stand in a field."),
    };

    private static FormValue List(string name, JsonElement list)
    {
        var items = list.EnumerateArray().ToList();
        if (items.Count > 0 && items.All(item => item.ValueKind == JsonValueKind.Object)) return new FormValue.Table([.. items.Select(FromJson)]);
        if (items.All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number))
            return new FormValue.Many([.. items.Select(item => item.ValueKind == JsonValueKind.String ? Text(item) : item.GetRawText())]);
        throw new JsonException($"{name}: a list holds either texts or rows.");
    }

    // The writer would spell half a pair as an escape and what is read back from it as a character: two spellings of the same values.
    public override void Write(Utf8JsonWriter writer, FormValues value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (id, field) in value.All)
        {
            writer.WritePropertyName(PlainText.WellFormed(id));
            WriteValue(writer, field, options);
        }
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, FormValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case FormValue.Text text: writer.WriteStringValue(PlainText.WellFormed(text.Value)); break;
            case FormValue.Number number: writer.WriteNumberValue(number.Value); break;
            case FormValue.Toggle toggle: writer.WriteBooleanValue(toggle.On); break;
            case FormValue.Many many:
                writer.WriteStartArray();
                foreach (var item in many.Values) writer.WriteStringValue(PlainText.WellFormed(item));
                writer.WriteEndArray();
                break;
            case FormValue.Table table:
                writer.WriteStartArray();
                foreach (var row in table.Rows) Write(writer, row, options);
                writer.WriteEndArray();
                break;
        }
    }
}
