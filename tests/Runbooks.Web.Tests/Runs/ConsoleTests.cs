using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Domain.Audit;
using Runbooks.Domain.Runs;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Tests.Runs;

/// <summary>The run page of a plan with two consoles.</summary>
public class ConsoleTests : AppContext
{
    private static readonly Origin Bob = new(new("n-Bob", "Bob", ActorKind.UnverifiedName, []), Via.Ui, "r", "127.0.0.1");

    private RunService Service => Services.GetRequiredService<RunService>();

    private async Task<(IRenderedComponent<RunPage> Page, string Id)> Open(string? kept = null, bool narrow = false, bool looked = true)
    {
        SignIn("Ada");
        var id = (await Service.Start(StackRunbook.PlanFor("sw1", "sw2"), "CHG-1", Bob, TestContext.Current.CancellationToken)).Required();
        if (looked) await ByBob(id, Skip("look"));
        JSInterop.Setup<string?>("runbooks.kept", $"console:{id}").SetResult(kept);
        JSInterop.Setup<bool>("runbooks.isNarrow").SetResult(narrow);
        var page = Render<RunPage>(page => page.Add(view => view.Id, id));
        await page.WaitForElementAsync(".run-step");
        return (page, id);
    }

    private static Func<Run, RunCommand> Skip(string step) => run => new RunCommand.Skip("n-Bob", run.Version, step, "seen");

    private async Task ByBob(string id, params Func<Run, RunCommand>[] commands)
    {
        foreach (var command in commands)
        {
            var run = (await Service.Find(id, TestContext.Current.CancellationToken))!;
            Assert.IsType<Decision.Accepted>((await Service.Handle(run, command(run), Bob, ct: TestContext.Current.CancellationToken)).Decision);
        }
    }

    private static string[] Shown(IRenderedComponent<RunPage> page) =>
        [.. page.FindAll(".track").Where(track => !track.HasAttribute("hidden")).Select(track => track.QuerySelector(".track-name")!.TextContent)];

    private static string?[] Ids(IRenderedComponent<RunPage> page, string selector) => [.. page.FindAll(selector).Select(element => element.Id)];

    private string?[] Focused() => [.. JSInterop.Invocations["runbooks.focus"].Select(call => call.Arguments[0] as string)];

