using System.Text;

namespace Runbooks.Testing.Comware;

/// <summary>
/// A configuration as the switch prints it (Comware 5 and 7 outputs):
/// <code>
/// #
///  version 5.20, Release 2222P10
/// #
///  irf domain 10
///  irf member 1 priority 32
/// #
/// interface GigabitEthernet1/0/51
///  shutdown
/// #
/// irf-port 1/1
///  port group interface GigabitEthernet1/0/51
/// #
/// return
/// </code>
/// </summary>
internal static class ConfigurationText
{
    public static bool Same(Configuration running, Configuration? saved) => saved is not null && Plain(running) == Plain(saved);

    // Entering a view leaves no trace in a configuration.
    private static string Plain(Configuration configuration) =>
        string.Join('\n', configuration.Sections.Where(section => section.Value.Length > 0 || section.Key.StartsWith("vlan ", StringComparison.Ordinal)).Select(section => $"{section.Key}:{string.Join(',', section.Value.Order(StringComparer.Ordinal))}"));

    public static string Write(Configuration configuration, Fabric fabric)
    {
        var text = new StringBuilder().Append("#\n version ").Append(Software(fabric.Master.Spec)).Append("\n#\n sysname ").Append(configuration.Sysname).Append("\n#\n");
        foreach (var line in configuration.Lines("").Where(line => !line.StartsWith("sysname ", StringComparison.Ordinal)).OrderBy(line => line.StartsWith("irf member", StringComparison.Ordinal)))
        {
            if (IsHere(line, fabric)) text.Append(' ').Append(line).Append('\n');
        }
        text.Append("#\n");
        foreach (var header in configuration.Headers("vlan ")) Section(text, configuration, header);
        foreach (var header in configuration.Headers("interface ").Where(header => !header.Contains('/', StringComparison.Ordinal))) Section(text, configuration, header);
        foreach (var port in fabric.InOrder.SelectMany(box => box.Ports)) Section(text, configuration, Configuration.Of(port));
        foreach (var box in fabric.InOrder)
        {
            foreach (var header in new[] { $"irf-port {box.MemberId}/1", $"irf-port {box.MemberId}/2" }.Where(header => configuration.Lines(header).Length > 0)) Section(text, configuration, header);
        }
        return text.Append("return").ToString();
    }

    public static void Section(StringBuilder text, Configuration configuration, string header)
    {
        text.Append(header).Append('\n');
        foreach (var line in configuration.Lines(header)) text.Append(' ').Append(line).Append('\n');
        text.Append("#\n");
    }

    public static string Software(SwitchSpec spec) => $"{(spec.Comware == 7 ? "7.1.070" : "5.20.99")}, Release {spec.Release}";

    // What was configured for a member that has left waits for it, unseen.
    private static bool IsHere(string line, Fabric fabric) =>
        !line.StartsWith("irf member ", StringComparison.Ordinal) || fabric.Members.Any(box => line.StartsWith($"irf member {box.MemberId} ", StringComparison.Ordinal));
}
