using System.Text;

namespace Runbooks.Testing.Comware;

/// <summary>
/// <c>display mad verbose</c> of Comware 5, after the words of the H3C S5820X and HP A5800 IRF command references:
/// <code>
/// Current MAD status: Detect
/// Excluded ports(configurable):
/// Excluded ports(can not be configured):
///   GigabitEthernet1/0/51
/// MAD ARP disabled.
/// MAD enabled aggregation port:
///   Bridge-Aggregation2
/// MAD BFD disabled.
/// </code>
/// The order of its parts was not confirmed by a capture.
/// </summary>
internal static class DisplayMad5
{
    public static string Verbose(Fabric fabric)
    {
        var (running, text) = (fabric.Running, new StringBuilder());
        text.Append("Current MAD status: ").Append(fabric.InRecovery ? "Recovery" : "Detect").Append("\nExcluded ports(configurable):\n");
        foreach (var line in running.Lines("").Where(line => line.StartsWith("mad exclude interface ", StringComparison.Ordinal))) text.Append("  ").Append(line["mad exclude interface ".Length..]).Append('\n');
        text.Append("Excluded ports(can not be configured):\n");
        foreach (var binding in fabric.InOrder.SelectMany(box => new[] { 1, 2 }.SelectMany(index => running.Bindings(new(box.MemberId, index))))) text.Append("  ").Append(binding.Port).Append('\n');
        Part(text, running, MadKind.Arp, "MAD ARP enabled interface:", "MAD ARP disabled.");
        Part(text, running, MadKind.Nd, "MAD ND enabled interface:", "MAD ND disabled.");
        Part(text, running, MadKind.Lacp, "MAD enabled aggregation port:", "MAD LACP disabled.");
        Part(text, running, MadKind.Bfd, "MAD BFD enabled interface:", "MAD BFD disabled.");
        return text.ToString().TrimEnd('\n');
    }

    private static void Part(StringBuilder text, Configuration running, MadKind kind, string enabled, string disabled)
    {
        var headers = MultiActive.Enabled(running).Where(mad => mad.Kind == kind).Select(mad => mad.Header["interface ".Length..]).ToArray();
        text.Append(headers.Length == 0 ? disabled : enabled).Append('\n');
        foreach (var header in headers)
        {
            text.Append("  ").Append(header).Append('\n');
            foreach (var line in running.Lines($"interface {header}").Where(line => line.StartsWith("mad ip address ", StringComparison.Ordinal))) text.Append("    ").Append(line).Append('\n');
        }
    }
}
