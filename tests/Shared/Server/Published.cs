using System.Diagnostics;

namespace Runbooks.Tests.Server;

/// <summary>The server as it is shipped: files compressed at their best, with fingerprints that may be kept for ever.</summary>
public static class Published
{
    // artifacts/bin/<project>/<configuration>/
    private static readonly DirectoryInfo Own = new(AppContext.BaseDirectory);
    private static readonly string Artifacts = Own.Parent!.Parent!.Parent!.FullName;

    /// <summary>Publishes what is built.</summary>
    /// <returns>The published program.</returns>
    public static async Task<string> Program(CancellationToken ct = default)
    {
        var directory = Path.Combine(Artifacts, "published", "Runbooks.Web");
        await Dotnet(Path.GetDirectoryName(Artifacts)!, ["publish", "src/Runbooks.Web", "-c", Own.Name, "--no-build", "-o", directory], ct).ConfigureAwait(false);
        return Path.Combine(directory, "Runbooks.Web.dll");
    }

    /// <exception cref="InvalidOperationException">It failed; the message holds its output.</exception>
    public static async Task Dotnet(string workingDirectory, IEnumerable<string> arguments, CancellationToken ct = default)
    {
        var info = new ProcessStartInfo(ServerProcess.Dotnet, arguments) { WorkingDirectory = workingDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        // No build server may outlive us.
        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        info.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync(ct);
        var output = await process.StandardOutput.ReadToEndAsync(ct).ConfigureAwait(false);
        output += await error.ConfigureAwait(false);
        await process.WaitForExitAsync(ct).ConfigureAwait(false);
        if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet {string.Join(' ', info.ArgumentList)} failed:\n{output}");
    }
}
