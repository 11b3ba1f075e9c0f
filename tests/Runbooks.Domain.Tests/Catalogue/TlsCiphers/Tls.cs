using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.TlsCiphers;

/// <summary>Form values for the runbook, in short.</summary>
internal static class Tls
{
    public static readonly Runbook Tested = Runbooks.Domain.Catalogue.Catalogue.Find("tls-ciphers")!;

    public static FormValues Form(params (string Id, FormValue Value)[] values) => values.Aggregate(FormValues.Empty, (form, value) => form.With(value.Id, value.Value));

    public static FormValue Many(params string[] values) => FormValue.OfMany([.. values]);

    public static Plan Plan(params (string Id, FormValue Value)[] values) => Plan(Form(values));

    public static Plan Plan(FormValues values)
    {
        var evaluation = Tested.Evaluate(values);
        Assert.True(evaluation.Plan is not null, string.Join("; ", evaluation.Problems));
        return evaluation.Plan!;
    }

    public static ImmutableArray<Problem> Problems(params (string Id, FormValue Value)[] values) => Tested.Evaluate(Form(values)).Problems;

    public static string CipherString(this Plan plan) => plan.Highlights.Single(highlight => highlight.Label == "Cipher string").Value;

    public static PlanTable Table(this Plan plan, string id) => plan.Tables.Single(table => table.Id == id);

    /// <summary>The row of a client; its columns: client, protocol, suite, key exchange, forward secrecy, remark.</summary>
    public static ImmutableArray<string> Client(this Plan plan, string name) => plan.Table("clients").Rows.Single(row => row[0] == name);
}
