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
/// Comware 5 has no line for ND. The longer output with <c>verbose</c> is read too.
/// </summary>
internal static class MadReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.Mad);
        foreach (var (_, words) in reading.Rows) State(reading.Facts, words);
        foreach (var output in reading.Paste.Outputs.Where(static output => output.Kind == OutputKind.MadVerbose))
        {
            foreach (var (_, words) in Reading.Printed(output)) State(reading.Facts, words);
        }
        return reading.Judge(expectations);
    }

    /// <returns>The mechanism, when the line tells its state: <c>MAD BFD enabled interface: Vlan-interface999</c>.</returns>
    public static string? State(ComwareFacts facts, string[] words)
    {
        if (words is not ["MAD", "ARP" or "ND" or "LACP" or "BFD", var state, ..]) return null;
        var word = state.TrimEnd('.', ':');
        if (word is not ("enabled" or "disabled")) return null;
        facts.Add($"MAD {words[1]}", "state", word);
        return words[1];
    }
}
