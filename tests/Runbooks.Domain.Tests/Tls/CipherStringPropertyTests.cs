using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>What holds for any text under any version.</summary>
public sealed class CipherStringPropertyTests(ITestOutputHelper output)
{
    private static readonly Gen<(OpenSslVersion Version, string Text)> Any = Gen.Select(Gen.OneOf([.. OpenSslVersion.All]), HostileCipherString.Text);

    public static TheoryData<string, string> Endless => HostileCipherString.Endless;

    [Fact]
    public void An_explanation_has_the_list_the_string_evaluates_to() => Sample((version, text, explained) => Assert.Equal(Told(version.Evaluate(text)), Told(explained.List)));

    [Fact]
    public void Every_typed_term_stands_in_the_text_with_nothing_but_separators_between() => Sample((version, text, explained) => TermPlaces.Check(version, text, explained));

    [Fact]
    public void Carrying_out_what_the_terms_say_gives_the_list() => Sample((version, _, explained) => ReplayedTerms.Check(version, explained));

    [Fact]
    public void A_term_without_effect_says_why() => Sample((_, _, explained) =>
    {
        foreach (var term in explained.Terms)
        {
            Assert.Equal(term.Outcome == TermOutcome.Done && term.Operator != CipherOperator.Command, !term.Changed.IsEmpty);
            if (term.Outcome != TermOutcome.Done) Assert.EndsWith(".", term.Why, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", term.Why, StringComparison.Ordinal);
        }
        Assert.Equal(explained.List.Error == CipherStringError.InvalidCommand, explained.Terms.Any(term => term.Outcome == TermOutcome.Refused));
        Assert.DoesNotContain(explained.Terms.SkipLast(1), term => term.Outcome == TermOutcome.Refused);
        Assert.Equal(explained.List.IsAccepted, !explained.List.Suites.IsEmpty);
    });

    [Fact]
    public void What_is_printed_holds_no_control_character_and_is_well_formed() => Sample((version, _, explained) =>
    {
        var printed = ExplanationText.Write(explained, new OfferedList(explained.List.Suites, null));
        Assert.DoesNotContain(printed, c => char.IsControl(c) && c != '\n');
        Assert.Equal(printed, PlainText.Block(printed) + "\n");
        Assert.True(PlainText.IsWellFormed(printed), printed);
        foreach (var sentence in explained.Terms.Select(term => term.Why).Concat(explained.Warnings)) Assert.Equal(sentence, PlainText.Line(sentence));
    });

    [Fact]
    public void The_json_can_be_read_and_tells_each_term() => Sample((version, text, explained) =>
    {
        var build = OpenSslBuild.Versions.Single(build => build.Version == version);
        using var json = JsonDocument.Parse(CipherListJson.Write(build, explained, OfferedList.Of(build, explained.List)));
        Assert.Equal(PlainText.WellFormed(text), json.RootElement.GetProperty("string").GetString());
        Assert.Equal(explained.Terms.Select(term => PlainText.WellFormed(term.Text)), json.RootElement.GetProperty("terms").EnumerateArray().Select(term => term.GetProperty("text").GetString()));
    });

    [Theory, MemberData(nameof(Endless))]
    public void A_text_without_end_has_an_answer_all_the_same(string what, string text)
    {
        Assert.InRange(text.Length, 60_000, 70_000);
        foreach (var version in OpenSslVersion.All)
        {
            var clock = Stopwatch.StartNew();
            var explained = version.Explain(text);
            output.WriteLine($"{version} {what}: {clock.ElapsedMilliseconds} ms, {explained.Terms.Length} terms");
            Assert.Equal(Told(version.Evaluate(text)), Told(explained.List));
            TermPlaces.Check(version, text, explained);
        }
    }

    private static void Sample(Action<OpenSslVersion, string, ExplainedCipherList> holds) =>
        Any.Sample(any => holds(any.Version, any.Text, any.Version.Explain(any.Text)), iter: 4_000, print: any => $"{any.Version}: {JsonSerializer.Serialize(any.Text)}");

    private static string Told(CipherList list) => $"{list.Version} {list.Error} {list.SecurityLevel} {string.Join(':', list.Suites.Select(suite => suite.Name))}";
}
