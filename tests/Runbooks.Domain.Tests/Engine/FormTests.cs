using CsCheck;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Engine;

public class FormTests
{
    private static Form Form => SampleRunbook.Instance.Form;

    private static FormValues Example => SampleRunbook.Instance.Example;

    private static string Json(FormValues values) => PlanJson.Write(values);

    private static string[] Problems(FormValues values) => [.. Form.Check(values).Select(problem => problem.ToString())];

    [Fact]
    public void The_example_has_no_problem() => Assert.Empty(Problems(Example));

    [Fact]
    public void Completing_fills_in_defaults_and_leaves_out_what_does_not_apply()
    {
        var completed = Form.Complete(Example.With("jumbo", false).With("unknown", "x"));
        Assert.Equal("""{"avoid":"","colour":"red","features":[],"gateway":"","host":"esx01.example.local","jumbo":false,"links":[{"nic":"vmnic1","speed":10},{"nic":"vmnic2","speed":40}],"mtu":9000,"name":"Ann","network":"10.9.8.0/24","order":["x","y"],"remark":"","shade":"dark","vlan":""}""", Json(completed));
    }

    [Fact]
    public void A_default_follows_from_the_fields_before_it() =>
        Assert.Equal(("dark", "light"), (Form.Complete(Example).Text("shade"), Form.Complete(Example.With("colour", "green")).Text("shade")));

    [Fact]
    public void Completing_twice_is_completing_once() =>
        Values.Wild.Sample(values => Json(Form.Complete(Form.Complete(values))) == Json(Form.Complete(values)), iter: 2000);

    [Fact]
    public void Checking_completes_alike() => Values.Wild.Sample(values => Json(Form.CheckAndComplete(values).Completed) == Json(Form.Complete(values)), iter: 2000);

    [Fact]
    public void Completed_values_have_the_same_problems_save_for_unknown_fields() => Values.Wild.Sample(
        values => Form.Check(Form.Complete(values)).SequenceEqual(Form.Check(values).Where(problem => problem.Message != "This runbook has no such field.")),
        iter: 2000);

    [Fact]
    public void Evaluating_anything_gives_either_a_plan_or_problems() => Values.Wild.Sample(values =>
    {
        var evaluation = SampleRunbook.Instance.Evaluate(values);
        return evaluation.Plan is null != evaluation.Problems.IsEmpty;
    }, iter: 2000);

    [Fact]
    public void A_plan_says_what_it_was_made_from()
    {
        var plan = SampleRunbook.Frozen;
        Assert.Equal(("sample", "1.2", new DateOnly(2026, 3, 4), Json(Form.Complete(Example))), (plan.Runbook, plan.Version, plan.Ruleset, Json(plan.Inputs)));
    }

    [Fact]
    public void Field_problems_and_the_runbooks_own_are_told_together_but_no_field_is_blamed_twice()
    {
        var evaluation = SampleRunbook.Instance.Evaluate(Example.With("mtu", 12).With("network", "").With("name", "root").With("remark", "impossible"));
        Assert.Equal(["network", "mtu", "name", ""], evaluation.Problems.Select(problem => problem.Field));
        Assert.Equal("This is needed.", evaluation.Problems[0].Message);
        Assert.Equal("These values do not go together.", evaluation.Problems[^1].ToString());
    }

    [Theory]
    [InlineData("name", "", "name: This is needed.")]
    [InlineData("name", "   ", "name: This is needed.")]
    [InlineData("name", "12345678901", "name: At most 10 characters; this has 11.")]
    [InlineData("mtu", "1279", "mtu: Expected a whole number from 1280 to 9000.")]
    [InlineData("mtu", "9001", "mtu: Expected a whole number from 1280 to 9000.")]
    [InlineData("mtu", "9e3", "mtu: Expected a whole number from 1280 to 9000.")]
    [InlineData("mtu", "", "mtu: This is needed.")]
    [InlineData("vlan", "0", "vlan: Expected a whole number from 1 to 4094.")]
    [InlineData("colour", "pink", "colour: Not one of: red, green, blue.")]
    [InlineData("colour", "blue", "colour: Blue is sold out.")]
    [InlineData("shade", "light", "shade: Not one of: dark.")]
    [InlineData("jumbo", "yes", "jumbo: Expected yes or no (true or false).")]
    [InlineData("features", "a", "features: Expected a list of choices.")]
    [InlineData("order", "x", "order: Expected a list of choices.")]
    [InlineData("order", "", "order: Choose at least one.")]
    [InlineData("links", "vmnic1", "links: Expected rows.")]
    [InlineData("links", "", "links: Expected 1 to 3 rows; there are 0.")]
    [InlineData("secret", "", "secret: This is needed.")]
    [InlineData("nonsense", "x", "nonsense: This runbook has no such field.")]
    public void A_wrong_text_is_told_at_its_field(string field, string text, string problem) => Assert.Equal([problem], Problems(Example.With(field, text)));

