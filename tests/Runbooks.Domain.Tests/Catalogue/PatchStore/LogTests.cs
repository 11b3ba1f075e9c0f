using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Engine;
using Runbooks.Domain.Vsphere.Patching;
using static Runbooks.Domain.Tests.Catalogue.PatchStore.Logs;

namespace Runbooks.Domain.Tests.Catalogue.PatchStore;

public class LogTests
{
    [Fact]
    public void An_exception_with_its_module_is_that_exception() =>
        Assert.Equal("MetadataDownloadError", Failure("vmware.esximage.Errors.MetadataDownloadError: ('http://patches.lab.example:9084/a.zip', None, 'HTTP Error 404: Not Found')").Exception);

    [Theory]
    [InlineData("<urlopen error [Errno -2] Name or service not known>", "Dns", -2)]
    [InlineData("<urlopen error [Errno -3] Temporary failure in name resolution>", "Dns", -3)]
    [InlineData("<urlopen error [Errno 110] Connection timed out>", "Route", 110)]
    [InlineData("<urlopen error timed out>", "Route", 4)]
    [InlineData("<urlopen error [Errno 111] Connection refused>", "Route", 111)]
    [InlineData("<urlopen error [Errno 113] No route to host>", "Route", 113)]
    [InlineData("HTTP Error 404: Not Found", "Http", 4)]
    [InlineData("HTTP Error 503: Service Unavailable", "Http", 4)]
    [InlineData("HTTP Error 403: Forbidden", "Proxy", 4)]
    [InlineData("HTTP Error 407: Proxy Authentication Required", "Proxy", 4)]
    [InlineData("<urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:590)>", "Certificate", 4)]
    [InlineData("certificate is not yet valid", "Certificate", 4)]
    [InlineData("IncompleteRead(1024 bytes read)", "Http", 4)]
    [InlineData("checksum mismatch", "Http", 4)]
    [InlineData("BadZipFile: File is not a zip file", "Http", 4)]
    [InlineData("[Errno 28] No space left on device", "Space", 28)]
    public void Each_inner_error_leads_to_its_branch(string inner, string branch, int errno)
    {
        var failure = Failure(Failing(inner));
        Assert.Equal((branch, errno, "MetadataDownloadError"), (failure.Branch.ToString(), failure.Errno, failure.Exception));
        Assert.Equal(branch == "Dns" && errno == -2, failure.Rule!.Captured);
    }

    [Theory]
    [InlineData(Space2018, "Space", "InstallationError")]
    [InlineData(AltBootBank2013, "Boot", null)]
    [InlineData(Merge99, "Vib", "ValueError")]
    public void Each_published_layout_leads_to_its_branch(string log, string branch, string? exception)
    {
        var failure = Failure(log);
        Assert.Equal((branch, exception, true), (failure.Branch.ToString(), failure.Exception, failure.Rule!.Captured));
    }

    [Theory]
    [InlineData("LockingError: Another instance of esxupdate is currently running.", "Other")]
    [InlineData("MaintenanceModeError: The host is not in maintenance mode", "Other")]
    [InlineData("NotRootError: The current user is not UID 0", null)]
    public void Other_exceptions_are_told_by_their_names(string line, string? branch) =>
        Assert.Equal(branch, Failure($"2018-05-06T07:08:31Z esxupdate: 1234: esxupdate: ERROR: {line}\n").Branch?.ToString());

    [Fact]
    public void The_options_give_store_port_proxy_and_limits()
    {
        var log = EsxupdateLog.Read(Scan2016);
        var run = Assert.Single(log.Runs, run => run.Command is not null);
        Assert.Equal(("scan", "patches.lab.example", 9085, true, "5", "30.0"), (run.Command, log.Store!.Host.ToString(), log.Store.Port, run.NoProxy, run.Retry, run.Timeout));
        Assert.Equal(("2017-02-11T06:31:03Z", "2017-02-11T06:31:03Z"), (run.First, run.Last));
        Assert.Equal(2, run.Stores.Length);
        Assert.Null(log.LastFailed);
        var proxied = EsxupdateLog.Read(Failing("HTTP Error 407: x", proxy: "'http://proxy.lab.example:3128'")).LastFailed!;
        Assert.Equal((false, "http://proxy.lab.example:3128"), (proxied.NoProxy, proxied.Proxy));
    }

    [Fact]
    public void The_last_failing_command_counts_and_the_earlier_ones_are_told()
    {
        var log = Failing("<urlopen error [Errno -2] Name or service not known>") + Failing("<urlopen error [Errno 111] Connection refused>") + Scan2016;
        Assert.Equal(StoreBranch.Route, Failure(log).Branch);
        var plan = Plan(log);
        Assert.Contains(plan.Cautions, caution => caution.Text.StartsWith("2 commands", StringComparison.Ordinal));
        Assert.Contains(plan.Cautions, caution => caution.Text.StartsWith("A later command", StringComparison.Ordinal));
        Assert.Equal(["DNS", "route or port"], plan.Tables[0].Rows.Select(row => row[4]).Where(cell => cell.Length > 0));
    }

    [Fact]
    public void Vibs_are_taken_from_the_message() => Assert.Equal(["ACME_bootbank_acme-host-agent_2.1.0-500100"], Failure(Merge99).Vibs);

    [Fact]
    public void Any_text_is_read() => Gen.Select(Gen.OneOf((string[])[Scan2016, AltBootBank2013, Space2018, Merge99, Failing("<urlopen error [Errno -2] Name or service not known>"), .. Layouts.All.Select(layout => layout.Value)]), Gen.Int, Hostile.Text).Sample((log, seed, junk) =>
    {
        var random = new Random(seed);
        var text = Mutated(random, log, junk);
        var read = EsxupdateLog.Read(text);
        foreach (var run in read.Runs) Assert.True(run.Failure is null || run.Failure.Text.Length <= 310);
        if (seed % 25 == 0) _ = Store.Evaluate(FormValues.Empty.With("log", text)).Plan;
        if (seed % 25 == 1) foreach (var found in Store.Recognise(text)) _ = Store.Evaluate(found.Fields);
    }, iter: 50_000);

    private static string Mutated(Random random, string text, string junk)
    {
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(0, Math.Min(40, text.Length - at + 1));
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, junk),
                3 => text.Insert(at, text.Substring(at, length)),
                _ => text.Replace("\n", random.Next(2) == 0 ? "\r\n" : " ", StringComparison.Ordinal),
            };
        }
        return text;
    }

    [Fact]
    public void A_long_text_is_read_in_a_moment()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var part in new[] { "a", "_bootbank_", "http://", "[Errno ", "Aa", "Command: x\n", "A.", "esxupdate: 1: x: ERROR: A", "Options: {", "Options: {\na\n", "Er(11) ", "Jan 10 09:00:00 a ", "x: ", "esxupdate[1]: AError: \na\n", new string('a', 60) + "\n" })
            EsxupdateLog.Read(string.Concat(Enumerable.Repeat(part, 60_000 / part.Length)));
        // A reader that is quadratic takes minutes for it.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
