namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>
/// A host as small as the question needs: switches with uplinks, adapters with uses, machines, stale ports. A change that a real host or
/// vCenter refuses, or that costs management or storage its path, throws.
/// </summary>
internal sealed class HostModel
{
    public sealed class Switch(string name, bool distributed)
    {
        public string Name => name;
        public bool Distributed => distributed;
        public HashSet<string> Uplinks { get; } = [];
        public HashSet<string> Groups { get; } = [];
        public HashSet<string> StalePorts { get; } = [];
        public bool Lag { get; set; }
    }

    public sealed record Adapter(string Name, string Use, string On)
    {
        public bool IsCritical => Use is "management" or "iscsi" or "nfs" or "vsan" or "unknown";
    }

    public sealed record Machine(string Name, string Kind, string On, string Port);

    public Dictionary<string, Switch> Switches { get; } = [];

    public Dictionary<string, Adapter> Adapters { get; } = [];

    public List<Machine> Machines { get; } = [];

    public HashSet<string> Bound { get; } = [];

    public bool Maintenance { get; set; }

    public bool InInventory { get; private set; } = true;

    private Switch On(string name) => Switches.TryGetValue(name, out var found) ? found : throw new ModelException($"no switch {name}");

    /// <summary>Holds after each command, and within one that does several things only at its end.</summary>
    public void Check()
    {
        foreach (var adapter in Adapters.Values.Where(adapter => adapter.IsCritical))
        {
            if (!Switches.TryGetValue(adapter.On, out var on) || on.Uplinks.Count == 0) throw new ModelException($"{adapter.Name} ({adapter.Use}) has no path");
        }
    }

    public void AddVswitch(string name)
    {
        if (!Switches.TryAdd(name, new(name, false))) throw new ModelException($"{name} exists");
    }

    public void AddGroup(string vswitch, string group)
    {
        if (Switches.Values.Any(each => each.Groups.Contains(group))) throw new ModelException($"{group} exists");
        On(vswitch).Groups.Add(group);
    }

    public void TakeUplink(string nic, string? from = null)
    {
        var holder = Switches.Values.FirstOrDefault(each => each.Uplinks.Contains(nic) && (from is null || each.Name == from)) ?? throw new ModelException($"{nic} is on no switch");
        if (holder.Lag) throw new ModelException($"{nic} is in a LAG");
        holder.Uplinks.Remove(nic);
    }

    public void GiveUplink(string nic, string to)
    {
        if (Switches.Values.Any(each => each.Uplinks.Contains(nic))) throw new ModelException($"{nic} is in use");
        On(to).Uplinks.Add(nic);
    }

    public void MoveAdapter(string vmk, string vswitch, string group)
    {
        if (!On(vswitch).Groups.Contains(group)) throw new ModelException($"{vswitch} has no {group}");
        if (Bound.Contains(vmk)) throw new ModelException($"{vmk} is bound");
        var adapter = Adapters[vmk];
        if (adapter.IsCritical && adapter.Use != "management" && !Maintenance) throw new ModelException($"{vmk} carries storage of running machines");
        Adapters[vmk] = adapter with { On = vswitch };
    }

    public void DeleteAdapter(string vmk)
    {
        if (!Adapters.TryGetValue(vmk, out var adapter)) throw new ModelException($"no {vmk}");
        if (adapter.IsCritical) throw new ModelException($"{vmk} ({adapter.Use}) deleted");
        Adapters.Remove(vmk);
    }

    public void EnterMaintenance()
    {
        if (Machines.Any(machine => machine.Kind == "machine") && Adapters.Values.All(adapter => adapter.Use != "vmotion") && HadVmotion) throw new ModelException("evacuation without vMotion");
        Machines.RemoveAll(machine => machine.Kind == "machine");
        Maintenance = true;
    }

    public bool HadVmotion { get; init; }

    public void MoveMachine(string name, string from, string port, string group)
    {
        if (!Switches.Values.Any(each => !each.Distributed && each.Groups.Contains(group))) throw new ModelException($"no port group {group}");
        if (Machines.RemoveAll(machine => machine.Name == name && machine.On == from && (port.Length == 0 || machine.Port == port)) == 0) throw new ModelException($"{name} has no adapter on {from}");
    }

    public void LeaveSwitch(string name)
    {
        var own = On(name);
        if (!own.Distributed) throw new ModelException($"{name} is no distributed switch");
        if (Adapters.Values.FirstOrDefault(adapter => adapter.On == name) is { } adapter) throw new ModelException($"vDS {name} is still connected to {adapter.Name}");
        if (Machines.FirstOrDefault(machine => machine.On == name) is { } machine) throw new ModelException($"vDS {name} is still connected to {machine.Name}");
        if (own.StalePorts.Count > 0) throw new ModelException($"vDS {name} port {own.StalePorts.First()} is still on host");
        if (own.Lag) throw new ModelException($"{name} has a LAG");
        Switches.Remove(name);
    }

    public void LeaveInventory()
    {
        if (Switches.Values.FirstOrDefault(each => each.Distributed) is { } own) throw new ModelException($"Cannot remove the host because it's part of VDS {own.Name}");
        if (!Maintenance) throw new ModelException("not in maintenance mode");
        InInventory = false;
    }
}

internal sealed class ModelException(string message) : Exception(message);
