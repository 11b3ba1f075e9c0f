using System.Text.RegularExpressions;
using Runbooks.Domain.Engine;

namespace Runbooks.Testing.Comware;

/// <summary>
/// The person at the racks, who has nothing but what the step says:
/// <code>
/// Cable 1: sw1 GigabitEthernet1/0/52 (IRF-port 1/2) to sw2 GigabitEthernet2/0/51 (IRF-port 2/1); cable 2: …
/// Unplugged: cable 2: sw1 GigabitEthernet1/0/51 (IRF-port 1/1) to sw2 GigabitEthernet2/0/52 (IRF-port 2/2).
/// sw1 GigabitEthernet1/0/48 and sw2 GigabitEthernet2/0/48, directly: a link at every port.
/// sw1 GigabitEthernet1/0/48, sw2 GigabitEthernet2/0/48 and sw3 GigabitEthernet3/0/48 to dist1: a link at every port.
/// </code>
/// </summary>
internal static partial class Racks
{
    public const string Name = "At the racks";

    public static IEnumerable<string> Follow(Lab lab, Step step)
    {
        var cables = Cable().Matches(step.Expect).Select(match => (A: At(match, 1), B: At(match, 3))).ToArray();
        if (cables.Length > 0)
        {
            var pull = step.Expect.StartsWith("Unplugged", StringComparison.Ordinal);
            foreach (var (a, b) in cables)
            {
                if (!pull && Plug(lab, a, b) is { } taken) yield return taken;
                else if (!pull) continue;
                else if (lab.Wiring.Far(a) == b) lab.Unplug(a);
                else yield return $"There is no cable from {a.Box} {a.Port} to {b.Box} {b.Port}.";
            }
            yield break;
        }
        var ends = Port().Matches(step.Expect).Select(match => At(match, 1)).ToArray();
        if (ends.Length == 0) yield return "It names no port.";
        else if (Device().Match(step.Expect) is { Success: true } device)
        {
            foreach (var (end, at) in ends.Select((end, at) => (end, at)))
            {
                if (Plug(lab, end, new(device.Groups[1].Value, Lab.At(end.Box, $"GE1/0/{at + 1}").Port)) is { } taken) yield return taken;
            }
        }
        else
        {
            // Directly joined are two members; with several links each, the first goes to the first.
            var sides = ends.GroupBy(end => end.Box).Select(side => side.ToArray()).ToArray();
            if (sides.Length != 2 || sides[0].Length != sides[1].Length) yield return "These ports cannot be joined in pairs.";
            else
            {
                foreach (var (a, b) in sides[0].Zip(sides[1]))
                {
                    if (Plug(lab, a, b) is { } taken) yield return taken;
                }
            }
        }
    }

    private static string? Plug(Lab lab, Socket a, Socket b)
    {
        if (lab.Wiring.Far(a) is not null || lab.Wiring.Far(b) is not null) return $"There is a cable already where {a.Box} {a.Port} and {b.Box} {b.Port} are to be joined.";
        lab.Plug(a, b);
        return null;
    }

    private static Socket At(Match match, int group) => Lab.At(match.Groups[group].Value, match.Groups[group + 1].Value);

    [GeneratedRegex(@"[Cc]able \d+: (\S+) (\S+) \(IRF-port \d+/[12]\) to (\S+) (\S+) \(IRF-port \d+/[12]\)")]
    private static partial Regex Cable();

    [GeneratedRegex(@"(\S+) ([A-Za-z-]+\d+(?:/\d+){2,3})")]
    private static partial Regex Port();

    [GeneratedRegex(@"(?:/\d+) to (\S+?):")]
    private static partial Regex Device();
}
