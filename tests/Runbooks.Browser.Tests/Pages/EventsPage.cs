using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests.Pages;

/// <summary>All events of a run.</summary>
internal sealed class EventsPage(Visitor visitor)
{
    public ILocator Rows => visitor.Page.Locator("table.events tbody tr");

    public static async Task<EventsPage> Open(Visitor visitor, string runId)
    {
        await visitor.Open($"/runs/{runId}/events");
        return new(visitor);
    }

    public async Task ExpectTheLogIsWhole()
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Verify the log" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".verify .badge")).ToHaveTextAsync("Whole");
    }
}
