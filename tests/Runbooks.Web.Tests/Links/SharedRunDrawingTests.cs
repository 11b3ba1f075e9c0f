using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Runbooks.Domain.Runs;
using Runbooks.Web.Links;

namespace Runbooks.Web.Tests.Links;

public class SharedRunDrawingTests : AppContext
{
    private static readonly Stamp By = new(1, DateTimeOffset.UnixEpoch, "n-1", "Ada");

    private static Run Started => new Run("r1", ToyRunbook.PlanFor("esx01")).Evolve(new RunEvent.Started("CHG-1", "toy", "1.0", new DateOnly(2026, 11, 1), "hash", 3), By);

    private SharedRunDrawing Drawing => Services.GetRequiredService<SharedRunDrawing>();

    private static string[] Ids(string message) =>
        [.. JsonDocument.Parse(message).RootElement.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("id").GetString()!)];

    [Fact]
    public async Task Only_the_parts_that_changed_are_sent()
    {
        var first = await Drawing.Draw(Started, null);
        Assert.Contains("CHG-1", first.Body, StringComparison.Ordinal);
        Assert.Equal(6, Ids(first.ChangesAfter(0)).Length);
        var second = await Drawing.Draw(Started.Evolve(new RunEvent.StepSkipped("look", "seen"), By with { Version = 2 }), first);
        // The head counts, the step is settled, and the next step is another one.
        Assert.Equal(["s-head", "s-look", "s-change"], Ids(second.ChangesAfter(1)));
        Assert.Empty(Ids(second.ChangesAfter(2)));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public async Task Any_number_a_browser_says_it_has_seen_is_answered(long seen) =>
        Assert.InRange(Ids((await Drawing.Draw(Started, null)).ChangesAfter(seen)).Length, 0, 6);

    [Fact]
    public async Task The_plans_key_facts_are_shown()
    {
        var body = (await Drawing.Draw(Started, null)).Body;
        Assert.Contains("A&#x2B;", body, StringComparison.Ordinal);
        Assert.Contains("data-copy=\"shown-highlight-0\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_hold_no_command_is_shown()
    {
        var body = (await Drawing.Draw(Started, null)).Body;
        Assert.DoesNotContain("change --it", body, StringComparison.Ordinal);
        Assert.Contains("Point of no return", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_typed_is_text()
    {
        var run = Started.Evolve(new RunEvent.NoteAdded(null, "<img src=x onerror=alert(1)>"), By with { Version = 2 });
        Assert.DoesNotContain("<img", (await Drawing.Draw(run, null)).Body, StringComparison.Ordinal);
    }

    private static Run Stack(params RunEvent[] events) => events.Prepend(new RunEvent.Started("CHG-1", "stack", "1.0", new DateOnly(2026, 11, 1), "hash", 9))
        .Aggregate(new Run("r2", StackRunbook.PlanFor("sw1", "sw2")), (run, happened) => run.Evolve(happened, By with { Version = run.Version + 1 }));

    [Fact]
    public async Task Two_consoles_stand_side_by_side_each_with_its_next_step()
    {
        var body = (await Drawing.Draw(Stack(new RunEvent.StepSkipped("look", "seen")), null)).Body;
        Assert.Contains("<h2 class=\"track-name\">Console sw1</h2>", body, StringComparison.Ordinal);
        Assert.Contains("<h3>4. Save the other</h3>", body, StringComparison.Ordinal);
        Assert.Contains("Next on sw1: Read the version", body, StringComparison.Ordinal);
        Assert.Contains("Next on sw2: Read the version", body, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(body, "aria-current=\"step\""));
    }

    [Fact]
    public async Task The_picture_is_sent_anew_when_something_is_shown()
    {
        var first = await Drawing.Draw(Stack(), null);
        Assert.Contains("0 of 4 proven", first.Body, StringComparison.Ordinal);
        var second = await Drawing.Draw(Stack(new RunEvent.EvidenceJudged("look-1", Guid.Empty, "", Domain.Engine.VerdictKind.Pass, [new(Domain.Engine.VerdictKind.Pass, "fine")])), first);
        Assert.Contains("1 of 4 proven", second.Body, StringComparison.Ordinal);
        Assert.Contains("s--stack", Ids(second.ChangesAfter(1)));
        // What is replaced whole is not read out at each event.
        Assert.DoesNotContain("role=\"status\"", second.Body, StringComparison.Ordinal);
        var third = await Drawing.Draw(Stack(new RunEvent.NoteAdded(null, "Hm.")), first);
        Assert.DoesNotContain("s--stack", Ids(third.ChangesAfter(1)));
    }
}
