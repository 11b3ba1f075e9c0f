using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Domain.Audit;
using Runbooks.Domain.Runs;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Tests.Runs;

public class RunPageTests : AppContext
{
    private static readonly Origin Bob = new(new("n-Bob", "Bob", ActorKind.UnverifiedName, []), Via.Ui, "r", "127.0.0.1");

    private RunService Service => Services.GetRequiredService<RunService>();

    private async Task<string> Started() => (await Service.Start(ToyRunbook.PlanFor("esx01"), "CHG-1", Bob, TestContext.Current.CancellationToken)).Required();

    private async Task<(IRenderedComponent<RunPage> Page, string Id)> Open(string? name = "Ada")
    {
        if (name is not null) SignIn(name);
        var id = await Started();
        var page = Render<RunPage>(page => page.Add(view => view.Id, id));
        await page.WaitForElementAsync(".run-step");
        return (page, id);
    }

    private async Task<Run> Run(string id) => (await Service.Find(id, TestContext.Current.CancellationToken))!;

    private async Task<Decision> ByBob(string id, Func<Run, RunCommand> command) => (await Service.Handle(await Run(id), command(await Run(id)), Bob)).Decision;

    [Fact]
    public async Task The_next_step_is_open_with_its_command_and_prompt()
    {
        var (page, _) = await Open();
        var next = page.Find(".run-step.next");
        Assert.Equal("step-look", next.Id);
        Assert.Equal("show", next.QuerySelector("code")!.TextContent);
        Assert.Equal("~ #", next.QuerySelector(".prompt")!.GetAttribute("data-prompt"));
        Assert.Equal("step", next.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_plans_key_facts_are_at_hand()
    {
        var (page, _) = await Open();
        Assert.Equal("A+", page.Find(".run-aside .figure-value").TextContent.Replace("✓Good:", "", StringComparison.Ordinal).Trim());
        Assert.Equal("ECDHE+AESGCM:!aNULL", page.Find(".run-aside #highlight-0").TextContent);
    }

    [Fact]
    public async Task Evidence_is_judged_while_it_is_pasted_and_recorded_when_sent()
    {
        var (page, id) = await Open();
        page.Find("#evidence-look").Input("something else");
        Assert.Contains("Fail", page.Find("#evidence-look-verdict").TextContent, StringComparison.Ordinal);
        await page.Find("form.evidence").SubmitAsync();
        Assert.Equal(StepStatus.Open, (await Run(id)).StateOf("look").Status);
        Assert.Contains("Evidence by Ada", page.Find(".given").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("#evidence-look").GetAttribute("value"));

        page.Find("#evidence-look").Input("all fine");
        Assert.Contains("Pass", page.Find("#evidence-look-verdict").TextContent, StringComparison.Ordinal);
        await page.Find("form.evidence").SubmitAsync();
        var state = (await Run(id)).StateOf("look");
        Assert.Equal((StepStatus.Done, DoneBy.Evidence, 2), (state.Status, state.DoneBy, state.Evidence.Length));
        Assert.Equal("step-change", page.Find(".run-step.next").Id);
    }

    [Fact]
    public async Task Behind_a_hold_commands_are_covered_until_it_is_released_with_a_statement()
    {
        var (page, id) = await Open();
        await page.Find("#step-change .step-head").ClickAsync();
        Assert.DoesNotContain("change --it", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#hold-change button"));

        await ByBob(id, run => new RunCommand.Skip("n-Bob", run.Version, "look", "seen before"));
        await page.WaitForElementAsync("#hold-change button");
        await page.Find("#hold-change form").SubmitAsync();
        Assert.Contains("Not applied", page.Find("#hold-change [role=alert]").TextContent, StringComparison.Ordinal);
        page.Find("#release-change").Input("Both consoles are open.");
        await page.Find("#hold-change form").SubmitAsync();
        Assert.Equal("Ada", (await Run(id)).ReleasedHolds["change"].ActorName);
        Assert.Contains("change --it", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skipping_needs_a_reason_and_keeps_what_was_typed()
    {
        var (page, id) = await Open();
        await page.Find("#skip-look form").SubmitAsync();
        Assert.Contains("needs a reason", page.Find("#skip-look-problem").TextContent, StringComparison.Ordinal);
        page.Find("#skip-look-text").Input("no such host");
        await page.Find("#skip-look form").SubmitAsync();
        Assert.Equal((StepStatus.Skipped, "no such host"), ((await Run(id)).StateOf("look").Status, (await Run(id)).StateOf("look").Reason));
    }

    [Fact]
    public async Task What_another_person_does_appears_by_itself()
    {
        var (page, id) = await Open();
        await ByBob(id, run => new RunCommand.Skip("n-Bob", run.Version, "look", "done last week"));
        await page.WaitForAssertionAsync(() => Assert.Contains("Skipped. Bob", page.Find("#step-look .step-state").TextContent, StringComparison.Ordinal));
        Assert.Contains("1 of 3 steps", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_click_is_refused_with_what_the_other_person_did()
    {
        var id = await Started();
        var mine = await Run(id);
        await ByBob(id, run => new RunCommand.Skip("n-Bob", run.Version, "look", "not here"));
        var (decision, after) = await Service.Handle(mine, new RunCommand.Skip("n-Ada", mine.Version, "look", "me too"), Bob with { Actor = Bob.Actor with { Id = "n-Ada", Name = "Ada" } }, ct: TestContext.Current.CancellationToken);
        var refused = Assert.IsType<Decision.Refused>(decision);
        Assert.Equal("Bob", refused.Since!.ActorName);
        Assert.Equal(2, after.Version);
        var note = Render<RefusalNote>(view => view.Add(note => note.Refused, refused));
        Assert.Contains("Bob", note.Markup, StringComparison.Ordinal);
        Assert.Equal(2, (await Run(id)).Version);
    }

    [Fact]
    public async Task Two_people_at_two_steps_do_not_stop_each_other()
    {
        var id = await Started();
        var mine = await Run(id);
        await ByBob(id, run => new RunCommand.AddNote("n-Bob", run.Version, null, "hello"));
        var (decision, after) = await Service.Handle(mine, new RunCommand.Skip("n-Ada", mine.Version, "look", "fine"), Bob, ct: TestContext.Current.CancellationToken);
        Assert.IsType<Decision.Accepted>(decision);
        Assert.Equal(3, after.Version);
    }

    [Fact]
    public async Task Somebody_without_a_name_looks_on()
    {
        var (page, _) = await Open(name: null);
        Assert.Empty(page.FindAll("form"));
        Assert.Contains("You are looking on", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_roll_back_list_holds_what_was_done_and_a_roll_back_is_recorded()
    {
        var (page, id) = await Open();
        await ByBob(id, run => new RunCommand.Skip("n-Bob", run.Version, "look", "seen"));
        await ByBob(id, run => new RunCommand.ReleaseHold("n-Bob", run.Version, "change", "ready"));
        await ByBob(id, run => new RunCommand.Confirm("n-Bob", run.Version, "change"));
        await page.WaitForElementAsync(".rollback li");
        await page.Find(".rollback button").ClickAsync();
        Assert.Contains("change --back", page.Find("#rollback-change").TextContent, StringComparison.Ordinal);
        await page.Find("#rolled-change form").SubmitAsync();
        Assert.Equal(StepStatus.RolledBack, (await Run(id)).StateOf("change").Status);
        Assert.Empty(page.FindAll(".rollback li"));
    }

    [Fact]
    public async Task A_run_is_completed_when_every_step_is_settled()
    {
        var (page, id) = await Open();
        await ByBob(id, run => new RunCommand.Skip("n-Bob", run.Version, "look", "seen"));
        await ByBob(id, run => new RunCommand.ReleaseHold("n-Bob", run.Version, "change", "ready"));
        await ByBob(id, run => new RunCommand.Confirm("n-Bob", run.Version, "change"));
        Assert.Empty(page.FindAll("#step-end-run"));
        await ByBob(id, run => new RunCommand.Override("n-Bob", run.Version, "count", "the display is broken"));
        await page.WaitForElementAsync("#step-end-run");
        Assert.Contains("1 accepted without a pass, 1 skipped", page.Find("#step-end-run").TextContent, StringComparison.Ordinal);
        page.Find("#end-remark").Input("All well.");
        await page.Find("#step-end-run form").SubmitAsync();
        Assert.Equal(RunStatus.Completed, (await Run(id)).Status);
        Assert.Contains("Ada completed this run", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_shown_as_text()
    {
        var (page, id) = await Open();
        await ByBob(id, run => new RunCommand.AddNote("n-Bob", run.Version, null, "<script>alert(1)</script>"));
        await page.WaitForElementAsync(".run-aside .notes li");
        Assert.Equal("<script>alert(1)</script>", page.Find(".run-aside .note-text").TextContent);
        Assert.Empty(page.FindAll("script"));
    }

    [Fact]
    public async Task When_the_record_cannot_be_written_the_page_says_so_and_keeps_what_was_typed()
    {
        var (page, id) = await Open();
        page.Find("#evidence-look").Input("all fine");
        await Services.GetRequiredService<Storage.EventLog>().DisposeAsync();
        await page.Find("form.evidence").SubmitAsync();
        Assert.Contains("could not be written", page.Find("#step-look [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("all fine", page.Find("#evidence-look").GetAttribute("value"));
        Assert.Equal(1, (await Run(id)).Version);
    }

    [Fact]
    public async Task From_one_run_to_another_the_page_shows_the_other()
    {
        var (page, _) = await Open();
        var other = (await Service.Start(ToyRunbook.PlanFor("esx02"), "CHG-2", Bob, TestContext.Current.CancellationToken)).Required();
        page.Render(page => page.Add(view => view.Id, other));
        await page.WaitForAssertionAsync(() => Assert.Equal("CHG-2", page.Find("h1").TextContent));
    }

    [Fact]
    public void An_unknown_run_is_said_to_be_none()
    {
        var page = Render<RunPage>(page => page.Add(view => view.Id, "nothing"));
        page.WaitForElement("h1");
        Assert.Contains("There is no such run", page.Markup, StringComparison.Ordinal);
    }
}
