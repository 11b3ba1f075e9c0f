using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Evidence;

/// <summary>
/// <c>haproxy -v</c> and <c>haproxy -vv</c>; up to 2.2 it wrote itself HA-Proxy:
/// <code>
/// HAProxy version 2.6.12-1+deb12u2 2024/10/30 - https://haproxy.org/
/// Built with OpenSSL version : OpenSSL 3.0.15 3 Sep 2024
/// Running on OpenSSL version : OpenSSL 3.0.19 27 Jan 2026
/// HA-Proxy version 1.8.19-1+deb10u3 2020/08/01
/// </code>
/// </summary>
internal static class HaProxyVersionReader
{
    // "SSL library version": newer releases, not verified.
    private static readonly ImmutableArray<string> Built = ["Built with OpenSSL version", "Built with SSL library version"];

    private static readonly ImmutableArray<string> Running = ["Running on OpenSSL version", "Running on SSL library version"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var (lines, facts) = (OutputLines.Of(evidence), new OutputFacts("haproxy -vv"));
        facts.Need("OpenSSL", "The paste does not show which library HAProxy uses. haproxy -vv tells it, haproxy -v does not.");
        (TlsLibrary? Library, bool IsOpen) built = default, running = default;
        foreach (var line in lines.Printed)
        {
            var text = lines[line].TrimStart();
            if (After(text, "HAProxy version ", "HA-Proxy version ") is { } version && ProductVersion.Numbers(version) is ({ Length: > 0 } numbers, var hasMore))
                ProductVersion.Add(facts, "HAProxy", numbers, lines.MayBeCut(line) && !hasMore);
            else if (Library(text, Built) is { } builtWith) built = (builtWith, lines.MayBeCut(line));
            else if (Library(text, Running) is { } runningOn) running = (runningOn, lines.MayBeCut(line));
            // The list of filters ends -vv.
            facts.IsComplete |= text.StartsWith("Available filters", StringComparison.Ordinal);
        }
        // The library that is loaded decides. Where the built one is the last line, the other is still to come.
        if (running.Library is not null) running.Library.AddTo(facts, null, running.IsOpen);
        else if (built.Library is not null && (facts.IsComplete || lines.EndsAtPrompt)) built.Library.AddTo(facts, null, false);
        return facts.Judge(expectations, lines);
    }

    private static TlsLibrary? Library(string text, ImmutableArray<string> marks) =>
        After(text, marks.AsSpan()) is { } rest && rest.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? TlsLibrary.Read(rest[(colon + 1)..]) : null;

    private static string? After(string text, params ReadOnlySpan<string> marks)
    {
        foreach (var mark in marks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal)) return text[mark.Length..];
        }
        return null;
    }
}
