using System.Globalization;
using System.Text.Json.Serialization;

namespace Runbooks.Domain.Engine;

/// <summary>What stands in one field. Text is kept as typed, good or bad: nothing a person typed is lost.</summary>
public abstract record FormValue
{
    private FormValue() { }

    public sealed record Text(string Value) : FormValue;

    public sealed record Number(long Value) : FormValue;

    public sealed record Toggle(bool On) : FormValue;

    public sealed record Many(ImmutableArray<string> Values) : FormValue;

    /// <summary>Rows of a table field; each row is a small form of its own.</summary>
    public sealed record Table(ImmutableArray<FormValues> Rows) : FormValue;

    public static FormValue Of(string text) => new Text(text);

    public static FormValue Of(long number) => new Number(number);

    public static FormValue Of(bool on) => new Toggle(on);

    public static FormValue Of(params ImmutableArray<FormValues> rows) => new Table(rows);

    public static FormValue OfMany(params ImmutableArray<string> values) => new Many(values);
}

/// <summary>The values of a form by field id, in ordinal order, so that equal values print the same bytes.</summary>
[JsonConverter(typeof(FormValuesConverter))]
public sealed class FormValues
{
    public static FormValues Empty { get; } = new(ImmutableSortedDictionary.Create<string, FormValue>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, FormValue> values;
    private readonly Action? read;

    private FormValues(ImmutableSortedDictionary<string, FormValue> values, Action? read = null) => (this.values, this.read) = (values, read);

    public IEnumerable<KeyValuePair<string, FormValue>> All
    {
        get
        {
            read?.Invoke();
            return values;
        }
    }

    public FormValue? this[string id]
    {
        get
        {
            read?.Invoke();
            return values.GetValueOrDefault(id);
        }
    }

    /// <summary>
    /// Whether what the function gives depends on the values. A pure function that read none of them gives the same for all.
    /// </summary>
    internal bool Matter<T>(Func<FormValues, T> function, out T result)
    {
        var matter = false;
        result = function(new(values, () => matter = true));
        return matter;
    }

    public FormValues With(string id, FormValue value) => new(values.SetItem(id, value), read);

    public FormValues With(string id, string text) => With(id, FormValue.Of(text));

    public FormValues With(string id, long number) => With(id, FormValue.Of(number));

    public FormValues With(string id, bool on) => With(id, FormValue.Of(on));

    public FormValues Without(string id) => new(values.Remove(id), read);

    /// <summary>The field's text, without blanks around it; empty when it holds something else or nothing.</summary>
    public string Text(string id) => this[id] switch
    {
        FormValue.Text text => text.Value.Trim(),
        FormValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    public bool On(string id) => this[id] is FormValue.Toggle { On: true };

    public ImmutableArray<string> Many(string id) => this[id] is FormValue.Many many ? many.Values : [];

    public ImmutableArray<FormValues> Rows(string id) => this[id] is FormValue.Table table ? table.Rows : [];
}
