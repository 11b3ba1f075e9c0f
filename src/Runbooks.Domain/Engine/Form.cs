using System.Globalization;

namespace Runbooks.Domain.Engine;

/// <summary>The fields of a runbook, in reading order. A field's functions may look only at fields that stand before it.</summary>
public sealed record Form(ImmutableArray<Field> Fields)
{
    /// <summary>
    /// The values as the runbook reads them: defaults filled in, fields that do not apply or do not exist left out, digits in
    /// number fields made numbers. Idempotent.
    /// </summary>
    public FormValues Complete(FormValues values) => Complete(Fields, values, FormValues.Empty);

    internal static FormValues Complete(ImmutableArray<Field> fields, FormValues values, FormValues outer)
    {
        var completed = FormValues.Empty;
        var seen = outer;
        foreach (var field in fields)
        {
            if (!field.Applies(seen)) continue;
            var value = Normalise(field, values[field.Id] ?? field.Default(seen), seen);
            completed = completed.With(field.Id, value);
            seen = seen.With(field.Id, value);
        }
        return completed;
    }

    internal static FormValue Normalise(Field field, FormValue value, FormValues seen) => (field, Shape(field, value)) switch
    {
        (TableField table, FormValue.Table rows) => new FormValue.Table([.. rows.Rows.Select(row => Complete(table.Columns, row, seen))]),
        var (_, shaped) => shaped,
    };

    /// <summary>The value as the kind of value its field holds, where that loses nothing.</summary>
    internal static FormValue Shape(Field field, FormValue value) => (field, value) switch
    {
        (NumberField, FormValue.Text text) when long.TryParse(text.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            => FormValue.Of(number),
        (NumberField, FormValue.Text text) when string.IsNullOrWhiteSpace(text.Value) => FormValue.Of(""),
        // An empty JSON list says nothing about what it is a list of, and no value at all is an empty text.
        (TableField, FormValue.Many { Values.IsEmpty: true }) => new FormValue.Table([]),
        (TableField, FormValue.Text text) when string.IsNullOrWhiteSpace(text.Value) => new FormValue.Table([]),
        (ManyField or OrderedListField, FormValue.Table { Rows.IsEmpty: true }) => FormValue.OfMany(),
        (ManyField or OrderedListField, FormValue.Text text) when string.IsNullOrWhiteSpace(text.Value) => FormValue.OfMany(),
        (NetworkField { Several: true }, FormValue.Many many) => FormValue.Of(string.Join(", ", many.Values.Select(value => value.Trim()).Where(value => value.Length > 0))),
        (HostField or AddressField or NetworkField or ChoiceField, FormValue.Text text) => FormValue.Of(text.Value.Trim()),
        // 30 and "30" are the same choice.
        (TextField or HostField or AddressField or NetworkField or ChoiceField, FormValue.Number number) => FormValue.Of(number.Value.ToString(CultureInfo.InvariantCulture)),
        _ => value,
    };

    /// <summary>Problems that need no knowledge of the runbook: unknown fields, wrong kinds, missing values, ranges, choices, row counts.</summary>
    public ImmutableArray<Problem> Check(FormValues values) => CheckAndComplete(values).Problems;

    /// <summary>Both in one pass: a table of hundreds of rows asks many functions for its defaults and choices.</summary>
    internal (ImmutableArray<Problem> Problems, FormValues Completed) CheckAndComplete(FormValues values)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var completed = FormCheck.Run(Fields, values, FormValues.Empty, "", problems);
        return (problems.ToImmutable(), completed);
    }
}
