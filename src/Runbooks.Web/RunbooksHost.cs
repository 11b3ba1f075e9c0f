using Microsoft.AspNetCore.HttpOverrides;
using MudBlazor.Services;
using Runbooks.Domain.Engine;
using Runbooks.Storage;
using Runbooks.Web.Accounts;
using Runbooks.Web.Api;
using Runbooks.Web.Links;
using Runbooks.Web.Logging;
using Runbooks.Web.Options;
using Runbooks.Web.Runs;
using Runbooks.Web.Security;
using Serilog;

namespace Runbooks.Web;

/// <summary>The server. Program, tests and benchmarks start it alike: <see cref="AddRunbooks"/>, build, <see cref="UseRunbooks"/>.</summary>
public static class RunbooksHost
{
    /// <summary>Runs the server until it is told to stop.</summary>
    /// <returns>0 after an orderly stop, 1 when it could not start; the reason is on standard error.</returns>
    public static async Task<int> Serve(string[] args)
    {
        try
        {
            var builder = Builder(args);
            builder.AddRunbooks();
            await using var app = builder.Build();
            app.UseRunbooks();
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (e is StorageException or StartException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        finally
        {
            await Log.CloseAndFlushAsync();
        }
    }

    /// <summary>A builder that finds settings and static files beside the program, from whatever directory it is started.</summary>
    public static WebApplicationBuilder Builder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // Without this the files of wwwroot are answered with 200 and no bytes when the app runs from its build output.
        builder.WebHost.UseStaticWebAssets();
        // Without a list of names any site could reach us under a name of its own that leads to 127.0.0.1.
        builder.Configuration["AllowedHosts"] ??= "localhost;127.0.0.1;[::1]";
        return builder;
    }

    public static void AddRunbooks(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(RunbooksOptions.Section).Get<RunbooksOptions>() ?? new();
        builder.AddLog(options.LogFormat);
        builder.Services.AddRunbooksStorage(options.DataDirectory);
        builder.AddKeys(options.DataDirectory);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseLoopbackOnly();
        builder.Services.AddNameSignIn();
        builder.Services.AddRuns();
        builder.Services.AddLinks();
        builder.Services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = MudBlazor.Defaults.Classes.Position.BottomRight;
            mud.SnackbarConfiguration.ShowTransitionDuration = 100;
            mud.SnackbarConfiguration.HideTransitionDuration = 200;
        });
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuit => circuit.DetailedErrors = builder.Environment.IsDevelopment())
            // Evidence is pasted and comes in one message, twice over, with up to six bytes a character.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 16 * EvidenceJudge.MaxEvidenceLength);
    }

    public static void UseRunbooks(this WebApplication app)
    {
        app.Services.OpenRunbooksStorage();
        // What a proxy on this machine says about the client; nobody else is believed (the default of known proxies is loopback).
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseRequestLog();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseSecurityHeaders();
        app.UseOriginCheck();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapFiles();
        app.MapSharedRuns();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = "'none'");
    }
}
