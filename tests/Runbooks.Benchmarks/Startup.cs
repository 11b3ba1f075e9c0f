using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Runbooks.Tests.Server;

namespace Runbooks.Benchmarks;

/// <summary>
/// From the start of the process to its first whole page, beside the empty template's. Measure: at most 1.5 times as long. The two
/// take turns, so that whatever else the machine does meets both.
/// </summary>
internal static class Startup
{
    private const int Rounds = 11;

    // The start page of either; ours is drawn by its circuit, so the page of a shared link's kind, drawn whole, stands beside it.
    private static readonly (string Name, string Page)[] Pages = [("start page", "/"), ("page drawn on the server", "/name")];

    public static async Task Measure()
    {
        using var apps = await Apps.Publish();
        var data = Directory.CreateTempSubdirectory("runbooks-startup-");
        try
        {
            List<double> template = [], first = [];
            var ours = Pages.ToDictionary(page => page.Name, _ => new List<double>());
            // The first round fills the disk's cache and makes the database; it is not counted.
            for (var round = 0; round <= Rounds; round++)
            {
                var empty = await Once(apps.Template, "/", null);
                var onNewData = Directory.CreateTempSubdirectory("runbooks-startup-");
                var fresh = await Once(apps.Runbooks, "/", onNewData.FullName);
                onNewData.Delete(recursive: true);
                foreach (var (name, page) in Pages)
                {
                    var took = await Once(apps.Runbooks, page, data.FullName);
                    if (round > 0) ours[name].Add(took);
                }
                if (round == 0) continue;
                template.Add(empty);
                first.Add(fresh);
            }
            var standard = Median(template);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"process start to first page, ReadyToRun, median of {Rounds}"));
            Show("template, start page", template, standard);
            foreach (var (name, _) in Pages) Show("Runbooks, " + name, ours[name], standard);
            Show("Runbooks, start page, database made anew", first, standard);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static void Show(string what, List<double> times, double standard) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-42} {Median(times),6:0} ms   {Median(times) / standard:0.00} ×   (fastest {times.Min():0}, slowest {times.Max():0})"));

    private static async Task<double> Once(string program, string page, string? data)
    {
        var port = FreePort();
        var info = new ProcessStartInfo(ServerProcess.Dotnet, ["exec", program, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        if (data is not null) info.Environment["RUNBOOKS__DATADIRECTORY"] = data;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            while (true)
            {
                if (process.HasExited) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
                try
                {
                    var html = await client.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{page}")));
                    var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                    return html.Contains("</html>", StringComparison.Ordinal) ? took : throw new InvalidOperationException($"{program} gave no page.");
                }
                catch (HttpRequestException e) when (e.InnerException is SocketException)
                {
                    await Task.Delay(2);
                }
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
