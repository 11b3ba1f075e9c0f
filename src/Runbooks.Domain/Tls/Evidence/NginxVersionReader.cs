using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// <c>nginx -v</c> and <c>nginx -V</c>, which print to standard error:
/// <code>
/// nginx version: nginx/1.22.1
/// built by gcc 12.2.0 (Debian 12.2.0-14)
/// built with OpenSSL 3.0.15 3 Sep 2024 (running with OpenSSL 3.0.19 27 Jan 2026)
/// TLS SNI support enabled
/// </code>
/// Relatives print their own name: <c>nginx version: openresty/1.25.3.1</c>, <c>Tengine version: Tengine/3.1.0</c>.
/// </summary>
internal static class NginxVersionReader
{
    private const string Version = " version: ", Built = "built with ", Running = "(running with ";

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts) = (OutputLines.Of(evidence), new OutputFacts("nginx -V"));
        facts.Need("OpenSSL", "The paste does not show which library nginx uses. nginx -V tells it, nginx -v does not.");
        foreach (var line in lines.Printed)
        {
            var text = lines[line].TrimStart();
            if (text.StartsWith(Built, StringComparison.Ordinal)) Library(facts, text, lines.MayBeCut(line));
            // The last line of -V; without a TLS library there is none before it.
            else if (text.StartsWith("configure arguments:", StringComparison.Ordinal)) facts.IsComplete = true;
            else if (text.IndexOf(Version, StringComparison.Ordinal) is > 0 and < 20 and var at && ProductVersion.Read(text[(at + Version.Length)..]) is var (name, version, hasMore))
            {
                ProductVersion.Add(facts, name, version, lines.MayBeCut(line) && !hasMore);
                if (name != "nginx") facts.Replace("nginx", $"{name} {version}");
            }
        }
        return facts.Judge(expectations, lines);
    }

    private static void Library(OutputFacts facts, string text, bool mayBeCut)
    {
        var running = text.IndexOf(Running, StringComparison.Ordinal) is > 0 and var at ? TlsLibrary.Read(text[(at + Running.Length)..]) : null;
        var isOpen = mayBeCut && !text.EndsWith(')');
        // The library that is loaded decides, not the one at hand when nginx was built.
        if ((running ?? TlsLibrary.Read(text[Built.Length..])) is { } library) library.AddTo(facts, null, isOpen);
    }
}
