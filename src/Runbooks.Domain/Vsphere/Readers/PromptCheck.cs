using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>Notices in a prompt such as <c>[root@esx02:~]</c> that a paste is of another host than the step's.</summary>
internal static class PromptCheck
{
    /// <summary>Why the paste is not of the step's host, or null.</summary>
    public static Verdict? Elsewhere(ImmutableArray<EvidenceLine> lines, ImmutableArray<Expectation> expectations)
    {
        foreach (var expected in expectations)
        {
            if (expected.Property != EsxiReaders.PromptProperty) continue;
            foreach (var line in lines)
            {
                if (line.PromptHost is not { Length: > 0 } host || !IsElsewhere(host, expected)) continue;
                var shown = host.Length <= 80 ? host : host[..80] + "…";
                return Verdict.Unclear($"The prompt in the paste is that of {shown}. {expected.Note}");
            }
        }
        return null;
    }

    public static ImmutableArray<Expectation> Others(ImmutableArray<Expectation> expectations) => [.. expectations.Where(expected => expected.Property != EsxiReaders.PromptProperty)];

    // Absent: the host must not be this one. Otherwise it must be; "localhost" is what a host without a name of its own shows.
    private static bool IsElsewhere(string host, Expectation expected) => expected.Comparison == Comparison.Absent
        ? Same(host, expected.Subject)
        : !Same(host, expected.Subject) && !Same(host, "localhost");

    // A prompt shows the short name or the whole one.
    private static bool Same(string host, string name) =>
        host.Contains('.', StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal)
            ? string.Equals(host, name, StringComparison.OrdinalIgnoreCase)
            : string.Equals(Short(host), Short(name), StringComparison.OrdinalIgnoreCase);

    private static string Short(string name) => Ipv4Address.Parse(name).TryGet(out _) ? name : name.Split('.')[0];
}
