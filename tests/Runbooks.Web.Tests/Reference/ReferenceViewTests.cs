using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Web.Reference;

namespace Runbooks.Web.Tests.Reference;

public class ReferenceViewTests : AppContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private IRenderedComponent<ReferenceView> Open(string query = "")
    {
        Navigation.NavigateTo("/reference/vsphere-5-1" + query);
        return Render<ReferenceView>(page => page.Add(view => view.Slug, "vsphere-5-1"));
    }

    [Fact]
    public void It_shows_all_entries_with_verdicts_sources_and_that_it_is_history()
    {
        var page = Open();
        Assert.Equal(54, page.FindAll(".reference-entry").Count);
        Assert.Contains("Historical", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("corrected", page.Find("#hardware-online .badge").TextContent, StringComparison.Ordinal);
        Assert.Contains("Source:", page.Find("#hardware-online .source").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll(".verdict-counts li").Count);
    }

    [Fact]
    public void Typing_filters_and_puts_the_words_into_the_address()
    {
        var page = Open();
        page.Find("#reference-q").Input("apd");
        page.WaitForAssertion(() => Assert.Equal(["apd-pdl"], page.FindAll(".reference-entry").Select(entry => entry.Id)));
        Assert.Equal("?q=apd", new Uri(Navigation.Uri).Query);
        Assert.Contains("1 of 54 entries", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("mark"));
    }

    [Fact]
    public void The_words_in_the_address_are_those_on_the_page()
    {
        var page = Open("?q=lacp");
        Assert.Equal(["lacp"], page.FindAll(".reference-entry").Select(entry => entry.Id));
        Assert.Equal("lacp", page.Find("#reference-q").GetAttribute("value"));
    }

    [Fact]
    public void What_no_entry_has_says_so() => Assert.Contains("No entry has all these words", Open("?q=zzyzx").Find(".empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_page_that_is_not_there_says_so() =>
        Assert.Contains("no reference page", Render<ReferenceView>(page => page.Add(view => view.Slug, "nothing")).Find("h1").TextContent, StringComparison.Ordinal);
}
