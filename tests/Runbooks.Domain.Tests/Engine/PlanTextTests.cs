using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Engine;

public class PlanTextTests
{
    [Fact]
    public void A_plan_reads_like_this() => Golden.Check(PlanText.Write(SampleRunbook.Frozen, "A sample"), "Engine/sample-plan.txt");

    [Fact]
    public void A_plan_for_two_consoles_reads_like_this() => Golden.Check(PlanText.Write(TwoConsoles.Plan, "Two consoles"), "Engine/two-consoles.txt");

    [Theory]
    [InlineData("Prepare sw1", "sw1", "Prepare sw1")]
    [InlineData("sw1: prepare", "sw1", "sw1: prepare")]
    [InlineData("Prepare sw10 and sw1", "sw1", "Prepare sw10 and sw1")]
    [InlineData("Prepare sw10", "sw1", "Prepare sw10 (on sw1)")]
    [InlineData("Prepare sw1-a", "sw1", "Prepare sw1-a (on sw1)")]
    [InlineData("Prepare", "", "Prepare")]
    [InlineData("", "sw1", " (on sw1)")]
    public void A_heading_names_its_console(string title, string track, string heading) =>
        Assert.Equal(heading, PlanWords.Heading(new(title, []) { Track = track }));

    [Theory]
    [InlineData("continue?", "Y", "", "Asked “continue?”, type Y.")]
    [InlineData("continue?", "", "Since nothing changed.", "Asked “continue?”, press Enter. Since nothing changed.")]
    public void An_answer_says_what_is_asked_and_what_one_types(string question, string reply, string note, string words) =>
        Assert.Equal(words, PlanWords.Of(new Answer(question, reply, note)));

    [Fact]
    public void Only_headings_begin_at_the_margin_whatever_the_texts() => Hostile.Plan.Sample(plan =>
    {
        var text = PlanText.Write(plan, "Title");
        // Title, section, table, picture, file and inputs, each with its underline; the texts of three may be empty.
        Assert.InRange(text.Split('\n').Count(line => line.Length > 0 && line[0] != ' '), 9, 12);
    }, iter: 2000);

    [Fact]
    public void No_control_character_reaches_the_terminal() => Hostile.Plan.Sample(plan =>
        !PlanText.Write(plan, plan.Summary).Any(c => char.IsControl(c) && c is not '\n' and not '\t' || c is '\u202e' or '\u2066'), iter: 2000);

    [Fact]
    public void Lines_of_prose_keep_to_the_width_and_words_stay_whole()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200).Select(i => new string('w', i % 12 + 1)));
        var text = PlanText.Write(SampleRunbook.Frozen with { Summary = words, Inputs = FormValues.Empty, Files = [] }, "T");
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.Contains(words, string.Join(' ', text.Split('\n').Select(line => line.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_longer_than_a_line_is_not_broken() =>
        Assert.Contains(new string('x', 300), PlanText.Write(SampleRunbook.Frozen with { Summary = $"see {new string('x', 300)} there" }, "T"), StringComparison.Ordinal);

    [Fact]
    public void The_same_plan_gives_the_same_text() => Hostile.Plan.Sample(plan =>
        PlanText.Write(plan, "t") == PlanText.Write(PlanJson.Read(PlanJson.Write(plan)), "t"), iter: 300);

    [Theory]
    [InlineData("a\r\n b\t\u001b[31mc\0", "a b [31mc")]
    [InlineData("  \n ", "")]
    [InlineData("left\u202eright", "left right")]
    public void A_line_is_one_line(string text, string line) => Assert.Equal(line, PlainText.Line(text));

    [Theory]
    [InlineData("a\r\nb\rc\n\n", "a\nb\nc")]
    [InlineData("\tx\u001by", "\tx\uFFFDy")]
    [InlineData("", "")]
    public void A_block_keeps_its_lines(string text, string block) => Assert.Equal(block, PlainText.Block(text));

    [Fact]
    public void Half_a_pair_is_seen()
    {
        // Not as inline data: an attribute cannot hold these.
        Assert.All(["", "a👩‍🚀b", "\uFFFD"], text => Assert.Equal((true, text), (PlainText.IsWellFormed(text), PlainText.WellFormed(text))));
        Assert.All(["a\ud83d", "\udc00a", "\udc00\ud83d", "\ud83d\ud83d\udc00"], text => Assert.False(PlainText.IsWellFormed(text)));
        Assert.Equal("a\uFFFD\ud83d\udc00", PlainText.WellFormed("a\ud83d\ud83d\udc00"));
    }
}
