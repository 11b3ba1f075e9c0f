using System.Text;
using System.Text.RegularExpressions;

namespace Runbooks.Testing.Comware;

/// <summary>The <c>display</c> commands, in any view, and <c>dir</c>.</summary>
internal static class DisplayCommands
{
    public static ImmutableArray<Rule> Rules { get; } =
    [
        .. Display("version", console => DisplayDevice.Version(console.Fabric, console.Lab.Clock)),
        .. Display("boot-loader", console => DisplayDevice.BootLoader(console.Fabric)),
        .. Display("device", console => DisplayDevice.Device(console.Fabric)),
        .. Display("irf", console => DisplayIrf.Members(console.Fabric, console.Box)),
        .. Display("irf topology", console => DisplayIrf.Topology(console.Fabric, console.Lab.Links)),
        .. Display("irf configuration", console => DisplayIrf.Bindings(console.Fabric)),
        // Comware 7 only.
        .. Display("irf link", console => console.Box.Spec.Comware == 7 ? DisplayIrf.Ports(console.Fabric, console.Lab.Links) : null),
        .. Display("mad", console => DisplayMad.Short(console.Fabric)),
        .. Display("mad verbose", console => console.Box.Spec.Comware == 7 ? DisplayMad.Verbose(console.Fabric, console.Lab) : DisplayMad5.Verbose(console.Fabric)),
        .. Display("bfd session", console => DisplayMad.Sessions(console.Fabric, console.Lab, console.Box)),
        .. Display("interface brief", console => DisplayInterfaces.Brief(console.Fabric, console.Lab.Links)),
        .. Display("interface brief down", console => DisplayInterfaces.Down(console.Fabric, console.Lab.Links)),
        .. Display("current-configuration", console => ConfigurationText.Write(console.Running, console.Fabric)),
        .. Display("saved-configuration", console => console.Box.Startup is { } saved ? ConfigurationText.Write(saved, console.Fabric) : "The config file does not exist!"),
        .. Display("startup", DisplayDevice.Startup),
        .. Display("stp", console => console.Running.Has("", "stp global enable") ? $"-------[CIST Global Info][Mode MSTP]-------\n CIST Bridge         : 32768.{console.Fabric.BridgeMac}" : "Protocol status    : disabled"),
        new("*", "display current-configuration interface <interface>", (console, values) => console.Print("#\n" + One(console, $"interface {values[0]}"))),
        new("port irf-port vlan vlan-interface aggregation", "display this", (console, _) => console.Print("#\n" + One(console, console.View))),
        new("user", "dir", (console, _) => console.Print(DisplayDevice.Files(console.Box))),
        new("user", "dir flash:/", (console, _) => console.Print(DisplayDevice.Files(console.Box))),
    ];

    private static string One(Console console, string header)
    {
        var text = new StringBuilder();
        ConfigurationText.Section(text, console.Running, header);
        return text.Append("return").ToString();
    }

    private static IEnumerable<Rule> Display(string words, Func<Console, string?> write)
    {
        yield return new("*", $"display {words}", (console, _) => Print(console, write(console), ""));
        // Filters by a regular expression (H3C CLI configuration guides); in quotes where it holds blanks.
        yield return new("*", $"display {words} | include <rest>", (console, values) => Print(console, write(console), values[0].Trim('"')));
    }

    private static void Print(Console console, string? text, string include)
    {
        if (text is null) console.Fault("Unrecognized command", "display irf ".Length);
        else
        {
            var lines = text.Split('\n').Where(line => include.Length == 0 || Regex.IsMatch(line, include, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).ToArray();
            if (lines.Length > 0) console.Print(string.Join('\n', lines));
        }
    }
}