    [Fact]
    public async Task Both_consoles_stand_side_by_side_each_with_its_next_step_open()
    {
        var (page, _) = await Open();
        Assert.Equal(["Console sw1", "Console sw2"], Shown(page));
        Assert.Equal(["step-look-1", "step-look-2"], Ids(page, ".run-step.next"));
        Assert.Equal(["step-look-1", "step-look-2"], page.FindAll(".step-body").Select(body => body.ParentElement!.Id));
        Assert.Equal(["All", "sw1", "sw2"], page.FindAll("#my-console option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task Sections_keep_the_numbers_of_the_plan()
    {
        var (page, _) = await Open();
        Assert.Equal(["1. Before", "2. Prepare sw1", "3. Prepare the other", "4. Save the other", "5. Join"], page.FindAll(".section-head").Select(head => head.FirstChild!.TextContent.Trim()));
        Assert.Equal(["2. Prepare sw1", "3. Prepare the other", "4. Save the other"], page.FindAll(".track h3 .section-head").Select(head => head.FirstChild!.TextContent.Trim()));
        var columns = page.Find(".tracks");
        Assert.Equal(("0", "region", "Consoles: sw1, sw2"), (columns.GetAttribute("tabindex"), columns.GetAttribute("role"), columns.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task A_chosen_console_hides_the_other_and_is_kept_by_the_tab()
    {
        var (page, id) = await Open();
        await page.Find("#my-console").ChangeAsync("sw2");
        Assert.Equal(["Console sw2"], Shown(page));
        Assert.Contains("5. Join", page.Markup, StringComparison.Ordinal);
        Assert.Equal([$"console:{id}", "sw2"], JSInterop.VerifyInvoke("runbooks.keep").Arguments);
    }

    [Fact]
    public async Task A_console_that_was_kept_is_there_from_the_first_drawing()
    {
        var (page, _) = await Open(kept: "sw2");
        Assert.Equal(["Console sw2"], Shown(page));
        Assert.Equal("sw2", page.Find("#my-console").GetAttribute("value"));
        Assert.Equal(["step-look-2"], page.FindAll(".step-body").Select(body => body.ParentElement!.Id));
    }

    [Fact]
    public async Task A_kept_console_that_the_plan_does_not_have_is_none()
    {
        var (page, _) = await Open(kept: "sw9");
        Assert.Equal(2, Shown(page).Length);
    }

    [Fact]
    public async Task On_a_phone_there_is_always_one_console()
    {
        var (page, _) = await Open(narrow: true);
        Assert.Equal(["Console sw1"], Shown(page));
        Assert.Equal(["sw1", "sw2"], page.FindAll("#my-console option").Select(option => option.TextContent));
        // Turned to its side it has room for both.
        await page.Find("[data-narrow]").ChangeAsync(false);
        Assert.Equal(2, Shown(page).Length);
        await page.Find("[data-narrow]").ChangeAsync(true);
        Assert.Equal(["Console sw1"], Shown(page));
    }

    [Fact]
    public async Task After_a_step_the_focus_goes_on_at_the_same_console()
    {
        var (page, id) = await Open();
        page.Find("#evidence-look-2").Input("fine");
        await page.Find("#step-look-2 form.evidence").SubmitAsync();
        // A hold comes before its step.
        Assert.Equal("hold-bind-2", Focused()[^1]);
        await page.Find("#hold-bind-2 form").SubmitAsync();
        Assert.Equal("step-bind-2", Focused()[^1]);
        Assert.Contains("Next: Bind the ports", page.Find(".run-head button").TextContent, StringComparison.Ordinal);
        // What is open at the other console stays so.
        Assert.NotEmpty(page.FindAll("#step-look-1 .step-body"));
        await ByBob(id, Skip("bind-2"), Skip("save-2"));
        await page.WaitForAssertionAsync(() => Assert.Equal(["step-look-1"], Ids(page, ".run-step.next")));
        Assert.Contains("Next: Read the version", page.Find(".run-head button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_done_first_is_told_what_the_other_has_left_and_stays_there()
    {
        var (page, id) = await Open(kept: "sw1");
        await ByBob(id, Skip("look-1"), Skip("bind-1"));
        await page.WaitForElementAsync("#step-save-1.next");
        await page.Find(".run-head button").ClickAsync();
        Assert.Empty(page.FindAll("#run-wait"));
        await page.FindAll("#step-save-1 button").First(button => button.TextContent == "Done").ClickAsync();
        Assert.Equal("run-wait", Focused()[^1]);
        Assert.Contains("sw2 has 3 steps left before “Connect the cables”.", page.Find("#run-wait").TextContent, StringComparison.Ordinal);
        Assert.Contains("sw2 has 3 steps left", page.Find(".run-head").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".run-head button"));
        Assert.Equal(["Console sw1"], Shown(page));

        await ByBob(id, Skip("look-2"), run => new RunCommand.ReleaseHold("n-Bob", run.Version, "bind-2", ""), Skip("bind-2"), Skip("save-2"));
        await page.WaitForAssertionAsync(() => Assert.Contains("Next: Connect the cables", page.Find(".run-head button").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("#run-wait"));
    }

    [Fact]
    public async Task A_hold_for_all_is_reached_when_both_consoles_are_done_and_one_of_a_console_by_itself()
    {
        var (page, id) = await Open();
        await ByBob(id, Skip("look-2"));
        await page.WaitForElementAsync("#hold-bind-2 button");
        Assert.Empty(page.FindAll("#hold-join button"));
        await ByBob(id, run => new RunCommand.ReleaseHold("n-Bob", run.Version, "bind-2", ""), Skip("bind-2"), Skip("save-2"), Skip("look-1"), Skip("bind-1"));
        await page.WaitForElementAsync("#step-save-1.next");
        Assert.Empty(page.FindAll("#hold-join button"));
        await ByBob(id, Skip("save-1"));
        await page.WaitForElementAsync("#hold-join button");
    }

    [Fact]
    public async Task A_step_one_goes_to_at_a_hidden_console_brings_that_console_into_sight()
    {
        var (page, id) = await Open(kept: "sw2");
        await ByBob(id, Skip("look-1"), run => new RunCommand.Confirm("n-Bob", run.Version, "bind-1"));
        await page.WaitForElementAsync(".rollback li");
        await page.Find(".rollback button").ClickAsync();
        Assert.Equal(["Console sw1"], Shown(page));
        Assert.Equal("step-bind-1", Focused()[^1]);
    }

    [Fact]
    public async Task What_a_colleague_does_is_told_with_the_console()
    {
        var (page, id) = await Open();
        var told = Services.GetRequiredService<MudBlazor.ISnackbar>();
        await ByBob(id, Skip("look-2"));
        await page.WaitForAssertionAsync(() => Assert.Contains(told.ShownSnackbars, notice => notice.Message == "On sw2, “Read the version”: Bob skipped the step: seen"));
    }

    [Fact]
    public async Task A_run_without_tracks_has_no_choice_of_console()
    {
        SignIn("Ada");
        var id = (await Service.Start(ToyRunbook.PlanFor("esx01"), "CHG-2", Bob, TestContext.Current.CancellationToken)).Required();
        var page = Render<RunPage>(page => page.Add(view => view.Id, id));
        await page.WaitForElementAsync(".run-step");
        Assert.Empty(page.FindAll("#my-console"));
        Assert.Empty(page.FindAll(".tracks"));
        JSInterop.VerifyNotInvoke("runbooks.isNarrow");
    }

    [Fact]
    public async Task What_the_target_asks_stands_under_its_command_and_is_not_copied_with_it()
    {
        var (page, id) = await Open();
        await ByBob(id, Skip("look-1"));
        await page.Find("#step-bind-1 .step-head").ClickAsync();
        var asked = page.FindAll("#step-bind-1 .answers li").Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["Asked “save current configuration?” type N It was saved above.", "Asked “continue?” press Enter"], asked);
        Assert.Equal(["save force", "reboot"], page.FindAll("#step-bind-1 .commands code").Select(code => code.TextContent));
    }

    [Fact]
    public async Task The_picture_shows_what_was_proven_and_follows_the_run()
    {
        var (page, id) = await Open();
        Assert.Equal("0 of 4 proven", page.Find(".run-picture [role=status]").TextContent);
        await GiveByBob(id, "look-1", "fine");
        await page.WaitForAssertionAsync(() => Assert.Equal("1 of 4 proven", page.Find(".run-picture [role=status]").TextContent));
        await GiveByBob(id, "look-2", "smoke");
        await page.WaitForAssertionAsync(() => Assert.Equal("1 of 4 proven, 1 refuted", page.Find(".run-picture [role=status]").TextContent));
        Assert.Equal(["sw1: proven", "sw2: refuted", "Cable 1, 1/1 to 2/2: not shown yet", "Cable 2, 1/2 to 2/1: not shown yet"], page.FindAll(".things li > :last-child").Select(thing => thing.TextContent));
        Assert.Equal(["✓", "✕", "○", "○"], page.FindAll(".thing-mark").Select(mark => mark.TextContent));
        Assert.Equal("sw2: refuted", page.Find(".picture rect.tone-bad title").TextContent);
        Assert.Equal(2, page.FindAll(".picture-scroll line.tone-accent").Count);
    }

    private async Task GiveByBob(string id, string step, string text) =>
        await Service.GiveEvidence((await Service.Find(id, TestContext.Current.CancellationToken))!, step, text, Bob, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_picture_that_nothing_proves_stays_folded()
    {
        SignIn("Ada");
        var id = (await Service.Start(ToyRunbook.PlanFor("esx01"), "CHG-2", Bob, TestContext.Current.CancellationToken)).Required();
        var page = Render<RunPage>(page => page.Add(view => view.Id, id));
        await page.WaitForElementAsync(".run-step");
        Assert.False(page.Find(".run-picture details").HasAttribute("open"));
        Assert.Empty(page.FindAll(".legend"));
    }
}
