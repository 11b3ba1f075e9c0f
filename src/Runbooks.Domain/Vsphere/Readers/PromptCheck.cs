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
                if (line.PromptHost is not { Length: > 0 } host || !Same(host, expected.Value)) continue;
                var shown = host.Length <= 80 ? host : host[..80] + "…";
                return Verdict.Unclear($"The prompt in the paste is that of {shown}. {expected.Note}");
            }
        }
        return null;
    }

    public static ImmutableArray<Expectation> Others(ImmutableArray<Expectation> expectations) => [.. expectations.Where(expected => expected.Property != EsxiReaders.PromptProperty)];

    // A prompt shows the short name or the whole one. Where both hosts have one short name, only the whole one tells.
    private static bool Same(string host, string name) =>
        string.Equals(name.Contains('.', StringComparison.Ordinal) || Ipv4Address.Parse(host).TryGet(out _) ? host : host.Split('.')[0], name, StringComparison.OrdinalIgnoreCase);
}
