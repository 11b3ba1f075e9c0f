using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using Runbooks.Domain.Engine;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Engine;

public class FormSchemaTests
{
    private static readonly JsonSchema Sample = JsonSchema.FromText(FormSchema.Write(SampleRunbook.Instance));

    public static TheoryData<string> Slugs => [.. Domain.Catalogue.Catalogue.All.Select(runbook => runbook.Info.Slug)];

    private static bool Accepts(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement).IsValid;
    }

    private static string Example => PlanJson.Write(SampleRunbook.Instance.Example.With("mtu", 9000));

    private static string With(string field, string json)
    {
        var values = JsonNode.Parse(Example)!.AsObject();
        values[field] = JsonNode.Parse(json);
        return values.ToJsonString();
    }

    [Fact]
    public void The_schema_says_what_the_form_says() => Golden.Check(FormSchema.Write(SampleRunbook.Instance) + "\n", "Engine/sample-schema.json");

    [Fact]
    public void The_schema_is_the_same_each_time() => Assert.Equal(FormSchema.Write(SampleRunbook.Instance), FormSchema.Write(new SampleRunbook()));

    [Fact]
    public void It_is_a_schema_of_draft_2020_12()
    {
        using var schema = JsonDocument.Parse(FormSchema.Write(SampleRunbook.Instance));
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void The_example_of_every_runbook_is_valid(string slug)
    {
        var runbook = Domain.Catalogue.Catalogue.Find(slug)!;
        var schema = JsonSchema.FromText(FormSchema.Write(runbook));
        Assert.True(Accepts(schema, PlanJson.Write(runbook.Form.Complete(runbook.Example))));
        Assert.False(Accepts(schema, PlanJson.Write(runbook.Example.With("noSuchField", "x"))));
    }

    [Fact]
    public void The_sample_is_valid_as_it_is_and_completed()
    {
        Assert.True(Accepts(Sample, Example));
        Assert.True(Accepts(Sample, PlanJson.Write(SampleRunbook.Instance.Form.Complete(SampleRunbook.Instance.Example))));
    }

    [Fact]
    public void What_the_form_takes_the_schema_takes()
    {
        // Random values seldom please a whole form, so each of its fields is also tried alone on the example.
        var taken = 0;
        Values.Wild.Sample(wild =>
        {
            foreach (var (id, value) in wild.All)
            {
                var values = SampleRunbook.Instance.Example.With(id, value);
                if (SampleRunbook.Instance.Evaluate(values).Plan is not { } plan) continue;
                Assert.True(Accepts(Sample, PlanJson.Write(plan.Inputs)), PlanJson.Write(values));
                Interlocked.Increment(ref taken);
            }
        }, iter: 300);
        Assert.True(taken > 100, $"only {taken} were tried");
    }

    [Theory]
    [InlineData("name", "\"12345678901\"")]
    [InlineData("name", "\"\"")]
    [InlineData("name", "\" \"")]
    [InlineData("name", "7")]
    [InlineData("mtu", "1279")]
    [InlineData("mtu", "9001")]
    [InlineData("mtu", "1500.5")]
    [InlineData("mtu", "\"many\"")]
    [InlineData("vlan", "4095")]
    [InlineData("vlan", "\"x\"")]
    [InlineData("jumbo", "\"true\"")]
    [InlineData("colour", "\"pink\"")]
    [InlineData("colour", "\"blue\"")]
    [InlineData("colour", "\"\"")]
    [InlineData("features", "[\"c\"]")]
    [InlineData("features", "[\"a\",\"a\"]")]
    [InlineData("order", "[]")]
    [InlineData("links", "[]")]
    [InlineData("links", "[{}]")]
    [InlineData("links", "[{\"nic\":\"a\",\"more\":1}]")]
    [InlineData("links", "[{\"nic\":\"a\"},{\"nic\":\"a\"},{\"nic\":\"a\"},{\"nic\":\"a\"}]")]
    [InlineData("links", "[{\"nic\":\"a\",\"speed\":101}]")]
    [InlineData("host", "\"-esx\"")]
    [InlineData("host", "\"esx_01\"")]
    [InlineData("host", "\"esx01.\"")]
    [InlineData("gateway", "\"10.0.0.256\"")]
    [InlineData("gateway", "\"10.0.0\"")]
    [InlineData("gateway", "\"10.0.0.01\"")]
    [InlineData("network", "\"10.0.0.0\"")]
    [InlineData("network", "\"10.0.0.0/33\"")]
    [InlineData("avoid", "[\"10.0.0.0\"]")]
    [InlineData("unknown", "1")]
    public void The_schema_refuses(string field, string json) => Assert.False(Accepts(Sample, With(field, json)));

    [Theory]
    [InlineData("vlan", "\"\"")]
    [InlineData("vlan", "7")]
    [InlineData("gateway", "\"\"")]
    [InlineData("gateway", "\"10.0.0.1\"")]
    [InlineData("avoid", "[\"10.0.0.0/8\",\"192.168.0.0/16\"]")]
    [InlineData("avoid", "\"10.0.0.0/8, 192.168.0.0/16\"")]
    [InlineData("features", "[]")]
    [InlineData("shade", "\"anything: it depends on the colour\"")]
    public void The_schema_takes(string field, string json) => Assert.True(Accepts(Sample, With(field, json)));

    [Fact]
    public void What_is_needed_must_be_there()
    {
        foreach (var field in new[] { "name", "host", "network", "colour", "links" })
        {
            var values = JsonNode.Parse(Example)!.AsObject();
            values.Remove(field);
            Assert.False(Accepts(Sample, values.ToJsonString()), field);
        }
    }
}
