using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display irf topology</c>:
/// <code>
///                            Topology Info
///  -------------------------------------------------------------------------
///                IRF-Port1                  IRF-Port2
///  MemberID   Link        neighbor      Link        neighbor     Belong To
///  1          DOWN        ---           UP          2            000f-cbb8-1a82
///  2          UP          1             UP          3            000f-cbb8-1a82
///  3          UP          2             DIS         ---          000f-cbb8-1a82
/// </code>
/// Comware 5 is known only by these words, not by a capture.
/// </summary>
internal static class IrfTopologyReader
{
    // DOWN: unplugged or not activated. DIS: nothing bound. TIMEOUT (H3C Comware 7 IRF command reference). ISOLATE: newer releases (field notes of a lab).
    private static readonly ImmutableArray<string> Links = ["UP", "DOWN", "DIS", "TIMEOUT", "ISOLATE"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.IrfTopology);
        var (members, owners, neighbors, up) = (new List<string>(), new List<string>(), new List<string>(), 0);
        var isCut = false;
        var isChained = true;
        foreach (var (line, words) in reading.Rows)
        {
            if (!IsRow(words)) continue;
            var whole = Reading.WholeWords(line, words);
            members.Add(words[0]);
            for (var port = 1; port <= 2; port++)
            {
                var (link, neighbor) = (port * 2 - 1, port * 2);
                if (link >= whole) break;
                var subject = $"IRF-port {words[0]}/{port}";
                reading.Facts.Add(subject, "link", words[link].ToUpperInvariant());
                if (words[link].Equals("UP", StringComparison.OrdinalIgnoreCase)) up++;
                if (neighbor >= whole) break;
                reading.Facts.Add(subject, "neighbor", Shapes.IsNone(words[neighbor]) ? "none" : words[neighbor]);
                if (!Shapes.IsNone(words[neighbor])) neighbors.Add(words[neighbor]);
            }
            var hasOwner = words.Length > 5 && (whole > 5 || Shapes.IsMac(words[5]));
            if (hasOwner)
            {
                reading.Facts.Add($"member {words[0]}", "belongs to", words[5].ToLowerInvariant());
                owners.Add(words[5].ToLowerInvariant());
            }
            isCut |= !hasOwner;
            isChained &= words.Skip(1).Take(3).Contains("UP", StringComparer.OrdinalIgnoreCase);
        }
        if (members.Count == 0) return reading.Judge(expectations);
        // A fabric hangs together: when each neighbor that is named has its row, no row is missing.
        var isClosed = members.Count > 1 && isChained && neighbors.All(members.ToHashSet(StringComparer.Ordinal).Contains);
        var isWhole = reading.IsWhole || (isClosed && !isCut);
        reading.Facts.IsComplete = isWhole;
        reading.Facts.Add(!isWhole, "fabric", "members", Shapes.Sorted(members));
        // Members that belong to different masters are halves of a split fabric.
        reading.Facts.Add(!isWhole, "fabric", "owners", Shapes.Sorted(owners));
        reading.Facts.Add(!isWhole, "fabric", "owner count", owners.Distinct().Count().ToString(CultureInfo.InvariantCulture));
        reading.Facts.Add(!isWhole, "fabric", "links up", up.ToString(CultureInfo.InvariantCulture));
        return reading.Judge(expectations);
    }

    private static bool IsRow(string[] words) => words.Length >= 2 && Shapes.IsMember(words[0]) && Links.Contains(words[1], StringComparer.OrdinalIgnoreCase);
}
