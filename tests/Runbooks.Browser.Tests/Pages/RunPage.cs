using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests.Pages;

/// <summary>A run being carried out.</summary>
internal sealed class RunPage(Visitor visitor)
{
    public IPage Page => visitor.Page;

    public string Id => new Uri(Page.Url).AbsolutePath.Split('/')[2];

    public ILocator Progress => Page.Locator(".run-progress [role=status]");

    public ILocator Badge => Page.Locator(".run-title .badge");

    public ILocator MakeLink => Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" });

    public static async Task<RunPage> Open(Visitor visitor, string id)
    {
        await visitor.Open($"/runs/{id}");
        return new(visitor);
    }

    public ILocator Step(string id) => Page.Locator($"#step-{id}");

    public ILocator Head(string id) => Step(id).Locator(".step-head");

    public ILocator Hold(string id) => Page.Locator($"#hold-{id}");

    public ILocator Evidence(string id) => Page.Locator($"#evidence-{id}");

    /// <summary>What is said about the evidence while it is typed.</summary>
    public ILocator Verdict(string id) => Page.Locator($"#evidence-{id}-verdict .verdict");

    /// <summary>What was recorded, the latest first.</summary>
    public ILocator Given(string id) => Step(id).Locator("details.given");

    public ILocator Refusal => Page.Locator(".notice.danger");

    public ILocator Record(string id) => Step(id).Locator("form.evidence button");

    public ILocator Done(string id) => Step(id).GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true });

    public Task ExpectDone(string id) => Assertions.Expect(Page.Locator($"#step-{id}.done")).ToHaveCountAsync(1);

    public async Task Release(string id, string statement)
    {
        await Hold(id).Locator("textarea").FillAsync(statement);
        await Hold(id).GetByRole(AriaRole.Button, new() { Name = "Release the hold" }).ClickAsync();
        await Assertions.Expect(Page.Locator($"#hold-{id}.released")).ToHaveCountAsync(1);
    }

    /// <returns>The link's address, which is shown once.</returns>
    public async Task<string> Share(string label)
    {
        await MakeLink.ClickAsync();
        await Page.GetByLabel("Whom is it for?").FillAsync(label);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var address = await Page.GetByLabel("Share link").InputValueAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        return new Uri(address).AbsolutePath;
    }
}
