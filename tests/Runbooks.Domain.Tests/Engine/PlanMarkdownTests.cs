using CsCheck;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Runbooks.Domain.Engine;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Engine;

public class PlanMarkdownTests
{
    // What GitHub, GitLab and wikis understand beyond CommonMark, so that it too must come out as text.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseTaskLists().UseMathematics().UseFootnotes().Build();

    [Fact]
    public void A_plan_reads_like_this() => Golden.Check(PlanMarkdown.Write(SampleRunbook.Frozen, "A sample"), "Engine/sample-plan.md");

    [Fact]
    public void A_plan_for_two_consoles_reads_like_this() => Golden.Check(PlanMarkdown.Write(TwoConsoles.Plan, "Two consoles"), "Engine/two-consoles.md");

    [Fact]
    public void A_line_is_one_paragraph_that_shows_exactly_its_text() => Hostile.Text.Sample(text =>
    {
        var shown = PlainText.Line(text);
        var document = Markdown.Parse(MarkdownText.Line(text), Pipeline);
        if (shown.Length == 0) return document.Count == 0;
        return document.Count == 1 && document[0] is ParagraphBlock paragraph && Shown(paragraph.Inline!) == shown;
    }, iter: 20_000);

    [Fact]
    public void Code_shows_exactly_its_text() => Hostile.Text.Sample(text =>
    {
        var shown = PlainText.Line(text);
        if (shown.Length == 0) return MarkdownText.Code(text).Length == 0;
        var document = Markdown.Parse($"x {MarkdownText.Code(text)}", Pipeline);
        return document[0] is ParagraphBlock { Inline.LastChild: CodeInline code } && code.Content == shown;
    }, iter: 10_000);

    [Fact]
    public void A_fence_holds_exactly_its_text() => Gen.Select(Hostile.Text, Hostile.Text).Sample((text, language) =>
    {
        var document = Markdown.Parse(MarkdownText.Fence(text, language) + "\nafter\n", Pipeline);
        return document.Count == 2 && document[0] is FencedCodeBlock code && code.Lines.ToString() == PlainText.Block(text);
    }, iter: 10_000);

    [Fact]
    public void Whatever_the_texts_the_plan_keeps_its_shape() => Hostile.Plan.Sample(plan =>
    {
        var document = Markdown.Parse(PlanMarkdown.Write(plan, plan.Summary), Pipeline);
        Assert.Equal(8, document.Descendants<HeadingBlock>().Count());
        Assert.Equal(5, document.Descendants<FencedCodeBlock>().Count());
        Assert.Equal(2, document.Descendants<QuoteBlock>().Count());
        Assert.Equal(4, document.Descendants<ListBlock>().Count());
        Assert.Equal((2, 4), (document.Descendants<TableRow>().Count(), document.Descendants<TableCell>().Count()));
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<ThematicBreakBlock>());
    }, iter: 3000);

    [Fact]
    public void The_same_plan_gives_the_same_text() => Hostile.Plan.Sample(plan =>
        PlanMarkdown.Write(plan, "t") == PlanMarkdown.Write(PlanJson.Read(PlanJson.Write(plan)), "t"), iter: 300);

    /// <summary>What a reader sees of a paragraph; throws for anything that is more than text or a plain link to its own text.</summary>
    private static string Shown(ContainerInline inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        AutolinkInline link => link.Url,
        _ => throw new InvalidOperationException($"{inline.GetType().Name} in a line of text"),
    }));
}
