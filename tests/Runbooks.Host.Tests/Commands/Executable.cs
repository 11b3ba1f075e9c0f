using System.Diagnostics;
using System.Text;
using Runbooks.Web.Commands;

namespace Runbooks.Host.Tests.Commands;

/// <summary>What a process said before it ended.</summary>
internal sealed record Ended(int Code, byte[] Output, byte[] Error)
{
    public string Text => Strict.GetString(Output);

    public string ErrorText => Strict.GetString(Error);

    public string[] ErrorLines => ErrorText.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
}

/// <summary>The built program, started as a process of its own.</summary>
internal static class Executable
{
    public static Task<Ended> Run(params string[] args) => Feed([], args);

    /// <summary>With something on standard input.</summary>
    public static Task<Ended> Feed(string input, params string[] args) => Feed(Encoding.UTF8.GetBytes(input), args);

    public static async Task<Ended> Feed(byte[] input, params string[] args)
    {
        using var process = Start(args);
        var (output, error) = (Read(process.StandardOutput), Read(process.StandardError));
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that refuses its arguments does not read what it is sent.
        }
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            // Left over only if it began to serve, which no test here wants.
            process.Kill();
        }
    }

    public static Process Start(string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Not the folder of the program: nothing may depend on where it is started.
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var arg in (string[])["exec", typeof(CommandLine).Assembly.Location, .. args]) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    private static async Task<byte[]> Read(StreamReader reader)
    {
        using var bytes = new MemoryStream();
        await reader.BaseStream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
