using System.Text.Json;
using Runbooks.Domain.Engine;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Engine;

/// <summary>What came to plans after the first were frozen: highlights, and tables with a note, tones and columns of text.</summary>
public class HighlightTests
{
    private static Plan Plan => new()
    {
        Runbook = "sample",
        Version = "2.0",
        Ruleset = new(2026, 3, 4),
        Summary = "Sets up one server.",
        Highlights =
        [
            new("Grade", "A+", "By the guide 2009r.", RowTone.Good),
            new("Clients", "12 of 14"),
            new("Oldest key", "1024 bits", "", RowTone.Bad),
            new("Cipher string", "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL", "For OpenSSL 3.0.", Copy: true),
        ],
        Cautions = [new(Severity.Warning, "Mind the gap.")],
        Sections = [],
        Tables =
        [
            new("clients", "Clients", ["Client", "Outcome"], [["Old", "cannot connect: it knows no common suite"], ["New", "TLS 1.3"]])
            {
                Note = "Read from recorded hellos.", Tones = [RowTone.Bad, RowTone.Good], TextColumns = [1],
            },
            new("plain", "Plain", ["A"], [["1"]]),
        ],
    };

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    [Fact]
    public void It_has_this_json() => Golden.Check(PlanJson.Write(Plan, indented: true) + "\n", "Engine/highlights.json");

    [Fact]
    public void It_reads_like_this_in_markdown() => Golden.Check(PlanMarkdown.Write(Plan, "A sample"), "Engine/highlights.md");

    [Fact]
    public void It_reads_like_this_as_text() => Golden.Check(PlanText.Write(Plan, "A sample"), "Engine/highlights.txt");

    [Fact]
    public void What_is_empty_is_not_written_so_that_older_plans_keep_their_bytes()
    {
        using var with = JsonDocument.Parse(PlanJson.Write(Plan));
        using var without = JsonDocument.Parse(PlanJson.Write(Plan with { Highlights = [] }));
        Assert.Contains("highlights", Names(with.RootElement));
        Assert.DoesNotContain("highlights", Names(without.RootElement));
        Assert.Equal(["id", "title", "columns", "rows", "note", "tones", "textColumns"], Names(with.RootElement.GetProperty("tables")[0]));
        Assert.Equal(["id", "title", "columns", "rows"], Names(with.RootElement.GetProperty("tables")[1]));
    }

    [Fact]
    public void Read_back_it_is_the_same()
    {
        var json = PlanJson.Write(Plan);
        var read = PlanJson.Read(json);
        Assert.Equal(json, PlanJson.Write(read));
        Assert.Equal(Plan.Highlights, read.Highlights);
        Assert.Equal((RowTone.Bad, "Read from recorded hellos."), (read.Tables[0].ToneOf(0), read.Tables[0].Note));
    }

    [Fact]
    public void A_plan_frozen_before_has_none_of_it()
    {
        var plan = PlanJson.Read("""{"summary":"s","sections":[],"tables":[{"id":"t","title":"T","columns":["A"],"rows":[["1"]]}]}""");
        Assert.Empty(plan.Highlights);
        Assert.Equal(("", RowTone.Plain), (plan.Tables[0].Note, plan.Tables[0].ToneOf(0)));
        Assert.Empty(plan.Tables[0].Tones);
        Assert.Empty(plan.Tables[0].TextColumns);
    }

    [Fact]
    public void Rows_beyond_the_tones_are_plain() =>
        Assert.Equal([RowTone.Good, RowTone.Plain], Enumerable.Range(0, 2).Select(row => (Plan.Tables[0] with { Tones = [RowTone.Good] }).ToneOf(row)));

    [Theory]
    [InlineData("""{"summary":"s","sections":[],"highlights":[{"label":"l"}]}""")]
    [InlineData("""{"summary":"s","sections":[],"highlights":[{"label":"l","value":null}]}""")]
    [InlineData("""{"summary":"s","sections":[],"highlights":[{"label":"l","value":"v","tone":"dire"}]}""")]
    [InlineData("""{"summary":"s","sections":[],"highlights":null}""")]
    [InlineData("""{"summary":"s","sections":[],"tables":[{"id":"t","title":"T","columns":[],"rows":[],"note":null}]}""")]
    public void What_is_no_highlight_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => PlanJson.Read(json));
}
