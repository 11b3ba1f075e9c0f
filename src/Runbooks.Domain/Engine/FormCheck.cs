using System.Globalization;

namespace Runbooks.Domain.Engine;

/// <summary>What can be said against values by looking at the fields alone.</summary>
internal static class FormCheck
{
    public static void Run(ImmutableArray<Field> fields, FormValues values, FormValues outer, string path, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var (id, _) in values.All)
        {
            if (!fields.Any(field => field.Id == id)) problems.Add(new(path + id, "This runbook has no such field."));
        }
        var seen = outer;
        foreach (var field in fields)
        {
            if (!field.Applies(seen)) continue;
            var value = values[field.Id] ?? field.Default(seen);
            Field(field, value, seen, path, problems);
            seen = seen.With(field.Id, value);
        }
    }

    private static void Field(Field field, FormValue value, FormValues seen, string path, ImmutableArray<Problem>.Builder problems)
    {
        var at = path + field.Id;
        void Refuse(string message) => problems.Add(new(at, message));
        switch (field, value)
        {
            case (ToggleField, FormValue.Toggle):
                break;
            case (ToggleField, _):
                Refuse("Expected yes or no (true or false).");
                break;
            case (TableField table, FormValue.Table rows):
                Rows(table, rows.Rows, seen, at, problems);
                break;
            case (TableField, FormValue.Many { Values.IsEmpty: true }):
                Refuse("At least one row is needed.");
                break;
            case (TableField, _):
                Refuse("Expected rows.");
                break;
            case (ManyField many, FormValue.Many chosen):
                foreach (var item in chosen.Values) Chosen(many.Options(seen), item, Refuse);
                break;
            case (OrderedListField list, FormValue.Many chosen):
                foreach (var item in chosen.Values) Chosen(list.Options(seen), item, Refuse);
                if (chosen.Values.Distinct(StringComparer.Ordinal).Count() != chosen.Values.Length) Refuse("An entry stands twice in the list.");
                break;
            case (NetworkField { Several: true }, FormValue.Many):
                break;
            case (_, FormValue.Text or FormValue.Number):
                Line(field, value is FormValue.Number number ? number.Value.ToString(CultureInfo.InvariantCulture) : ((FormValue.Text)value).Value.Trim(), seen, Refuse);
                break;
            default:
                Refuse("Expected one text.");
                break;
        }
    }

    private static void Line(Field field, string text, FormValues seen, Action<string> refuse)
    {
        if (text.Length == 0)
        {
            if (!field.Optional) refuse("This is needed.");
            return;
        }
        switch (field)
        {
            case NumberField number when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) || parsed < number.Min || parsed > number.Max:
                refuse(string.Create(CultureInfo.InvariantCulture, $"Expected a whole number from {number.Min} to {number.Max}."));
                break;
            case ChoiceField choice:
                Chosen(choice.Options(seen), text, refuse);
                break;
            case TextField limited when text.Length > limited.MaxLength:
                refuse(string.Create(CultureInfo.InvariantCulture, $"At most {limited.MaxLength} characters; this has {text.Length}."));
                break;
        }
    }

    private static void Chosen(ImmutableArray<Option> options, string value, Action<string> refuse)
    {
        var option = options.FirstOrDefault(option => option.Value == value);
        if (option is null) refuse($"Not one of: {string.Join(", ", options.Select(option => option.Value))}.");
        else if (option.Unavailable is { } why) refuse(why);
    }

    private static void Rows(TableField table, ImmutableArray<FormValues> rows, FormValues seen, string at, ImmutableArray<Problem>.Builder problems)
    {
        if (rows.Length < table.MinRows || rows.Length > table.MaxRows)
            problems.Add(new(at, string.Create(CultureInfo.InvariantCulture, $"Expected {table.MinRows} to {table.MaxRows} rows; there are {rows.Length}.")));
        for (var i = 0; i < rows.Length; i++) Run(table.Columns, rows[i], seen, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]."), problems);
    }
}
