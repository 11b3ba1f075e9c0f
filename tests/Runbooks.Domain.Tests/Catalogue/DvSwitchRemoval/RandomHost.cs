using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval.Removal;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>A random host that works, what it would print, and the form filled in from that. The same seed gives the same.</summary>
internal sealed class RandomHost
{
    private readonly Random random;

    private readonly List<(string Switch, string Name, string Use, string Port)> vmks = [];

    private readonly List<(string Switch, string Nic, string Port)> uplinks = [];

    private readonly List<(string Switch, string Name, string Kind, string Port)> machines = [];

    private readonly List<(string Switch, string Port)> stale = [];

    private int port = 10;

    public ImmutableArray<string> Names { get; }

    public bool Inventory { get; }

    private readonly bool lag;

    public string Version { get; }

    public RandomHost(int seed)
    {
        random = new(seed);
        Version = EsxiVersion.Known[random.Next(EsxiVersion.Known.Length)].ToString();
        lag = Version != "5.0" && random.Next(4) == 0;
        // A row that begins as "n@# " is a shell's prompt to every reader of pastes.
        Names = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => EntityName.Shown(Text(12).Replace('@', 'a').Replace('~', 'a') + i.ToString(CultureInfo.InvariantCulture)))];
        Inventory = Names.Length > 1 || random.Next(2) == 0;
        foreach (var name in Names) Fill(name);
    }

    private string Port() => (port++).ToString(CultureInfo.InvariantCulture);

    private void Fill(string name)
    {
        for (var i = random.Next(0, 4); i > 0; i--) uplinks.Add((name, $"vmnic{uplinks.Count}", Port()));
        var has = uplinks.Any(uplink => uplink.Switch == name);
        // Management is on one switch at most, as on most hosts; the tag may be on several adapters.
        string[] uses = has ? ["management", "iscsi", "nfs", "vsan", "unknown", "vmotion", "ft", "replication"] : ["vmotion", "ft"];
        for (var i = random.Next(0, 5); i > 0; i--) vmks.Add((name, $"vmk{vmks.Count}", uses[random.Next(uses.Length)], Port()));
        for (var i = random.Next(0, 4); i > 0; i--) machines.Add((name, EntityName.Shown(Text(10) + machines.Count), new[] { "machine", "machine-off", "template", "snapshot" }[random.Next(4)], Port()));
        if (random.Next(3) == 0) stale.Add((name, Port()));
        // Adapters and running machines that move need an uplink to move with.
        if (!has) machines.RemoveAll(machine => machine.Switch == name && machine.Kind == "machine");
        if (!has) vmks.RemoveAll(vmk => vmk.Switch == name && vmk.Use is not ("vmotion" or "ft"));
    }

    private string Text(int most)
    {
        const string Chars = "abcXYZ01259f '\"$();&|<>~#!=@{}^+_.:-/\\%*?[]`äß’";
        var text = new string([.. Enumerable.Range(0, random.Next(1, most)).Select(_ => Chars[random.Next(Chars.Length)])]);
        return ("n" + text).Trim();
    }

    public HostModel Model()
    {
        var host = new HostModel { HadVmotion = vmks.Any(vmk => vmk.Use == "vmotion") };
        foreach (var name in Names)
        {
            var own = new HostModel.Switch(name, true) { Lag = lag && uplinks.Any(uplink => uplink.Switch == name) };
            own.Uplinks.UnionWith(uplinks.Where(uplink => uplink.Switch == name).Select(uplink => uplink.Nic));
            own.StalePorts.UnionWith(stale.Where(each => each.Switch == name).Select(each => each.Port));
            host.Switches[name] = own;
        }
        foreach (var vmk in vmks) host.Adapters[vmk.Name] = new(vmk.Name, vmk.Use, vmk.Switch);
        host.Bound.UnionWith(vmks.Where(vmk => vmk.Use == "iscsi").Select(vmk => vmk.Name));
        host.Machines.AddRange(machines.Select(machine => new HostModel.Machine(machine.Name, machine.Kind, machine.Switch, machine.Port)));
        host.Check();
        return host;
    }

    /// <summary>Which form a host prints is not documented, so either.</summary>
    private static string Printed(string name) => name.Length % 2 == 0 ? EntityName.Stored(name) : name;

    private string SwitchList()
    {
        var text = new StringBuilder("Switch Name      Num Ports   Used Ports  Configured Ports  MTU     Uplinks\nvSwitch0         128         1           128               1500\n\n");
        foreach (var name in Names)
        {
            text.Append(CultureInfo.InvariantCulture, $"DVS Name         Num Ports   Used Ports  Configured Ports  MTU     Uplinks\n{Printed(name),-16} 256         9           256               1500    {string.Join(',', uplinks.Where(uplink => uplink.Switch == name).Select(uplink => uplink.Nic))}\n\n  DVPort ID           In Use      Client\n");
            foreach (var (port, client) in uplinks.Where(each => each.Switch == name).Select(each => (each.Port, each.Nic)).Concat(vmks.Where(each => each.Switch == name).Select(each => (each.Port, each.Name)))
                .Concat(machines.Where(each => each.Switch == name && each.Kind == "machine").Select(each => (each.Port, Printed(each.Name) + ".eth0"))).Concat(stale.Where(each => each.Switch == name).Select(each => (each.Port, ""))))
                text.Append(CultureInfo.InvariantCulture, $"  {port,-19} 1           {client}\n");
            text.Append('\n');
        }
        return text.ToString();
    }

    private string Adapters() => string.Concat(vmks.Select((vmk, i) => string.Create(CultureInfo.InvariantCulture,
        $"{vmk.Name,-10} {vmk.Port,-39} IPv4      10.44.0.{i + 1,-30} 255.255.255.0   10.44.0.255     00:50:56:00:00:{i + 1:x2} {(i % 2 == 0 ? 1500 : 9000),-7} 65535     true    STATIC              defaultTcpipStack\n")));

    private string Uses()
    {
        var text = new StringBuilder();
        foreach (var (_, name, use, _) in vmks)
        {
            var tag = use switch { "management" => "Management", "vsan" => "VSAN", "vmotion" => "VMotion", "ft" => "faultToleranceLogging", "replication" => "vSphereReplication", _ => "" };
            text.Append(CultureInfo.InvariantCulture, $"{name}\n   Tags: {tag}\n");
            if (use == "iscsi") text.Append(CultureInfo.InvariantCulture, $"vmhba64\n   Adapter: vmhba64\n   Vmknic: {name}\n");
        }
        return text.ToString();
    }

    public FormValues Values()
    {
        var values = FormValues.Empty.With("host", "esx-r.lab.example").With("version", Version).With("vswitchList", SwitchList()).With("tags", Uses()).With("vmknicList", Adapters()).With("dvswitch", Names[0])
            .With("purpose", Inventory ? "inventory" : "leave").With("lacp", lag ? "yes" : "no");
        var rows = Removal.Runbook.Form.Complete(values).Rows("consumers")
            .Select(row => vmks.Any(vmk => vmk.Name == row.Text("name") && vmk.Use == "nfs") ? row.With("use", "nfs") : row)
            .Concat(machines.Where(machine => machine.Kind != "machine").Select(machine => Row(("switch", machine.Switch), ("kind", machine.Kind), ("name", machine.Name), ("port", machine.Port))));
        return WithVlans(values.With("consumers", FormValue.Of([.. rows])));
    }
}
