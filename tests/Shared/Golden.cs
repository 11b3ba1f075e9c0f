using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Runbooks.Testing;

/// <summary>
/// Compares what the program prints with a file a reviewer reads in the diff. <c>UPDATE_GOLDEN=1</c> rewrites the files.
/// </summary>
internal static class Golden
{
    /// <param name="name">Path under the test project's <c>Golden</c> folder.</param>
    public static void Check(string actual, string name, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Folder(caller), name);
        var received = file + ".received";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        Assert.Fail($"{name} differs from what the program prints now (UPDATE_GOLDEN=1 accepts it):\n{Diff(expected, actual)}");
    }

    /// <summary>The files under <c>Golden</c>, so that a test can tell which nobody checks any more.</summary>
    public static IEnumerable<string> Files([CallerFilePath] string caller = "") =>
        Directory.Exists(Folder(caller))
            ? Directory.EnumerateFiles(Folder(caller), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".received", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(Folder(caller), file))
            : [];

    private static string Folder(string caller)
    {
        var directory = new DirectoryInfo(Path.GetDirectoryName(caller)!);
        while (directory.Parent is { } parent && directory.GetFiles("*.csproj").Length == 0) directory = parent;
        return Path.Combine(directory.FullName, "Golden");
    }

    private static string Diff(string expected, string actual)
    {
        var diff = InlineDiffBuilder.Diff(expected, actual);
        var text = new StringBuilder();
        foreach (var line in diff.Lines.Where(line => line.Type != ChangeType.Unchanged).Take(60))
            text.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").AppendLine(line.Text);
        return text.ToString();
    }
}
