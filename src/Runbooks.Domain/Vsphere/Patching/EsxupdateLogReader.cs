using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Patching;

/// <summary>Judges the log by its last call: that of the step, when it was pasted after it.</summary>
internal static class EsxupdateLogReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var log = EsxupdateLog.Read(evidence);
        if (!log.IsLog || log.Runs.IsEmpty) return Verdict.Unclear("This does not look like lines of esxupdate.log. Paste its last lines, whole.");
        var facts = new Facts();
        var last = log.Runs[^1];
        // Without its command it may be no call at all, and then the one before it is the last.
        if (last is { Command: null, Failure: null } && log.LastFailed is { Failure: { } before } && expectations.Any(expected => expected.Comparison != Comparison.Present))
            return Verdict.Unclear($"The last lines are of a process whose command is not in the paste, and a call before it failed: {before.Text} Paste from the record of the last scan on.");
        facts.Add(EsxiReaders.LastCommand, "failed", last.Failure is { } failure ? $"yes ({failure.Text})" : "no");
        if (last.Command is { } command) facts.Add(EsxiReaders.LastCommand, "command", command);
        return facts.Judge(expectations, "tail /var/log/esxupdate.log");
    }
}
