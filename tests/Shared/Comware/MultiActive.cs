using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

internal enum MadKind { Bfd, Lacp, Arp, Nd }

/// <summary>Multi-active detection (MAD): who notices that there are two masters, and who gives way.</summary>
internal static class MultiActive
{
    private static readonly (MadKind Kind, string Line)[] Commands = [(MadKind.Bfd, "mad bfd enable"), (MadKind.Lacp, "mad enable"), (MadKind.Arp, "mad arp enable"), (MadKind.Nd, "mad nd enable")];

    /// <summary>The interfaces it is enabled on, as headers.</summary>
    public static IEnumerable<(MadKind Kind, string Header)> Enabled(Configuration running) =>
        Commands.SelectMany(command => running.Headers("interface ").Where(header => running.Has(header, command.Line)).Select(header => (command.Kind, header)));

    /// <summary>The ports that carry it on one member: those of the VLAN, or of the aggregation.</summary>
    public static IEnumerable<InterfaceName> Ports(Configuration running, Switch box, string header)
    {
        var number = header[header.AsSpan().TrimEnd("0123456789").Length..];
        var line = header.Contains("Vlan-interface", StringComparison.Ordinal) ? $"port access vlan {number}" : $"port link-aggregation group {number}";
        return box.Ports.Where(port => running.Has(Configuration.Of(port), line));
    }

    /// <summary>What must stand for it to detect anything, on one member.</summary>
    public static bool IsReady(Configuration running, Switch box, MadKind kind, string header) => kind switch
    {
        // A MAD IP address for each member, and the spanning tree off on the ports (H3C S6520X IRF configuration guide).
        MadKind.Bfd => running.Lines(header).Any(line => line.StartsWith("mad ip address ", StringComparison.Ordinal) && line.EndsWith($" member {box.MemberId}", StringComparison.Ordinal))
            && Ports(running, box, header).Any() && Ports(running, box, header).All(port => running.Has(Configuration.Of(port), "undo stp enable")),
        // A dynamic aggregation with at least one port of each member (same guide).
        MadKind.Lacp => running.Has(header, "link-aggregation mode dynamic") && Ports(running, box, header).Any(),
        // With ARP and ND MAD the bridge MAC address must change after a split (same guide).
        _ => running.MacPersistent == "no" && running.Lines(header).Any(line => line.StartsWith(kind == MadKind.Arp ? "ip address " : "ipv6 address ", StringComparison.Ordinal)) && Ports(running, box, header).Any(),
    };

    /// <summary>
    /// Which of two halves gives way. On Comware 7 LACP and BFD keep the half with more members, then the one with the lower master ID; ARP
    /// and ND look at the master ID alone (H3C S6520X IRF configuration guide). Comware 5 always looks at the master ID (H3C S5820X and
    /// S5120-EI IRF command references).
    /// </summary>
    public static Fabric Loser(MadKind kind, Fabric a, Fabric b)
    {
        if (a.Master.Spec.Comware == 7 && kind is MadKind.Bfd or MadKind.Lacp && a.Members.Count != b.Members.Count) return a.Members.Count < b.Members.Count ? a : b;
        return a.Master.MemberId > b.Master.MemberId ? a : b;
    }

    /// <summary>In Recovery all ports are shut but IRF ports, BFD MAD ports and those excluded (same guide).</summary>
    public static bool Shuts(Fabric fabric, Switch box, InterfaceName port) =>
        fabric.InRecovery && fabric.Running.BoundTo(box.MemberId, port) is null && !fabric.Running.Has("", $"mad exclude interface {port}")
        && !Enabled(fabric.Running).Any(mad => mad.Kind == MadKind.Bfd && Ports(fabric.Running, box, mad.Header).Contains(port));
}
