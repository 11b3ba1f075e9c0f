using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>The host that a pasted prompt names: <c>[root@esx21:~]</c>.</summary>
internal static class PromptHost
{
    /// <summary>Null without one. A host that nobody has named yet says localhost or esxi.</summary>
    public static string? In(ImmutableArray<EvidenceLine> lines) =>
        lines.Select(line => line.PromptHost).FirstOrDefault(host => host is not (null or "localhost" or "esxi") && HostName.Parse(host).TryGet(out _));
}
