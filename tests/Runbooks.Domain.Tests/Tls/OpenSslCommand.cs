using System.Diagnostics;
using System.Text;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>The <c>openssl</c> of the machine the tests run on. Without it the tests that ask it fail.</summary>
internal static class OpenSslCommand
{
    /// <summary>By whose rules it should answer, and the exact version for a message.</summary>
    public static (OpenSslBuild Build, string Version) Installed { get; } = Identify();

    /// <returns>What it printed without the last line end, or what it refused with: <c>no cipher match</c>, <c>invalid command</c>.</returns>
    public static (string Printed, string Refusal) Ciphers(params IEnumerable<string> arguments)
    {
        var (code, output, error) = Run(["ciphers", .. arguments]);
        if (code == 0) return (output.TrimEnd('\n'), "");
        string[] reasons = ["no cipher match", "invalid command"];
        return ("", reasons.FirstOrDefault(reason => error.Contains(reason, StringComparison.Ordinal)) ?? error);
    }

    private static (OpenSslBuild Build, string Version) Identify()
    {
        var version = Run(["version"]).Output.Trim();
        return OpenSslRelease.Find(version.Split('(')[0].Trim()) is var (build, _) ? (build, version) : throw new InvalidOperationException($"No rules are known for {version}.");
    }

    private static (int Code, string Output, string Error) Run(string[] arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        // A configuration of the machine would set a level, protocols or suites of its own.
        start.Environment["OPENSSL_CONF"] = "/dev/null";
        using var openssl = Process.Start(start)!;
        var error = openssl.StandardError.ReadToEndAsync();
        var output = openssl.StandardOutput.ReadToEnd();
        openssl.WaitForExit();
        return (openssl.ExitCode, output, error.Result);
    }
}
