using Bunit;
using Runbooks.Domain.Engine;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

/// <summary>Figures, tables and what is said about their rows.</summary>
public class PlanOverviewTests : BunitContext
{
    private static readonly Plan Plan = ToyRunbook.PlanFor("esx01");

    private IRenderedComponent<PlanOverview> Overview(Plan? plan = null) => Render<PlanOverview>(overview => overview.Add(view => view.Plan, plan ?? Plan).Add(view => view.FileHref, _ => null));

    [Fact]
    public void Figures_come_first_with_label_value_and_note()
    {
        var overview = Overview();
        var figures = overview.FindAll(".figures .figure");
        Assert.Equal(["Grade", "Links"], figures.Select(figure => figure.QuerySelector("dt")!.TextContent));
        Assert.Equal("By the guide.", figures[0].QuerySelector(".figure-note")!.TextContent);
        Assert.True(overview.Markup.IndexOf("figures", StringComparison.Ordinal) < overview.Markup.IndexOf("caution", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tone_is_a_sign_and_a_word_for_those_who_do_not_see_it()
    {
        var value = Overview().Find(".figure-value");
        Assert.Equal("true", value.QuerySelector(".tone-mark.good")!.GetAttribute("aria-hidden"));
        Assert.Equal("Good: ", value.QuerySelector(".visually-hidden")!.TextContent);
        Assert.Empty(Overview().FindAll(".figure-value")[1].Children);
    }

    [Fact]
    public void A_line_to_copy_stands_whole_beside_its_button()
    {
        var line = Overview().Find(".highlight-line");
        var button = line.QuerySelector("button")!;
        Assert.Equal("Copy Cipher string", button.GetAttribute("aria-label"));
        Assert.Equal("ECDHE+AESGCM:!aNULL", line.QuerySelector("#" + button.GetAttribute("data-copy"))!.TextContent);
        Assert.Contains("For 3.0.", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_highlights_draws_none()
    {
        var overview = Overview(Plan with { Highlights = [] });
        Assert.Empty(overview.FindAll(".figures, .highlight-line"));
    }

    [Fact]
    public void Rows_have_their_tones_and_columns_of_text_their_font()
    {
        var rows = Overview().FindAll(".plan-table")[1].QuerySelectorAll("tbody tr");
        Assert.Equal(["Good: Client 1", "Client 2", "Unsure: Client 3", "Bad: Client 4", "Client 5"],
            rows.Take(5).Select(row => string.Concat(row.Children[0].ChildNodes.Where(node => node is not AngleSharp.Dom.IElement { ClassName: { } name } || !name.Contains("tone-mark", StringComparison.Ordinal)).Select(node => node.TextContent)).Trim()));
        Assert.Equal(("mono", "text"), (rows[0].Children[0].ClassName, rows[0].Children[1].ClassName));
        Assert.Contains("Who gets what.", Overview().FindAll(".plan-table")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_sentences_wraps_and_one_of_words_does_not()
    {
        var table = Plan.Tables[1];
        var overview = Overview(Plan with { Tables = [table with { Rows = table.Rows.SetItem(0, ["Client 1", "It knows none of the suites that are offered."]), TextColumns = [0, 1] }] });
        Assert.Equal(["text", "text sentence"], overview.FindAll("tbody tr")[3].Children.Select(cell => cell.ClassName));
    }

    [Fact]
    public void A_table_without_any_of_it_looks_as_before()
    {
        var table = Overview().FindAll(".plan-table")[0];
        Assert.Equal("1", table.QuerySelector("td")!.InnerHtml);
        Assert.All(table.QuerySelectorAll("td"), cell => Assert.Equal("mono", cell.ClassName));
        Assert.Null(table.QuerySelector("input"));
    }

    [Fact]
    public void A_long_table_is_filtered_by_text_in_any_cell()
    {
        var overview = Overview();
        string[] Rows() => [.. overview.FindAll(".plan-table")[1].QuerySelectorAll("tbody tr:not(.filtered)").Select(row => row.Children[1].TextContent)];
        Assert.Equal("Filter rows of “Clients”", overview.Find("label[for=filter-clients]").TextContent);
        Assert.Equal("13 rows", overview.Find(".table-filter [role=status]").TextContent);
        overview.Find("#filter-clients").Input("CANNOT ");
        Assert.Equal(["cannot connect", "cannot connect", "cannot connect"], Rows());
        Assert.Equal("3 of 13 rows", overview.Find(".table-filter [role=status]").TextContent);
        overview.Find("#filter-clients").Input("nobody");
        Assert.Empty(Rows());
        Assert.Equal("0 of 13 rows", overview.Find(".table-filter [role=status]").TextContent);
        overview.Find("#filter-clients").Input("");
        Assert.Equal(13, Rows().Length);
    }

    [Fact]
    public void Twelve_rows_need_no_filter()
    {
        var table = Plan.Tables[1];
        Assert.Empty(Overview(Plan with { Tables = [table with { Rows = [.. table.Rows.Take(12)] }] }).FindAll("input"));
    }
}
