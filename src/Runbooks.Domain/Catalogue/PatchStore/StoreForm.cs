using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>The form: ids, words and limits of the fields.</summary>
internal static class StoreForm
{
    public const string Windows = "vum-windows", Appliance = "vcsa";

    /// <summary>ESXi to Update Manager, patches over HTTP (vSphere 6.7 documentation, GUID-8B5B9963).</summary>
    public const int StorePort = 9084;

    public static Form Form { get; } = new(
    [
        new TextField("log", "esxupdate.log or the message")
        {
            Group = "What happened", Optional = true, Lines = 10, MaxLength = TextField.Longest, Mono = true,
            Help = "The last lines of /var/log/esxupdate.log on the host (tail -n 200), with the record that begins with “Command:”. Without it the whole way is checked in order.",
        },
        new HostField("host", "ESXi host") { Group = "Where", Optional = true, Placeholder = "esx01.example.local" },
        new ChoiceField("version", "ESXi", _ => [.. EsxiVersion.Known.Select(version => new Option(version.ToString(), version.ToString()))])
        {
            Group = "Where", Default = values => FormValue.Of((PastedLog.Version(PastedLog.In(values)) ?? new EsxiVersion(6, 7)).ToString()),
        },
        new ChoiceField("server", "What serves the store", _ =>
        [
            new(Windows, "Update Manager on Windows"),
            new(Appliance, "The vCenter appliance", "Update Manager from 6.5 on, Lifecycle Manager from 7.0 on. That its hosts also fetch from port 443 is not verified."),
        ])
        { Group = "Where", Default = values => FormValue.Of(EsxiVersion.Parse(values.Text("version")).TryGet(out var version) && version >= new EsxiVersion(7, 0) ? Appliance : Windows) },
        new HostField("store", "Patch store")
        {
            Group = "Where", Placeholder = "vum.example.local", Default = values => FormValue.Of(PastedLog.In(values)?.Store?.Host.ToString() ?? ""),
            Help = "As it stands in the log's Options: the name or address that hosts download from.",
        },
        new NumberField("port", "Port of the store", 1, 65535)
        {
            Group = "Where", Default = values => FormValue.Of(PastedLog.In(values)?.Store?.Port ?? StorePort),
            Help = "9084, unless it was changed (vSphere 6.7 documentation, GUID-8B5B9963).",
        },
        new TextField("dnsServers", "DNS servers of the host")
        {
            Group = "Where", Optional = true, Lines = 2, MaxLength = 2000, Mono = true, Placeholder = "DNSServers: 10.10.0.10, 10.10.0.11",
            Help = "The output of esxcli network ip dns server list, if it is at hand: it is taken along when the DNS servers are changed.",
        },
    ]);

    public static ImmutableArray<string> DnsServers(string text)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var line in EvidenceText.Lines(text, EsxiReaders.Programs))
        {
            if (!line.IsOutput) continue;
            var list = PropertyBlocks.Property(line.Text) is ("DNSServers", var value) ? value : line.Text;
            found.AddRange(PropertyBlocks.List(list).Select(IpAddress.Spelling).Where(word => IpAddress.Parse(word).TryGet(out var server) && server.NoServer() is null));
        }
        return [.. found.Distinct().Take(EsxiDns.DnsForm.MaxServers)];
    }

    /// <summary>The old post's case; only the exception's text is from there.</summary>
    public static FormValues Example { get; } = FormValues.Empty
        .With("log", """
            2012-05-08T09:43:41Z esxupdate: esxupdate: INFO: ---
            Command: scan
            Args: ['scan']
            Options: {'nosigcheck': None, 'retry': 5, 'loglevel': None, 'cleancache': None, 'viburls': None, 'meta': ['http://vum.example.local:9084/vum/repository/hostupdate/vmw/vmw-ESXi-5.0.0-metadata.zip'], 'proxyurl': None, 'timeout': 30.0, 'cachesize': None, 'hamode': True, 'maintenancemode': None}
            2012-05-08T09:44:07Z esxupdate: esxupdate: ERROR: An esxupdate error exception was caught:
            2012-05-08T09:44:07Z esxupdate: esxupdate: ERROR: Traceback (most recent call last):
            2012-05-08T09:44:07Z esxupdate: esxupdate: ERROR:   File "/usr/sbin/esxupdate", line 216, in main
            2012-05-08T09:44:07Z esxupdate: esxupdate: ERROR:     cmd.Run()
            2012-05-08T09:44:07Z esxupdate: esxupdate: ERROR: MetadataDownloadError: ('http://vum.example.local:9084/vum/repository/hostupdate/vmw/vmw-ESXi-5.0.0-metadata.zip', None, "('http://vum.example.local:9084/vum/repository/hostupdate/vmw/vmw-ESXi-5.0.0-metadata.zip', '/tmp/tmpQwErTy', '[Errno 4] IOError: <urlopen error [Errno -2] Name or service not known>')")
            """.ReplaceLineEndings("\n"))
        .With("host", "esx01.example.local")
        .With("dnsServers", "DNSServers: 10.10.0.10, 10.10.0.11");
}
