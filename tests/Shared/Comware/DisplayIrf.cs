using System.Globalization;
using System.Text;

namespace Runbooks.Testing.Comware;

/// <summary>
/// <c>display irf</c> and its kin, in the layout of each Comware. The Comware 5 layouts of topology and configuration are taken to be
/// those of Comware 7; no capture shows them.
/// </summary>
internal static class DisplayIrf
{
    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).TrimEnd() + "\n";

    public static string Members(Fabric fabric, Switch here)
    {
        var seven = fabric.Master.Spec.Comware == 7;
        // Comware 5: "Switch  Role   Priority  CPU-Mac         Description" and Slave; Comware 7: "MemberID    Role    Priority …" and Standby.
        var text = new StringBuilder(seven ? "MemberID    Role    Priority  CPU-Mac         Description\n" : "Switch  Role   Priority  CPU-Mac         Description\n");
        foreach (var box in fabric.InOrder)
        {
            var marks = (box.IsMaster ? "*" : " ") + (box == here ? "+" : " ");
            var role = box.IsMaster ? "Master" : seven ? "Standby" : "Slave";
            text.Append(seven
                ? Line($" {marks}{box.MemberId,-10}{role,-8}{Election.Priority(box),-4}{box.CpuMac,20}  ---")
                : Line($"{marks}{box.MemberId,-4}{role,-8}{Election.Priority(box),-8}{box.CpuMac}  -----"));
        }
        text.Append("--------------------------------------------------\n * indicates the device is the master.\n + indicates the device through which the user logs in.\n\n");
        text.Append(Line($" The bridge MAC of the IRF is: {fabric.BridgeMac}")).Append(" Auto upgrade                : yes\n");
        var persistent = fabric.Running.MacPersistent == "timer" ? "6 min" : fabric.Running.MacPersistent;
        return text.Append(Line($" Mac persistent              : {persistent}")).Append(CultureInfo.InvariantCulture, $" Domain ID                   : {fabric.Running.Domain}").ToString();
    }

    public static string Topology(Fabric fabric, Links links)
    {
        var text = new StringBuilder(
            """
                                       Topology Info
             -------------------------------------------------------------------------
                           IRF-Port1                  IRF-Port2
             MemberID   Link        neighbor      Link        neighbor     Belong To

            """.ReplaceLineEndings("\n"));
        foreach (var box in fabric.InOrder)
        {
            var (first, second) = (links.State(box, 1), links.State(box, 2));
            // "Belong To" is the master's CPU MAC address (Comware 7 IRF command reference).
            text.Append(Line($" {box.MemberId,-11}{Word(first),-12}{Neighbor(first),-14}{Word(second),-12}{Neighbor(second),-13}{fabric.Master.CpuMac}"));
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string Word(IrfLinkState link) => link.State.ToString().ToUpperInvariant();

    private static string Neighbor(IrfLinkState link) => link.Neighbor is { } box ? box.MemberId.ToString(CultureInfo.InvariantCulture) : "---";

    public static string Bindings(Fabric fabric)
    {
        var text = new StringBuilder(" MemberID NewID    IRF-Port1                     IRF-Port2\n");
        foreach (var box in fabric.InOrder)
        {
            var (first, second) = (Names(fabric, box, 1), Names(fabric, box, 2));
            for (var row = 0; row < Math.Max(first.Length, second.Length); row++)
            {
                var ids = row == 0 ? string.Create(CultureInfo.InvariantCulture, $" {box.MemberId,-9}{box.NewId,-9}") : new string(' ', 19);
                text.Append(Line($"{ids}{first.ElementAtOrDefault(row) ?? "",-30}{second.ElementAtOrDefault(row) ?? ""}"));
            }
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string[] Names(Fabric fabric, Switch box, int index) =>
        fabric.Running.Bindings(new(box.MemberId, index)) is { IsEmpty: false } bindings ? [.. bindings.Select(binding => binding.Port.ToString())] : ["disable"];

    /// <summary>UP, DOWN, ADM (shut); of an IRF port without bindings <c>disable</c> and <c>--</c>.</summary>
    public static string Ports(Fabric fabric, Links links)
    {
        var text = new StringBuilder();
        foreach (var box in fabric.InOrder)
        {
            text.Append(Line($"Member {box.MemberId}")).Append(" IRF Port  Interface                             Status\n");
            foreach (var index in new[] { 1, 2 })
            {
                var bindings = fabric.Running.Bindings(new(box.MemberId, index));
                if (bindings.IsEmpty) text.Append(Line($" {index,-10}{"disable",-38}--"));
                foreach (var (binding, at) in bindings.Select((binding, at) => (binding, at)))
                {
                    var status = fabric.Running.IsShut(binding.Port) ? "ADM" : links.Works(box, binding.Port) ? "UP" : "DOWN";
                    text.Append(Line($" {(at == 0 ? index.ToString(CultureInfo.InvariantCulture) : ""),-10}{binding.Port,-38}{status}"));
                }
            }
        }
        return text.ToString().TrimEnd('\n');
    }
}
