namespace Runbooks.Architecture.Tests;

public class DomainTests
{
    [Fact]
    public void The_domain_is_pure()
    {
        var types = Code.Architecture.Types.Where(type => type.FullName.StartsWith("Runbooks.Domain.", StringComparison.Ordinal)).ToList();
        Assert.Contains(types, type => type.Name == nameof(Runbooks.Domain.Runs.RunDecider));
        Assert.Empty(Impurity.Of(types));
    }

    [Fact]
    public void The_rule_sees_every_kind_of_impurity()
    {
        var seen = Impurity.Of(Code.Counterexamples.Types.Where(type => type.FullName.StartsWith(typeof(Impure).FullName!, StringComparison.Ordinal))).Select(use => use[(use.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ToHashSet();
        string[] expected =
        [
            "System.DateTime::get_UtcNow()", "System.DateTimeOffset::get_Now()", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Random", "System.Guid::NewGuid()", "System.Guid::CreateVersion7(",
            "System.Security.Cryptography.RandomNumberGenerator", "System.IO.File", "System.Net.Dns", "System.Diagnostics.Process", "System.Threading.Tasks.Task", "System.Threading.Lock",
            "System.Runtime.CompilerServices.AsyncStateMachineAttribute", "System.Text.StringBuilder::AppendLine(", "System.Globalization.CultureInfo::get_CurrentCulture()", "System.Environment",
        ];
        Assert.Empty(expected.Except(seen));
    }

    [Fact]
    public void The_domain_has_no_package_and_refers_to_no_project()
    {
        var project = Repository.Project("src", "Runbooks.Domain");
        Assert.Empty(Repository.References(project, "PackageReference"));
        Assert.Empty(Repository.References(project, "ProjectReference"));
        Assert.Empty(Repository.References(project, "FrameworkReference"));
        Assert.All(Code.Domain.GetReferencedAssemblies(), assembly => Assert.StartsWith("System.", assembly.Name!, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_gives_every_project_packages_behind_its_back() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.Root, "Directory.*").SelectMany(file => Repository.References(System.Xml.Linq.XDocument.Load(file), "PackageReference")));
}
