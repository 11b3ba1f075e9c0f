using Runbooks.Domain.Vsphere.Patching;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>What the log shows to be in order: a download goes from the name to the device, and stops at its first obstacle.</summary>
internal static class RuledOut
{
    /// <summary>Why the branch needs no look; null when it may.</summary>
    public static string? Why(StoreInputs inputs, StoreBranch branch)
    {
        if (branch == inputs.Points) return null;
        if (branch == StoreBranch.Dns && inputs.StoreIsAddress) return $"The store is addressed by {inputs.Store}: no name is resolved.";
        if (inputs.Failure is not { } failure) return null;
        var direct = inputs.Run?.NoProxy == true;
        if (branch == StoreBranch.Proxy && direct) return "The log's Options say 'proxyurl': None: the host uses no proxy of its own.";
        if (branch == StoreBranch.Certificate && inputs.Asked is { Secure: false } && inputs.Points is not null) return "The log's addresses begin with http: no certificate is checked on the way.";
        return inputs.Points switch
        {
            StoreBranch.Dns => Later(branch, "the store's name"),
            StoreBranch.Route when branch == StoreBranch.Dns => failure.Errno == 111 || failure.Text.Contains("refused", StringComparison.Ordinal)
                ? "Connection refused: the name was resolved and the host was reached."
                : "The connection was tried, so the name was resolved.",
            StoreBranch.Route => Later(branch, "the connection"),
            StoreBranch.Http when branch is StoreBranch.Dns or StoreBranch.Route => Answered(failure),
            StoreBranch.Http when failure.HttpStatus is not null => Later(branch, "the store's answer"),
            // With a proxy it is the proxy that resolves the name and reaches the store.
            StoreBranch.Proxy when direct && branch is StoreBranch.Dns or StoreBranch.Route && direct => Answered(failure),
            StoreBranch.Proxy => Later(branch, "the answer"),
            StoreBranch.Certificate when branch is StoreBranch.Dns or StoreBranch.Route => "A certificate was shown: the name was resolved and the port answered.",
            StoreBranch.Certificate => Later(branch, "the certificate"),
            StoreBranch.Vib or StoreBranch.Boot when IsWay(branch) => "The metadata was downloaded: it failed later.",
            StoreBranch.Vib when branch is StoreBranch.Space or StoreBranch.Boot && failure.Rule?.Words == "Cannot merge VIBs" => "It stopped while the metadata was put together, before anything was written.",
            StoreBranch.Space when branch is StoreBranch.Dns or StoreBranch.Route => "The download had begun.",
            StoreBranch.Space when failure.Rule is { Captured: true } && IsWay(branch) => "The files were downloaded: the image did not fit.",
            _ => null,
        };
    }

    private static bool IsWay(StoreBranch branch) => branch is StoreBranch.Dns or StoreBranch.Route or StoreBranch.Http or StoreBranch.Proxy or StoreBranch.Certificate;

    private static string? Later(StoreBranch branch, string where) =>
        branch is StoreBranch.Space or StoreBranch.Vib or StoreBranch.Boot ? $"It stopped at {where}: nothing was downloaded, so nothing was installed or written." : null;

    private static string Answered(EsxupdateFailure failure) => failure.HttpStatus is { } status
        ? $"HTTP {status.ToString(System.Globalization.CultureInfo.InvariantCulture)} is an answer: the name was resolved and the port was reached."
        : "Data arrived: the name was resolved and the port was reached.";
}
