using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Patching;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>What serves the store.</summary>
internal enum StoreServer { Windows, Appliance }

/// <summary>Inputs in which nothing can be wrong any more.</summary>
/// <param name="Log">Null when nothing was pasted.</param>
/// <param name="Host">Null when it was not named.</param>
/// <param name="DnsServers">What the host has now; empty when it was not pasted.</param>
internal sealed record StoreInputs(EsxupdateLog? Log, HostName? Host, EsxiVersion Version, StoreServer Server, HostName Store, int Port, ImmutableArray<string> DnsServers)
{
    public string Where => Host is not { } host ? "The ESXi host" : IsAddress(host) ? host.ToString() : host.Short;

    public string Prompt => Version.Prompt(Host is { } host && !IsAddress(host) ? host.Short : "localhost");

    public bool StoreIsAddress => IsAddress(Store);

    public EsxupdateRun? Run => Log?.LastFailed;

    public EsxupdateFailure? Failure => Run?.Failure;

    /// <summary>Where the log points; null when it does not say.</summary>
    public StoreBranch? Points => Failure?.Branch;

    /// <summary>The file that esxupdate asked for, when it was on this store; otherwise the one it asks for by its name in the logs of 5.0 and 6.0.</summary>
    public string Url => Asked?.Text ?? $"{(Port == 443 ? "https" : "http")}://{Store}:{PortText}/vum/repository/hostupdate/vmw/vmw-ESXi-{Version}.0-metadata.zip";

    public StoreUrl? Asked => Run?.Stores.FirstOrDefault(url => url.Host.Equals(Store) && url.Port == Port) ?? Log?.Runs.SelectMany(run => run.Stores).FirstOrDefault(url => url.Host.Equals(Store) && url.Port == Port);

    public string PortText => Port.ToString(CultureInfo.InvariantCulture);

    public Command Typed(string text) => new(Shell.Esxcli, text, Prompt);

    private static bool IsAddress(HostName name) => Ipv4Address.Parse(name.ToString()).TryGet(out _);
}
