using System.Diagnostics;
using System.Globalization;
using Runbooks.Tests.Server;

namespace Runbooks.Load;

/// <summary>The process with the viewers, seen from the server's side.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly Process process;

    private Crowd(Process process) => this.process = process;

    /// <summary>How long it took until all of them had seen the run.</summary>
    public TimeSpan Took { get; private init; }

    /// <exception cref="InvalidOperationException">Somebody could not follow.</exception>
    public static async Task<Crowd> Gather(Uri events, int count, TimeSpan within)
    {
        var began = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo(ServerProcess.Dotnet, ["exec", typeof(Crowd).Assembly.Location, "viewers", events.ToString(), count.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(info)!;
        try
        {
            if (await process.StandardOutput.ReadLineAsync().WaitAsync(within) != "ready") throw new InvalidOperationException("A viewer could not follow the run.");
            return new Crowd(process) { Took = Stopwatch.GetElapsedTime(began) };
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>What they saw: a version, and when.</summary>
    public async Task<List<(long Version, long At)>> Seen()
    {
        process.StandardInput.Close();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => line.Split(' ')).Select(parts => (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture)))];
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
