using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Catalogue.VmotionNetworks;

/// <summary>What the hosts would print after a plan was carried out, in one of two layouts (before and since 6.0).</summary>
internal sealed class Outputs(Plan plan, string host, bool old)
{
    private sealed record End(int Link, string Network, string Address, string Mask, string Vmk, string PortGroup, string Vswitch, string Nic);

    private ImmutableArray<End> Ends => [.. plan.Tables[0].Rows.Where(row => row[1] == host).Select(row => new End(int.Parse(row[0], CultureInfo.InvariantCulture), row[2], row[3], row[4], row[5], row[6], row[7], row[8]))];

    private string Far(End end) => plan.Tables[0].Rows.Single(row => row[0] == end.Link.ToString(CultureInfo.InvariantCulture) && row[1] != host)[3];

    public int Mtu { get; init; } = int.Parse(plan.Inputs.Text("mtu"), CultureInfo.InvariantCulture);

    private string Stack => plan.Inputs.Text("stack") == "vmotion" ? "vmotion" : "defaultTcpipStack";

    private static string Prompt(Command command) => $"{command.Prompt} {command.Text}\n";

    /// <summary>The output that fits the step, with prompts and echoed commands.</summary>
    public string For(Step step)
    {
        var text = new StringBuilder();
        foreach (var command in step.Commands)
        {
            text.Append(Prompt(command)).Append(For(command.Text, step));
        }
        // A host without distributed switches prints nothing for them; the next prompt shows it.
        if (step.Id.EndsWith("before-vswitches", StringComparison.Ordinal)) text.Append(step.Commands[0].Prompt).Append('\n');
        return text.ToString();
    }

    private string For(string command, Step step) => command switch
    {
        _ when command.StartsWith("esxcli network nic list", StringComparison.Ordinal) => Nics(),
        _ when command.StartsWith("esxcli network vswitch standard list", StringComparison.Ordinal) => Vswitches(step.Id.Contains("before", StringComparison.Ordinal)),
        _ when command.StartsWith("esxcli network ip interface list", StringComparison.Ordinal) => Interfaces(),
        _ when command.StartsWith("esxcli network ip interface ipv4 get", StringComparison.Ordinal) => Ipv4(),
        _ when command.StartsWith("esxcfg-vmknic", StringComparison.Ordinal) => Vmknics(step.Id.Contains("before", StringComparison.Ordinal)),
        _ when command.StartsWith("esxcli network ip neighbor list", StringComparison.Ordinal) => Neighbors(),
        _ when command.Contains("route", StringComparison.Ordinal) => Routes(command),
        _ when command.StartsWith("for v in", StringComparison.Ordinal) => "vmk0\n   Tags: Management\nvmk9\n   Tags: \nend of list\n",
        _ when command.Contains("tag get", StringComparison.Ordinal) => "   Tags: VMotion\n",
        _ when command.Contains("failover get", StringComparison.Ordinal) => Failover(Ends.Single(end => command.EndsWith($"{Quoted(end.PortGroup)}", StringComparison.Ordinal))),
        _ when command.StartsWith("vmkping", StringComparison.Ordinal) => Ping(command),
        _ => "",
    };

    private static string Quoted(string name) => Domain.Vsphere.Ash.Word(name);

    private string Failover(End end)
    {
        var rest = string.Join(", ", Ends.Where(other => other != end).Select(other => other.Nic));
        return $"   Load Balancing: srcport\n   Network Failure Detection: link\n   Notify Switches: true\n   Failback: true\n   Active Adapters: {end.Nic}\n   Standby Adapters: \n   Unused Adapters: {rest}\n   Override Vswitch Load Balancing: false\n";
    }

