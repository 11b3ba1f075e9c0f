using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Runbooks.Architecture.Tests;

public class LayerTests
{
    /// <summary>What each project may refer to, nearest first.</summary>
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Runbooks.Domain", [] },
        { "Runbooks.Storage", ["Runbooks.Domain"] },
        { "Runbooks.Migrations", ["Runbooks.Storage"] },
        { "Runbooks.Web", ["Runbooks.Domain", "Runbooks.Storage", "Runbooks.Migrations"] },
    };

    [Theory, MemberData(nameof(Allowed))]
    public void A_project_refers_to_those_below_it(string name, string[] allowed)
    {
        var project = Repository.Project(name == "Runbooks.Migrations" ? "migrations" : "src", name);
        Assert.Equal(allowed.Order(StringComparer.Ordinal), Repository.References(project, "ProjectReference").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_of_the_program_is_one_of_these() => Assert.Equal(
        Allowed.Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
        Repository.Projects("src").Concat(Repository.Projects("migrations")).Select(project => project.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Code_uses_only_what_lies_below_it()
    {
        Assert.Empty(Broken(Code.Domain, Code.Storage, Code.Migrations, Code.Web));
        Assert.Empty(Broken(Code.Storage, Code.Migrations, Code.Web));
        Assert.Empty(Broken(Code.Migrations, Code.Web));
    }

    [Fact]
    public void The_rule_sees_a_use_of_what_lies_above()
    {
        Assert.NotEmpty(Broken(Code.Web, Code.Domain));
        Assert.NotEmpty(Broken(Code.Storage, Code.Domain));
    }

    private static IEnumerable<string> Broken(System.Reflection.Assembly user, params System.Reflection.Assembly[] above)
    {
        var rule = Types().That().ResideInAssembly(user).Should().NotDependOnAny(Types().That().ResideInAssembly(above[0], above[1..]));
        return rule.Evaluate(Code.Architecture).Where(result => !result.Passed).Select(result => result.Description);
    }

    // A folder of a kind gathers what does not belong together; a folder is a feature.
    [Fact]
    public void No_folder_is_named_after_a_kind_of_class()
    {
        var named = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories).Where(IsKind).ToList();
        Assert.Empty(named);
        Assert.True(IsKind("src/X/Helpers"));
    }

    private static bool IsKind(string folder) =>
        Path.GetFileName(folder).ToUpperInvariant() is "MODELS" or "HELPERS" or "SERVICES" or "UTILS" or "UTILITIES" or "COMMON" or "MANAGERS" or "INTERFACES" or "EXTENSIONS";

    [Fact]
    public void An_interface_has_two_implementations_or_it_is_none()
    {
        Assert.Empty(Lonely(Code.All));
        Assert.Equal([typeof(ILonely)], Lonely([typeof(LayerTests).Assembly]));
    }

    private static IEnumerable<Type> Lonely(ImmutableArray<System.Reflection.Assembly> assemblies)
    {
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).ToList();
        return types.Where(type => type.IsInterface && types.Count(candidate => !candidate.IsInterface && type.IsAssignableFrom(candidate)) < 2);
    }

    internal interface ILonely;

    internal sealed class Only : ILonely;

    internal interface IShared;

    internal sealed class One : IShared;

    internal sealed class Two : IShared;

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Runbooks.sln"));
        var projects = new[] { "src", "migrations", "tests" }.SelectMany(Repository.Projects).Select(project => project.Name).ToList();
        Assert.Contains("Runbooks.Architecture.Tests", projects);
        Assert.DoesNotContain(projects, name => !solution.Contains($"\"{name}\"", StringComparison.Ordinal));
    }
}
