using System.Globalization;
using Runbooks.Domain.Comware;

namespace Runbooks.Testing.Comware;

/// <summary>What a switch is before anybody types on it.</summary>
/// <param name="Label">Names it in the lab; also its sysname.</param>
/// <param name="Ports">Its physical ports, named as on member 1.</param>
internal sealed record SwitchSpec(string Label, int Comware, ImmutableArray<InterfaceName> Ports)
{
    public int MemberId { get; init; } = 1;

    public string Release { get; init; } = "2222P10";

    public string Model { get; init; } = "A3600-48 v2 EI Switch";

    public long UptimeSeconds { get; init; } = 3600;

    /// <summary>Ports that must all be IRF ports or none; named as on member 1.</summary>
    public ImmutableArray<ImmutableArray<InterfaceName>> Groups { get; init; } = [];

    /// <summary>Null: derived from the place in the lab.</summary>
    public string? BridgeMac { get; init; }

    /// <summary>Null: derived from the place in the lab.</summary>
    public string? CpuMac { get; init; }
}

/// <summary>One box: what is its own, whichever fabric it belongs to.</summary>
internal sealed class Switch(SwitchSpec spec, int place)
{
    private (int Id, ImmutableArray<InterfaceName> Names) ports;

    public SwitchSpec Spec { get; } = spec;

    public string Label => Spec.Label;

    public string CpuMac { get; } = spec.CpuMac ?? string.Create(CultureInfo.InvariantCulture, $"3822-d6{place:x2}-1004");

    public string BridgeMac { get; } = spec.BridgeMac ?? string.Create(CultureInfo.InvariantCulture, $"3822-d6{place:x2}-1000");

    public int MemberId { get; set; } = spec.MemberId;

    /// <summary>What it becomes at the next restart: kept outside the configuration, so it needs no save (H3C S6520X IRF configuration guide).</summary>
    public int NewId { get; set; } = spec.MemberId;

    /// <summary>What it starts from; null when there is no startup file.</summary>
    public Configuration? Startup { get; set; }

    public string StartupFile { get; set; } = "startup.cfg";

    public Dictionary<string, Configuration> Files { get; } = new(StringComparer.OrdinalIgnoreCase);

    public long StartedAt { get; set; } = -spec.UptimeSeconds;

    /// <summary>When it will be up again; null while it is up.</summary>
    public long? ReadyAt { get; set; }

    /// <summary>Null while it restarts.</summary>
    public Fabric? Fabric { get; set; }

    /// <summary>Ports whose binding takes part: from the startup file, or activated since. Named as on member 1.</summary>
    public HashSet<InterfaceName> Active { get; } = [];

    /// <summary>A port was bound since the last start.</summary>
    public bool WasBound { get; set; }

    /// <summary>What its console will print by itself.</summary>
    public List<string> Notices { get; } = [];

    public bool IsMaster => Fabric?.Master == this;

    public ImmutableArray<InterfaceName> Ports => ports.Id == MemberId ? ports.Names : (ports = (MemberId, [.. Spec.Ports.Select(port => port.On(MemberId))])).Names;
}

/// <summary>Members under one master: one box as well as nine.</summary>
internal sealed class Fabric(Switch master, Configuration running)
{
    public List<Switch> Members { get; } = [master];

    public Switch Master { get; set; } = master;

    public Configuration Running { get; set; } = running;

    public string BridgeMac { get; set; } = master.BridgeMac;

    /// <summary>All its members have only just started: nobody is the current master yet.</summary>
    public bool IsForming { get; set; }

    /// <summary>The losing half of a split: its ports are shut (MAD).</summary>
    public bool InRecovery { get; set; }

    /// <summary>Halves of one fabric have the same.</summary>
    public object Lineage { get; set; } = new();

    public Switch? Member(int id) => Members.FirstOrDefault(member => member.MemberId == id);

    public IEnumerable<Switch> InOrder => Members.OrderBy(member => member.MemberId);
}
