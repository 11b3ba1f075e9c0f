using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// <c>apachectl -v</c>, <c>httpd -V</c>, <c>apache2 -v</c>:
/// <code>
/// Server version: Apache/2.4.62 (Debian)
/// Server built:   2024-10-04T15:21:08
/// </code>
/// Products built on it put their own name there: <c>IBM_HTTP_Server/9.0.5</c>.
/// </summary>
internal static class ApacheVersionReader
{
    private const string Mark = "Server version:";

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts) = (OutputLines.Of(evidence), new OutputFacts("apachectl -v"));
        foreach (var line in lines.Printed)
        {
            var text = lines[line].TrimStart();
            if (!text.StartsWith(Mark, StringComparison.Ordinal) || ProductVersion.Read(text[Mark.Length..].Trim()) is not var (name, version, hasMore)) continue;
            var isOpen = lines.MayBeCut(line) && !hasMore;
            ProductVersion.Add(facts, name, version, isOpen);
            if (name != "Apache") facts.Replace("Apache", $"{name} {version}");
            facts.IsComplete |= !isOpen;
        }
        return facts.Judge(expectations, lines);
    }
}
