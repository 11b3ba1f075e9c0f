using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Runbooks.Domain.Engine;

/// <summary>
/// A runbook's inputs as JSON Schema (draft 2020-12). It says what the fields say; what only the runbook knows (that two networks
/// must not overlap) it cannot say. Where a field's choices or its default follow from other fields, the schema does not fix them.
/// </summary>
public static class FormSchema
{
    // ECMA-262 patterns without anchors inside alternatives; the fields' own parsers are the last word.
    private const string Octet = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private const string Address = $@"{Octet}(\.{Octet}){{3}}";
    private const string Network = $"{Address}/(3[0-2]|[12]?[0-9])";
    private const string Label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private const string Host = $@"{Label}(\.{Label})*";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Runbook runbook)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = runbook.Info.Title,
            ["description"] = runbook.Info.Purpose,
        };
        Object(schema, runbook.Form.Fields, FormValues.Empty);
        return schema.ToJsonString(Indented);
    }

    private static void Object(JsonObject schema, ImmutableArray<Field> fields, FormValues outer)
    {
        var (properties, required, seen) = (new JsonObject(), new JsonArray(), outer);
        foreach (var field in fields)
        {
            var always = !seen.Matter(field.Applies, out var applies) && applies;
            var derived = seen.Matter(field.Default, out var standard);
            if (always && !derived && !FormCheck.Field(field, standard, seen).IsEmpty) required.Add((JsonNode)field.Id);
            properties[field.Id] = Property(field, seen, derived ? null : Form.Normalise(field, standard, seen), always);
            seen = seen.With(field.Id, standard);
        }
        schema["type"] = "object";
        schema["properties"] = properties;
        schema["required"] = required;
        schema["additionalProperties"] = false;
    }

    private static JsonObject Property(Field field, FormValues seen, FormValue? standard, bool always)
    {
        var schema = new JsonObject { ["title"] = field.Label };
        var description = new List<string> { field.Help };
        switch (field)
        {
            case ToggleField:
                schema["type"] = "boolean";
                break;
            case NumberField number:
                // The empty text stands for a number that was left out.
                schema["type"] = field.Optional ? new JsonArray("integer", "string") : "integer";
                schema["minimum"] = number.Min;
                schema["maximum"] = number.Max;
                if (field.Optional) schema["maxLength"] = 0;
                if (number.Unit.Length > 0) description.Add($"Unit: {number.Unit}.");
                break;
            case ChoiceField choice:
                schema["type"] = "string";
                Choices(schema, choice.Options, seen, field.Optional, description);
                break;
            case ManyField many:
                List(schema, many.Options, seen, field, description);
                break;
            case OrderedListField list:
                List(schema, list.Options, seen, field, description);
                break;
            case TableField table:
                Rows(schema, table, seen);
                break;
            case NetworkField { Several: true }:
                schema["type"] = new JsonArray("string", "array");
                schema["items"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^{Network}$" };
                if (!field.Optional) (schema["minLength"], schema["minItems"]) = (1, 1);
                break;
            case NetworkField:
                Line(schema, Network, 18, field.Optional);
                break;
            case AddressField:
                Line(schema, Address, 15, field.Optional);
                break;
            case HostField:
                Line(schema, Host, 253, field.Optional);
                break;
            case TextField text:
                schema["type"] = "string";
                if (!field.Optional) (schema["minLength"], schema["pattern"]) = (1, @"\S");
                schema["maxLength"] = text.MaxLength;
                if (text.Lines > 1) description.Add("May have several lines.");
                break;
        }
        if (!always) description.Add("Whether it applies follows from other fields; where it does not, it is ignored.");
        if (description.Where(part => part.Length > 0).ToList() is { Count: > 0 } parts) schema.Insert(1, "description", string.Join(" ", parts));
        if (standard is not null && !IsEmpty(standard) && FormCheck.Field(field, standard, seen).IsEmpty) schema["default"] = JsonNode.Parse(PlanJson.Write(FormValues.Empty.With("value", standard)))!["value"]!.DeepClone();
        return schema;
    }

    private static void Line(JsonObject schema, string pattern, int maxLength, bool optional)
    {
        schema["type"] = "string";
        schema["pattern"] = optional ? $"^({pattern})?$" : $"^{pattern}$";
        schema["maxLength"] = maxLength;
    }

    private static void Rows(JsonObject schema, TableField table, FormValues seen)
    {
        var row = new JsonObject();
        Object(row, table.Columns, seen);
        schema["type"] = "array";
        schema["items"] = row;
        schema["minItems"] = table.Optional ? 0 : table.MinRows;
        schema["maxItems"] = table.MaxRows;
    }

    private static void List(JsonObject schema, Func<FormValues, ImmutableArray<Option>> options, FormValues seen, Field field, List<string> description)
    {
        var item = new JsonObject { ["type"] = "string" };
        Choices(item, options, seen, optional: false, description);
        schema["type"] = "array";
        schema["items"] = item;
        if (!field.Optional) schema["minItems"] = 1;
        schema["uniqueItems"] = true;
    }

    private static void Choices(JsonObject schema, Func<FormValues, ImmutableArray<Option>> options, FormValues seen, bool optional, List<string> description)
    {
        if (seen.Matter(options, out var now))
        {
            description.Add("The choices follow from other fields.");
            return;
        }
        var open = now.Where(option => option.Unavailable is null).ToImmutableArray();
        var values = open.Select(option => option.Value);
        schema["enum"] = Array((optional ? values.Append("") : values).Distinct(StringComparer.Ordinal));
        if (open.Any(option => option.Label != option.Value))
            description.Add(string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", open.Select(option => $"{option.Value}: {option.Label}"))}."));
    }

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static bool IsEmpty(FormValue value) => value is FormValue.Text { Value: "" } or FormValue.Many { Values.IsEmpty: true } or FormValue.Table { Rows.IsEmpty: true };
}
