using CsCheck;
using Runbooks.Domain.Engine;
using Check = Runbooks.Domain.Engine.Check;

namespace Runbooks.Domain.Tests.Engine;

public class EvidenceJudgeTests
{
    private static readonly Dictionary<string, EvidenceReader> Readers = new()
    {
        ["echo"] = (evidence, expectations) => new(VerdictKind.Pass, [new(VerdictKind.Pass, $"{expectations.Length}:{evidence}")]),
    };

    private static Verdict Judge(Check check, string evidence) => EvidenceJudge.Judge(check, evidence, Readers);

    [Theory]
    [InlineData("all is ok here", VerdictKind.Pass)]
    [InlineData("OK", VerdictKind.Fail)]
    [InlineData(" \t\n ", VerdictKind.Unclear)]
    [InlineData("", VerdictKind.Unclear)]
    public void Exact_text(string evidence, VerdictKind expected) => Assert.Equal(expected, Judge(new Check.ExactText("ok"), evidence).Kind);

    [Theory]
    [InlineData("1", VerdictKind.Pass)]
    [InlineData(" 5 ms\n", VerdictKind.Pass)]
    [InlineData("5MS", VerdictKind.Pass)]
    [InlineData("4.99", VerdictKind.Pass)]
    [InlineData("5.01 ms", VerdictKind.Fail)]
    [InlineData("-1", VerdictKind.Fail)]
    [InlineData("5 s", VerdictKind.Unclear)]
    [InlineData("1,000", VerdictKind.Unclear)]
    [InlineData("3 4", VerdictKind.Unclear)]
    [InlineData("ms", VerdictKind.Unclear)]
    [InlineData("1e1", VerdictKind.Unclear)]
    [InlineData("99999999999999999999999999999999999999", VerdictKind.Unclear)]
    public void A_number_in_a_range(string evidence, VerdictKind expected) => Assert.Equal(expected, Judge(new Check.Number(1, 5, "ms"), evidence).Kind);

    [Fact]
    public void A_number_is_told_with_what_was_expected()
    {
        Assert.Equal("7 ms, expected 1 to 5 ms.", Judge(new Check.Number(1, 5, "ms"), "7").Findings[0].Text);
        Assert.Equal("7, expected 2.", Judge(new Check.Number(2, 2), "7").Findings[0].Text);
    }

    [Theory]
    [InlineData("^ok$", "first\nok\nlast", VerdictKind.Pass)]
    [InlineData("^ok$", "first\r\nok\r\nlast", VerdictKind.Pass)]
    [InlineData("^ok$", "not ok", VerdictKind.Fail)]
    [InlineData("", "anything", VerdictKind.Pass)]
    [InlineData("(", "anything", VerdictKind.Unclear)]
    [InlineData("(?<=a)b", "ab", VerdictKind.Unclear)]
    [InlineData(@"(a)\1", "aa", VerdictKind.Unclear)]
    [InlineData("[z-a]", "a", VerdictKind.Unclear)]
    [InlineData("a{99999999999}", "a", VerdictKind.Unclear)]
    public void A_pattern(string pattern, string evidence, VerdictKind expected) => Assert.Equal(expected, Judge(new Check.Pattern(pattern, "the line ok"), evidence).Kind);

    // Each takes a backtracking matcher longer than anybody waits.
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(.*a){12}$")]
    public void A_pattern_that_explodes_elsewhere_is_judged_on_the_longest_evidence(string pattern) =>
        Assert.Equal(VerdictKind.Fail, Judge(new Check.Pattern(pattern, "a"), new string('a', EvidenceJudge.MaxEvidenceLength - 1) + "!").Kind);

    [Fact]
    public void Evidence_is_read_up_to_the_limit_and_not_beyond()
    {
        var longest = new string('a', EvidenceJudge.MaxEvidenceLength);
        Assert.Equal(VerdictKind.Pass, Judge(new Check.ExactText("a"), longest).Kind);
        Assert.Equal("The evidence is longer than 262144 characters. Paste only this command's output.", Assert.Single(Judge(new Check.ExactText("a"), longest + "a").Findings).Text);
    }

    [Fact]
    public void A_reader_gets_the_evidence_with_plain_line_ends()
    {
        var verdict = Judge(new Check.Reader("echo", [new("a", "b", Comparison.Equals, "c")]), "one\r\ntwo\rthree");
        Assert.Equal("1:one\ntwo\nthree", Assert.Single(verdict.Findings).Text);
    }

    [Fact]
    public void A_reader_of_another_version_leaves_it_unclear() => Assert.Equal(VerdictKind.Unclear, Judge(new Check.Reader("gone", []), "x").Kind);

    [Fact]
    public void A_step_without_evidence_says_why() => Assert.Contains("Nothing to see.", Judge(new Check.None("Nothing to see."), "x").Findings[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Any_text_gives_a_verdict_with_a_finding()
    {
        ImmutableArray<Check> checks = [new Check.ExactText("a"), new Check.Number(-5, 5, "ms"), new Check.Pattern(@"^\w+\s*$", "a word"), new Check.Reader("echo", []), new Check.None("no")];
        Gen.Select(Gen.Int[0, checks.Length - 1], Gen.String).Sample((i, evidence) => !Judge(checks[i], evidence).Findings.IsEmpty, iter: 3000);
    }
}
