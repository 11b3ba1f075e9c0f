using Runbooks.Domain.Tls.Evidence;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Tls.Evidence;

/// <summary>Every fact that a reader takes out of a sample, in golden files.</summary>
public class SampleTests
{
    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory, MemberData(nameof(Names))]
    public void A_sample_gives_its_facts(string name) => Golden.Check(Facts.Told(name), Path.Combine("TlsEvidence", name + ".txt"));

    [Fact]
    public void Every_golden_file_has_its_sample() =>
        Assert.Equal(Samples.Names.Select(name => Path.Combine("TlsEvidence", name + ".txt")).Order(StringComparer.Ordinal), Golden.Files().Where(file => file.StartsWith("TlsEvidence", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_reader_has_samples_both_measured_and_documented()
    {
        Assert.Equal(TlsReaders.All.Keys.Order(StringComparer.Ordinal), Samples.Names.Where(static name => !name.Contains("doc_", StringComparison.Ordinal)).Select(Samples.Reader).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(TlsReaders.All.Keys.Order(StringComparer.Ordinal), Samples.Names.Where(static name => name.Contains("doc_", StringComparison.Ordinal)).Select(Samples.Reader).Distinct().Order(StringComparer.Ordinal));
        Assert.All(TlsReaders.All.Keys, name => Assert.Contains(name, Domain.Catalogue.Catalogue.Readers.Keys));
    }

    [Theory, MemberData(nameof(Names))]
    public void Line_ends_prompts_and_colours_change_nothing(string name)
    {
        var (text, facts) = (Samples.Text(name), Facts.Told(name));
        Assert.Equal(facts, Facts.Told(Samples.Reader(name), text.ReplaceLineEndings("\r\n")));
        Assert.Equal(facts, Facts.Told(Samples.Reader(name), "root@web1:~# some command\n" + text + "\n[ann@web1 ~]$\n"));
        Assert.Equal(facts, Facts.Told(Samples.Reader(name), "ann@mac ~ % some command\n" + text.ReplaceLineEndings("\u001b[0m\n\u001b[1;31m")));
        Assert.Equal(facts, Facts.Told(Samples.Reader(name), "\ufeff" + text.Replace("\n", "\n--More--\b\b\b\b\b\b\b\b", StringComparison.Ordinal)));
    }
}
