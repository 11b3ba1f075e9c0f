using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// Log lines, from the console, <c>display logbuffer</c> or a syslog server:
/// <code>
/// %Oct  4 20:16:23:760 2025 DSW2 IFNET/3/PHY_UPDOWN: Physical state on the interface FortyGigE1/0/53 changed to down.
/// %Oct  4 20:16:23:789 2025 DSW2 STM/3/STM_LINK_DOWN: IRF port 1 went down.
/// %Oct  4 20:16:23:790 2025 DSW2 DEV/3/BOARD_REMOVED: Board was removed from slot 2, type is H3C S6850.
/// %Oct  4 20:33:38:675 2025 DSW2 HA/5/HA_BATCHBACKUP_FINISHED: Batch backup of standby board in slot 2 has finished.
/// </code>
/// <c>MAD_DETECT: Multi-active devices detected, please fix it.</c> and <c>STM_SOMER_CHECK: Neighbor of IRF port 2 can't be stacked.</c> were
/// read in H3C's log references; Comware 5's <c>link status is DOWN</c> and <c>STM_MERGE</c> are known only by their words.
/// </summary>
internal static class LogReader
{
    private const string Fabric = "fabric";

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var paste = ConsolePaste.Of(evidence);
        var facts = new ComwareFacts("the log");
        var (lost, removed, joined, refused) = (new List<string>(), false, new List<string>(), new List<string>());
        var (ready, active, merges) = (false, false, false);
        foreach (var log in paste.Logs)
        {
            // A cut line may tell of another slot or port than it seems to.
            if (log.IsCut && !log.Message.EndsWith('.')) continue;
            switch (log.Mnemonic)
            {
                case "BOARD_REMOVED" when Slot(log.Message) is { } slot:
                    removed = true;
                    lost.Add(slot);
                    joined.Remove(slot);
                    break;
                case "HA_BATCHBACKUP_FINISHED":
                    ready = true;
                    Joined(log.Message);
                    break;
                case "BOARD_STATE_NORMAL" or "BOARD_INSERTED": Joined(log.Message); break;
                case "MAD_DETECT" or "MAD_PROC": active = true; break;
                case "STM_SOMER_CHECK" or "STM_SAMEMAC" or "STM_HELLOPKT_NOTSEND": refused.Add(log.Message); break;
                case var other when other.StartsWith("STM_MERGE", StringComparison.Ordinal): merges = true; break;
                default: LogLinks.Line(facts, log); break;
            }
        }
        if (!paste.Logs.IsEmpty)
        {
            // That something did not happen shows only where the log is known to have ended.
            var isOpen = !paste.EndsAtPrompt || paste.EndsWithLog;
            facts.IsComplete = !isOpen;
            YesOrNo("split", removed || active);
            YesOrNo("ready", ready);
            YesOrNo("multi-active", active);
            YesOrNo("merge", merges);
            facts.Add(isOpen, Fabric, "lost slots", Shapes.Sorted(lost));
            facts.Add(isOpen, Fabric, "joined", Shapes.Sorted(joined));
            facts.Add(isOpen, Fabric, "refused", [.. refused.Distinct(StringComparer.Ordinal)]);
            void YesOrNo(string property, bool seen) => facts.Add(isOpen && !seen, Fabric, property, seen ? "yes" : "no");
        }
        return facts.Judge(expectations, () => OutputGuess.Explain(paste, OutputKind.LogBuffer, "the log"));

        void Joined(string message)
        {
            if (Slot(message) is not { } slot) return;
            joined.Add(slot);
            lost.Remove(slot);
        }
    }

    // On a chassis: "chassis 2 slot 5".
    private static string? Slot(string message) =>
        Number(message, "slot ") is not { } slot ? null : Number(message, "chassis ") is { } chassis ? $"{chassis}/{slot}" : slot;

    /// <summary>The number behind a word of the message.</summary>
    public static string? Number(string message, string word)
    {
        var at = message.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var digits = new string([.. message[(at + word.Length)..].TakeWhile(char.IsAsciiDigit)]);
        return digits.Length is > 0 and <= 4 ? digits : null;
    }
}
