using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display interface brief</c>; Comware 5 begins with <c>The brief information of interface(s) under bridge mode:</c> (published captures):
/// <code>
/// Brief information on interfaces in route mode:
/// Link: ADM - administratively down; Stby - standby
/// Protocol: (s) - spoofing
/// Interface            Link Protocol Primary IP      Description
/// Vlan1                UP   UP       192.0.2.1
///
/// Brief information on interfaces in bridge mode:
/// Interface            Link Speed   Duplex Type PVID Description
/// XGE1/0/49            UP   10G(a)  F(a)   A    1
/// </code>
/// With <c>down</c>: <c>Interface Link Cause</c>, where the cause in Recovery state is <c>MAD ShutDown</c>.
/// </summary>
internal static class InterfaceBriefReader
{
    private enum Table { None, Route, Bridge, Down }

    private static readonly ImmutableArray<string> Links = ["UP", "ADM", "DOWN", "STBY"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.InterfaceBrief);
        var table = Table.None;
        foreach (var (line, words) in reading.Rows)
        {
            if (words[0].Equals("Interface", StringComparison.OrdinalIgnoreCase) && words.Length > 2 && words[1].Equals("Link", StringComparison.OrdinalIgnoreCase)) table = Header(words);
            else if (words.Length > 1 && InterfaceText.IsName(words[0])) Row(reading.Facts, line, words, table);
        }
        return reading.Judge(expectations);
    }

    private static Table Header(string[] words) => words[2].ToLowerInvariant() switch { "protocol" => Table.Route, "speed" => Table.Bridge, "cause" => Table.Down, _ => Table.None };

    private static void Row(ComwareFacts facts, ConsoleLine line, string[] words, Table table)
    {
        var (subject, link, whole) = (InterfaceText.Canonical(words[0]), words[1].ToUpperInvariant(), Reading.WholeWords(line, words));
        if (whole < 2 && !Links.Contains(link)) return;
        facts.Add(subject, "link", link);
        if (table == Table.Route && whole > 2) facts.Add(subject, "protocol", words[2]);
        if (table == Table.Route && whole > 3) facts.Add(subject, "address", Shapes.IsNone(words[3]) ? "" : words[3]);
        if (table == Table.Bridge)
        {
            if (whole > 2) facts.Add(subject, "speed", Bare(words[2]));
            if (whole > 3) facts.Add(subject, "duplex", Bare(words[3]) switch { "A" => "auto", "F" => "full", "H" => "half", var other => other });
            if (whole > 4) facts.Add(subject, "type", words[4] switch { "A" => "access", "T" => "trunk", "H" => "hybrid", var other => other });
            if (whole > 5) facts.Add(subject, "PVID", words[5]);
        }
        if (table == Table.Down && words.Length > 2) facts.Add(line.IsCut, subject, "cause", string.Join(' ', words[2..]));
    }

    // "10G(a)": negotiated.
    private static string Bare(string word) => word.EndsWith("(a)", StringComparison.OrdinalIgnoreCase) ? word[..^3] : word;
}
