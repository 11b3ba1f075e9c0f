using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display current-configuration</c>, <c>display saved-configuration</c>, <c>display this</c>, or a part of one:
/// <code>
/// #
///  irf domain 100
///  irf mac-address persistent timer
///  irf auto-update enable
///  undo irf link-delay
///  irf member 1 priority 3
/// irf-port 1/1
///  port group interface Ten-GigabitEthernet1/0/49 mode enhanced
/// #
/// interface Ten-GigabitEthernet1/0/49
///  shutdown
/// #
/// return
/// </code>
/// A default is not printed, so what is not there says nothing in a part of it, and is the default in the whole, or in the whole block of irf lines; an interface without <c>shutdown</c> is not shut down.
/// </summary>
internal static class ConfigurationReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.Configuration);
        var (isKept, hasIrf) = (false, false);
        foreach (var output in reading.Outputs)
        {
            var keepsAll = KeepsAll(output.Command);
            var isFiltered = !keepsAll && output.Command?.Split('|') is [_, var filter, ..] && EvidenceText.Words(filter) is [var word, ..] && !DisplayCommand.IsShort(word, "begin", 1);
            var sheet = new ConfigurationSheet(reading.Facts, isFiltered);
            foreach (var (line, words) in Reading.Printed(output))
            {
                // A line that may go on says nothing yet.
                if (line.IsCut) continue;
                if (line.Text.Trim() == "return") reading.Facts.IsComplete |= reading.Outputs.Length == 1;
                sheet.Line(words);
            }
            sheet.End(output.IsWhole);
            hasIrf |= sheet.HasIrfBlock && reading.Outputs.Length == 1;
            isKept |= keepsAll && output.IsWhole && reading.Outputs.Length == 1;
        }
        // A part of a configuration does not show what the rest has.
        if (reading.Outputs.Any(static output => output.Command is null || EvidenceText.Words(output.Command) is not [_, var which] || DisplayCommand.IsShort(which, "this", 2))) reading.Facts.IsComplete = isKept;
        if (hasIrf || reading.Facts is { IsComplete: true, IsEmpty: false }) AddDefaults(reading.Facts, expectations);
        return reading.Judge(expectations);
    }

    // Domain 0 and priority 1 are the defaults (H3C S6520X IRF configuration guide). Where the whole is seen, a line that is not there is one.
    private static void AddDefaults(ComwareFacts facts, ImmutableArray<Expectation> expectations)
    {
        foreach (var (subject, property) in expectations.Where(static asked => asked.Subject == "irf").Select(static asked => (asked.Subject, asked.Property)))
        {
            var value = property == "domain" ? "0" : property.StartsWith("priority of member ", StringComparison.Ordinal) ? "1" : null;
            if (value is not null && facts.Values(subject, property) is null) facts.Add(subject, property, value);
        }
    }

    /// <summary>
    /// Whether a filter keeps every line that IRF settings and ports are read from: <c>| include irf|interface|shutdown</c>. What is left out is then no
    /// line of theirs.
    /// </summary>
    private static bool KeepsAll(string? command)
    {
        if (command?.Split('|') is not [_, var first, .. var more] || EvidenceText.Words(first) is not [var word, var one] || !DisplayCommand.IsShort(word, "include", 1)) return false;
        string[] kept = [one, .. more.Select(static part => part.Trim())];
        return ((string[])["irf domain 1", "irf member 1 priority 1", "interface X", "irf-port 1/1", "port group interface X", "shutdown"]).All(line => kept.Any(part => part.Length > 0 && line.Contains(part, StringComparison.Ordinal)));
    }
}
