using System.Text.RegularExpressions;
using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Engine;
using static Runbooks.Browser.Tests.TlsCiphers.TlsCase;

namespace Runbooks.Browser.Tests.TlsCiphers;

/// <summary>The wizard as two people use it: one who presses nothing but “Copy”, and one who reaches for every detail.</summary>
public sealed class TlsWizardTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    [Fact]
    public async Task With_nothing_pressed_the_file_is_there_and_copied_as_it_is()
    {
        var (visitor, _) = await Open();
        var safe = Plan();
        var name = visitor.Page.GetByRole(AriaRole.Heading, new() { Name = safe.Files[0].Name });
        await name.Locator("..").GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#say")).ToHaveTextAsync("Copied");
        Assert.Equal(safe.Files[0].Text, await visitor.Page.Clipboard());
        await Assertions.Expect(visitor.Page.Figure("Grade today")).ToContainTextAsync("A+");
        await Assertions.Expect(visitor.Page.Locator(".caution.danger")).ToHaveCountAsync(0);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Copy Cipher string" }).ClickAsync();
        Assert.Equal(safe.Highlights.Single(one => one.Label == "Cipher string").Value, await visitor.Page.Clipboard());
    }

    [Fact]
    public async Task Modern_offers_tls_1_3_alone()
    {
        var (visitor, wizard) = await Open();
        await wizard.Field("start").SelectOptionAsync("modern");
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(Plan(("start", Of("modern"))).Summary);
        await Assertions.Expect(visitor.Page.File()).ToContainTextAsync("ssl_protocols TLSv1.3;");
        // There is nothing to choose below TLS 1.3, so nothing is asked.
        await Assertions.Expect(visitor.Page.CipherString()).ToHaveCountAsync(0);
        await Assertions.Expect(wizard.Field("order")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Compatible_lets_the_oldest_client_in()
    {
        var (visitor, wizard) = await Open();
        var clients = visitor.Page.Table("What each client gets");
        await Assertions.Expect(clients.Row("IE 11 Win 7")).ToContainTextAsync("fails");
        await wizard.Field("start").SelectOptionAsync("compatible");
        await Assertions.Expect(wizard.Field("client")).ToHaveValueAsync("ie_11_win7");
        await Assertions.Expect(clients.Row("IE 11 Win 7")).ToContainTextAsync("TLS 1.2");
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(Plan(("start", Of("compatible"))).Summary);
        await wizard.Field("client").SelectOptionAsync("ie_8_xp");
        await Assertions.Expect(wizard.Problem("protocols").Or(wizard.Problem("tripleDes")).Or(visitor.Page.Locator(".missing"))).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_old_post_comes_with_its_warnings_and_with_who_is_left_out()
    {
        var (visitor, wizard) = await Open();
        await wizard.Field("start").SelectOptionAsync("post-2014");
        var old = Plan(("start", Of("post-2014")));
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(old.Summary);
        await Assertions.Expect(wizard.Field("version")).ToHaveValueAsync("2.4.7");
        await Assertions.Expect(visitor.Page.Figure("Grade today")).ToContainTextAsync("C");
        foreach (var caution in old.Cautions.Where(caution => caution.Severity > Severity.Info))
            await Assertions.Expect(visitor.Page.Locator(".caution").Filter(new() { HasText = caution.Text })).ToBeVisibleAsync();
        var java = visitor.Page.Table("What each client gets").Row("Java 6u45");
        await Assertions.Expect(java).ToContainTextAsync("fails");
        await Assertions.Expect(java).ToContainTextAsync("4096");
        await Assertions.Expect(java).ToContainTextAsync("1024");
    }

    [Fact]
    public async Task A_criterion_that_is_moved_changes_the_string_at_once()
    {
        var (visitor, _) = await Open();
        var rows = visitor.Page.Locator("#f-order .order li");
        var first = await visitor.Page.CipherString().TextContentAsync();
        // 256 bit first, by the keys: to the top.
        var strong = rows.Filter(new() { HasText = "256 bit before 128 bit" });
        await strong.FocusAsync();
        for (var i = 0; i < 7; i++) await visitor.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(rows.First).ToContainTextAsync("256 bit before 128 bit");
        await Assertions.Expect(visitor.Page.CipherString()).ToContainTextAsync(new Regex("^ECDHE-RSA-AES256-GCM-SHA384:"));
        // And back to the end, by the mouse.
        await rows.First.HoverAsync();
        await visitor.Page.Mouse.DownAsync();
        await rows.Last.HoverAsync();
        await rows.Last.HoverAsync(new() { Position = new() { X = 80, Y = 12 } });
        await visitor.Page.Mouse.UpAsync();
        await Assertions.Expect(visitor.Page.CipherString()).ToHaveTextAsync(first!);
        Assert.Contains(first!, await visitor.Page.File().TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_this_openssl_lacks_is_refused_at_its_field_and_the_last_plan_stays_in_sight()
    {
        var (visitor, wizard) = await Open();
        var before = await visitor.Page.File().TextContentAsync();
        await wizard.Field("tripleDes").CheckAsync();
        await Assertions.Expect(wizard.Problem("tripleDes")).ToContainTextAsync("OpenSSL 3.0 has no 3DES");
        await Assertions.Expect(wizard.Plan).ToHaveAttributeAsync("inert", "");
        Assert.Equal(before, await visitor.Page.File().TextContentAsync());
        await Assertions.Expect(visitor.Page.Locator(".missing li")).ToContainTextAsync("3DES");
        await wizard.Field("tripleDes").UncheckAsync();
        await Assertions.Expect(wizard.Problem("tripleDes")).ToHaveCountAsync(0);
        await Assertions.Expect(wizard.Plan).Not.ToHaveAttributeAsync("inert", "");
    }

    [Fact]
    public async Task A_pasted_configuration_fills_the_fields_and_outlasts_a_reload()
    {
        var (visitor, wizard) = await Open();
        await wizard.Field("start").SelectOptionAsync("existing");
        await wizard.Field("existing").FillAsync(PastedNginx.Text);
        await Assertions.Expect(wizard.Field("host")).ToHaveValueAsync("shop.example.com");
        await Assertions.Expect(wizard.Field("string")).ToHaveValueAsync(PastedNginx.Ciphers);
        await Assertions.Expect(wizard.Field("serverOrder")).ToBeCheckedAsync();
        await Assertions.Expect(wizard.Field("hstsMaxAge")).ToHaveValueAsync("31536000");
        var remark = visitor.Page.Table("The pasted configuration").Row($"{PastedNginx.BrokenLine}");
        await Assertions.Expect(remark).ToContainTextAsync("ssl_sesion_tickets");
        // What must be put right is read before the tables of the plan.
        await Assertions.Expect(visitor.Page.Locator(".plan-table h3").First).ToHaveTextAsync("The pasted configuration");
        await Assertions.Expect(visitor.Page.File()).ToContainTextAsync("ssl_certificate_key /etc/ssl/private/shop.key;");
        // What is typed over it stays typed, and the paste too.
        await wizard.Field("host").FillAsync("");
        await wizard.Field("host").PressSequentiallyAsync("checkout.example.com");
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("checkout.example.com");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(Server, Address(("start", Of("existing")), ("existing", Of(PastedNginx.Text)), ("host", Of("checkout.example.com")))).ToString());
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(wizard.Field("existing")).ToHaveValueAsync(PastedNginx.Text);
        await Assertions.Expect(wizard.Field("host")).ToHaveValueAsync("checkout.example.com");
        await Assertions.Expect(wizard.Field("string")).ToHaveValueAsync(PastedNginx.Ciphers);
        await Assertions.Expect(remark).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_table_of_clients_is_filtered_and_counts_only_my_users()
    {
        var (visitor, wizard) = await Open();
        var clients = visitor.Page.Table("What each client gets");
        await clients.GetByRole(AriaRole.Searchbox).FillAsync("java");
        await Assertions.Expect(clients.Row("Java 8u161")).ToBeVisibleAsync();
        await Assertions.Expect(clients.Row("Chrome 80 Win 10")).ToBeHiddenAsync();
        await clients.GetByRole(AriaRole.Searchbox).FillAsync("");
        var all = await visitor.Page.Figure("Clients that connect").TextContentAsync();
        await wizard.Field("users").GetByLabel("Internet Explorer").UncheckAsync();
        await Assertions.Expect(clients.Row("IE 11 Win 7")).ToHaveCountAsync(0);
        var without = Plan(("users", FormValue.OfMany("chrome", "firefox", "safari", "edge", "android", "java", "openssl", "other")));
        await Assertions.Expect(visitor.Page.Figure("Clients that connect")).ToContainTextAsync(without.Highlights.Single(one => one.Label == "Clients that connect").Value);
        Assert.NotEqual(all, await visitor.Page.Figure("Clients that connect").TextContentAsync());
    }

    [Fact]
    public async Task The_string_leads_to_its_reading_term_by_term_and_back()
    {
        var (visitor, wizard) = await Open();
        await wizard.Field("cbc").CheckAsync();
        await Assertions.Expect(visitor.Page.CipherString()).ToContainTextAsync("ECDHE-RSA-AES128-SHA");
        var text = await visitor.Page.CipherString().TextContentAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "How it is read, term by term" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#cipher-string")).ToHaveValueAsync(text!);
        await Assertions.Expect(visitor.Page.Locator("#cipher-openssl")).ToHaveValueAsync("debian-12");
        await visitor.Page.GoBackAsync();
        await Assertions.Expect(wizard.Field("cbc")).ToBeCheckedAsync();
        await Assertions.Expect(visitor.Page.CipherString()).ToHaveTextAsync(text!);
    }

    private async Task<(Visitor Visitor, WizardPage Wizard)> Open(string? address = null)
    {
        var visitor = await Visitor();
        return (visitor, await WizardPage.Open(visitor, address ?? TlsCase.Path));
    }
}
