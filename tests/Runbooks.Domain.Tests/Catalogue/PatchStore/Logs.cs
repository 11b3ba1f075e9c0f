using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere.Patching;

namespace Runbooks.Domain.Tests.Catalogue.PatchStore;

/// <summary>Logs in the layouts that administrators published, with other names and numbers.</summary>
internal static class Logs
{
    public static Runbook Store { get; } = Domain.Catalogue.Catalogue.Find("patch-store")!;

    public const string Scan2016 = """
        2017-02-11T06:31:02Z esxupdate: vmware.runcommand: INFO: runcommand called with: args = '['/sbin/esxcfg-advcfg', '-q', '-g', '/UserVars/EsximageNetTimeout']', outfile = 'None', returnoutput = 'True', timeout = '0.0'.
        2017-02-11T06:31:03Z esxupdate: esxupdate: INFO: ---
        Command: scan
        Args: ['scan']
        Options: {'nosigcheck': None, 'retry': 5, 'loglevel': None, 'cleancache': None, 'viburls': None, 'meta': ['http://patches.lab.example:9085/vum/repository/hostupdate/20450003/metadata_1500000001.zip', 'http://patches.lab.example:9085/vum/repository/hostupdate/vmw/vmw-ESXi-6.5.0-metadata.zip'], 'proxyurl': None, 'timeout': 30.0, 'cachesize': None, 'hamode': True, 'maintenancemode': None}
        2017-02-11T06:31:03Z esxupdate: BootBankInstaller.pyc: DEBUG: Creating an empty ImageProfile for bootbank /bootbank

        """;

    public const string AltBootBank2013 = """
        2014-03-09T10:11:30Z esxupdate: BootBankInstaller.pyc: INFO: Copying /bootbank/net-tulip.v00 to /altbootbank/net-tulip.v00
        2014-03-09T10:11:30Z esxupdate: esxupdate: ERROR: An esxupdate error exception was caught:
        2014-03-09T10:11:30Z esxupdate: esxupdate: ERROR: Traceback (most recent call last):
        2014-03-09T10:11:30Z esxupdate: esxupdate: ERROR:   File "/usr/sbin/esxupdate", line 216, in main
        2014-03-09T10:11:30Z esxupdate: esxupdate: ERROR:     cmd.Run()
        2014-03-09T10:11:36Z esxupdate: HostImage: DEBUG: Live image has been updated but /altbootbank image has not.

        """;

    // In fences of three backticks, as one of them was published.
    public const string Space2018 = """
        ``` 2019-04-02T18:03:11Z esxupdate: 30112233: BootBankInstaller.pyc: ERROR: The pending transaction requires 251 MB free space, however the maximum supported size is 239 MB. ```
        ```2019-04-02T18:03:11Z esxupdate: 30112233: esxupdate: ERROR: An esxupdate error exception was caught: ```
        ```2019-04-02T18:03:11Z esxupdate: 30112233: esxupdate: ERROR: Traceback (most recent call last): ```

        ``` 2019-04-02T18:03:11Z esxupdate: 30112233: esxupdate: ERROR: InstallationError: ('', 'The pending transaction requires 251 MB free space, however the maximum supported size is 239 MB.') ```

        """;

    public const string Merge99 = "esxupdate: 77001122: esxupdate: ERROR: ValueError: Cannot merge VIBs ACME_bootbank_acme-host-agent_2.1.0-500100, ACME_bootbank_acme-host-agent_2.1.0-500100 with unequal filelist attributes: (set(['oss/a/b.c', 'oss/a/c.h']))\n";

    /// <summary>A whole failing call around an exception's text.</summary>
    public static string Failing(string inner, string exception = "MetadataDownloadError", string url = "http://patches.lab.example:9084/vum/repository/hostupdate/vmw/vmw-ESXi-6.0.0-metadata.zip", string proxy = "None") => $"""
        2018-05-06T07:08:01Z esxupdate: 1234: esxupdate: INFO: ---
        Command: scan
        Args: ['scan']
        Options: {"{"}'retry': 5, 'meta': ['{url}'], 'proxyurl': {proxy}, 'timeout': 30.0{"}"}
        2018-05-06T07:08:31Z esxupdate: 1234: esxupdate: ERROR: An esxupdate error exception was caught:
        2018-05-06T07:08:31Z esxupdate: 1234: esxupdate: ERROR: Traceback (most recent call last):
        2018-05-06T07:08:31Z esxupdate: 1234: esxupdate: ERROR: {exception}: ('{url}', None, "('{url}', '/tmp/tmpZz', '[Errno 4] IOError: {inner}')")

        """;

    public static EsxupdateFailure Failure(string log) => EsxupdateLog.Read(log).LastFailed!.Failure!;

    public static Plan Plan(string log, params ReadOnlySpan<(string Field, string Value)> more)
    {
        var values = FormValues.Empty.With("log", log).With("host", "esx31.lab.example");
        foreach (var (field, value) in more) values = values.With(field, value);
        var evaluation = Store.Evaluate(values);
        Assert.Empty(evaluation.Problems);
        return evaluation.Plan!;
    }
}
