using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Catalogue;

/// <summary>What every runbook of the catalogue must keep to.</summary>
public partial class CatalogueTests
{
    public static TheoryData<string> Slugs => [.. Domain.Catalogue.Catalogue.All.Select(runbook => runbook.Info.Slug)];

    private static Runbook Find(string slug) => Domain.Catalogue.Catalogue.Find(slug)!;

    private static Plan ExamplePlan(string slug)
    {
        var evaluation = Find(slug).Evaluate(Find(slug).Example);
        Assert.Empty(evaluation.Problems);
        return evaluation.Plan!;
    }

    [Fact]
    public void Slugs_are_unique_and_of_small_letters()
    {
        var slugs = Domain.Catalogue.Catalogue.All.Select(runbook => runbook.Info.Slug).ToList();
        Assert.Equal(slugs.Count, slugs.Distinct().Count());
        Assert.All(slugs, slug => Assert.Matches(Id(), slug));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_runbook_says_what_it_is_for_and_by_whom(string slug)
    {
        var info = Find(slug).Info;
        Assert.NotEmpty(info.Title);
        Assert.NotEmpty(info.Purpose);
        Assert.NotEmpty(info.UseWhen);
        Assert.NotEmpty(info.Sources);
        Assert.NotEmpty(info.Category);
        Assert.NotEqual(default, info.RulesetDate);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void The_example_plans_and_the_plan_says_where_it_comes_from(string slug)
    {
        var plan = ExamplePlan(slug);
        Assert.Equal((slug, Find(slug).Info.Version, Find(slug).Info.RulesetDate), (plan.Runbook, plan.Version, plan.Ruleset));
        Assert.NotEmpty(plan.Steps);
        Assert.NotEmpty(plan.Summary);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void The_same_values_give_the_same_bytes(string slug) => Assert.Equal(PlanJson.Write(ExamplePlan(slug)), PlanJson.Write(ExamplePlan(slug)));

    [Theory, MemberData(nameof(Slugs))]
    public void A_plan_survives_being_frozen(string slug)
    {
        var json = PlanJson.Write(ExamplePlan(slug));
        Assert.Equal(json, PlanJson.Write(PlanJson.Read(json)));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Completed_values_plan_the_same(string slug)
    {
        var plan = ExamplePlan(slug);
        Assert.Equal(PlanJson.Write(plan), PlanJson.Write(Find(slug).Evaluate(plan.Inputs).Plan!));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Step_ids_are_unique_and_stable_in_form(string slug)
    {
        var ids = ExamplePlan(slug).Steps.Select(step => step.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches(Id(), id));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Every_step_has_a_check_that_can_be_judged_or_says_why_not(string slug) => Assert.All(ExamplePlan(slug).Steps, step =>
    {
        Assert.NotEmpty(step.Title);
        Assert.NotEmpty(step.Why);
        Assert.NotEmpty(step.Where);
        switch (step.Check)
        {
            case Check.None none: Assert.NotEmpty(none.Reason); break;
            case Check.Reader reader:
                Assert.Contains(reader.Name, Domain.Catalogue.Catalogue.Readers.Keys);
                Assert.NotEmpty(reader.Expectations);
                break;
        }
    });

    [Theory, MemberData(nameof(Slugs))]
    public void A_step_that_changes_something_can_be_undone_or_says_why_not(string slug) => Assert.All(ExamplePlan(slug).Steps, step =>
    {
        switch (step.Undo)
        {
            case Undo.ByCommands undo: Assert.True(undo.Commands.Length > 0 || undo.Note.Length > 0, step.Id); break;
            case Undo.Impossible impossible: Assert.NotEmpty(impossible.Reason); break;
            // What is read back by a reader only looks; nothing else may claim to change nothing while it types commands.
            case Undo.NothingChanged: Assert.True(step.Commands.IsEmpty || step.Check is not Check.None, step.Id); break;
        }
    });

    [Theory, MemberData(nameof(Slugs))]
    public void Files_have_safe_unique_names_and_a_purpose(string slug)
    {
        var files = ExamplePlan(slug).Files;
        Assert.Equal(files.Length, files.Select(file => file.Name.ToUpperInvariant()).Distinct().Count());
        Assert.All(files, file =>
        {
            Assert.Matches(FileName(), file.Name);
            Assert.NotEmpty(file.Purpose);
            Assert.EndsWith("\n", file.Text, StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Every_field_reads_as_a_field(string slug)
    {
        foreach (var field in Find(slug).Form.Fields)
        {
            Assert.NotEmpty(field.Label);
            Assert.Matches("^[a-z][A-Za-z0-9]*$", field.Id);
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public void The_example_plan_is_the_one_in_its_golden_file(string slug)
    {
        var plan = ExamplePlan(slug);
        // Files have golden files of their own, in which a reviewer reads lines.
        var shown = plan with { Files = [.. plan.Files.Select(file => file with { Text = $"see files/{file.Name}" })] };
        Golden.Check(PlanJson.Write(shown, indented: true) + "\n", Path.Combine(GoldenFolder(slug), "example-plan.json"));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void The_example_files_are_those_in_their_golden_files(string slug) =>
        Assert.All(ExamplePlan(slug).Files, file => Golden.Check(file.Text, Path.Combine(GoldenFolder(slug), "files", file.Name)));

    /// <summary><c>vmotion-networks</c> keeps its files in <c>Golden/VmotionNetworks</c>.</summary>
    private static string GoldenFolder(string slug) => string.Concat(slug.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$")]
    private static partial Regex FileName();
}
