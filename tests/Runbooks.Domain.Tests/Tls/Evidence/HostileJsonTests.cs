using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using static Runbooks.Domain.Tests.Tls.Evidence.Samples;

namespace Runbooks.Domain.Tests.Tls.Evidence;

/// <summary>Result files that no testssl.sh wrote.</summary>
public class HostileJsonTests
{
    private const string Entry = """{"id":"TLS1_2","severity":"OK","finding":"offered"}""";

    private static Verdict Read(string json) => TlsReaders.All[TlsReaders.TestsslJson](json, [new("server", "protocols", Comparison.Contains, "TLSv1.2")]);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[[[")]
    [InlineData("null")]
    [InlineData("[1e999999, -0, true]")]
    [InlineData("""[{"id":1,"finding":2}]""")]
    [InlineData("""[{"id":null,"finding":{}}]""")]
    [InlineData("""[{"id":"\ud800","severity":"OK","finding":"x"}]""")]
    [InlineData("""[{"\udc00":"TLS1_2"}]""")]
    [InlineData("""{"id":"TLS1_2","finding":["offered"]}""")]
    [InlineData("""[{"finding":"offered"}]""")]
    public void What_holds_no_result_is_unclear(string json) => Assert.Equal(VerdictKind.Unclear, Read(json).Kind);

    [Theory]
    [InlineData("""[{"id":"TLS1_2","severity":"OK","finding":"offered"}]""")]
    [InlineData("""{"x":[{"y":{"id":"TLS1_2","severity":"OK","finding":"offered"}}]}""")]
    [InlineData("""[{"id":"TLS1_2","severity":"OK","finding":"offered"} , nonsense""")]
    [InlineData("""[{"id":"TLS1_2","finding":"not offered","severity":"OK","finding":"offered"}]""")]
    [InlineData("$ cat result.json\n[{\"id\":\"TLS1_2\",\"severity\":\"OK\",\"finding\":\"offered\"}]\n[ann@web1 ~]$ ")]
    [InlineData("""[{"id":"x@y","severity":"OK","finding":"mail: a@b.example ]"},{"id":"TLS1_2","severity":"OK","finding":"offered"}]""")]
    public void What_holds_one_is_read(string json) => Assert.Equal(VerdictKind.Pass, Read(json).Kind);

    [Fact]
    public void Depth_and_size_are_no_trouble()
    {
        Assert.Equal(VerdictKind.Unclear, Read(new string('[', 200_000)).Kind);
        Assert.Equal(VerdictKind.Unclear, Read(string.Concat(Enumerable.Repeat("{\"a\":", 50_000))).Kind);
        // Deeper than the parser goes, but what stood before counts.
        Assert.Equal(VerdictKind.Pass, Read("[" + Entry + "," + new string('[', 100_000)).Kind);
        Assert.Equal(VerdictKind.Pass, Read("[" + string.Join(',', Enumerable.Repeat(Entry, 5_000)) + "]").Kind);
        Assert.Equal(VerdictKind.Unclear, Read("[{\"id\":\"" + new string('x', 1_000_000) + "\",\"severity\":\"CRITICAL\",\"finding\":\"" + new string('y', 1_000_000) + "\"}]").Kind);
    }

    [Fact]
    public void A_long_finding_is_shortened() =>
        Assert.All(Judge(TlsReaders.TestsslJson, "[{\"id\":\"x\",\"severity\":\"HIGH\",\"finding\":\"" + new string('y', 100_000) + "\"}]", Is("finding x", "text", "z")).Findings, static finding => Assert.InRange(finding.Text.Length, 1, 400));
}