    private static string Ping(string command)
    {
        var words = command.Split(' ');
        var size = int.Parse(words[Array.IndexOf(words, "-s") + 1], CultureInfo.InvariantCulture);
        var far = words[^1];
        var replies = string.Concat(Enumerable.Range(0, 3).Select(i => $"{(size + 8).ToString(CultureInfo.InvariantCulture)} bytes from {far}: icmp_seq={i.ToString(CultureInfo.InvariantCulture)} ttl=64 time=0.2{i.ToString(CultureInfo.InvariantCulture)}1 ms\n"));
        return $"PING {far} ({far}): {size.ToString(CultureInfo.InvariantCulture)} data bytes\n{replies}\n--- {far} ping statistics ---\n3 packets transmitted, 3 packets received, 0% packet loss\nround-trip min/avg/max = 0.201/0.211/0.221 ms\n\n";
    }

    private string Nics()
    {
        var speed = plan.Inputs.Text("speed") switch { "1gbe" => "1000", "10gbe" => "10000", _ => "100000" };
        var rows = Ends.Select((end, i) => new[] { end.Nic, $"0000:0{(i % 9).ToString(CultureInfo.InvariantCulture)}:00.0", "igb", "Up", "Up", speed, "Full", $"00:1b:21:00:00:{i.ToString("x2", CultureInfo.InvariantCulture)}", "9000", "Intel Corporation 82580 Gigabit Network Connection" })
            .Append(["vmnic99", "0000:99:00.1", "tg3", "Up", "Down", "0", "Half", "00:1b:21:00:0f:ff", "1500", "Broadcom BCM5719, a port that is not used"]);
        return old
            ? Table(["Name", "PCI Device", "Driver", "Link", "Speed", "Duplex", "MAC Address", "MTU", "Description"], rows.Select(row => row.Where((_, i) => i != 3).ToArray()), "Speed", "MTU")
            : Table(["Name", "PCI Device", "Driver", "Admin Status", "Link Status", "Speed", "Duplex", "MAC Address", "MTU", "Description"], rows, "Speed", "MTU");
    }

    private string Vswitches(bool before)
    {
        var text = new StringBuilder(Vswitch("vSwitch0", 1500, "vmnic98", "VM Network, Management Network"));
        if (before) return text.ToString();
        foreach (var vswitch in Ends.GroupBy(end => end.Vswitch))
            text.Append('\n').Append(Vswitch(vswitch.Key, Mtu, string.Join(", ", vswitch.Reverse().Select(end => end.Nic)), string.Join(", ", vswitch.Select(end => end.PortGroup))));
        return text.ToString();
    }

    private string Vswitch(string name, int mtu, string uplinks, string portGroups) =>
        $"{name}\n   Name: {name}\n   Class: {(old ? "etherswitch" : "cswitch")}\n   Num Ports: 128\n   Used Ports: 3\n   Configured Ports: 128\n   MTU: {mtu.ToString(CultureInfo.InvariantCulture)}\n   CDP Status: listen\n   Beacon Enabled: false\n   Beacon Interval: 1\n   Beacon Threshold: 3\n   Beacon Required By: \n   Uplinks: {uplinks}\n   Portgroups: {portGroups}\n";

    private string Interfaces() => string.Join('\n', Ends.Select(end =>
        $"{end.Vmk}\n   Name: {end.Vmk}\n   MAC Address: 00:50:56:6c:02:11\n   Enabled: true\n   Portset: {end.Vswitch}\n   Portgroup: {end.PortGroup}\n{(old ? "" : $"   Netstack Instance: {Stack}\n")}   VDS Name: N/A\n   VDS UUID: N/A\n   VDS Port: N/A\n   VDS Connection: -1\n   MTU: {Mtu.ToString(CultureInfo.InvariantCulture)}\n   TSO MSS: 65535\n   Port ID: 33554443\n"));

    private string Ipv4()
    {
        var rows = Ends.Select(end => new[] { end.Vmk, end.Address, end.Mask, "10.255.255.255", "STATIC", "0.0.0.0", "false" }).Prepend(["vmk0", "192.168.200.5", "255.255.255.0", "192.168.200.255", "DHCP", "192.168.200.1", "true"]);
        return old
            ? Table(["Name", "IPv4 Address", "IPv4 Netmask", "IPv4 Broadcast", "Address Type", "DHCP DNS"], rows.Select(row => row.Where((_, i) => i != 5).ToArray()), "DHCP DNS")
            : Table(["Name", "IPv4 Address", "IPv4 Netmask", "IPv4 Broadcast", "Address Type", "Gateway", "DHCP DNS"], rows, "DHCP DNS");
    }

