using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests.Pages;

/// <summary>A run as somebody with a link sees it.</summary>
internal sealed class SharedRunPage(Visitor visitor)
{
    public IPage Page => visitor.Page;

    public ILocator FollowState => Page.Locator("[data-follow-state]");

    public ILocator Progress => Page.Locator(".run-progress > span").First;

    public static async Task<SharedRunPage> Open(Visitor visitor, string path)
    {
        await visitor.OpenStatic(path);
        return new(visitor);
    }

    public ILocator Step(string id) => Page.Locator($"#s-{id}");

    public Task ExpectDone(string id) => Assertions.Expect(Page.Locator($"#s-{id}.done")).ToHaveCountAsync(1);

    public Task ExpectNotOpen() => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "This link is not open" })).ToBeVisibleAsync();
}
