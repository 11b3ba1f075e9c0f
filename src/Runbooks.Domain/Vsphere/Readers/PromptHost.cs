using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>The host that a pasted prompt names: <c>[root@esx21:~]</c>.</summary>
internal static class PromptHost
{
    /// <summary>Null without one. A host that nobody has named yet says localhost or esxi.</summary>
    public static string? In(ImmutableArray<EvidenceLine> lines) => All(lines).FirstOrDefault();

    /// <summary>Each prompt's, as often as it stands there. Not that of a host on which nothing was done but to go on to another.</summary>
    public static IEnumerable<string> All(ImmutableArray<EvidenceLine> lines)
    {
        var passed = lines.Where(line => Typed(line) is ["ssh", ..]).Select(line => line.PromptHost).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (passed.Count > 0) passed.ExceptWith(lines.Where(line => Typed(line) is not ([] or ["ssh", ..] or ["exit"] or ["logout"])).Select(line => line.PromptHost));
        return lines.Select(line => line.PromptHost).OfType<string>().Where(host => host is not ("" or "localhost" or "esxi") && !passed.Contains(host) && HostName.Parse(host).TryGet(out _));
    }

    private static string[] Typed(EvidenceLine line) => line.PromptHost is null ? [] : EvidenceText.Words(line.Command ?? "");

    /// <summary>A prompt shows the short name or the whole one.</summary>
    public static bool Same(string left, string right) => string.Equals(Short(left), Short(right), StringComparison.OrdinalIgnoreCase);

    private static string Short(string host) => Ipv4Address.Parse(host).TryGet(out _) ? host : host.Split('.')[0];
}
