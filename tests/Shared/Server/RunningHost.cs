using System.Globalization;
using Runbooks.Domain.Audit;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Runs;
using Runbooks.Web;
using Runbooks.Web.Links;
using Runbooks.Web.Runs;

namespace Runbooks.Tests.Server;

/// <summary>The real server inside this process, on a free port: for tests that also look behind the page.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly bool keepData;

    private RunningHost(WebApplication app, string dataDirectory, bool keepData)
    {
        this.app = app;
        this.keepData = keepData;
        DataDirectory = dataDirectory;
        Address = new Uri(app.Urls.First());
    }

    public static Origin Ada { get; } = new(new Actor("u-ada", "Ada Example", ActorKind.UnverifiedName, []), Via.Ui, "request-1", "127.0.0.1");

    public Uri Address { get; }

    public string DataDirectory { get; }

    public IServiceProvider Services => app.Services;

    public RunService Runs => Services.GetRequiredService<RunService>();

    public LinkService Links => Services.GetRequiredService<LinkService>();

    /// <param name="dataDirectory">A directory to keep; without one there is a new one, deleted at the end.</param>
    public static async Task<RunningHost> Start(string? dataDirectory = null, params string[] arguments)
    {
        var directory = dataDirectory ?? Directory.CreateTempSubdirectory("runbooks-host-").FullName;
        // The name finds the static files of the server and not those of the program that starts it.
        var builder = RunbooksHost.Builder(["--applicationName", "Runbooks.Web", "--urls", "http://127.0.0.1:0", "--Runbooks:DataDirectory", directory, .. arguments]);
        builder.AddRunbooks();
        var app = builder.Build();
        app.UseRunbooks();
        await app.StartAsync().ConfigureAwait(false);
        return new RunningHost(app, directory, dataDirectory is not null);
    }

    /// <summary>A client that shows answers as they came: no redirect followed, nothing unpacked, no cookie kept.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>A run of a plan with this many steps that are confirmed by hand, and a link to it.</summary>
    public async Task<SharedRunOfTest> ShareARun(int steps = 5)
    {
        Assume((await Runs.Start(SamplePlan(steps), "Move the cluster", Ada).ConfigureAwait(false)).TryGet(out var id));
        Assume((await Links.Create(id!, "the team", TimeSpan.FromHours(1), Ada).ConfigureAwait(false)).TryGet(out var token));
        return new(id!, token!);
    }

    /// <summary>Confirms a step as Ada.</summary>
    public async Task Tick(string runId, int step)
    {
        var run = await Runs.Find(runId).ConfigureAwait(false) ?? throw new InvalidOperationException("There is no such run.");
        var (decision, _) = await Runs.Handle(run, new RunCommand.Confirm(Ada.Actor.Id, run.Version, StepId(step)), Ada).ConfigureAwait(false);
        Assume(decision is Decision.Accepted);
    }

    public static Plan SamplePlan(int steps) => new()
    {
        Runbook = "sample",
        Version = "1",
        Summary = string.Create(CultureInfo.InvariantCulture, $"{steps} steps on {steps} hosts."),
        Sections = [new Section("Work", [.. Enumerable.Range(1, steps).Select(SampleStep)])],
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync().ConfigureAwait(false);
        if (!keepData) Directory.Delete(DataDirectory, recursive: true);
    }

    private static Step SampleStep(int number) => new(StepId(number), $"Put host {number} into maintenance mode", "Nothing may run on it while its network changes.", $"esx{number:00}")
    {
        Commands = [new Command(Shell.Esxcli, "esxcli system maintenanceMode set --enable true", $"[root@esx{number:00}:~]")],
        Expect = "The host is shown in maintenance mode.",
        Check = new Check.None("The client shows it."),
        Undo = new Undo.ByCommands([new Command(Shell.Esxcli, "esxcli system maintenanceMode set --enable false")]),
    };

    private static string StepId(int number) => string.Create(CultureInfo.InvariantCulture, $"host-{number}");

    private static void Assume(bool held)
    {
        if (!held) throw new InvalidOperationException("The sample run was refused.");
    }
}

/// <param name="Token">The secret of its link.</param>
public sealed record SharedRunOfTest(string Id, string Token);
