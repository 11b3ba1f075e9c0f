using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Catalogue;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

namespace Runbooks.Browser.Tests.Accessibility;

/// <summary>From the start page to the history without a mouse.</summary>
public sealed class KeyboardTests(BrowserFixture browser, ServerFixture server) : SharedServerTest(browser, server)
{
    // What the form holds once both hosts have a name: one cable, ESXi 8.0.
    private static readonly Plan Plan = Catalogue.Find("vmotion-networks")!.Evaluate(FormValues.Empty.With("hosts", FormValue.Of(Host("esx01.example.local"), Host("esx02.example.local")))).Plan!;

    [Fact]
    public async Task The_whole_way_can_be_gone_by_keyboard()
    {
        var ada = await Visitor();
        await GiveAName(ada);
        await PlanAndStart(ada);
        var run = new RunPage(ada);
        await CarryOutTheFirstSection(run);
        await ReleaseTheHoldAndGoOn(run);
        await Share(run);
        await FindItInTheHistory(ada);
    }

    [Fact]
    public async Task The_skip_link_leads_to_the_content()
    {
        var page = await (await Visitor()).Open(WizardPage.Path);
        // The page gives its heading the focus once; a key pressed before would have it taken away.
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await page.TabTo(skip, "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.CheckFocusIsSeen();
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        // Nothing was lost on the way.
        Assert.EndsWith(WizardPage.Path, page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tabs_are_moved_through_by_arrows()
    {
        var visitor = await Visitor();
        var wizard = await WizardPage.Open(visitor);
        await visitor.Page.TabToAndPress(wizard.Example);
        await Assertions.Expect(wizard.Summary).ToBeVisibleAsync();
        await visitor.Page.TabTo(wizard.Tab("Overview"));
        foreach (var (key, tab) in new[] { ("ArrowRight", "Steps"), ("ArrowRight", "Files"), ("End", "Read an error"), ("ArrowRight", "Overview"), ("ArrowLeft", "Read an error"), ("Home", "Overview") })
        {
            await visitor.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(wizard.Tab(tab)).ToBeFocusedAsync();
            await Assertions.Expect(wizard.Tab(tab)).ToHaveAttributeAsync("aria-selected", "true");
            await visitor.Page.CheckFocusIsSeen();
        }
    }

    private static async Task GiveAName(Visitor ada)
    {
        var page = await ada.Open("/");
        await page.TabToAndPress(page.Locator(".start-here").GetByRole(AriaRole.Link, new() { Name = "Enter your name" }));
        await Assertions.Expect(page.Locator("#name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Ada Example");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("header .who")).ToHaveTextAsync("Ada Example");
    }

    private static async Task PlanAndStart(Visitor ada)
    {
        var page = ada.Page;
        await page.TabToAndPress(page.GetByRole(AriaRole.Link, new() { Name = "vMotion networks over direct cables" }));
        var wizard = new WizardPage(ada);
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
        for (var i = 0; i < 2; i++)
        {
            await page.TabTo(wizard.Field($"hosts[{i}].name"));
            await page.Keyboard.TypeAsync($"esx0{i + 1}.example.local");
        }
        await Assertions.Expect(wizard.Summary).ToHaveTextAsync(Plan.Summary);
        await page.TabToAndPress(wizard.StartRun);
        await Assertions.Expect(page.Locator("#run-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("By keyboard");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/runs/*");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("By keyboard");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
    }

    private static async Task CarryOutTheFirstSection(RunPage run)
    {
        var page = run.Page;
        var steps = Plan.Sections[0].Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            await page.TabTo(run.Evidence(step.Id));
            await page.Keyboard.InsertTextAsync(new Outputs(Plan, step.Where, old: false).For(step));
            await Assertions.Expect(run.Verdict(step.Id)).ToHaveClassAsync("verdict good");
            await page.TabToAndPress(run.Record(step.Id));
            // The last one is followed by a hold, which comes before its step.
            await Assertions.Expect(i < steps.Length - 1 ? run.Step(steps[i + 1].Id) : run.Hold(Plan.Sections[1].Steps[0].Id)).ToBeFocusedAsync();
            await page.CheckFocusIsSeen();
        }
    }

    private static async Task ReleaseTheHoldAndGoOn(RunPage run)
    {
        var page = run.Page;
        var (held, next) = (Plan.Sections[1].Steps[0], Plan.Sections[1].Steps[1]);
        await page.TabTo(run.Hold(held.Id).Locator("textarea"));
        await page.Keyboard.TypeAsync("Nobody else is at work.");
        await page.TabToAndPress(run.Hold(held.Id).GetByRole(AriaRole.Button));
        await Assertions.Expect(run.Step(held.Id)).ToBeFocusedAsync();
        await page.CheckFocusIsSeen();
        await page.TabToAndPress(run.Done(held.Id), "Space");
        await Assertions.Expect(run.Step(next.Id)).ToBeFocusedAsync();
        await page.CheckFocusIsSeen();
        // Going back leads through everything that was passed, and under nothing.
        await page.TabTo(page.GetByRole(AriaRole.Link, new() { Name = "All events" }), "Shift+Tab");
    }

    private static async Task Share(RunPage run)
    {
        var page = run.Page;
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Share this run" });
        await page.TabToAndPress(run.MakeLink);
        await Assertions.Expect(page.Locator("#share-label")).ToBeFocusedAsync();
        for (var i = 0; i < 9; i++)
        {
            await page.Keyboard.PressAsync(i < 6 ? "Tab" : "Shift+Tab");
            Assert.True(await dialog.EvaluateAsync<bool>("dialog => dialog.contains(document.activeElement)"), "Tab led out of the dialog.");
        }
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(run.MakeLink).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#share-label")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("the team");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Share link")).ToBeFocusedAsync();
        await page.TabToAndPress(dialog.GetByRole(AriaRole.Button, new() { Name = "Copy" }));
        Assert.Contains("/s/", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        await page.TabToAndPress(dialog.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }));
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(run.MakeLink).ToBeFocusedAsync();
    }

    private static async Task FindItInTheHistory(Visitor ada)
    {
        var page = ada.Page;
        await page.TabToAndPress(page.GetByRole(AriaRole.Link, new() { Name = "History", Exact = true }));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("History");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.TabTo(page.GetByLabel("Words"));
        await page.Keyboard.TypeAsync("keyboard");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("table.runs tbody tr")).ToHaveCountAsync(1);
        await page.TabToAndPress(page.GetByRole(AriaRole.Link, new() { Name = "By keyboard" }));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("By keyboard");
    }

    private static FormValues Host(string name) => FormValues.Empty.With("name", name).With("version", "8.0");
}
