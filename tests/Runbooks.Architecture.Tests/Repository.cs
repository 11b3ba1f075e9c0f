using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Runbooks.Architecture.Tests;

/// <summary>The repository's files, where a rule is about them and not about what was compiled.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Every project under a folder, by name.</summary>
    public static IEnumerable<(string Name, XDocument Project)> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories).Select(file => (Path.GetFileNameWithoutExtension(file), XDocument.Load(file)));

    public static XDocument Project(string folder, string name) => Projects(folder).Single(project => project.Name == name).Project;

    /// <summary>Names of what a project refers to by elements such as <c>ProjectReference</c>.</summary>
    public static IEnumerable<string> References(XDocument project, string element) =>
        project.Descendants(element).Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static string Find([CallerFilePath] string caller = "")
    {
        var directory = new DirectoryInfo(Path.GetDirectoryName(caller)!);
        while (!File.Exists(Path.Combine(directory.FullName, "Runbooks.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
