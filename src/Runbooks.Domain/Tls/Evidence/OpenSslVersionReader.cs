using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// <c>openssl version</c>, with <c>-a</c> or without. From 3.0 on the library's own version stands in brackets, before only where it differs:
/// <code>
/// OpenSSL 3.0.19 27 Jan 2026 (Library: OpenSSL 3.0.19 27 Jan 2026)
/// OpenSSL 1.0.2k-fips  26 Jan 2017
/// LibreSSL 3.8.2
/// </code>
/// </summary>
internal static class OpenSslVersionReader
{
    private const string Command = "openssl version";

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts) = (OutputLines.Of(evidence), new OutputFacts(Command));
        foreach (var line in lines.Printed)
        {
            if (TlsLibrary.Read(lines[line]) is not { } program) continue;
            var library = Library(lines[line]);
            var isOpen = lines.MayBeCut(line) && !lines[line].EndsWith(')');
            // What the program calls, the library answers.
            program.AddTo(facts, library, isOpen);
            if (library is { Version.Length: > 0 } && !isOpen) facts.Add(program.Name, "library", library.Version);
            // Everything of interest stands in one line.
            facts.IsComplete |= !isOpen;
        }
        return facts.Judge(expectations, lines);
    }

    private static TlsLibrary? Library(string line)
    {
        const string mark = "(Library: ";
        return line.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at ? TlsLibrary.Read(line[(at + mark.Length)..]) : null;
    }
}
