using Runbooks.Browser.Tests.Infrastructure;

namespace Runbooks.Browser.Tests.Pages;

/// <summary>The wizard of the vMotion runbook.</summary>
internal sealed class WizardPage(Visitor visitor)
{
    public const string Path = "/runbooks/vmotion-networks";

    private IPage Page => visitor.Page;

    public ILocator Summary => Page.Locator(".plan-head .summary");

    public ILocator Plan => Page.Locator(".plan");

    public ILocator AddHost => Page.GetByRole(AriaRole.Button, new() { Name = "Add host" });

    public ILocator AddCable => Page.GetByRole(AriaRole.Button, new() { Name = "Add cable" });

    public ILocator Example => Page.GetByRole(AriaRole.Button, new() { Name = "Fill in the example" });

    public ILocator StartRun => Page.GetByRole(AriaRole.Button, new() { Name = "Start a run" });

    public static async Task<WizardPage> Open(Visitor visitor, string? address = null)
    {
        await visitor.Open(address ?? Path);
        return new(visitor);
    }

    /// <param name="path">As the form has it: <c>hosts[0].name</c>.</param>
    public ILocator Field(string path) => Page.Locator("#" + Id(path));

    public ILocator Problem(string path) => Page.Locator($"#{Id(path)}-problem");

    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name });

    public Task ChooseTab(string name) => Tab(name).ClickAsync();

    public async Task FillInHost(int row, string name, string version)
    {
        await Field($"hosts[{row}].name").FillAsync(name);
        await Field($"hosts[{row}].version").SelectOptionAsync(version);
    }

    /// <summary>The same port on both hosts; the second host's follows by itself.</summary>
    public async Task FillInCables(params string[] nics)
    {
        for (var i = 0; i < nics.Length; i++)
        {
            if (await Field($"links[{i}].nicA").CountAsync() == 0) await AddCable.ClickAsync();
            await Field($"links[{i}].nicA").FillAsync(nics[i]);
            await Field($"links[{i}].nicB").FillAsync(nics[i]);
        }
    }

    /// <returns>The page of the new run.</returns>
    public async Task<RunPage> Start(string title)
    {
        await StartRun.ClickAsync();
        await Page.GetByLabel("What is this run called?").FillAsync(title);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start the run" }).ClickAsync();
        await Page.WaitForURLAsync("**/runs/*");
        return new(visitor);
    }

    private static string Id(string path) => "f-" + path.Replace("[", "-", StringComparison.Ordinal).Replace("].", "-", StringComparison.Ordinal);
}
