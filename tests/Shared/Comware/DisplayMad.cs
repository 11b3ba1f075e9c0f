using System.Globalization;
using System.Text;

namespace Runbooks.Testing.Comware;

/// <summary><c>display mad</c>, <c>display mad verbose</c> and <c>display bfd session</c> in the layout of Comware 7.</summary>
internal static class DisplayMad
{
    // "MAD ARP enabled.", in this order (Comware 7 IRF command reference).
    private static readonly (MadKind Kind, string Name)[] Kinds = [(MadKind.Arp, "ARP"), (MadKind.Nd, "ND"), (MadKind.Lacp, "LACP"), (MadKind.Bfd, "BFD")];

    public static string Short(Fabric fabric) =>
        // Not every Comware 5 release knows ND.
        string.Join('\n', Kinds.Where(kind => fabric.Master.Spec.Comware == 7 || kind.Kind != MadKind.Nd || MultiActive.Enabled(fabric.Running).Any(mad => mad.Kind == MadKind.Nd)).Select(kind => $"MAD {kind.Name} {(MultiActive.Enabled(fabric.Running).Any(mad => mad.Kind == kind.Kind) ? "enabled" : "disabled")}."));

    public static string Verbose(Fabric fabric, Lab lab)
    {
        var (running, text) = (fabric.Running, new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"Multi-active recovery state: {(fabric.InRecovery ? "Yes" : "No")}\nExcluded ports (user-configured):\n");
        foreach (var line in running.Lines("").Where(line => line.StartsWith("mad exclude interface ", StringComparison.Ordinal))) text.Append("  ").Append(line["mad exclude interface ".Length..]).Append('\n');
        text.Append("Excluded ports (system-configured):\n  IRF physical interfaces:\n");
        foreach (var binding in fabric.InOrder.SelectMany(box => new[] { 1, 2 }.SelectMany(index => running.Bindings(new(box.MemberId, index))))) text.Append("    ").Append(binding.Port).Append('\n');
        var bfd = MultiActive.Enabled(running).Where(mad => mad.Kind == MadKind.Bfd).Select(mad => mad.Header["interface ".Length..]).ToArray();
        if (bfd.Length > 0) text.Append("  BFD MAD interfaces:\n    ").AppendJoin("\n    ", bfd).Append('\n');
        foreach (var (kind, name) in Kinds)
        {
            var interfaces = MultiActive.Enabled(running).Where(mad => mad.Kind == kind).Select(mad => mad.Header).ToArray();
            if (interfaces.Length == 0) text.Append(CultureInfo.InvariantCulture, $"MAD {name} disabled.\n");
            foreach (var header in interfaces) Enabled(text, fabric, lab, kind, name, header);
        }
        return text.ToString().TrimEnd('\n');
    }

    private static void Enabled(StringBuilder text, Fabric fabric, Lab lab, MadKind kind, string name, string header)
    {
        var title = header["interface ".Length..];
        if (kind is MadKind.Arp or MadKind.Nd)
        {
            // Comware 7 IRF command reference: "MAD ARP enabled interface:" and the interfaces below it.
            text.Append(CultureInfo.InvariantCulture, $"MAD {name} enabled interface:\n  {title}\n");
            return;
        }
        if (kind == MadKind.Lacp)
        {
            // Comware 7 IRF command reference: state of each member's ports below the aggregation.
            text.Append(CultureInfo.InvariantCulture, $"MAD LACP enabled interface: {title}\n  MAD status                 : {(IsNormal(fabric, lab, kind, header) ? "Normal" : "Faulty")}\n  Member ID   Port                                  MAD status\n");
            foreach (var box in fabric.InOrder)
            {
                foreach (var port in MultiActive.Ports(fabric.Running, box, header)) text.Append(CultureInfo.InvariantCulture, $"  {box.MemberId,-12}{port,-38}{(lab.Links.HasLink(box, port) ? "Normal" : "Faulty")}\n");
            }
            return;
        }
        text.Append(CultureInfo.InvariantCulture, $"MAD BFD enabled interface: {title}\n  MAD status                 : {(IsNormal(fabric, lab, kind, header) ? "Normal" : "Faulty")}\n  Member ID   MAD IP address       Neighbor   MAD status\n");
        foreach (var box in fabric.InOrder)
        {
            foreach (var other in fabric.InOrder.Where(other => other != box))
                text.Append(CultureInfo.InvariantCulture, $"  {box.MemberId,-12}{Address(fabric, header, box),-21}{other.MemberId,-11}{(lab.Mad.Reaches(kind, header, box, other) ? "Normal" : "Faulty")}\n");
        }
    }

    private static bool IsNormal(Fabric fabric, Lab lab, MadKind kind, string header) =>
        fabric.Members.All(box => fabric.Members.All(other => other == box || lab.Mad.Reaches(kind, header, box, other)));

    private static string Address(Fabric fabric, string header, Switch box) =>
        fabric.Running.Lines(header).FirstOrDefault(line => line.StartsWith("mad ip address ", StringComparison.Ordinal) && line.EndsWith($" member {box.MemberId}", StringComparison.Ordinal)) is { } line
            ? string.Join('/', line.Split(' ')[3..5]) : "--";

    /// <summary>A MAD session is Down while all is well, and Up only during a split (H3C S6520X IRF configuration guide).</summary>
    public static string Sessions(Fabric fabric, Lab lab, Switch here)
    {
        var rows = new List<string>();
        foreach (var (_, header) in MultiActive.Enabled(fabric.Running).Where(mad => mad.Kind == MadKind.Bfd))
        {
            foreach (var other in lab.Switches.Where(box => box != here && box.Fabric is not null && (box.Fabric == fabric || box.Fabric.Lineage == fabric.Lineage)))
            {
                var state = other.Fabric != fabric && lab.Mad.Reaches(MadKind.Bfd, header, here, other) ? "Up" : "Down";
                var (own, far) = (Address(fabric, header, here).Split('/')[0], Address(fabric, header, other).Split('/')[0]);
                rows.Add(string.Create(CultureInfo.InvariantCulture, $" {32832 + rows.Count}/0          {own,-16}{far,-16}{state,-9}{"/",-9}Vlan{header[header.AsSpan().TrimEnd("0123456789").Length..]}"));
            }
        }
        var up = rows.Count(row => row.Contains(" Up ", StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $" Total sessions: {rows.Count}     Up sessions: {up}     Init mode: Active\n\n IPv4 session working in control packet mode:\n\n LD/RD            SourceAddr      DestAddr        State  Holdtime    Interface\n") + string.Join('\n', rows);
    }
}
