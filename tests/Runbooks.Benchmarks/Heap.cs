using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Runbooks.Benchmarks.Plain;
using Runbooks.Tests.Browser;
using Runbooks.Tests.Server;
using Runbooks.Web.Wizard;

namespace Runbooks.Benchmarks;

/// <summary>
/// What an open page costs the server in heap that stays after a forced collection, beside a plain interactive page measured the
/// same way. Measures: an open wizard at most 600 KB, a viewer of a link at most 60 KB.
/// </summary>
internal static class Heap
{
    private const int Tabs = 24, Viewers = 400;

    private static TextWriter say = Console.Out;

    public static async Task Measure()
    {
        // The server's log goes to the console: a line for each page and viewer would bury the figures.
        say = Console.Out;
        Console.SetOut(TextWriter.Null);
        await using var plain = await StartPlain();
        await using var host = await RunningHost.Start();
        var shared = await host.ShareARun(steps: 24);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heap an open page keeps after a forced collection, mean of {Tabs} tabs (viewers: {Viewers})"));
        var standard = await PerTab(browser, new Uri(plain.Urls.First()), "/");
        Show("plain interactive page", standard, standard);
        Show("start page", await PerTab(browser, host.Address, "/"), standard);
        Show("history", await PerTab(browser, host.Address, "/history"), standard);
        Show("vmotion-networks, empty form", await PerTab(browser, host.Address, "/runbooks/vmotion-networks"), standard);
        foreach (var cables in (int[])[4, 16])
            Show($"vmotion-networks, {cables} cables", await PerTab(browser, host.Address, InputsInUrl.Address("vmotion-networks", LargestInputs.Vmotion(cables))), standard);
        Show("run with 24 steps", await PerTab(browser, host.Address, "/runs/" + shared.Id), standard);
        Show("viewer of a link", await PerViewer(host.Address, shared.Token), standard);
    }

    private static void Show(string what, double bytes, double standard) =>
        say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-32} {bytes / 1024,7:0} KB   {bytes / standard:0.00} ×"));

    private static async Task<double> PerTab(IBrowser browser, Uri server, string path)
    {
        await using var context = await browser.NewContextAsync(new() { BaseURL = server.ToString() });
        // The first two bring code and caches that are not theirs alone.
        for (var i = 0; i < 2; i++) await Open(context, path);
        var before = await Settled();
        for (var i = 0; i < Tabs; i++) await Open(context, path);
        return (await Settled() - before) / (double)Tabs;
    }

    private static async Task Open(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        await page.Locator("[data-live=true]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator("h1").First.WaitForAsync();
    }

    /// <summary>Bare sockets, so that little of what is measured belongs to this side of the wire.</summary>
    private static async Task<double> PerViewer(Uri server, string token)
    {
        var sockets = new List<Socket>();
        try
        {
            var request = Encoding.ASCII.GetBytes($"GET /s/{token}/events?version=1 HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: text/event-stream\r\n\r\n");
            for (var i = 0; i < 20; i++) sockets.Add(await Follow(server, request));
            var before = await Settled();
            for (var i = 0; i < Viewers; i++) sockets.Add(await Follow(server, request));
            return (await Settled() - before) / (double)Viewers;
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task<Socket> Follow(Uri server, byte[] request)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port);
        await socket.SendAsync(request);
        return socket;
    }

    private static async Task<long> Settled()
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<WebApplication> StartPlain()
    {
        // Under the server's name it finds the server's files, of which it needs Blazor's script.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Runbooks.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<PlainApp>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return app;
    }
}
