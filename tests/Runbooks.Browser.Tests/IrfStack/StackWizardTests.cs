using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using static Runbooks.Browser.Tests.IrfStack.StackCase;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>The wizard as somebody uses it who has switches and cables before them.</summary>
public sealed class StackWizardTests(BrowserFixture browser, HostFixture fixture) : PageTest(browser), IClassFixture<HostFixture>
{
    protected override Uri Server => fixture.Host.Address;

    [Fact]
    public async Task Another_switch_and_another_topology_bring_their_own_cables()
    {
        var (visitor, wizard) = await Open();
        await Assertions.Expect(visitor.Page.Cables()).ToHaveCountAsync(2);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add switch" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Cables()).ToHaveCountAsync(3);
        await Assertions.Expect(wizard.Field("members[2].name")).ToHaveValueAsync("sw3");
        // It is drawn before the rest of the form fits to it.
        await Assertions.Expect(visitor.Page.Picture().GetByText("sw3", new() { Exact = true })).ToBeVisibleAsync();
        await wizard.Field("madDevice").FillAsync("core1");
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("a ring with 3 cables");
        await visitor.Page.Locator("#f-topology").GetByLabel("Chain").CheckAsync();
        await Assertions.Expect(visitor.Page.Cables()).ToHaveCountAsync(2);
        await Assertions.Expect(wizard.Summary).ToContainTextAsync("a chain with 2 cables");
        await Assertions.Expect(wizard.Field("cables[1].from")).ToHaveValueAsync("2/2");
        await Assertions.Expect(wizard.Field("cables[1].to")).ToHaveValueAsync("3/1");
    }

    [Fact]
    public async Task A_wrong_cable_is_told_at_its_field_and_drawn_until_the_cables_are_proposed_again()
    {
        var (visitor, wizard) = await Open();
        // A port takes one cable: it is not offered to another.
        var port = await wizard.Field("cables[0].fromPort").InputValueAsync();
        await Assertions.Expect(visitor.Page.Locator($"#f-cables-1-toPort option[value='{port}'][disabled]")).ToHaveTextAsync("GE1/0/52 — used by cable 1");
        await wizard.Field("cables[0].from").SelectOptionAsync("1/1");
        await wizard.Field("cables[0].to").SelectOptionAsync("2/1");
        await Assertions.Expect(wizard.Problem("cables[0].to")).ToContainTextAsync("IRF-port 1/1 meets IRF-port 2/1: index 1 of one switch goes to index 2 of the other.");
        await Assertions.Expect(visitor.Page.Picture().Locator("line.tone-bad")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(wizard.Plan).ToHaveAttributeAsync("inert", "");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Propose the cables again" }).ClickAsync();
        await Assertions.Expect(wizard.Problem("cables[0].to")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.Picture().Locator(".tone-bad")).ToHaveCountAsync(0);
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(Example.Summary);
    }

    [Fact]
    public async Task What_goes_back_to_its_default_is_said_where_it_was_caused()
    {
        var (visitor, wizard) = await Open();
        await wizard.Field("cables[0].fromPort").SelectOptionAsync("GigabitEthernet1/0/50");
        await wizard.Field("perPort").FillAsync("2");
        var told = visitor.Page.Locator("#f-perPort").Locator("xpath=ancestor::div[contains(@class, 'field')]/following-sibling::*[1]");
        await Assertions.Expect(told).ToBeVisibleAsync();
        await Assertions.Expect(told).ToHaveTextAsync("Cables: back to the default, made for the new Cables per IRF link.");
        await Assertions.Expect(visitor.Page.Cables()).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task What_was_not_confirmed_of_a_platform_stands_below_its_menu()
    {
        var (visitor, wizard) = await Open();
        await wizard.Field("platform").SelectOptionAsync("5820x");
        var note = visitor.Page.Locator("#f-platform-choice");
        await Assertions.Expect(note).ToBeVisibleAsync();
        await Assertions.Expect(note).ToHaveTextAsync(Runbook.Form.Fields.OfType<Domain.Engine.ChoiceField>().Single(field => field.Id == "platform").Options(Runbook.Example).Single(option => option.Value == "5820x").Help);
        await Assertions.Expect(note).ToContainTextAsync("Unverified.");
        Assert.Contains("f-platform-choice", await wizard.Field("platform").GetAttributeAsync("aria-describedby"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1024)]
    [InlineData(1440)]
    public async Task A_port_is_read_whole_in_its_narrow_menu(int width)
    {
        var (visitor, _) = await Open();
        await visitor.Page.SetViewportSizeAsync(width, 900);
        // The menu with as much room as its words need, beside the room it has.
        var cut = await visitor.Page.EvaluateAsync<string[]>("""
            async () => {
              await document.fonts.load("16px Roboto");
              const cut = [];
              for (const menu of document.querySelectorAll("#f-cables select")) {
                const twin = menu.cloneNode();
                twin.append(new Option(menu.selectedOptions[0].text));
                twin.style.width = "auto";
                twin.style.position = "absolute";
                menu.after(twin);
                if (twin.getBoundingClientRect().width > menu.getBoundingClientRect().width + 1) cut.push(menu.selectedOptions[0].text);
                twin.remove();
              }
              return cut;
            }
            """);
        Assert.Empty(cut);
    }

    private async Task<(Visitor Visitor, WizardPage Wizard)> Open()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor, StackCase.Path);
        await wizard.Example.ClickAsync();
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(Example.Summary);
        return (visitor, wizard);
    }
}
