using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Domain.Audit;
using Runbooks.Web.Door;
using Runbooks.Web.Home;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Tests.Door;

public class DoorBoxTests : AppContext
{
    private static readonly Origin Bob = new(new("n-Bob", "Bob", ActorKind.UnverifiedName, []), Via.Ui, "r", "127.0.0.1");

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private string Path => new Uri(Navigation.Uri).PathAndQuery + new Uri(Navigation.Uri).Fragment;

    private IRenderedComponent<DoorBox> Typed(string text)
    {
        var box = Render<DoorBox>();
        box.Find("#door").Input(text);
        box.WaitForElement(".door-answer");
        return box;
    }

    [Fact]
    public void A_cipher_string_is_recognised_and_leads_to_its_page()
    {
        var box = Typed("HIGH:!aNULL:!MD5");
        var best = box.Find(".door-hit.best");
        Assert.Equal("/ciphers?string=HIGH%3A%21aNULL%3A%21MD5", best.GetAttribute("href"));
        Assert.Contains("cipher string", best.TextContent, StringComparison.Ordinal);
        Assert.Contains("OpenSSL knows each of its 3 terms", best.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/runbooks/tls-ciphers?inputs=1", box.Find(".door-other").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("1 answer to what this is", box.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_plan_says_which_fields_it_fills_and_opens_the_wizard_with_them()
    {
        var box = Typed("10.77.6.8/30 10.77.6.9 10.77.6.10\n10.77.6.12/30 10.77.6.13 10.77.6.14");
        Assert.Contains("Base network: 10.77.6.8/29", box.Find(".door-hit.best").TextContent, StringComparison.Ordinal);
        box.Find("form").Submit();
        Assert.StartsWith("/runbooks/vmotion-networks?inputs=1", Path, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_goes_into_the_box_of_the_wizard_that_reads_errors()
    {
        const string Error = "Migration [168364033:1341590814020069] failed to connect to remote host <10.9.8.2> from host <10.9.8.1>: Timeout";
        var box = Typed(Error);
        Assert.Contains("with the message read", box.Find(".door-hit.best").TextContent, StringComparison.Ordinal);
        box.Find(".door-hit.best").Click();
        Assert.Equal(["draft:diagnosis-vmotion-networks", Error], JSInterop.VerifyInvoke("runbooks.keep").Arguments);
        Assert.Equal("/runbooks/vmotion-networks", Path);
    }

    /// <summary>A click that is on its way while the answer changes must find its link.</summary>
    [Fact]
    public void A_link_stays_itself_while_its_fields_fill()
    {
        var box = Typed("Migration [168364033:1341590814020069] failed to connect to remote host <10.9.8.2> from host <10.9.8.1>: Timeout");
        var before = box.FindComponent<CandidateLink>();
        box.Find("#door").Input("Migration [168364033:1341590814020069] failed to connect to remote host <10.9.8.6> from host <10.9.8.5>: Timeout\nModule Migrate power on failed.");
        box.WaitForAssertion(() => Assert.Contains("10.9.8.6", box.FindComponent<DoorResults>().Instance.Answer.Text, StringComparison.Ordinal));
        Assert.Same(before.Instance, box.FindComponent<CandidateLink>().Instance);
    }

    [Fact]
    public void A_configuration_too_long_for_an_address_stays_in_the_tab()
    {
        var random = new Random(7);
        var noise = string.Concat(Enumerable.Range(0, 900).Select(_ => $"# {random.NextInt64():x}\n"));
        var box = Typed("ssl_protocols TLSv1.2;\nssl_ciphers HIGH:!aNULL;\n" + noise);
        box.Find("form").Submit();
        Assert.Equal("inputs:tls-ciphers", JSInterop.VerifyInvoke("runbooks.keep").Arguments[0]);
        Assert.Equal("/runbooks/tls-ciphers?inputs=in-this-tab", Path);
    }

    [Fact]
    public async Task Words_find_runbooks_steps_cautions_entries_and_runs_in_that_order()
    {
        await Services.GetRequiredService<RunService>().Start(ToyRunbook.PlanFor("esx01"), "vMotion for CHG-7", Bob, TestContext.Current.CancellationToken);
        var box = Typed("vmotion");
        Assert.Equal(["Runbooks", "Steps (of the example plans)", "Cautions (of the example plans)", "Reference", "Runs"], box.FindAll(".door-group-title").Select(title => title.TextContent));
        Assert.Contains("vMotion for CHG-7", box.FindAll(".door-group")[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains(box.FindAll("mark"), mark => mark.TextContent == "vMotion");
        Assert.Contains(box.FindAll(".door-hit").Select(hit => hit.GetAttribute("href")), href => href!.Contains("#plan-", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_answer_to_what_it_is_Enter_goes_to_the_first_that_was_found()
    {
        var box = Typed("vmotion");
        box.Find("form").Submit();
        JSInterop.VerifyInvoke("runbooks.firstHit");
    }

    [Fact]
    public void What_nobody_knows_says_what_to_do()
    {
        Assert.Contains("Nothing has these words", Typed("zzyzx").Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Contains("No runbook knows this text", Typed("zzyzx\nzzyzx again").Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pasted_markup_is_text() => Assert.Empty(Typed("<img src=x onerror=alert(1)> vmotion").FindAll("img"));

    [Fact]
    public void An_empty_box_has_no_answer()
    {
        var box = Typed("vmotion");
        box.Find("#door").Input(" ");
        box.WaitForAssertion(() => Assert.Empty(box.FindAll(".door-answer")));
    }

    [Fact]
    public void Whoever_has_gone_on_finds_the_box_empty()
    {
        var box = Typed("vmotion");
        Navigation.NavigateTo("/history");
        box.WaitForAssertion(() => Assert.Empty(box.FindAll(".door-answer")));
    }

    [Fact]
    public void A_text_that_is_cut_says_so()
    {
        var box = Typed("Module Migrate power on failed.\n" + new string('x', Domain.Catalogue.FrontDoor.Longest));
        Assert.Contains("262,144", box.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.NotNull(box.Find(".door-hit.best"));
    }

    [Fact]
    public void The_start_page_answers_a_question_in_its_address_and_makes_room()
    {
        Navigation.NavigateTo("/?q=lacp");
        var page = Render<HomePage>();
        page.WaitForElement(".door-answer");
        Assert.True(page.Find(".page-rest").HasAttribute("hidden"));
        Assert.Contains(page.FindAll(".door-hit"), hit => hit.GetAttribute("href") == "/reference/vsphere-5-1#lacp");
    }
}
