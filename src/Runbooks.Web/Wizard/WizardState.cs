using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Web.Wizard;

/// <summary>A form being filled in: what was typed, what the runbook says to it, and which problems are worth showing yet.</summary>
public sealed class WizardState
{
    public WizardState(Runbook runbook, FormValues typed)
    {
        Runbook = runbook;
        Replace(typed);
    }

    public Runbook Runbook { get; }

    /// <summary>Only what a person changed, as they typed it.</summary>
    public FormValues Typed { get; private set; } = FormValues.Empty;

    /// <summary>What was typed, completed with defaults.</summary>
    public FormValues Values { get; private set; } = FormValues.Empty;

    public ImmutableArray<Problem> Problems { get; private set; } = [];

    /// <summary>The last inputs that had no problem: their plan stays in sight while a field is being corrected. Null before there were any.</summary>
    public FormValues? Planned { get; private set; }

    /// <summary>
    /// The plan of <see cref="Planned"/>, made anew at every call: that takes under a millisecond, while a kept plan of 16 links is
    /// half a megabyte in every open wizard.
    /// </summary>
    public Plan? Plan() => Planned is null ? null : Runbook.Evaluate(Planned).Plan;

    public bool Applies(Field field) => Values[field.Id] is not null;

    /// <summary>What stands in the field: as typed, else its default.</summary>
    public FormValue Shown(Field field) => Typed[field.Id] ?? Values[field.Id] ?? FormValue.Of("");

    /// <summary>Takes a new value in; <see cref="Evaluate"/> then says what comes of it.</summary>
    /// <returns>The labels of the fields that were typed and went back to their defaults with it.</returns>
    public ImmutableArray<string> Set(string id, FormValue value)
    {
        var reset = Field(id) is { } field && Shown(field) != value ? field.Resets.Select(Field).OfType<Field>().Where(other => Typed[other.Id] is not null).ToImmutableArray() : [];
        Typed = reset.Aggregate(Typed.With(id, value), (typed, other) => typed.Without(other.Id));
        return [.. reset.Select(other => other.Label)];
    }

    /// <summary>Brings the field's default back.</summary>
    public void Drop(string id) => Typed = Typed.Without(id);

    private Field? Field(string id) => Runbook.Form.Fields.FirstOrDefault(field => field.Id == id);

    public void Replace(FormValues typed)
    {
        (Typed, Planned) = (typed, null);
        Evaluate();
    }

    public void Evaluate()
    {
        var evaluation = Runbook.Evaluate(Typed);
        (Values, Problems) = (evaluation.Values, evaluation.Problems);
        if (evaluation.Plan is not null) Planned = Typed;
    }

    /// <summary>
    /// Problems to tell at their fields: those of fields somebody touched. An empty form must not begin with reproaches; what is
    /// still missing is listed beside the plan.
    /// </summary>
    public IEnumerable<Problem> ProblemsAt(string path) =>
        Problems.Where(problem => problem.Field == path && Typed[Top(path)] is not null);

    private static string Top(string path) => path.IndexOf('[', StringComparison.Ordinal) is > 0 and var end ? path[..end] : path;

    /// <summary>The problem's field in words, for the list beside the plan: <c>Links, row 3: NIC on host A</c>.</summary>
    public string NameOf(string path)
    {
        var field = Field(Top(path));
        if (field is not TableField table || path.IndexOf('[', StringComparison.Ordinal) is not (> 0 and var open)) return field?.Label ?? path;
        var close = path.IndexOf(']', open);
        var row = int.TryParse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? (index + 1).ToString(CultureInfo.InvariantCulture) : "";
        var column = table.Columns.FirstOrDefault(column => path.EndsWith("." + column.Id, StringComparison.Ordinal));
        return column is null ? $"{table.Label}, {table.RowName} {row}" : $"{table.Label}, {table.RowName} {row}: {column.Label}";
    }
}
