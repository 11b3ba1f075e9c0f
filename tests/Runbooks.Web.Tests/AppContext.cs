using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Runbooks.Storage;
using Runbooks.Web.Accounts;
using Runbooks.Web.Links;
using Runbooks.Web.Runs;

namespace Runbooks.Web.Tests;

/// <summary>Components on the real services and a real database, in a directory of its own.</summary>
public abstract class AppContext : BunitContext, IAsyncLifetime
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), "runbooks-test-" + Guid.NewGuid().ToString("N"));
    private readonly BunitAuthorizationContext authorization;

    // Long, since it only costs time where something fails, and machines are slow at times.
    static AppContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    protected AppContext()
    {
        Services.AddLogging();
        Services.AddRunbooksStorage(directory);
        Services.AddRuns();
        Services.AddLinks();
        Services.AddScoped<Visit>();
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        authorization = AddAuthorization();
        authorization.SetNotAuthorized();
    }

    protected void SignIn(string name, string? id = null)
    {
        authorization.SetAuthorized(name);
        authorization.SetClaims([.. Visitor.Create(name, id ?? "n-" + name).Claims]);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public new async ValueTask DisposeAsync()
    {
        await DisposeComponentsAsync();
        await base.DisposeAsync();
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        GC.SuppressFinalize(this);
    }
}
