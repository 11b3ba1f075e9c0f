using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>
/// <c>vmkping -I vmk1 -d -s 8972 -c 3 10.9.8.2</c>, several in one paste. An expectation holds the far address (subject), the
/// payload (property), the adapter and options that the command must have (value: <c>vmk1 ++netstack=vmotion</c>), and with the
/// larger of two payloads the MTU chain (note).
/// </summary>
internal static class VmkpingReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var lines = EvidenceText.Lines(evidence, EsxiReaders.Programs);
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
        // The larger packet passes wherever the smaller one does.
        if (outcomes is [{ Run: null, Finding.Kind: VerdictKind.Unclear } small, { Finding.Kind: VerdictKind.Pass }] && !IsTried(small.Expected, runs))
            outcomes = [small with { Finding = new(VerdictKind.Pass, $"{small.Expected.Subject} with {small.Expected.Property} data bytes: not in the paste; the larger one proves it.") }, outcomes[1]];
        var findings = outcomes.Select(outcome => outcome.Finding).ToList();
        // A slip that was put right is no fault.
        if (unknown is not null && findings.Any(finding => finding.Kind != VerdictKind.Pass)) findings.Add(new(VerdictKind.Fail, $"“{Short(unknown.Trim())}”: this host has no such adapter{Adapter(wanted)}, or it is on another TCP/IP stack."));
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
        var tried = runs.Where(run => IsOf(expected, run)).ToImmutableArray();
        if (tried.IsEmpty)
        {
            var others = runs.Select(other => $"{other.Destination} with {other.Size.ToString(CultureInfo.InvariantCulture)}").Distinct().Take(4);
            return Told(VerdictKind.Unclear, $"{name}: no such ping in the paste; there is {string.Join(", ", others)}.");
        }
        // A ping that was run again replaces the earlier one, unless it was sent otherwise or has not ended.
        var right = tried.Where(run => Otherwise(expected, run, proves) is null).ToImmutableArray();
        if (right.IsEmpty) return Told(VerdictKind.Unclear, $"{name}: {Otherwise(expected, tried[^1], proves)}");
        var run = right.LastOrDefault(run => run.Finished) ?? right[^1];
        if (!run.Finished) return Told(VerdictKind.Unclear, $"{name}: the output breaks off before its statistics.");
        var count = string.Create(CultureInfo.InvariantCulture, $"{run.Received} of {run.Sent} answered");
        if (run.Duplicates) return Told(VerdictKind.Fail, $"{name}: {count}, some twice: the address is in use twice, or two links are joined somewhere.", run);
        if (run.AllAnswered) return Told(VerdictKind.Pass, $"{name}: {count}.", run);
        if (run.Received > 0) return Told(VerdictKind.Fail, $"{name}: {count}. Repeat it with -c 20; loss on a direct cable points to the cable or a port.", run);
        var why = run.Failure.Length == 0 ? "" : $", “{Short(run.Failure)}”";
        return Told(VerdictKind.Fail, $"{name}: {count}{why}.", run);
    }

    private static bool IsOf(Expectation expected, PingRun run) => run.Destination == expected.Subject && run.Size.ToString(CultureInfo.InvariantCulture) == expected.Property;

    private static bool IsTried(Expectation expected, ImmutableArray<PingRun> runs) => runs.Any(run => IsOf(expected, run));

    /// <summary>What is wrong with the echoed command, or null; also when there is none.</summary>
    private static string? Otherwise(Expectation expected, PingRun run, bool proves)
    {
        if (run.Command is not { } command || !command.Contains("ping", StringComparison.Ordinal)) return null;
        var wanted = EvidenceText.Words(expected.Value);
        var words = EvidenceText.Words(command);
        if (wanted.Length > 0)
        {
            var adapter = EvidenceOrder.Option(command, "-I", "--interface");
            if (adapter is null) return $"sent without -I, so by an adapter that the host chose; this step is about {wanted[0]}.";
            if (adapter != wanted[0]) return $"sent from {adapter}; this step is about {wanted[0]}.";
            if (Array.Find(wanted, option => option != wanted[0] && !words.Contains(option, StringComparer.Ordinal)) is { } missing) return $"sent without {missing}, so on another TCP/IP stack.";
        }
        // Only the larger ping proves the MTU.
        return proves && !words.Contains("-d", StringComparer.Ordinal) ? "sent without -d, so that too large packets were cut in pieces. Repeat it with -d." : null;
    }

    private static Finding? Conclusion(ImmutableArray<PingOutcome> outcomes)
    {
        if (outcomes.IsEmpty || !outcomes[^1].Dead) return null;
        var large = outcomes[^1];
        var vmk = Name(large.Expected);
        var chain = large.Expected.Note.Length == 0 ? "the MTU differs along the way." : large.Expected.Note;
        var near = IsTooLong(large) ? $" “Message too long” comes from this host itself: look at {vmk} and its vSwitch first." : "";
        if (outcomes.Length > 1 && outcomes[0].Run is { AllAnswered: true })
            return new(VerdictKind.Fail, $"MTU mismatch: {outcomes[0].Expected.Property} passes, {large.Expected.Property} fails; {chain}{near}");
        if (outcomes.Length > 1 && outcomes[0].Run is null && IsTooLong(large))
            return new(VerdictKind.Fail, $"MTU mismatch: {chain}{near}");
        if (!outcomes.All(outcome => outcome.Dead)) return null;
        if (outcomes.All(IsTooLong)) return new(VerdictKind.Fail, $"MTU of {vmk} is below the payload of every ping: this host refuses to send them.");
        var look = "Look at the link lights, then at the addresses and masks of both ends, then at which port the port group uses.";
        if (outcomes.Length == 1) return new(VerdictKind.Fail, $"No answer: cable, address or uplink of {vmk}, or an MTU along the way that is below {large.Expected.Property} data bytes. {look}");
        return IsTooLong(large)
            ? new(VerdictKind.Fail, $"Two faults. {outcomes[0].Expected.Property} gets no answer: cable, address or uplink of {vmk}. {look} And {large.Expected.Property} is too long for this host to send; {chain}{near}")
            : new(VerdictKind.Fail, $"No size passes, so this is not the MTU: cable, address or uplink of {vmk}. {look}");
    }

    private static string Name(Expectation expected) => expected.Value.Split(' ')[0];

    private static bool IsTooLong(PingOutcome outcome) => outcome.Run?.Failure.Contains("too long", StringComparison.OrdinalIgnoreCase) == true;

    private static string Adapter(ImmutableArray<Expectation> wanted) => wanted.IsEmpty ? "" : $" (the step asks for {Name(wanted[0])})";

    private static string Short(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
