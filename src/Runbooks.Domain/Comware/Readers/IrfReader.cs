using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display irf</c>, Comware 7; some platforms have a Slot column, some an <c>Auto merge</c> line (H3C Comware 7 IRF command reference):
/// <code>
/// MemberID    Role    Priority  CPU-Mac         Description
///  *+1        Master  32        1ac2-93f6-1104  ---
///    2        Standby 1         1ac2-82c2-1004  ---
/// --------------------------------------------------
///  * indicates the device is the master.
///  + indicates the device through which the user logs in.
///
///  The bridge MAC of the IRF is: 1ac2-93f6-1100
///  Auto upgrade                : yes
///  Mac persistent              : 6 min
///  Domain ID                   : 0
/// </code>
/// Comware 5:
/// <code>
/// Switch  Role   Priority  CPU-Mac         Description
/// *+1   Master  1         b8af-xxxx-xxxx  -----
///   2   Slave   1         b8af-xxxx-xxxx  -----
/// </code>
/// A chassis has a row for each main processing unit (H3C Comware 7 fundamentals command reference, cd):
/// <code>
/// Member   Slot   Role    Priority    CPU-Mac
///   2      0      Standby 20          00e0-fc0f-8c0f
/// *+3      5      Master  20          00e0-fc0f-8c22
///   3      6      Standby 20          00e0-fc0f-8c32
/// </code>
/// </summary>
internal static class IrfReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.Irf);
        var (members, masters, isWhole) = (new List<string>(), new List<string>(), true);
        foreach (var output in reading.Outputs)
        {
            // What stands below the rows shows that there are no more.
            var (ended, rows) = (output.IsWhole, new List<IrfRow>());
            foreach (var (line, words) in Reading.Printed(output))
            {
                if (IrfRow.Of(line, words) is { } row) rows.Add(row);
                else if (Trailer(reading.Facts, line)) ended = true;
            }
            foreach (var row in IrfRow.Members(rows))
            {
                row.AddTo(reading.Facts);
                members.Add(row.Member);
                if (row.Role == "master") masters.Add(row.Member);
            }
            isWhole &= ended || output.Lines.IsEmpty;
        }
        if (members.Count > 0)
        {
            reading.Facts.IsComplete = isWhole;
            var all = Shapes.Sorted(members);
            reading.Facts.Add(!isWhole, "fabric", "members", all);
            // Two outputs of two consoles show both halves of a split fabric.
            reading.Facts.Add(!isWhole, "fabric", "masters", Shapes.Sorted(masters));
            reading.Facts.Add(!isWhole, "fabric", "count", all.Length.ToString(CultureInfo.InvariantCulture));
        }
        return reading.Judge(expectations);
    }

    private static bool Trailer(ComwareFacts facts, ConsoleLine line)
    {
        var text = line.Text.Trim();
        // Only below the rows are there lines of dashes.
        if (text.Length >= 10 && Shapes.IsNone(text)) return true;
        if (text.Contains("indicates the device", StringComparison.Ordinal)) return true;
        if (Shapes.After(text) is not { Length: > 0 } value || Property(text) is not { } property) return false;
        var shown = property switch
        {
            "mac persistent" => Persistent(value),
            "auto upgrade" or "auto merge" => value.StartsWith('y') || value.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "yes" : "no",
            _ => value,
        };
        facts.Add(line.IsCut && !Shapes.IsMac(value) && value is not ("yes" or "always" or "6 min"), "fabric", property, shown);
        return true;
    }

    private static string? Property(string text)
    {
        bool Is(string key) => text.StartsWith(key, StringComparison.OrdinalIgnoreCase);
        return text.Contains("bridge MAC of", StringComparison.OrdinalIgnoreCase) ? "bridge mac"
            : Is("Auto upgrade") ? "auto upgrade" : Is("Mac persistent") ? "mac persistent" : Is("Domain ID") ? "domain" : Is("Auto merge") ? "auto merge" : null;
    }

    // "6 min", "always", "no"
    private static string Persistent(string value) =>
        value.StartsWith("always", StringComparison.OrdinalIgnoreCase) ? "always" : value.StartsWith('n') ? "no" : char.IsAsciiDigit(value[0]) || value.StartsWith("timer", StringComparison.OrdinalIgnoreCase) ? "timer" : value;
}
