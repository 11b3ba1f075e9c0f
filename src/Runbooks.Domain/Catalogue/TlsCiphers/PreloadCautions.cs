using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Where a plan with the word “preload” does not get onto the list. Source: hstspreload.org, submission requirements.</summary>
internal static class PreloadCautions
{
    private const string Www = "www.", Source = "hstspreload.org, submission requirements";

    public static IEnumerable<Caution> For(TlsConfiguration configuration)
    {
        if (configuration.Hsts is not { Preload: true }) yield break;
        var host = configuration.HostName.ToString();
        if (Domain(host) is var domain && domain != host) yield return new(Severity.Warning, $"The preload list takes registered domains only: {domain} itself must serve this header, and {host} comes with it.", Source);
        if (!configuration.RedirectsHttp) yield return new(Severity.Warning, "The preload list takes a host that answers on port 80 only if it redirects to https there, and the plan has no redirect.", Source);
    }

    /// <summary>What can be entered for a host. Which names are registered cannot be told from a name alone; www. never is.</summary>
    public static string Domain(string host) => host.StartsWith(Www, StringComparison.OrdinalIgnoreCase) ? host[Www.Length..] : host;
}
