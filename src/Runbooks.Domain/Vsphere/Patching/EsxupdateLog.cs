using System.Globalization;
using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>
/// <c>/var/log/esxupdate.log</c>, whole or in part, or the message that vCenter shows. The prefix is <see cref="EsxupdateLine"/>'s; a record
/// that begins with <c>---</c> goes on without it:
/// <code>
/// 2016-04-04T13:42:14Z esxupdate: 31744: esxupdate: INFO: ---
/// Command: scan
/// Args: ['scan']
/// Options: {'retry': 5, 'meta': ['http://vum.example.local:9084/vum/repository/hostupdate/vmw/vmw-ESXi-6.0.0-metadata.zip'], 'proxyurl': None, 'timeout': 30.0}
/// 2016-04-04T13:42:20Z esxupdate: 31744: esxupdate: ERROR: An esxupdate error exception was caught:
/// 2016-04-04T13:42:20Z esxupdate: 31744: esxupdate: ERROR: MetadataDownloadError: ('http://…', None, "('http://…', '/tmp/tmp1', '[Errno 4] IOError: &lt;urlopen error [Errno -2] Name or service not known&gt;')")
/// </code>
/// </summary>
/// <param name="Runs">In the order of the log.</param>
/// <param name="Code">From vCenter's message: “The host returns esxupdate error code:15.”</param>
/// <param name="IsStoreMessage">vCenter's message about the patch store stands in the text.</param>
/// <param name="IsLog">At least one line has the log's own form.</param>
public sealed partial record EsxupdateLog(ImmutableArray<EsxupdateRun> Runs, int? Code, bool IsStoreMessage, bool IsLog)
{
    /// <summary>The last one that failed counts: what failed before it may have been put right.</summary>
    public EsxupdateRun? LastFailed => Runs.LastOrDefault(run => run.Failure is not null);

    public StoreUrl? Store => LastFailed?.Stores is [var store, ..] ? store : Runs.Reverse().SelectMany(run => run.Stores).FirstOrDefault();

    // What one types to see the log.
    private static readonly ImmutableArray<string> Programs = ["tail ", "cat ", "less ", "grep ", "esxcli "];

    public static EsxupdateLog Read(string text)
    {
        var runs = ImmutableArray.CreateBuilder<EsxupdateRun>();
        var run = new RunBuilder();
        var (isLog, failing) = (false, false);
        foreach (var each in WrappedLines.Joined(EvidenceText.Lines(text, Programs)))
        {
            if (each is not var (line, prefixed)) failing = false;
            else if (prefixed is { } read)
            {
                isLog = true;
                // Each call is a process of its own.
                if (read.Message.StartsWith("---", StringComparison.Ordinal) || !run.IsOf(read.Process)) run = Next(runs, run);
                run.Begin(read.Time, read.Process);
                failing = !Record(ref run, read.Message) && run.Message(read.Message, read.Error);
            }
            else if (line.Length > 0 && Record(ref run, line)) isLog |= line.StartsWith("Command: ", StringComparison.Ordinal);
            else if (line.Length > 0) run.Unprefixed(line, failing);
        }
        Next(runs, run);

        // The record of a call: its lines have the prefix in ESXi 8 and none before; esxcli writes “Command = vib.install” (7.0).
        bool Record(ref RunBuilder run, string line)
        {
            if (line.StartsWith("Options: {", StringComparison.Ordinal)) run.Options(line);
            else if (line.StartsWith("Command: ", StringComparison.Ordinal) || line.StartsWith("Command = ", StringComparison.Ordinal))
            {
                if (run.HasCommand || run.HasFailed) run = Next(runs, run);
                run.Command(line[9..].Trim());
            }
            else return false;
            return true;
        }

        // Words alone, without one line of the log's form: they are all there is to go by.
        var code = CodeIn().Match(text) is { Success: true } number ? int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) : (int?)null;
        return new(runs.ToImmutable(), code, text.Contains("cannot download files from", StringComparison.OrdinalIgnoreCase) && text.Contains("patch store", StringComparison.OrdinalIgnoreCase), isLog);
    }

    private static RunBuilder Next(ImmutableArray<EsxupdateRun>.Builder runs, RunBuilder run)
    {
        if (run.Finish() is { } finished) runs.Add(finished);
        return new();
    }

    [GeneratedRegex(@"error code: ?(\d{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeIn();
}
