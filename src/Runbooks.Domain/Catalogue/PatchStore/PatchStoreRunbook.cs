using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>From “Host cannot download files” to the cause.</summary>
internal sealed class PatchStoreRunbook : Runbook<StoreInputs>
{
    public override RunbookInfo Info { get; } = new(StoreRules.Slug, "Host cannot download files from the patch store", StoreRules.Version, StoreRules.ReviewedOn)
    {
        Category = "VMware vSphere",
        Purpose = "Reads esxupdate.log and goes the way from the store's name to the boot device: where the log points comes first, what it rules out is left out with the reason.",
        UseWhen =
        [
            "“Host cannot download files from VMware vSphere Update Manager patch store. Check the network connectivity and firewall setup, and check esxupdate logs for details.”",
            "“The host returns esxupdate error code:” 4, 7, 15 or 99",
            "“MetadataDownloadError”, “VibDownloadError”, “InstallationError” in esxupdate.log",
            "“[Errno -2] Name or service not known”",
            "“The pending transaction requires … MB free space, however the maximum supported size is … MB.”",
            "“Cannot merge VIBs … with unequal filelist attributes”",
        ],
        Sources =
        [
            new(StoreTold.OldPost),
            new("Network ports of Update Manager", StoreTold.Ports),
            new("Error codes of esxupdate", StoreTold.Codes),
            new("The pending transaction requires more free space", StoreTold.BootBank),
            new("Published logs of 2013, 2016, 2018 and 2025", StoreTold.Logs),
        ],
    };

    public override Form Form => StoreForm.Form;

    public override FormValues Example => StoreForm.Example;

    protected override Result<StoreInputs> Read(FormValues values)
    {
        var form = new FormReader(values);
        var host = values.Text("host").Length == 0 ? null : form.Read("host", Net.HostName.Parse);
        var version = form.Read("version", EsxiVersion.Parse);
        var store = form.Read("store", Net.HostName.Parse);
        if (!int.TryParse(values.Text("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535) form.Refuse("port", "Expected a whole number from 1 to 65535.");
        var server = values.Text("server") == StoreForm.Appliance ? StoreServer.Appliance : StoreServer.Windows;
        return form.Finish(() => new StoreInputs(PastedLog.In(values), host, version!.Value, server, store!.Value, port, StoreForm.DnsServers(values.Text("dnsServers"))));
    }

    protected override Plan Plan(StoreInputs inputs) => StorePlan.Plan(inputs);

    public override ImmutableArray<Recognition> Recognise(string text) => StoreRecognition.Read(text);
}

internal static class StoreRules
{
    public const string Slug = "patch-store", Version = "1.1";

    public static DateOnly ReviewedOn { get; } = new(2026, 11, 25);
}

/// <summary>Where this runbook's facts come from, as shown beside a caution.</summary>
internal static class StoreTold
{
    public const string OldPost = "The old post of 2012, “Host cannot download files from VMware vSphere Update Manager patch store”";

    public const string Ports = "vSphere 6.7 documentation, GUID-8B5B9963 (ports of Update Manager)";

    public const string Codes = "VMware KB 1039063";

    public const string BootBank = "VMware KB 2144200";

    public const string Logs = "esxupdate.log as published by administrators";
}
