using System.Text;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Evidence;
using Runbooks.Testing;

namespace Runbooks.Domain.Tests.Tls.Evidence;

/// <summary>Every fact that a reader takes out of a sample, in golden files.</summary>
public class SampleTests
{
    // No output holds it, so no expectation of it passes, and the finding tells what was found.
    private const string Never = "\u0001";

    private static readonly ImmutableArray<string> Subjects =
    [
        "OpenSSL", "LibreSSL", "BoringSSL", "AWS-LC", "Apache", "IBM_HTTP_Server", "nginx", "openresty", "HAProxy", "configuration", "handshake", "server",
        "SSLv2", "SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3", "response", "HSTS",
        "finding cert_trust", "finding cert_trust <cert#1>", "finding cert_chain_of_trust", "finding cert_revocation <cert#2>", "finding cipher_order", "finding cipher_order-tls1_2", "finding heartbleed",
    ];

    private static readonly ImmutableArray<string> Properties =
    [
        "name", "version", "branch", "rules", "rules note", "library", "valid", "messages", "done", "protocol", "suite", "group", "key", "key bits", "key type", "verify", "secure renegotiation", "error", "failed at",
        "preference", "suites", "protocols", "least strength", "grade", "HSTS", "text", "status", "location", "responses", "header", "max-age", "include subdomains", "preload", "times",
    ];

    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory, MemberData(nameof(Names))]
    public void A_sample_gives_its_facts(string name) => Golden.Check(Facts(name), Path.Combine("TlsEvidence", name + ".txt"));

    [Fact]
    public void Every_golden_file_has_its_sample() =>
        Assert.Equal(Samples.Names.Select(name => Path.Combine("TlsEvidence", name + ".txt")), Golden.Files().Where(file => file.StartsWith("TlsEvidence", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

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
        var (text, facts) = (Samples.Text(name), Facts(name));
        Assert.Equal(facts, Facts(Samples.Reader(name), text.ReplaceLineEndings("\r\n")));
        Assert.Equal(facts, Facts(Samples.Reader(name), "root@web1:~# some command\n" + text + "\n[ann@web1 ~]$\n"));
        Assert.Equal(facts, Facts(Samples.Reader(name), "ann@mac ~ % some command\n" + text.ReplaceLineEndings("\u001b[0m\n\u001b[1;31m")));
        Assert.Equal(facts, Facts(Samples.Reader(name), "\ufeff" + text.Replace("\n", "\n--More--\b\b\b\b\b\b\b\b", StringComparison.Ordinal)));
    }

    private static string Facts(string name) => Facts(Samples.Reader(name), Samples.Text(name));

    private static string Facts(string reader, string evidence)
    {
        var told = new StringBuilder();
        foreach (var subject in Subjects)
        {
            foreach (var property in Properties)
            {
                var verdict = Samples.Judge(reader, evidence, Samples.Is(subject, property, Never));
                var finding = Assert.Single(verdict.Findings).Text;
                if (verdict.Kind == VerdictKind.Fail && finding.EndsWith($", expected {Never}.", StringComparison.Ordinal)) told.Append(finding[..^(13 + Never.Length - 1)]).Append('\n');
                else if (finding.Contains("more than once", StringComparison.Ordinal) || finding.Contains("break off within", StringComparison.Ordinal)) told.Append(finding).Append('\n');
            }
        }
        // Nothing was read: the reader says why.
        return told.Length > 0 ? told.ToString() : Samples.Judge(reader, evidence, Samples.Is("x", "y", Never)).Told() + "\n";
    }
}