    [Theory]
    [InlineData("vlan", "")]
    [InlineData("vlan", " 4094 ")]
    [InlineData("mtu", "+1280")]
    [InlineData("features", "")]
    [InlineData("gateway", "")]
    [InlineData("remark", "")]
    public void A_right_text_is_no_problem(string field, string text) => Assert.Empty(Problems(Example.With(field, text)));

    [Fact]
    public void A_value_of_another_kind_is_a_problem_not_an_exception()
    {
        Assert.Equal(["mtu: Expected one text."], Problems(Example.With("mtu", true)));
        Assert.Equal(["name: Expected one text."], Problems(Example.With("name", FormValue.OfMany("Ann"))));
        Assert.Equal(["network: Expected one text."], Problems(Example.With("network", FormValue.OfMany("10.0.0.0/8"))));
        Assert.Equal(["features: Expected a list of choices."], Problems(Example.With("features", FormValue.Of(FormValues.Empty))));
    }

    [Fact]
    public void A_list_may_not_hold_an_entry_twice_or_one_that_is_not_offered()
    {
        Assert.Equal(["order: An entry stands twice in the list."], Problems(Example.With("order", FormValue.OfMany("x", "x"))));
        Assert.Equal(["features: An entry stands twice in the list."], Problems(Example.With("features", FormValue.OfMany("a", "a"))));
        Assert.Equal(["features: Not one of: a, b."], Problems(Example.With("features", FormValue.OfMany("a", "c", "d"))));
    }

    [Fact]
    public void A_problem_in_a_table_names_its_row()
    {
        var rows = FormValue.Of(FormValues.Empty.With("nic", "vmnic1"), FormValues.Empty.With("speed", 101).With("colour", "red"));
        Assert.Equal(
            ["links[1].colour: This runbook has no such field.", "links[1].nic: This is needed.", "links[1].speed: Expected a whole number from 1 to 100."],
            Problems(Example.With("links", rows)));
    }

    [Fact]
    public void Ranges_and_row_counts_hold_their_ends()
    {
        FormValue Rows(int count) => new FormValue.Table([.. Enumerable.Repeat(FormValues.Empty.With("nic", "vmnic1"), count)]);
        Assert.Equal([1, 0, 0, 0, 1], Enumerable.Range(0, 5).Select(count => Problems(Example.With("links", Rows(count))).Length));
        Assert.Equal([1, 0, 0, 1], new long[] { 1279, 1280, 9000, 9001 }.Select(mtu => Problems(Example.With("mtu", mtu)).Length));
    }

    [Fact]
    public void Of_many_rows_too_many_only_the_first_are_looked_at()
    {
        var rows = new FormValue.Table([.. Enumerable.Repeat(FormValues.Empty, 200_000)]);
        Assert.Equal(
            ["links: Expected 1 to 3 rows; there are 200000.", "links[0].nic: This is needed.", "links[1].nic: This is needed.", "links[2].nic: This is needed."],
            Problems(Example.With("links", rows)));
    }

    [Fact]
    public void Fifty_thousand_wrong_fields_are_told_once_each()
    {
        var values = Enumerable.Range(0, 50_000).Aggregate(Example, (values, i) => values.With($"x{i}", ""));
        Assert.Equal(50_000, SampleRunbook.Instance.Evaluate(values).Problems.Length);
    }

    [Fact]
    public void An_optional_table_may_be_left_out()
    {
        var form = new Form([new TableField("rows", "Rows", [new TextField("a", "A")], 2, 3) { Optional = true }]);
        Assert.Empty(form.Check(FormValues.Empty));
        Assert.Equal("""{"rows":[]}""", Json(form.Complete(FormValues.Empty)));
        Assert.Equal("rows: Expected 2 to 3 rows; there are 1.", Assert.Single(form.Check(FormValues.Empty.With("rows", FormValue.Of(FormValues.Empty.With("a", "x"))))).ToString());
    }

    [Fact]
    public void A_column_sees_the_fields_before_the_table_and_the_columns_before_it()
    {
        var form = new Form(
        [
            new TextField("a", "A"),
            new TableField("rows", "Rows", [new TextField("b", "B"), new TextField("c", "C") { Default = seen => FormValue.Of($"{seen.Text("a")}-{seen.Text("b")}") }], 1, 3),
        ]);
        Assert.Equal("""{"a":"1","rows":[{"b":"2","c":"1-2"}]}""", Json(form.Complete(FormValues.Empty.With("a", "1").With("rows", FormValue.Of(FormValues.Empty.With("b", "2"))))));
    }
}
