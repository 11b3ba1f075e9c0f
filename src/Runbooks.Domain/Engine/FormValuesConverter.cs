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
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null) values = values.With(property.Name, Value(property));
        }
        return values;
    }

    private static FormValue Value(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => FormValue.Of(property.Value.GetString()!),
        JsonValueKind.Number => property.Value.TryGetInt64(out var number) ? FormValue.Of(number) : FormValue.Of(property.Value.GetRawText()),
        JsonValueKind.True => FormValue.Of(true),
        JsonValueKind.False => FormValue.Of(false),
        JsonValueKind.Array => Array(property),
        _ => throw new JsonException($"{property.Name}: a value of this kind cannot stand in a field."),
    };

    private static FormValue Array(JsonProperty property)
    {
        var items = property.Value.EnumerateArray().ToList();
        if (items.Count > 0 && items.All(item => item.ValueKind == JsonValueKind.Object)) return new FormValue.Table([.. items.Select(FromJson)]);
        if (items.All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number))
            return new FormValue.Many([.. items.Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())]);
        throw new JsonException($"{property.Name}: a list holds either texts or rows.");
    }

    public override void Write(Utf8JsonWriter writer, FormValues value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (id, field) in value.All)
        {
            writer.WritePropertyName(id);
            WriteValue(writer, field, options);
        }
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, FormValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case FormValue.Text text: writer.WriteStringValue(text.Value); break;
            case FormValue.Number number: writer.WriteNumberValue(number.Value); break;
            case FormValue.Toggle toggle: writer.WriteBooleanValue(toggle.On); break;
            case FormValue.Many many:
                writer.WriteStartArray();
                foreach (var item in many.Values) writer.WriteStringValue(item);
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
