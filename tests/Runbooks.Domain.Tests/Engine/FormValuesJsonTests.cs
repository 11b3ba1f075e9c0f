using System.Text.Json;
using CsCheck;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Engine;

public class FormValuesJsonTests
{
    [Fact]
    public void Values_read_back_print_the_same_bytes() =>
        Values.Wild.Sample(values => PlanJson.Write(PlanJson.ReadValues(PlanJson.Write(values))) == PlanJson.Write(values), iter: 2000);

    [Fact]
    public void Indented_values_are_the_same_values() =>
        Values.Wild.Sample(values => PlanJson.Write(PlanJson.ReadValues(PlanJson.Write(values, indented: true))) == PlanJson.Write(values), iter: 500);

    [Fact]
    public void Every_kind_of_value_has_its_json()
    {
        var values = PlanJson.ReadValues("""{"d":[{"x":1}],"a":"t","b":-5,"c":true,"f":[],"e":["p",7],"n":null,"g":1.50}""");
        Assert.Equal("""{"a":"t","b":-5,"c":true,"d":[{"x":1}],"e":["p","7"],"f":[],"g":"1.50"}""", PlanJson.Write(values));
        Assert.Equal([new("x", FormValue.Of(1))], Assert.Single(values.Rows("d")).All);
    }

    [Fact]
    public void The_order_of_adding_does_not_show() => Assert.Equal(
        PlanJson.Write(FormValues.Empty.With("b", 1).With("a", 2).With("B", 3)),
        PlanJson.Write(FormValues.Empty.With("B", 3).With("x", 9).With("a", 2).With("b", 1).Without("x")));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":{\"b\":1}}")]
    [InlineData("{\"a\":[1,{}]}")]
    [InlineData("{\"a\":[[1]]}")]
    [InlineData("{\"a\":[true]}")]
    [InlineData("{\"a\":[null]}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":null,\"a\":2}")]
    [InlineData("{\"rows\":[{\"a\":1,\"a\":2}]}")]
    [InlineData("{\"a\":\"\\ud83d\"}")]
    [InlineData("{\"a\":[\"\\udc00\"]}")]
    [InlineData("{\"\\ud83d\":1}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"a\":01}")]
    [InlineData("// no\n{}")]
    public void Json_that_is_no_set_of_values_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => PlanJson.ReadValues(json));

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.ThrowsAny<JsonException>(() => PlanJson.ReadValues(string.Concat(Enumerable.Repeat("{\"a\":[", 50_000))));

    [Fact]
    public void An_element_from_elsewhere_is_read_by_the_same_rules()
    {
        using var document = JsonDocument.Parse("""{"a":"\ud83d"}""");
        Assert.Throws<JsonException>(() => FormValuesConverter.FromJson(document.RootElement));
    }

    [Fact]
    public void A_huge_number_stays_what_was_typed() => Assert.Equal("1e999", PlanJson.ReadValues("""{"a":1e999}""").Text("a"));

    [Fact]
    public void No_text_makes_it_throw_anything_but_a_json_exception() => Gen.OneOf<string>(Gen.String, Gen.String[Gen.Char["{}[]\":,ab01\\u "], 0, 30]).Sample(text =>
    {
        try
        {
            PlanJson.ReadValues(text);
        }
        catch (JsonException)
        {
        }
    }, iter: 5000);
}
