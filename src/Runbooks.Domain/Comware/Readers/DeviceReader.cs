using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display device</c>, Comware 7 (a published capture; a type that is too long goes on in the next line):
/// <code>
/// Slot Type              State    Subslot  Soft Ver             Patch Ver
/// 1    S5130S-28S-HPWR-E Master   0        S5130S_EI-6328P03    None
///      I
/// </code>
/// A chassis has <c>Slot No. Brd Type Brd Status Subslot Sft Ver Patch Ver</c>, read by its words. So is Comware 5, of which no capture
/// was found:
/// <code>
///  Slot 1
///  SubSNo PortNum PCBVer FPGAVer CPLDVer BootRomVer AddrLM Type                State
///  0      28      REV.C  NULL    002     212        IVL    MAIN                Normal
/// </code>
/// </summary>
internal static class DeviceReader
{
    private static readonly ImmutableArray<string> States = ["Master", "Standby", "Slave", "Loading", "Normal", "Absent", "Fault", "Faulty", "Offline", "Illegal", "Abnormal", "Registering"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.Device);
        var slots = new List<string>();
        foreach (var output in reading.Outputs)
        {
            // Comware 5 tells the slot in a line of its own.
            var (place, types, column) = ((string?)null, new List<(string Slot, string Type)>(), 0);
            foreach (var (line, words) in Reading.Printed(output))
            {
                if (ConsoleOutput.Place(line.Text) is { } number) place = line.IsCut ? null : number;
                else if (State(words) is { } state)
                {
                    var slot = place is null ? $"slot {words[0]}" : words[0] == "0" ? $"slot {place}" : $"slot {place} subslot {words[0]}";
                    types.Add((slot, place is null ? string.Join(' ', words[1..state]) : words[state - 1]));
                    column = line.Text.IndexOf(words[1], words[0].Length, StringComparison.Ordinal);
                    Row(reading.Facts, line, words, state, slot, place is not null);
                    if (!IsAbsent(words[state]) && (place is null || words[0] == "0")) slots.Add(place ?? words[0]);
                }
                // The rest of a type that was too long for its column.
                else if (types.Count > 0 && place is null && words.Length == 1 && !line.IsCut && line.Text.Length - words[0].Length == column)
                    types[^1] = types[^1] with { Type = types[^1].Type + words[0] };
            }
            for (var i = 0; i < types.Count; i++) reading.Facts.Add(!output.IsWhole && i == types.Count - 1, types[i].Slot, "type", types[i].Type);
        }
        if (slots.Count > 0) reading.Facts.Add(!reading.IsWhole, "fabric", "slots", Shapes.Sorted(slots));
        return reading.Judge(expectations);
    }

    private static void Row(ComwareFacts facts, ConsoleLine line, string[] words, int state, string slot, bool isOld)
    {
        facts.Add(line.IsCut && state == words.Length - 1, slot, "status", words[state].ToLowerInvariant() is "slave" ? "standby" : words[state].ToLowerInvariant());
        if (isOld) return;
        var whole = Reading.WholeWords(line, words);
        // Some chassis have no column for the subslot.
        var software = state + 1 < words.Length && Shapes.IsNumber(words[state + 1]) ? state + 2 : state + 1;
        if (software < whole) facts.Add(slot, "software", words[software]);
        if (software + 1 < whole) facts.Add(slot, "patch", words[software + 1]);
    }

    /// <summary>Where the state stands in a row: <c>1 HPE 5900AF Master 0 …</c>, in Comware 5 at its end.</summary>
    private static int? State(string[] words)
    {
        if (words.Length < 3 || !words[0].Split('/').All(Shapes.IsMember)) return null;
        var at = Array.FindIndex(words, 2, static word => States.Contains(word, StringComparer.OrdinalIgnoreCase));
        return at >= 2 ? at : null;
    }

    private static bool IsAbsent(string state) => state.Equals("Absent", StringComparison.OrdinalIgnoreCase);
}
