using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Patching;
using static Runbooks.Domain.Tests.Catalogue.PatchStore.Logs;

namespace Runbooks.Domain.Tests.Catalogue.PatchStore;

/// <summary>What the log says must not depend on the release that wrote it, nor on how it was copied.</summary>
public class LayoutTests
{
    public static TheoryData<string> Names => [.. Layouts.All.Select(layout => layout.Key)];

    private static string Log(string name) => Layouts.All.Single(layout => layout.Key == name).Value;

    private static void SaysIt(string log)
    {
        var read = EsxupdateLog.Read(log);
        Assert.True(read.IsLog);
        var run = Assert.Single(read.Runs, run => run.Command is not null);
        Assert.Equal(("scan", "patches.lab.example", 9085, true, "5", "30.0"), (run.Command, read.Store!.Host.ToString(), read.Store.Port, run.NoProxy, run.Retry, run.Timeout));
        Assert.Equal((StoreBranch.Dns, "MetadataDownloadError", -2), (run.Failure!.Branch, run.Failure.Exception, run.Failure.Errno));
        Assert.Single(run.Stores);
        Assert.Same(run, read.Runs[^1]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_layout_says_the_same(string layout) => SaysIt(Log(layout));

    [Theory, MemberData(nameof(Names))]
    public void Line_ends_prompts_and_colours_around_it_change_nothing(string layout)
    {
        SaysIt(Log(layout).Replace("\n", "\r\n", StringComparison.Ordinal));
        SaysIt($"[root@esx31:~] tail -n 200 /var/log/esxupdate.log\n{Log(layout)}[root@esx31:~] ");
        SaysIt($"~ # cat /var/log/esxupdate.log\n{Log(layout)}~ # esxcli network ip dns server list\n   DNSServers: 10.31.0.1\n~ #");
        SaysIt(string.Concat(Log(layout).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"\u001b[31m{line}\u001b[0m\n")));
    }

    [Theory, MemberData(nameof(Names))]
    public void Wrapped_lines_say_the_same(string layout)
    {
        // The prefix with the first words of a message fits into a line of each of these widths.
        foreach (var width in new[] { 100, 120, 132, 160, 200 }) SaysIt(Layouts.Wrapped(Log(layout), width));
        foreach (var width in new[] { 120, 160 }) SaysIt(Layouts.WordWrapped(Log(layout), width));
    }

    [Theory]
    [InlineData("2025-02-03T04:05:06.789Z Er(11) esxupdate[2100777]: cmd.Run()", "2025-02-03T04:05:06.789Z", "2100777", true, "cmd.Run()")]
    [InlineData("2025-02-03T04:05:06Z Wa(12) esxupdate[2100777]: slow", "2025-02-03T04:05:06Z", "2100777", false, "slow")]
    [InlineData("2020-05-11T22:32:09Z esxupdate: 2100352: root: INFO: Command = vib.install", "2020-05-11T22:32:09Z", "2100352", false, "Command = vib.install")]
    [InlineData("2014-01-10T09:00:00Z esxupdate: ERROR: no module", "2014-01-10T09:00:00Z", "", true, "no module")]
    [InlineData("2020-05-11T22:32:56Z lifecycle: 2100917: lifecyclectl:58 ERROR Failed", "2020-05-11T22:32:56Z", "2100917", true, "Failed")]
    [InlineData("Feb 13 04:05:07 2025 esx31 esxupdate[77]: a: b", null, null, null, null)]
    [InlineData("Feb 13 2025 04:05:07 esx31 esxupdate[77]: a: b", "", "77", null, "a: b")]
    [InlineData("<187>Feb  3 04:05:07 esx31 esxupdate[77]: a", "", "77", true, "a")]
    [InlineData("esxupdate: see the log", null, null, null, null)]
    [InlineData("2025-02-03T04:05:06Z Er(11) Hostd[2100777]: esxupdate: failed", null, null, null, null)]
    public void A_line_is_taken_apart(string line, string? time, string? process, bool? error, string? message)
    {
        var read = EsxupdateLine.Read(line);
        Assert.Equal(time is null, read is null);
        if (read is { } known) Assert.Equal((time, process, error, message), (known.Time, known.Process, known.Error, known.Message));
    }

    [Fact]
    public void Another_process_is_another_call()
    {
        var log = EsxupdateLog.Read("""
            2025-02-03T04:05:06Z Er(11) esxupdate[2100777]: esximage.Errors.InstallationError: [Errno 28] No space left on device
            2025-02-03T05:00:00Z In(14) esxupdate[2100900]: Finished execution of command = vib.install
            """);
        Assert.Equal([true, false], log.Runs.Select(run => run.Failure is not null));
    }

    [Fact]
    public void A_line_of_another_process_does_not_hide_a_failure()
    {
        var failed = Log("ESXi 8") + "2025-02-03T05:00:00Z In(14) esxupdate[2100900]: Looking for locks\n";
        Assert.Equal(VerdictKind.Unclear, EsxupdateLogReader.Read(failed, [new(EsxiReaders.LastCommand, "failed", Comparison.Equals, "no")]).Kind);
        Assert.Equal(VerdictKind.Pass, EsxupdateLogReader.Read(failed, [new(EsxiReaders.LastCommand, "failed", Comparison.Present, "")]).Kind);
    }

    [Fact]
    public void The_longest_line_may_be_whole()
    {
        var code = "    installer.RunTransaction(profile, options.checkmaintmode, options.dryrun, options.nosigcheck, options.force)";
        var failure = Failure($"2020-05-11T22:32:56Z esxupdate: 2100352: root: ERROR: Traceback (most recent call last):\n  File \"/usr/lib/esxcli-software\", line 462, in VibInstallCmd\n{code}\nvmware.esximage.Errors.DependencyError: VIB ACME_bootbank_acme-xhci_1.0-3 requires com.acme.usb-9.2\n");
        Assert.Equal(("DependencyError", StoreBranch.Vib), (failure.Exception, failure.Branch));
        // Of another program, and no rest of the line before.
        var error = "2020-05-11T22:32:56Z esxupdate: 2100352: esxupdate: ERROR: LockingError: Another instance of esxupdate is currently running.";
        Assert.Equal(error[(error.IndexOf("LockingError", StringComparison.Ordinal))..], Failure($"{error}\n2020-05-11T22:32:56Z vmkwarning: short of memory\n").Text.Split(" 2020-")[0]);
    }

    [Fact]
    public void A_volume_that_cannot_be_opened_is_told()
    {
        // The layout of a published log of 2025.
        var failure = Failure("""
            2025-02-03T04:05:06Z Er(11) esxupdate[2100777]: An esxupdate error exception was caught:
            2025-02-03T04:05:06Z Er(11) esxupdate[2100777]: esxutils.EsxcliError: Errors:
            2025-02-03T04:05:06Z Er(11) esxupdate[2100777]: Error getting data for filesystem on '/vmfs/volumes/60a1': Cannot open volume: /vmfs/volumes/60a1, skipping.
            2025-02-03T04:05:06Z Er(11) esxupdate[2100777]: esximage.Errors.InstallationError: Failed to query file system stats: Errors:
            2025-02-03T04:05:06Z Er(11) esxupdate[2100777]: Error getting data for filesystem on '/vmfs/volumes/60a1': Cannot open volume: /vmfs/volumes/60a1, skipping.
            """);
        Assert.Equal(("InstallationError", StoreBranch.Other, true), (failure.Exception, failure.Branch, failure.Rule!.Captured));
    }

    [Theory]
    [InlineData(" [InstallationError]\n [Errno 28] No space left on device\n        vibs = ACME_locker_tools-small_11.1.0-17000001\n Please refer to the log file for more details.", "InstallationError", "Space")]
    [InlineData("[root@esx31:~] esxcli software vib install -d /tmp/acme.zip\n [MetadataDownloadError]\n Could not download from depot at zip:/tmp/acme.zip?index.xml, skipping (('zip:/tmp/acme.zip?index.xml', '', 'Error extracting index.xml from /tmp/acme.zip'))\n        url = zip:/tmp/acme.zip?index.xml\n Please refer to the log file for more details.\n[root@esx31:~]", "MetadataDownloadError", "Other")]
    [InlineData(" [DependencyError]\n VIB ACME_bootbank_acme-xhci_1.0-3 requires com.acme.usb-9.2, but the requirement cannot be satisfied within the ImageProfile.", "DependencyError", "Vib")]
    public void What_esxcli_prints_is_known_by_the_exceptions_name(string output, string exception, string branch)
    {
        var failure = Failure(output);
        Assert.Equal((exception, branch), (failure.Exception, failure.Branch.ToString()));
        Assert.False(EsxupdateLog.Read(output).IsLog);
    }

    [Fact]
    public void The_step_after_the_repair_judges_each_layout() => Assert.All(Layouts.All, layout =>
    {
        var expected = new Expectation(EsxiReaders.LastCommand, "failed", Comparison.Equals, "no");
        Assert.Equal(VerdictKind.Fail, EsxupdateLogReader.Read(layout.Value, [expected]).Kind);
        // A scan that went well after it.
        var well = layout.Value[..layout.Value.IndexOf("An esxupdate error", StringComparison.Ordinal)];
        Assert.Equal(VerdictKind.Pass, EsxupdateLogReader.Read(layout.Value + well[..(well.LastIndexOf('\n') + 1)], [expected]).Kind);
    });

    [Fact]
    public void Any_line_is_read() => Gen.Select(Gen.OneOf((string[])[.. Layouts.All.SelectMany(layout => layout.Value.Split('\n'))]), Gen.Int[0, 300], Gen.String).Sample((line, at, junk) =>
        EsxupdateLine.Read(line.Insert(Math.Min(at, line.Length), junk)) is not { } read || read.Message.Length <= line.Length + junk.Length, iter: 20_000);
}
