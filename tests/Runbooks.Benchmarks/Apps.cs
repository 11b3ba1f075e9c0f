using System.Runtime.InteropServices;
using Runbooks.Tests.Server;

namespace Runbooks.Benchmarks;

/// <summary>Two published programs, made the same way: ours, and what <c>dotnet new blazor</c> gives.</summary>
internal sealed class Apps : IDisposable
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));

    // Outside the repository, whose build settings would make another program of it.
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("runbooks-template-");

    private Apps() { }

    public string Runbooks { get; private set; } = "";

    public string Template { get; private set; } = "";

    public static async Task<Apps> Publish()
    {
        var apps = new Apps();
        Console.WriteLine("Publishing both programs, ReadyToRun …");
        await Published.Dotnet(apps.work.FullName, ["new", "blazor", "--interactivity", "Server", "--name", "Template", "--output", "."]);
        apps.Template = await Publish(apps.work.FullName, ".", Path.Combine(apps.work.FullName, "published"), "Template.dll");
        apps.Runbooks = await Publish(Repository, "src/Runbooks.Web", Path.Combine(Repository, "artifacts/published/ready-to-run"), "Runbooks.Web.dll");
        return apps;
    }

    public void Dispose() => work.Delete(recursive: true);

    private static async Task<string> Publish(string directory, string project, string output, string program)
    {
        await Published.Dotnet(directory, ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", output]);
        return Path.Combine(output, program);
    }
}
