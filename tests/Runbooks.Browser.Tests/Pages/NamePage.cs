using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests.Pages;

/// <summary>Where a visitor says who they are.</summary>
internal static class NamePage
{
    public static async Task SignIn(Visitor visitor, string name)
    {
        var page = await visitor.OpenStatic("/name");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save name" }).ClickAsync();
        await visitor.WaitUntilLive();
    }
}
