using System.Collections.Concurrent;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Tls.Evidence;

/// <summary>What a reader takes out of an output, seen through its findings.</summary>
internal static class Facts
{
    // No output holds it, so no expectation of it passes, and the finding tells what was found.
    private const string Never = "\u0001", Ending = $", expected {Never}.";

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

    private static readonly ImmutableArray<Expectation> Every = [.. Subjects.SelectMany(_ => Properties, (subject, property) => Samples.Is(subject, property, Never))];

    private static readonly ConcurrentDictionary<string, ImmutableArray<Expectation>> Known = new(StringComparer.Ordinal);

    public static string Told(string name) => Told(Samples.Reader(name), Samples.Text(name));

    public static string Told(string reader, string evidence)
    {
        var told = new StringBuilder();
        foreach (var (kind, finding) in Samples.Judge(reader, evidence, Every).Findings)
        {
            if (kind == VerdictKind.Fail && finding.EndsWith(Ending, StringComparison.Ordinal)) told.Append(finding[..^Ending.Length]).Append('\n');
            else if (finding.Contains("more than once", StringComparison.Ordinal) || finding.Contains("break off within", StringComparison.Ordinal)) told.Append(finding).Append('\n');
        }
        // Nothing was read: the reader says why.
        return told.Length > 0 ? told.ToString() : Samples.Judge(reader, evidence, Samples.Is("x", "y", Never)).Told() + "\n";
    }

    /// <summary>An expectation for each fact of a sample, which holds.</summary>
    public static ImmutableArray<Expectation> Right(string name) => Known.GetOrAdd(name, static name => [.. Told(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Right(name, line)).OfType<Expectation>()]);

    private static Expectation? Right(string name, string line)
    {
        foreach (var subject in Subjects.OrderByDescending(static subject => subject.Length))
        {
            foreach (var property in Properties)
            {
                var start = $"{subject} {property}: ";
                if (!line.StartsWith(start, StringComparison.Ordinal)) continue;
                var value = line[start.Length..] == "nothing" ? "" : line[start.Length..];
                ImmutableArray<Expectation> tries = [Samples.Is(subject, property, value), new(subject, property, Comparison.SameSet, value)];
                return tries.FirstOrDefault(expected => Samples.JudgeSample(name, expected).Kind == VerdictKind.Pass);
            }
        }
        return null;
    }
}
