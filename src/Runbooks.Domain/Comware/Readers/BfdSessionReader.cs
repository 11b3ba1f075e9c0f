using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display bfd session</c>. With BFD MAD a session is Down while all is well and Up only while the fabric is split (H3C Comware 7 IRF
/// configuration guide):
/// <code>
///  Total sessions: 1     Up sessions: 0     Init mode: Active
///
///  IPv4 session working in control packet mode:
///
///  LD/RD            SourceAddr      DestAddr        State  Holdtime    Interface
///  32833/0          192.168.99.1    192.168.99.2    Down      /        Vlan999
/// </code>
/// Other releases say <c>Total Session Num: 1</c>; those are known only by their words.
/// </summary>
internal static class BfdSessionReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.BfdSession);
        var (total, rows, hasCutRow) = (-1, 0, false);
        foreach (var (line, words) in reading.Rows)
        {
            if (line.Text.Contains("Total session", StringComparison.OrdinalIgnoreCase))
            {
                if (Number(line, "Total session") is { } all && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                {
                    total = count;
                    reading.Facts.Add("sessions", "total", all);
                }
                if (Number(line, "Up session") is { } up) reading.Facts.Add("sessions", "up", up);
            }
            else if (IsRow(words))
            {
                rows++;
                hasCutRow |= !Row(reading.Facts, line, words);
            }
        }
        reading.Facts.IsComplete |= total >= 0 && rows >= total && !hasCutRow;
        return reading.Judge(expectations);
    }

    /// <summary>The number behind a key of the first line, whole only when something follows it.</summary>
    private static string? Number(ConsoleLine line, string key)
    {
        var at = line.Text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || Shapes.After(line.Text[at..]) is not { } value) return null;
        var digits = new string([.. value.TakeWhile(char.IsAsciiDigit)]);
        return digits.Length > 0 && (digits.Length < value.Length || !line.IsCut) ? digits : null;
    }

    private static bool IsRow(string[] words) => words.Length >= 2 && words[0].Split('/') is [var local, var remote] && Shapes.IsNumber(local) && Shapes.IsNumber(remote) && Shapes.IsIpv4(words[1]);

    private static bool Row(ComwareFacts facts, ConsoleLine line, string[] words)
    {
        var whole = Reading.WholeWords(line, words);
        if (whole < 4) return false;
        var subject = $"BFD session {words[1]}";
        facts.Add(subject, "destination", words[2]);
        facts.Add(subject, "state", words[3].ToLowerInvariant());
        if (words.Length > 5) facts.Add(line.IsCut, subject, "interface", InterfaceText.Canonical(words[^1]));
        return true;
    }
}
