namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>Where a run leaves what people look at afterwards.</summary>
internal static class Artifacts
{
    // artifacts/bin/<project>/<configuration>/
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));

    /// <summary>Path of a file about a failed test.</summary>
    public static string OfFailure(string file) => Path.Combine(Directory.CreateDirectory(Path.Combine(Root, "test-failures")).FullName, file);
}
