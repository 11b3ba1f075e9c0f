using Runbooks.Browser.Tests.Infrastructure;
using Runbooks.Browser.Tests.Pages;
using Runbooks.Domain.Engine;

namespace Runbooks.Browser.Tests.IrfStack;

/// <summary>A person at a console, with the run beside it.</summary>
internal sealed class Worker(RunPage run, string console, SharedLab lab)
{
    public RunPage Run => run;

    public ILocator Wait => run.Page.Locator("#run-wait");

    public ILocator Proofs => run.Page.Locator(".run-picture [role=status]");

    public ILocator Broken => run.Page.Locator(".run-picture .picture-scroll line.tone-bad");

    public async Task ChooseConsole()
    {
        await run.Page.GetByLabel("My console").SelectOptionAsync(console);
        await Assertions.Expect(run.Page.Locator(".track:visible .track-name").First).ToHaveTextAsync($"Console {console}");
    }

    public static async Task<Worker> Open(Visitor visitor, string id, string console, SharedLab lab)
    {
        var worker = new Worker(await RunPage.Open(visitor, id), console, lab);
        await worker.ChooseConsole();
        return worker;
    }

    public async Task Do(params IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            await GoTo(step);
            if (step.Hold is not null) await run.Release(step.Id, $"Seen before “{step.Title}”.");
            await Settle(step);
        }
    }

    /// <summary>By the button that says what is next for this person: it is there only when it is their turn.</summary>
    public async Task GoTo(Step step)
    {
        await run.Page.GetByRole(AriaRole.Button, new() { Name = "Next: " + step.Title, Exact = true }).ClickAsync();
        await Assertions.Expect(run.Head(step.Id)).ToHaveAttributeAsync("aria-expanded", "true");
    }

    public async Task Settle(Step step)
    {
        var printed = lab.Do(step);
        if (step.Check is Check.None)
        {
            await run.Done(step.Id).ClickAsync();
        }
        else
        {
            await run.Evidence(step.Id).FillAsync(printed);
            await Assertions.Expect(run.Verdict(step.Id)).ToHaveClassAsync("verdict good");
            await run.Record(step.Id).ClickAsync();
        }
        await run.ExpectDone(step.Id);
    }

    public async Task GiveWrong(Step step, string printed)
    {
        await GoTo(step);
        await run.Evidence(step.Id).FillAsync(printed);
        await Assertions.Expect(run.Verdict(step.Id)).ToHaveClassAsync("verdict bad");
        await run.Record(step.Id).ClickAsync();
        await Assertions.Expect(run.Given(step.Id).Locator(".badge")).ToHaveTextAsync("Fail");
    }
}
