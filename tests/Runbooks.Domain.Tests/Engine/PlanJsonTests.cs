using System.Text.Json;
using Runbooks.Domain.Engine;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Engine;

public class PlanJsonTests
{
    // Plans are frozen in this form and their hashes stand in the log: what is in this file must be readable for ever.
    [Fact]
    public void A_plan_has_this_json() => Golden.Check(PlanJson.Write(SampleRunbook.Frozen, indented: true) + "\n", "Engine/sample-plan.json");

    [Fact]
    public void A_plan_read_back_prints_the_same_bytes()
    {
        var json = PlanJson.Write(SampleRunbook.Frozen);
        Assert.Equal(json, PlanJson.Write(PlanJson.Read(json)));
        Assert.Equal(json, PlanJson.Write(PlanJson.Read(PlanJson.Write(SampleRunbook.Frozen, indented: true))));
    }

    [Fact]
    public void A_plan_for_two_consoles_has_this_json() => Golden.Check(PlanJson.Write(TwoConsoles.Plan, indented: true) + "\n", "Engine/two-consoles.json");

    [Fact]
    public void Tracks_answers_and_proofs_survive_freezing()
    {
        var json = PlanJson.Write(TwoConsoles.Plan);
        var thawed = PlanJson.Read(json);
        Assert.Equal(json, PlanJson.Write(thawed));
        Assert.Equal(["", "sw1", "sw2", "sw2", ""], thawed.Sections.Select(section => section.Track));
        Assert.Equal(new Answer("save current configuration?", "N", "It was saved above."), thawed.Step("restart-1")!.Commands[0].Answers[0]);
        Assert.Equal(("Cable 1", new Proof("topology", "link 1")), (thawed.Pictures[0].Shapes[2].About, thawed.Pictures[0].Shapes[2].Proofs[0]));
    }

    [Fact]
    public void A_plan_without_them_says_nothing_of_them()
    {
        var json = PlanJson.Write(SampleRunbook.Frozen);
        Assert.All(["track", "answers", "proofs", "about"], word => Assert.DoesNotContain($"\"{word}\"", json, StringComparison.Ordinal));
    }

    [Fact]
    public void The_canonical_form_has_no_blanks_and_no_line_ends_of_the_platform()
    {
        var json = PlanJson.Write(SampleRunbook.Frozen);
        Assert.DoesNotContain('\n', json);
        Assert.StartsWith("""{"runbook":"sample","version":"1.2","ruleset":"2026-03-04","inputs":{""", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', PlanJson.Write(SampleRunbook.Frozen, indented: true));
    }

    [Fact]
    public void Properties_stand_in_the_promised_order()
    {
        using var plan = JsonDocument.Parse(PlanJson.Write(SampleRunbook.Frozen));
        var root = plan.RootElement;
        Assert.Equal(["runbook", "version", "ruleset", "inputs", "summary", "cautions", "sections", "files", "tables", "pictures"], Names(root));
        Assert.Equal(["severity", "text", "source", "unverified"], Names(root.GetProperty("cautions")[0]));
        var section = root.GetProperty("sections")[1];
        Assert.Equal(["title", "steps", "intro"], Names(section));
        var step = section.GetProperty("steps")[0];
        Assert.Equal(["id", "title", "why", "where", "commands", "expect", "check", "undo", "hold", "unverified"], Names(step));
        Assert.Equal(["shell", "text", "prompt"], Names(step.GetProperty("commands")[0]));
        Assert.Equal(["name", "language", "text", "purpose"], Names(root.GetProperty("files")[0]));
    }

    [Fact]
    public void Every_word_of_an_enum_is_small_letters_and_hyphens()
    {
        Assert.All(Words<Severity>(), IsSmall);
        Assert.All(Words<Shell>(), IsSmall);
        Assert.All(Words<HoldKind>(), IsSmall);
        Assert.All(Words<Tone>(), IsSmall);
        Assert.All(Words<RowTone>(), IsSmall);
        Assert.All(Words<Anchor>(), IsSmall);
        Assert.All(Words<Comparison>(), IsSmall);
        Assert.All(Words<VerdictKind>(), IsSmall);

        static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetValues<T>().Select(value => JsonSerializer.Serialize(value));
        static void IsSmall(string word) => Assert.Matches("^\"[a-z]+(-[a-z]+)*\"$", word);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"summary":"s"}""")]
    [InlineData("""{"summary":"s","sections":null}""")]
    [InlineData("""{"summary":null,"sections":[]}""")]
    [InlineData("""{"summary":"s","sections":[{"title":"t"}]}""")]
    [InlineData("""{"summary":"s","sections":[{"title":"t","steps":[{"id":"a"}]}]}""")]
    [InlineData("""{"summary":"s","sections":[{"title":"t","steps":[{"id":"a","title":"","why":"","where":"","check":{"kind":"reader","name":"x"},"undo":{"kind":"nothing-changed"}}]}]}""")]
    [InlineData("""{"summary":"s","sections":[{"title":"t","steps":[{"id":"a","title":"","why":"","where":"","check":{"kind":"guess"},"undo":{"kind":"nothing-changed"}}]}]}""")]
    [InlineData("""{"summary":"s","summary":"s","sections":[]}""")]
    [InlineData("""{"summary":"s","sections":[],"cautions":[{"severity":"dire","text":""}]}""")]
    public void What_is_no_plan_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => PlanJson.Read(json));

    [Fact]
    public void A_plan_of_a_later_version_with_more_properties_is_read() =>
        Assert.Equal("s", PlanJson.Read("""{"summary":"s","sections":[],"more":1}""").Summary);

    [Fact]
    public void Steps_are_found_across_sections()
    {
        var plan = SampleRunbook.Frozen;
        Assert.Equal(["look", "set", "text", "match", "end"], plan.Steps.Select(step => step.Id));
        Assert.Equal("Match it", plan.Step("match")?.Title);
        Assert.Null(plan.Step("Match"));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
