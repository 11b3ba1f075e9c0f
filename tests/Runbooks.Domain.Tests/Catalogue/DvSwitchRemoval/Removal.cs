using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>Form values for the tests.</summary>
internal static class Removal
{
    public static Runbook Runbook { get; } = Domain.Catalogue.Catalogue.Find("dvswitch-host-removal")!;

    public static FormValues Host { get; } = FormValues.Empty.With("host", "esx07.lab.example").With("version", "7.0");

    public static Plan Plan(FormValues values)
    {
        var evaluation = Runbook.Evaluate(values);
        Assert.Empty(evaluation.Problems);
        return evaluation.Plan!;
    }

    public static string Problem(FormValues values, string field)
    {
        var evaluation = Runbook.Evaluate(values);
        Assert.Null(evaluation.Plan);
        return Assert.Single(evaluation.Problems, problem => problem.Field == field).Message;
    }

    /// <summary>The values as the form has them, with cells of the consumers set anew.</summary>
    public static FormValues WithCells(FormValues values, Func<FormValues, FormValues> change)
    {
        var completed = Runbook.Form.Complete(values);
        return values.With("consumers", FormValue.Of([.. completed.Rows("consumers").Select(change)]));
    }

    public static FormValues WithVlans(FormValues values, string vlan = "0") => WithCells(values, row => row["vlan"] is not null && row.Text("vlan").Length == 0 ? row.With("vlan", vlan) : row);

    public static FormValues Row(params ReadOnlySpan<(string Id, string Value)> cells)
    {
        var row = FormValues.Empty;
        foreach (var (id, value) in cells) row = row.With(id, value);
        return row;
    }
}
