using Runbooks.Domain.Comware;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Comware.Readers;

/// <summary>Every layout, and what is read from it.</summary>
public class SampleTests
{
    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory, MemberData(nameof(Names))]
    public void A_sample_tells_these_facts(string name) => Golden.Check(Facts.Told(name), Path.Combine("Comware", name + ".txt"));

    [Fact]
    public void Each_golden_file_has_its_sample() =>
        Assert.Equal(Samples.Names.Select(name => Path.Combine("Comware", name + ".txt")).Order(StringComparer.Ordinal), Golden.Files().Where(file => file.StartsWith("Comware" + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_reader_has_samples() =>
        Assert.Equal(ComwareReaders.All.Keys.Order(StringComparer.Ordinal), Samples.Names.Select(Samples.Reader).Distinct().Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void A_sample_is_recognised(string name) => Assert.Contains(Samples.Reader(name), ComwareOutputs.Kind(Samples.Text(name)));
}
