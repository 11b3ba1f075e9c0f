using System.Diagnostics;
using System.Text;

namespace Runbooks.Servers.Tests;

/// <summary>Runs a program to its end, for a bounded time.</summary>
internal static class Program
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static (int ExitCode, string Output) Run(string program, IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments, out var output);
        // A client ends when there is nothing to say.
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end within {Limit.TotalSeconds} seconds:\n{Read(output)}");
        }
        // Once more without a limit: the output's last lines come after the end.
        process.WaitForExit();
        return (process.ExitCode, Read(output));
    }

    public static Process Start(string program, IEnumerable<string> arguments, out StringBuilder output)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = new Process { StartInfo = start };
        var text = output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Add(text, line.Data);
        process.ErrorDataReceived += (_, line) => Add(text, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public static string Read(StringBuilder output)
    {
        lock (output) return output.ToString();
    }

    private static void Add(StringBuilder output, string? line)
    {
        lock (output) output.AppendLine(line);
    }

    // A user's PATH often lacks /usr/sbin, where Debian puts servers.
    private static string Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/usr/local/sbin").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"{program} is not installed; tests/run installs it.");
}
