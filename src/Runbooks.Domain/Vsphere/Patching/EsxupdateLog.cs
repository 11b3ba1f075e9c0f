using System.Globalization;
using System.Text.RegularExpressions;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>
/// <c>/var/log/esxupdate.log</c>, whole or in part, or the message that vCenter shows. Later builds print the process after the name; a
/// record that begins with <c>---</c> goes on without the prefix:
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

    public static EsxupdateLog Read(string text)
    {
        var runs = ImmutableArray.CreateBuilder<EsxupdateRun>();
        var run = new RunBuilder();
        var (isLog, failing) = (false, false);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim().Trim('`').ToString();
            if (line.Length == 0) continue;
            if (Prefixed().Match(line) is { Success: true } match)
            {
                isLog = true;
                var message = match.Groups["message"].Value;
                if (message.StartsWith("---", StringComparison.Ordinal)) run = Next(runs, run);
                run.Time(match.Groups["time"].Value);
                failing = match.Groups["level"].Value == "ERROR";
                run.Message(message, failing);
            }
            else if (line.StartsWith("Command: ", StringComparison.Ordinal))
            {
                if (run.HasCommand || run.HasFailed) run = Next(runs, run);
                run.Command(line[9..]);
                isLog = true;
            }
            else if (line.StartsWith("Options: {", StringComparison.Ordinal)) run.Options(line);
            else if (failing) run.Message(line, error: true);
            else run.Loose(line);
        }
        Next(runs, run);
        // Words alone, without one line of the log's form: they are all there is to go by.
        var code = CodeIn().Match(text) is { Success: true } number ? int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) : (int?)null;
        return new(runs.ToImmutable(), code, text.Contains("cannot download files from", StringComparison.OrdinalIgnoreCase) && text.Contains("patch store", StringComparison.OrdinalIgnoreCase), isLog);
    }

    private static RunBuilder Next(ImmutableArray<EsxupdateRun>.Builder runs, RunBuilder run)
    {
        if (run.Finish() is { } finished) runs.Add(finished);
        return new();
    }

    // One published log lost its time stamps.
    [GeneratedRegex(@"^(?:(?<time>\d{4}-\d\d-\d\dT[\d:.]{1,20}Z) )?esxupdate: (?:\d{1,12}: )?[\w.]{1,80}: (?<level>DEBUG|INFO|WARNING|ERROR): (?<message>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"error code: ?(\d{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeIn();
}
