using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>The host that a pasted prompt names: <c>[root@esx21:~]</c>.</summary>
internal static class PromptHost
{
    /// <summary>Null without one. A host that nobody has named yet says localhost or esxi.</summary>
    public static string? In(ImmutableArray<EvidenceLine> lines) => All(lines).FirstOrDefault();

    /// <summary>Each prompt's, as often as it stands there.</summary>
    public static IEnumerable<string> All(ImmutableArray<EvidenceLine> lines) =>
        lines.Select(line => line.PromptHost).OfType<string>().Where(host => host is not ("" or "localhost" or "esxi") && HostName.Parse(host).TryGet(out _));

    /// <summary>A prompt shows the short name or the whole one.</summary>
    public static bool Same(string left, string right) => string.Equals(Short(left), Short(right), StringComparison.OrdinalIgnoreCase);

    private static string Short(string host) => Ipv4Address.Parse(host).TryGet(out _) ? host : host.Split('.')[0];
}
