using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Runbooks.Tests.Server;

/// <summary>
/// The built server as a process of its own, as a person would start it: a free port on loopback and a data directory that is
/// deleted at the end. It can be killed in the middle of its work and started again on the same data and the same port.
/// </summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    /// <summary>The program that started this one; PATH may hold another one or none.</summary>
    internal static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private readonly ServerStart start;
    private readonly StringBuilder output = new();
    private TaskCompletionSource<Uri> listening = new();
    private Process? process;

    private ServerProcess(ServerStart start)
    {
        this.start = start;
        DataDirectory = start.DataDirectory ?? Directory.CreateTempSubdirectory("runbooks-server-").FullName;
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public string DataDirectory { get; }

    public int Id => Running.Id;

    /// <summary>Both streams of the console since the first start.</summary>
    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    private Process Running => process ?? throw new InvalidOperationException("The server is not running.");

    /// <summary>Comes back when the server answers.</summary>
    public static async Task<ServerProcess> Start(ServerStart? start = null, CancellationToken ct = default)
    {
        var server = new ServerProcess(start ?? new());
        try
        {
            await server.Launch(ct).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs the program to its end: for starts that are refused, and for its other commands.</summary>
    public static async Task<(int Code, string Output)> RunToEnd(ServerStart start, CancellationToken ct = default)
    {
        using var process = Process.Start(Info(start, start.Arguments, start.DataDirectory))!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(StartLimit);
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var text = await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false);
            text += await error.ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return (process.ExitCode, text);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    /// <summary>SIGKILL: nothing is flushed, closed or said goodbye to.</summary>
    public async Task Kill()
    {
        Running.Kill();
        await Running.WaitForExitAsync().ConfigureAwait(false);
        Release();
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Stop()
    {
        using (var signal = Process.Start("sh", ["-c", $"kill -TERM {Running.Id}"])) await signal.WaitForExitAsync().ConfigureAwait(false);
        await Running.WaitForExitAsync().WaitAsync(StartLimit).ConfigureAwait(false);
        var code = Running.ExitCode;
        Release();
        return code;
    }

    /// <summary>On the same data and the same port, so that open pages find it again.</summary>
    public Task StartAgain(CancellationToken ct = default) => Launch(ct);

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await Kill().ConfigureAwait(false);
        if (start.DataDirectory is null) Directory.Delete(DataDirectory, recursive: true);
    }

    private async Task Launch(CancellationToken ct)
    {
        if (process is not null) throw new InvalidOperationException("The server is running already.");
        listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = Info(start, ["--urls", Address.GetLeftPart(UriPartial.Authority), .. start.Arguments], DataDirectory), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The server ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            Address = await listening.Task.WaitAsync(StartLimit, ct).ConfigureAwait(false);
            await WaitUntilHealthy(ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException or HttpRequestException)
        {
            throw new InvalidOperationException($"The server did not start: {e.Message}\n{Output}", e);
        }
    }

    private async Task WaitUntilHealthy(CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = StartLimit };
        using var answer = await client.GetAsync(new Uri(start.HealthPath, UriKind.Relative), ct).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        if (BoundAddress().Match(line) is { Success: true } found) listening.TrySetResult(new Uri(found.Value));
    }

    private void Release()
    {
        process?.Dispose();
        process = null;
    }

    private static ProcessStartInfo Info(ServerStart start, IEnumerable<string> arguments, string? dataDirectory)
    {
        var info = new ProcessStartInfo(Dotnet, ["exec", start.Program ?? ServerStart.BuiltProgram, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Not the repository's: a server that only works from there is broken.
            WorkingDirectory = start.WorkingDirectory ?? Path.GetTempPath(),
        };
        foreach (var name in info.Environment.Keys.Where(IsSetting).ToList()) info.Environment.Remove(name);
        if (dataDirectory is not null) info.Environment["RUNBOOKS__DATADIRECTORY"] = dataDirectory;
        foreach (var (name, value) in start.Environment) info.Environment[name] = value;
        return info;
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("RUNBOOKS__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.Ordinal);

    // "Now listening on: http://127.0.0.1:43211", whatever stands around it.
    [GeneratedRegex(@"http://(127\.0\.0\.1|localhost|\[::1\]):[1-9][0-9]*")]
    private static partial Regex BoundAddress();
}

/// <summary>How the server is started.</summary>
public sealed record ServerStart
{
    /// <summary>The program that was built together with these tests.</summary>
    public static string BuiltProgram { get; } = FindProgram();

    /// <summary>Another program than the built one, such as a published one.</summary>
    public string? Program { get; init; }

    /// <summary>A directory to keep; without one there is a new one, deleted at the end.</summary>
    public string? DataDirectory { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public string? WorkingDirectory { get; init; }

    /// <summary>Answers when the program is ready to serve.</summary>
    public string HealthPath { get; init; } = "/healthz";

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    // artifacts/bin/<project>/<configuration>/, for the tests as for the server.
    private static string FindProgram()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, "Runbooks.Web", own.Name, "Runbooks.Web.dll");
    }
}
