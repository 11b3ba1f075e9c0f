using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Web.Ciphers;

namespace Runbooks.Web.Tests.Ciphers;

public class CiphersPageTests : BunitContext
{
    // Long, since it only costs time where something fails, and machines are slow at times.
    static CiphersPageTests() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    public CiphersPageTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    private IRenderedComponent<CiphersPage> Open(CipherQuestion question)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(question.Address());
        return Render<CiphersPage>();
    }

    private static CipherQuestion Ask(string text, string openSsl = "3.0") => CipherQuestion.First with { Text = text, OpenSsl = openSsl };

    [Fact]
    public void The_empty_page_says_what_to_do_and_its_examples_do_it()
    {
        var page = Open(CipherQuestion.First);
        var example = page.FindAll(".empty button")[1];
        example.Click();
        page.WaitForAssertion(() => Assert.Contains("Debian 12 offers", page.Find(".summary").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Suites_stand_in_order_with_the_term_that_put_them_there()
    {
        var page = Open(Ask("AES128-SHA:AES256-SHA:+AES128-SHA"));
        var rows = page.FindAll("table.suites tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(5, rows.Count);
        Assert.Contains("TLS 1.3 list", rows[0], StringComparison.Ordinal);
        Assert.EndsWith(">AES256-SHA", ">" + page.FindAll("td.placed")[3].TextContent, StringComparison.Ordinal);
        Assert.EndsWith("+AES128-SHA", rows[4].Trim(), StringComparison.Ordinal);
        Assert.Contains("no FS", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_string_says_where_and_that_a_server_does_not_start()
    {
        var page = Open(Ask("ALL:@SECLEVEL=2", "1.0.2"));
        var notice = page.Find(".notice.danger").TextContent;
        Assert.Contains("OpenSSL 1.0.2 refuses this: invalid command.", notice, StringComparison.Ordinal);
        Assert.Contains("@SECLEVEL=2", notice, StringComparison.Ordinal);
        Assert.Contains("does not start", notice, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table.suites"));
    }

    [Fact]
    public void What_is_ignored_is_warned_of_and_explained_at_its_term()
    {
        var page = Open(Ask("ALL:RC4:aes128"));
        Assert.Contains(page.FindAll(".warnings li"), warning => warning.TextContent.StartsWith("2 terms are ignored", StringComparison.Ordinal));
        page.FindAll("[role=tab]").Single(tab => tab.TextContent == "Terms").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("table.terms")));
        var rows = page.FindAll("table.terms tr.off");
        Assert.Equal(2, rows.Count);
        Assert.Contains("AES128", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_opens_by_itself_and_tells_what_changes()
    {
        var page = Open(Ask("ALL") with { OtherOpenSsl = "1.0.1g" });
        Assert.Equal("Difference", page.Find("[role=tab][aria-selected=true]").TextContent);
        Assert.Equal(["Appear", "Disappear", "Move"], page.FindAll(".cipher-names h3").Select(title => title.TextContent.Split(' ')[0]));
    }

    [Fact]
    public void The_same_list_is_said_to_be_the_same()
    {
        var page = Open(Ask("ALL:!aNULL") with { OtherText = "HIGH:!aNULL:!MD5" });
        Assert.Contains("same suites in the same order", page.Find(".notice.good").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_distribution_from_memory_is_marked()
    {
        Assert.Contains("unverified", Open(Ask("ALL", "ubuntu-24.04")).Find("#cipher-openssl-note").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("unverified", Open(Ask("ALL", "debian-12")).Find("#cipher-openssl-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_terms_are_answered_and_not_all_drawn()
    {
        var page = Open(CipherQuestion.First);
        page.Find("#cipher-string").Input(string.Concat(Enumerable.Repeat("A:", 10_000)) + "ALL");
        page.WaitForAssertion(() => Assert.Contains("10000 terms are ignored", page.Find(".warnings").TextContent, StringComparison.Ordinal));
        page.FindAll("[role=tab]").Single(tab => tab.TextContent == "Terms").Click();
        page.WaitForAssertion(() => Assert.Equal(200, page.FindAll("table.terms tbody tr").Count));
        Assert.Contains("9801 more terms", page.Markup, StringComparison.Ordinal);
    }
}
