using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Domain.Audit;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using Runbooks.Web.Links;
using Runbooks.Web.Runs;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Runs;

/// <summary>How a step looks that the inputs make needless: in the wizard, in a run and on a shared page.</summary>
public class NeedlessStepTests : AppContext
{
    private static readonly Origin Bob = new(new("n-Bob", "Bob", ActorKind.UnverifiedName, []), Via.Ui, "r", "127.0.0.1");

    private const string Why = "The release joins at once.";

    // "change" has a hold before it.
    private static Plan Plan => ToyRunbook.PlanFor("esx01") with
    {
        Sections = [ToyRunbook.PlanFor("esx01").Sections[0], ToyRunbook.PlanFor("esx01").Sections[1] with { Steps = [.. ToyRunbook.PlanFor("esx01").Sections[1].Steps.Select(step => step.Id == "change" ? step with { NotApplicable = Why } : step)] }],
    };

    [Fact]
    public void The_wizard_folds_it_and_says_why()
    {
        var steps = Render<PlanSteps>(view => view.Add(part => part.Plan, Plan));
        var step = steps.Find("#plan-change");
        Assert.Contains("not-needed", step.ClassList);
        Assert.Contains($"Not needed: {Why}", step.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(steps.FindAll(".hold-line"));
        Assert.False(step.HasAttribute("open"));
    }

    [Fact]
    public async Task A_run_offers_nothing_to_do_at_it()
    {
        SignIn("Ada");
        var id = (await Services.GetRequiredService<RunService>().Start(Plan, "CHG-1", Bob, TestContext.Current.CancellationToken)).Required();
        var page = Render<RunPage>(view => view.Add(part => part.Id, id));
        await page.WaitForElementAsync(".run-step");
        Assert.Contains("0 of 2 steps", page.Find(".run-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("0 of 1", page.FindAll(".section-head")[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".hold"));
        await page.Find("#step-change .step-head").ClickAsync(new());
        var step = page.Find("#step-change");
        Assert.Contains($"Not needed: {Why}", step.TextContent, StringComparison.Ordinal);
        Assert.Empty(step.QuerySelectorAll(".step-actions, code, .command"));
        Assert.DoesNotContain("change --it", step.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_page_says_why()
    {
        var run = new Run("r1", Plan).Evolve(new RunEvent.Started("CHG-1", "toy", "1.0", new DateOnly(2026, 11, 1), "hash", 2), new(1, DateTimeOffset.UnixEpoch, "n-1", "Ada"));
        var body = (await Services.GetRequiredService<SharedRunDrawing>().Draw(run, null)).Body;
        Assert.Contains(Why, body, StringComparison.Ordinal);
        Assert.Contains("0 of 2 steps", body, StringComparison.Ordinal);
        Assert.DoesNotContain("change --it", body, StringComparison.Ordinal);
        Assert.DoesNotContain("No way back", body, StringComparison.Ordinal);
    }
}
