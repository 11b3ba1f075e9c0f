using System.Globalization;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display version</c>, of several consoles in one paste too:
/// <code>
/// HP Comware Platform Software
/// Comware Software, Version 5.20.105, Release 1808P21
/// Copyright (c) 2010-2014 Hewlett-Packard Development Company, L.P.
/// HP A5800-24G-SFP Switch with 1 Interface Slot uptime is 24 weeks, 4 days, 7 hours, 19 minutes
/// </code>
/// Comware 7: <c>HPE Comware Software, Version 7.1.070, Release 3506P10</c>, also <c>ESS</c>, <c>Feature</c>, <c>Alpha</c> in place of
/// <c>Release</c>; the uptime may stand in the next line (published captures).
/// </summary>
internal static class VersionReader
{
    private const string Switch = "switch", All = "all switches";

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.Version);
        var (releases, isOpen, waits) = (new List<string>(), false, false);
        foreach (var (line, _) in reading.Rows)
        {
            var text = line.Text.Trim();
            if (Software(text) is var (version, kind, release))
            {
                reading.Facts.Add(Switch, "comware", version.Split('.')[0]);
                reading.Facts.Add(line.IsCut && release.Length == 0, Switch, "software", version);
                isOpen |= line.IsCut;
                if (release.Length == 0) continue;
                reading.Facts.Add(Switch, "release type", kind);
                reading.Facts.Add(line.IsCut, Switch, "release", release);
                releases.Add($"{version} {release}");
            }
            else if (text.IndexOf(" uptime is", StringComparison.Ordinal) is > 0 and var at)
            {
                // "HP A5800-24G-SFP Switch with 1 Interface Slot": the slots are no part of the model.
                reading.Facts.Add(Switch, "model", text[..at].Split(" with ")[0].Trim());
                waits = !Uptime(reading.Facts, line, text[(at + 10)..]);
            }
            else if (waits) waits = !Uptime(reading.Facts, line, text);
        }
        if (releases.Count > 0)
        {
            reading.Facts.Add(isOpen, All, "count", releases.Count.ToString(CultureInfo.InvariantCulture));
            reading.Facts.Add(isOpen, All, "releases", [.. releases.Select(static release => release.Split(' ')[1]).Distinct(StringComparer.Ordinal)]);
            // One output alone cannot show that two switches run the same.
            if (releases.Count > 1) reading.Facts.Add(isOpen, All, "same", releases.Distinct(StringComparer.Ordinal).Count() == 1 ? "yes" : "no");
        }
        return reading.Judge(expectations);
    }

    // "Comware Software, Version 5.20.105, Release 1808P21"
    private static (string Version, string Kind, string Release)? Software(string text)
    {
        const string mark = "Version ";
        if (!text.Contains("Comware", StringComparison.Ordinal) || text.IndexOf(mark, StringComparison.Ordinal) is not (> 0 and var at)) return null;
        var parts = text[(at + mark.Length)..].Split(',', StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0 || !char.IsAsciiDigit(parts[0][0]) || parts[0].Any(static c => c != '.' && !char.IsAsciiLetterOrDigit(c))) return null;
        var words = parts.Length > 1 ? EvidenceText.Words(parts[1]) : [];
        return words.Length > 1 ? (parts[0], words[0], words[^1]) : (parts[0], "", "");
    }

    // "24 weeks, 4 days, 7 hours, 19 minutes"
    private static bool Uptime(ComwareFacts facts, ConsoleLine line, string text)
    {
        var (minutes, isRead) = (0L, false);
        foreach (var part in text.Split(','))
        {
            if (EvidenceText.Words(part) is not [{ Length: <= 6 } number, var unit] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || Minutes(unit) is not { } each) continue;
            (minutes, isRead) = (minutes + ((long)count * each), true);
        }
        if (isRead) facts.Add(line.IsCut, Switch, "uptime minutes", minutes.ToString(CultureInfo.InvariantCulture));
        return isRead;
    }

    private static int? Minutes(string unit) => unit.TrimEnd('s') switch { "minute" => 1, "hour" => 60, "day" => 24 * 60, "week" => 7 * 24 * 60, "year" => 365 * 24 * 60, _ => null };
}
