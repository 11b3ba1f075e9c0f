using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display mad</c>:
/// <code>
/// MAD ARP enabled.
/// MAD ND enabled.
/// MAD LACP disabled.
/// MAD BFD enabled.
/// </code>
/// There is no line for a kind that a switch does not have: ND on Comware 5, and BFD in the table of the H3C S5120-EI IRF command reference. The
/// longer output with <c>verbose</c> is read too.
/// </summary>
internal static class MadReader
{
    private static readonly ImmutableArray<string> Kinds = ["ARP", "ND", "LACP", "BFD"];

    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.Mad);
        ConsoleOutput[] outputs = [.. reading.Paste.Outputs.Where(static output => output.Kind is OutputKind.Mad or OutputKind.MadVerbose)];
        foreach (var (_, words) in outputs.SelectMany(Reading.Printed)) State(reading.Facts, words);
        // ARP comes first and BFD last: a paste with them is whole without command and prompt too.
        var (begins, ends) = (reading.Facts.Values("MAD ARP", "state") is not null, reading.Facts.Values("MAD BFD", "state") is not null);
        reading.Facts.IsComplete = outputs.All(output => (output.Command is not null || begins) && (output.IsWhole || ends));
        if (reading.Facts.IsComplete) AddMissing(reading.Facts);
        return reading.Judge(expectations);
    }

    /// <summary>Where beginning and end were seen, a kind without a line is none that this switch has.</summary>
    public static void AddMissing(ComwareFacts facts)
    {
        string[] kinds = [.. Kinds.Where(kind => facts.Values($"MAD {kind}", "state") is null)];
        if (kinds.Length < Kinds.Length) foreach (var kind in kinds) facts.Add($"MAD {kind}", "state", "none");
    }

    /// <returns>The mechanism, when the line tells its state: <c>MAD BFD enabled interface: Vlan-interface999</c>.</returns>
    public static string? State(ComwareFacts facts, string[] words)
    {
        // "MAD enabled aggregation port:", below which the aggregation stands (H3C S5120-EI IRF command reference, display mad verbose).
        if (words is ["MAD", "enabled", "aggregation", ..])
        {
            facts.Add("MAD LACP", "state", "enabled");
            return "LACP";
        }
        if (words is not ["MAD", "ARP" or "ND" or "LACP" or "BFD", var state, ..]) return null;
        var word = state.TrimEnd('.', ':');
        if (word is not ("enabled" or "disabled")) return null;
        facts.Add($"MAD {words[1]}", "state", word);
        return words[1];
    }
}
