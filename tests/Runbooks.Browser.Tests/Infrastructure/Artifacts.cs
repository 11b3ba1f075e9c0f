namespace Runbooks.Browser.Tests.Infrastructure;

/// <summary>Where a run leaves what people look at afterwards.</summary>
internal static class Artifacts
{
    // artifacts/bin/<project>/<configuration>/
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));

    public static string Failures { get; } = Path.Combine(Root, "test-failures");
}
