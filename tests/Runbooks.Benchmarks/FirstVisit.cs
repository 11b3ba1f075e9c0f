using System.Globalization;
using System.Text.Json;
using Runbooks.Tests.Browser;
using Runbooks.Tests.Server;

namespace Runbooks.Benchmarks;

/// <summary>
/// What a browser with an empty cache loads, as it comes over the wire (compressed, with headers), from the published program.
/// Measure: at most 160 KB. The template's start page stands beside it.
/// </summary>
internal static class FirstVisit
{
    public static async Task Measure()
    {
        using var apps = await Apps.Publish();
        await using var server = await ServerProcess.Start(new() { Program = apps.Runbooks });
        await using var template = await ServerProcess.Start(new() { Program = apps.Template, WorkingDirectory = Path.GetDirectoryName(apps.Template), HealthPath = "/" });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var standard = await Visit(browser, template.Address, "/", "h1");
        Show("template, start page", standard, standard);
        Show("start page", await Visit(browser, server.Address, "/", "[data-live=true] h1"), standard);
        Show("vmotion-networks", await Visit(browser, server.Address, "/runbooks/vmotion-networks", "[data-live=true] h1"), standard);
        Show("page without a circuit (/name)", await Visit(browser, server.Address, "/name", "h1"), standard);
    }

    private static void Show(string what, Visited visited, Visited standard)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {visited.Sum / 1024.0:0.0} KB on the wire, {visited.Sum / (double)standard.Sum:0.00} × the template; frames of the circuit {visited.Frames / 1024.0:0.0} KB unpacked"));
        foreach (var one in visited.Files.OrderByDescending(one => one.Bytes)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {one.Bytes,9:N0}  {one.What}"));
    }

    private static async Task<Visited> Visit(IBrowser browser, Uri server, string path, string drawn)
    {
        await using var context = await browser.NewContextAsync(new() { BaseURL = server.ToString() });
        var page = await context.NewPageAsync();
        var protocol = await context.NewCDPSessionAsync(page);
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        var loaded = new List<Loaded>();
        long frames = 0;
        protocol.Event("Network.requestWillBeSent").OnEvent += (_, e) => addresses[Text(e, "requestId")] = new Uri(e!.Value.GetProperty("request").GetProperty("url").GetString()!).AbsolutePath;
        protocol.Event("Network.loadingFinished").OnEvent += (_, e) => loaded.Add(new(addresses.GetValueOrDefault(Text(e, "requestId"), "?"), e!.Value.GetProperty("encodedDataLength").GetInt64()));
        // Frames are told unpacked, while the wire carries them deflated: shown, but not in the sum.
        protocol.Event("Network.webSocketFrameReceived").OnEvent += (_, e) => frames += e!.Value.GetProperty("response").GetProperty("payloadData").GetString()!.Length * 3L / 4;
        await protocol.SendAsync("Network.enable");
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await page.Locator(drawn).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForTimeoutAsync(1000);
        // Pictures inside a stylesheet are told as loads of their own, without a byte.
        return new([.. loaded.Where(one => one.Bytes > 0)], frames);
    }

    private static string Text(JsonElement? e, string name) => e!.Value.GetProperty(name).GetString()!;

    private sealed record Visited(IReadOnlyList<Loaded> Files, long Frames)
    {
        public long Sum => Files.Sum(file => file.Bytes);
    }

    private sealed record Loaded(string What, long Bytes);
}
