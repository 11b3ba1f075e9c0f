using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// <c>display mad verbose</c>, newer layout; the LACP rows as the HPE 5510 HI and 10500 IRF command references print them:
/// <code>
/// Multi-active recovery state: No
/// Excluded ports (user-configured):
/// Excluded ports (system-configured):
///   IRF physical interfaces:
///     FortyGigE1/0/53
/// MAD ARP disabled.
/// MAD LACP enabled interface: Bridge-Aggregation 1
///   MAD status                 : Normal
///   Member ID       Port                             MAD status
///   1               GigabitEthernet1/0/1             Normal
/// MAD BFD enabled interface: Vlan-interface999
///   MAD status                 : Normal
///   Member ID   MAD IP address       Neighbor   MAD status
///   1           192.168.99.1/24      2          Normal
/// </code>
/// Older layout (H3C Comware 7 IRF command reference, and a published capture):
/// <code>
/// Current MAD status: Detect
/// Excluded ports(configurable):
/// Excluded ports(can not be configured):
///   Ten-GigabitEthernet1/1/1
/// MAD BFD enabled interface:
///   Vlan-interface200
///     mad ip address 192.0.2.1 255.255.255.0 member 1
/// </code>
/// </summary>
internal static class MadVerboseReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var reading = new Reading(evidence, OutputKind.MadVerbose);
        foreach (var output in reading.Outputs)
        {
            var sheet = new MadSheet(reading.Facts);
            foreach (var (line, words) in Reading.Printed(output)) sheet.Line(line, words);
            sheet.End(output.IsWhole);
        }
        if (reading.IsWhole) MadReader.AddMissing(reading.Facts);
        return reading.Judge(expectations);
    }
}
