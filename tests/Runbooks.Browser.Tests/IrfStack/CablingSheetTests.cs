using System.Text;
using System.Text.RegularExpressions;
using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using static Runbooks.Browser.Tests.IrfStack.StackCase;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>The sheet for the rack, on paper.</summary>
public sealed partial class CablingSheetTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task The_sheet_of_nine_switches_is_downloaded_and_fits_on_one_page()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor, Address(RingOfNine));
        await wizard.ChooseTab($"Files ({Of(RingOfNine).Files.Length})");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.Locator("a[download='cabling-sheet.html']").ClickAsync());
        var sheet = await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Equal(Of(RingOfNine).Files.Single(file => file.Name == "cabling-sheet.html").Text, sheet);
        Assert.Equal(1, await Pages(visitor.Page, sheet));
        // The count can see a second page.
        Assert.Equal(2, await Pages(visitor.Page, sheet.Replace("</body>", "<p style=\"break-before: page\">More</p></body>", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_of_the_sheet_is_cut_off_at_the_right(int perPort)
    {
        var visitor = await Visitor();
        var sheet = Of(RingOfNine.With("perPort", perPort)).Files.Single(file => file.Name == "cabling-sheet.html").Text;
        await visitor.OpenStatic("about:blank");
        // A4 landscape without its margins, at 96 to the inch: 277 mm by 190 mm.
        await visitor.Page.SetViewportSizeAsync(1047, 718);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visitor.Page.SetContentAsync(sheet);
        Assert.InRange(await visitor.Page.EvaluateAsync<int>("Math.ceil(Math.max(...[...document.querySelectorAll('svg, table, h1, p')].map(e => e.getBoundingClientRect().right)))"), 1, 1047);
        Assert.Equal(1, await Pages(visitor.Page, sheet));
    }

    private static async Task<int> Pages(IPage page, string sheet)
    {
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(sheet);
        return Page().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })));
    }

    // "/Type /Page" is one page, "/Type /Pages" the tree of them.
    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
