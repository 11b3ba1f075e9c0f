using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>vmkping -I vmk1 -d -s 8972 -c 3 10.9.8.2</c>, several in one paste. An expectation holds the far address (subject), the
/// payload (property), the adapter (value), and with the larger of two payloads the MTU chain (note).
/// </summary>
internal static class VmkpingReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var lines = EvidenceText.Lines(evidence);
        if (PromptCheck.Elsewhere(lines, expectations) is { } elsewhere) return elsewhere;
        var wanted = PromptCheck.Others(expectations);
        var runs = PingRuns.Read(lines);
        var unknown = lines.FirstOrDefault(line => line.IsOutput && line.Text.Contains("Unknown interface", StringComparison.OrdinalIgnoreCase)).Text;
        if (runs.IsEmpty)
        {
            return unknown is not null
                ? Verdict.From([new(VerdictKind.Fail, $"“{Short(unknown.Trim())}”: this host has no such adapter{Adapter(wanted)}, or it is on another TCP/IP stack.")])
                : Verdict.Unclear(OutputGuess.Explain(lines, "vmkping"));
        }
        var outcomes = wanted.Select((expected, i) => Outcome(expected, runs, i == wanted.Length - 1)).ToImmutableArray();
        var findings = outcomes.Select(outcome => outcome.Finding).ToList();
        if (unknown is not null) findings.Add(new(VerdictKind.Fail, $"“{Short(unknown.Trim())}”: this host has no such adapter{Adapter(wanted)}, or it is on another TCP/IP stack."));
        if (Conclusion(outcomes) is { } conclusion) findings.Add(conclusion);
        return Verdict.From(findings);
    }

    private sealed record PingOutcome(Expectation Expected, PingRun? Run, Finding Finding)
    {
        public bool Dead => Run is { Finished: true, Received: 0 };
    }

    private static PingOutcome Outcome(Expectation expected, ImmutableArray<PingRun> runs, bool proves)
    {
        var name = $"{expected.Subject} with {expected.Property} data bytes";
        PingOutcome Told(VerdictKind kind, string text, PingRun? run = null) => new(expected, run, new(kind, text));
        // A ping that was run again replaces the earlier one.
        var run = runs.LastOrDefault(run => run.Destination == expected.Subject && run.Size.ToString(CultureInfo.InvariantCulture) == expected.Property);
        if (run is null)
        {
            var others = runs.Select(other => $"{other.Destination} with {other.Size.ToString(CultureInfo.InvariantCulture)}").Distinct().Take(4);
            return Told(VerdictKind.Unclear, $"{name}: no such ping in the paste; there is {string.Join(", ", others)}.");
        }
        if (run.Command is { } command && command.Contains("ping", StringComparison.Ordinal))
        {
            if (EvidenceOrder.Option(command, "-I", "--interface") is { } adapter && Shapes.IsVmk(adapter) && adapter != expected.Value)
                return Told(VerdictKind.Unclear, $"{name}: sent from {adapter}; this step is about {expected.Value}.");
            // Only the larger ping proves the MTU.
            if (proves && !EvidenceText.Words(command).Contains("-d", StringComparer.Ordinal))
                return Told(VerdictKind.Unclear, $"{name}: sent without -d, so that too large packets were cut in pieces. Repeat it with -d.");
        }
        if (!run.Finished) return Told(VerdictKind.Unclear, $"{name}: the output breaks off before its statistics.");
        var count = string.Create(CultureInfo.InvariantCulture, $"{run.Received} of {run.Sent} answered");
        if (run.Duplicates) return Told(VerdictKind.Fail, $"{name}: {count}, some twice: the address is in use twice, or two links are joined somewhere.", run);
        if (run.AllAnswered) return Told(VerdictKind.Pass, $"{name}: {count}.", run);
        if (run.Received > 0) return Told(VerdictKind.Fail, $"{name}: {count}. Repeat it with -c 20; loss on a direct cable points to the cable or a port.", run);
        var why = run.Failure.Length == 0 ? "" : $", “{Short(run.Failure)}”";
        return Told(VerdictKind.Fail, $"{name}: {count}{why}.", run);
    }

    private static Finding? Conclusion(ImmutableArray<PingOutcome> outcomes)
    {
        if (outcomes.IsEmpty || !outcomes[^1].Dead) return null;
        var large = outcomes[^1];
        var chain = large.Expected.Note.Length == 0 ? "the MTU differs along the way." : large.Expected.Note;
        var near = IsTooLong(large) ? $" “Message too long” comes from this host itself: look at {large.Expected.Value} and its vSwitch first." : "";
        if (outcomes.Length > 1 && outcomes[0].Run is { AllAnswered: true })
            return new(VerdictKind.Fail, $"MTU mismatch: {outcomes[0].Expected.Property} passes, {large.Expected.Property} fails; {chain}{near}");
        if (outcomes.Length > 1 && outcomes[0].Run is null && IsTooLong(large))
            return new(VerdictKind.Fail, $"MTU mismatch: {chain}{near}");
        if (!outcomes.All(outcome => outcome.Dead)) return null;
        return outcomes.All(IsTooLong)
            ? new(VerdictKind.Fail, $"MTU of {large.Expected.Value} is below the payload of every ping: this host refuses to send them.")
            : new(VerdictKind.Fail, $"No size passes, so this is not the MTU: cable, address or uplink of {large.Expected.Value}. Look at the link lights, then at the addresses and masks of both ends, then at which port the port group uses.");
    }

    private static bool IsTooLong(PingOutcome outcome) => outcome.Run?.Failure.Contains("too long", StringComparison.OrdinalIgnoreCase) == true;

    private static string Adapter(ImmutableArray<Expectation> wanted) => wanted.IsEmpty ? "" : $" (the step asks for {wanted[0].Value})";

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
