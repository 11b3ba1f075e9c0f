namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>Where on the way from the store's name to the boot device it went wrong.</summary>
public enum StoreBranch { Dns, Route, Http, Proxy, Certificate, Space, Vib, Boot, Other }

/// <summary>Words in a failure and what they mean.</summary>
/// <param name="Captured">The words were seen in a published log of ESXi; if not, they are what Linux and Python print.</param>
public sealed record FailureRule(string Words, StoreBranch Branch, string Meaning, bool Captured = false)
{
    /// <summary>
    /// The inner error decides: a MetadataDownloadError around “[Errno -2] Name or service not known” is one of DNS. The more special words
    /// come first.
    /// </summary>
    public static ImmutableArray<FailureRule> All { get; } =
    [
        // The old post's case; the text of the exception stands in its brief.
        new("[Errno -2]", StoreBranch.Dns, "The store's name did not resolve.", Captured: true),
        new("Name or service not known", StoreBranch.Dns, "The store's name did not resolve.", Captured: true),
        new("[Errno -3]", StoreBranch.Dns, "No DNS server answered."),
        new("Temporary failure in name resolution", StoreBranch.Dns, "No DNS server answered."),
        new("CERTIFICATE_VERIFY_FAILED", StoreBranch.Certificate, "The store's certificate was not accepted."),
        new("certificate verify failed", StoreBranch.Certificate, "The store's certificate was not accepted."),
        new("not yet valid", StoreBranch.Certificate, "A certificate's time has not come: the host's clock is behind, or the certificate is new."),
        new("certificate has expired", StoreBranch.Certificate, "A certificate has run out, or the host's clock is ahead."),
        new("[SSL", StoreBranch.Certificate, "The TLS connection to the store failed."),
        new("HTTP Error 407", StoreBranch.Proxy, "A proxy asks for a sign-in."),
        new("HTTP Error 403", StoreBranch.Proxy, "Something between refuses the request, most often a proxy."),
        new("Tunnel connection failed", StoreBranch.Proxy, "The proxy opens no connection to the store."),
        new("HTTP Error 404", StoreBranch.Http, "The store answers and does not have the file."),
        new("HTTP Error", StoreBranch.Http, "The store answers with an error."),
        new("IncompleteRead", StoreBranch.Http, "The download broke off."),
        new("BadZip", StoreBranch.Http, "What was downloaded is no ZIP file."),
        new("not a zip file", StoreBranch.Http, "What was downloaded is no ZIP file."),
        new("checksum", StoreBranch.Http, "What was downloaded is not what the metadata says."),
        new("[Errno 111]", StoreBranch.Route, "Nothing listens on the store's port."),
        new("Connection refused", StoreBranch.Route, "Nothing listens on the store's port."),
        new("[Errno 113]", StoreBranch.Route, "No way leads to the store."),
        new("No route to host", StoreBranch.Route, "No way leads to the store."),
        new("[Errno 101]", StoreBranch.Route, "No way leads to the store's network."),
        new("[Errno 110]", StoreBranch.Route, "Nobody answers on the store's port: a firewall, or no such host."),
        new("timed out", StoreBranch.Route, "Nobody answers on the store's port: a firewall, or no such host."),
        // VMware KB 2144200, and a published log of 2018.
        new("MB free space, however the maximum supported size is", StoreBranch.Space, "The boot bank is too small for the image.", Captured: true),
        new("[Errno 28]", StoreBranch.Space, "A file system or ramdisk is full."),
        new("No space left on device", StoreBranch.Space, "A file system or ramdisk is full."),
        // A published log: two copies of one vendor's VIB in the baselines.
        new("Cannot merge VIBs", StoreBranch.Vib, "One VIB is offered twice with different contents.", Captured: true),
        new("DependencyError", StoreBranch.Vib, "A VIB needs another one or conflicts with it."),
        new("conflicts with", StoreBranch.Vib, "A VIB conflicts with another one."),
        // A published log of 2013.
        new("/altbootbank image has not", StoreBranch.Boot, "Writing to the boot device failed.", Captured: true),
        new("altbootbank", StoreBranch.Boot, "Writing to the boot device failed.", Captured: true),
        new("[Errno 5]", StoreBranch.Boot, "Reading or writing a device failed."),
        // A published log of ESXi 8 of 2025, and Broadcom KB 370834: a LUN that is gone or in use elsewhere stops the count of free space.
        new("Cannot open volume", StoreBranch.Other, "A datastore's volume cannot be opened: its LUN is gone or in use.", Captured: true),
        // Published outputs of esxcli software, 6.7 and 7.0.
        new("Error extracting index.xml", StoreBranch.Other, "The file is no offline bundle, or its path is not a whole one.", Captured: true),
        new("Could not find a trusted signer", StoreBranch.Other, "A VIB's signature is not accepted.", Captured: true),
        new("LockingError", StoreBranch.Other, "Another esxupdate is running or was left behind."),
        new("Another instance of esxupdate", StoreBranch.Other, "Another esxupdate is running or was left behind.", Captured: true),
        new("aintenance mode", StoreBranch.Other, "The host is not in maintenance mode."),
        new("MaintenanceModeError", StoreBranch.Other, "The host is not in maintenance mode."),
        new("cceptance level", StoreBranch.Other, "A VIB's acceptance level is below the host's."),
    ];

    public static FailureRule? For(string text) => All.FirstOrDefault(rule => text.Contains(rule.Words, StringComparison.Ordinal));
}