    private string Routes(string command) => command == "esxcfg-route -l"
        ? "VMkernel Routes:\n" + Table(["Network", "Netmask", "Gateway", "Interface"], [.. Ends.Select(end => new[] { end.Network.Split('/')[0], end.Mask, "Local Subnet", end.Vmk }), ["default", "0.0.0.0", "192.168.200.1", "vmk0"]]).Replace("-", "", StringComparison.Ordinal)
        : Table(["Network", "Netmask", "Gateway", "Interface", "Source"], [["default", "0.0.0.0", "192.168.200.1", "vmk0", "DHCP"], .. Ends.Select(end => new[] { end.Network.Split('/')[0], end.Mask, "0.0.0.0", end.Vmk, "MANUAL" })]);

    private string Neighbors() => Table(
        old ? ["Neighbor", "Mac Address", "Vmknic", "Expiry", "State"] : ["Neighbor", "Mac Address", "Vmknic", "Expiry", "State", "Type"],
        Ends.Select(end => old ? new[] { Far(end), "00:50:56:61:ce:22", end.Vmk, "1164 sec", "" } : [Far(end), "00:50:56:61:ce:22", end.Vmk, "1164 sec", "", "Unknown"]).Append(old ? ["10.0.99.17", "(incomplete)", "vmk0", "-56 sec", ""] : ["10.0.99.17", "(incomplete)", "vmk0", "-56739718 sec", "", "Unknown"]), "Expiry");

    private string Vmknics(bool before)
    {
        var name = old ? 19 : 40;
        var text = new StringBuilder("Interface  ").Append((old ? "Port Group/DVPort" : "Port Group/DVPort/Opaque Network").PadRight(name)).Append("IP Family IP Address                              Netmask         Broadcast       MAC Address       MTU     TSO MSS   Enabled Type").Append(old ? "\n" : "                NetStack\n");
        void Row(string vmk, string portGroup, string family, string address, string mask, string broadcast, int mtu, string type, string stack) =>
            text.Append(CultureInfo.InvariantCulture, $"{vmk,-11}{portGroup.PadRight(name)}{family,-10}{address,-40}{mask,-16}{broadcast,-16}00:50:56:a3:95:e5 {mtu,-8}65535     true    ").Append(old ? type : type.PadRight(20) + stack).Append('\n');
        Row("vmk0", "Management Network", "IPv4", "192.168.200.5", "255.255.255.0", "192.168.200.255", 1500, "DHCP", "defaultTcpipStack");
        Row("vmk0", "Management Network", "IPv6", "fe80::250:56ff:fea3:95e5", "64", "", 1500, "STATIC, PREFERRED", "defaultTcpipStack");
        if (before) return text.ToString();
        foreach (var end in Ends)
        {
            Row(end.Vmk, end.PortGroup, "IPv4", end.Address, end.Mask, "10.9.8.3", Mtu, "STATIC", Stack);
            Row(end.Vmk, end.PortGroup, "IPv6", "fe80::250:56ff:fe66:5642", "64", "", Mtu, "STATIC, PREFERRED", Stack);
        }
        return text.ToString();
    }

    // As esxcli prints it: columns as wide as their widest value, two blanks between, some to the right.
    private static string Table(string[] headings, IEnumerable<string[]> rows, params string[] right)
    {
        var all = rows.ToList();
        var widths = headings.Select((heading, i) => all.Append(headings).Max(row => row[i].Length)).ToArray();
        string Line(string[] cells) => string.Join("  ", cells.Select((cell, i) => right.Contains(headings[i]) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))) + "\n";
        return Line(headings) + Line([.. widths.Select(width => new string('-', width))]) + string.Concat(all.Select(Line));
    }
}
