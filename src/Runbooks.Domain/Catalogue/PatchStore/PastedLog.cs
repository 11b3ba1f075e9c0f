using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Patching;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>The log a person pasted, read once for each paste: several fields take their default from it.</summary>
internal static class PastedLog
{
    private static readonly TextMemo<EsxupdateLog> Logs = new(EsxupdateLog.Read);

    /// <summary>Null when nothing was pasted.</summary>
    public static EsxupdateLog? In(FormValues values) => string.IsNullOrWhiteSpace(values.Text("log")) ? null : Logs.Of(values, "log");

    /// <summary><c>vmw-ESXi-6.0.0-metadata.zip</c>: the release that the metadata is for.</summary>
    public static EsxiVersion? Version(EsxupdateLog? log)
    {
        foreach (var url in log?.Runs.Reverse().SelectMany(run => run.Stores) ?? [])
        {
            const string Mark = "ESXi-";
            var at = url.Text.IndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0 && url.Text[(at + Mark.Length)..].Split('.') is [var major, var minor, ..] && EsxiVersion.Parse($"{major}.{minor}").TryGet(out var version)) return version;
        }
        return null;
    }
}
