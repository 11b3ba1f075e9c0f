using System.Globalization;

namespace Runbooks.Domain.Engine;

/// <summary>What can be said against values by looking at the fields alone.</summary>
internal static class FormCheck
{
    /// <returns>The same as <see cref="Form.Complete(FormValues)"/>: the check needs it anyway, field by field.</returns>
    public static FormValues Run(ImmutableArray<Field> fields, FormValues values, FormValues outer, string path, ImmutableArray<Problem>.Builder problems)
    {
        foreach (var (id, _) in values.All)
        {
            if (!fields.Any(field => field.Id == id)) problems.Add(new(path + id, "This runbook has no such field."));
        }
        var (completed, seen) = (FormValues.Empty, outer);
        foreach (var field in fields)
        {
            if (!field.Applies(seen)) continue;
            var value = Field(field, values[field.Id] ?? field.Default(seen), seen, path, problems);
            completed = completed.With(field.Id, value);
            seen = seen.With(field.Id, value);
        }
        return completed;
    }

    /// <summary>What can be said against one value of one field.</summary>
    public static ImmutableArray<Problem> Field(Field field, FormValue value, FormValues seen)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        Field(field, value, seen, "", problems);
        return problems.ToImmutable();
    }

    private static FormValue Field(Field field, FormValue value, FormValues seen, string path, ImmutableArray<Problem>.Builder problems)
    {
        var at = path + field.Id;
        void Refuse(string message) => problems.Add(new(at, message));
        var shaped = Form.Shape(field, value);
        switch (field, shaped)
        {
            case (ToggleField, FormValue.Toggle):
                break;
            case (ToggleField, _):
                Refuse("Expected yes or no (true or false).");
                break;
            case (TableField table, FormValue.Table rows):
                return new FormValue.Table(Rows(table, rows.Rows, seen, at, problems));
            case (TableField, _):
                Refuse("Expected rows.");
                break;
            case (ManyField or OrderedListField, FormValue.Many { Values.IsEmpty: true }):
                if (!field.Optional) Refuse("Choose at least one.");
                break;
            case (ManyField many, FormValue.Many chosen):
                List(many.Options(seen), chosen.Values, Refuse);
                break;
            case (OrderedListField list, FormValue.Many chosen):
                List(list.Options(seen), chosen.Values, Refuse);
                break;
            case (ManyField or OrderedListField, _):
                Refuse("Expected a list of choices.");
                break;
            case (TextField several, FormValue.Text text) when several.Lines > 1 && !string.IsNullOrWhiteSpace(text.Value):
                // As it stands: blanks and line ends around it are part of what is kept.
                Line(field, text.Value, seen, Refuse);
                break;
            case (_, FormValue.Text text):
                Line(field, text.Value.Trim(), seen, Refuse);
                break;
            case (_, FormValue.Number number):
                Line(field, number.Value.ToString(CultureInfo.InvariantCulture), seen, Refuse);
                break;
            default:
                Refuse("Expected one text.");
                break;
        }
        return shaped;
    }

    private static void Line(Field field, string text, FormValues seen, Action<string> refuse)
    {
        if (text.Length == 0)
        {
            if (!field.Optional) refuse("This is needed.");
            return;
        }
        if (!PlainText.IsWellFormed(text))
        {
            refuse("This holds half of a character, which cannot be stored.");
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
            case TextField line when TextCheck.Refusal(line, text) is { } why:
                refuse(why);
                break;
        }
    }

    private static void Chosen(ImmutableArray<Option> options, string value, Action<string> refuse)
    {
        if (Against(options, value) is { } why) refuse(why);
    }

    /// <summary>Tells one wrong entry, not each: a list may hold many thousand.</summary>
    private static void List(ImmutableArray<Option> options, ImmutableArray<string> values, Action<string> refuse)
    {
        if (values.Select(value => Against(options, value)).FirstOrDefault(why => why is not null) is { } why) refuse(why);
        if (values.Distinct(StringComparer.Ordinal).Count() != values.Length) refuse("An entry stands twice in the list.");
    }

    private static string? Against(ImmutableArray<Option> options, string value) =>
        options.FirstOrDefault(option => option.Value == value) is { } option ? option.Unavailable
        : options.Length <= MaxListed ? $"Not one of: {string.Join(", ", options.Select(option => option.Value))}."
        : string.Create(CultureInfo.InvariantCulture, $"Not one of the {options.Length} choices here, from {options[0].Value} to {options[^1].Value}.");

    // A switch has more ports than anybody reads in a message.
    private const int MaxListed = 20;

    private static ImmutableArray<FormValues> Rows(TableField table, ImmutableArray<FormValues> rows, FormValues seen, string at, ImmutableArray<Problem>.Builder problems)
    {
        if (rows.IsEmpty && table.Optional) return rows;
        if (rows.Length < table.MinRows || rows.Length > table.MaxRows)
            problems.Add(new(at, string.Create(CultureInfo.InvariantCulture, $"{table.WrongRows ?? $"Expected {table.MinRows} to {table.MaxRows} rows"}; there are {rows.Length}.")));
        // Of rows that are too many, telling about those that could stay is enough.
        return [.. rows.Select((row, i) => i < table.MaxRows ? Run(table.Columns, row, seen, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]."), problems) : Form.Complete(table.Columns, row, seen))];
    }
}
