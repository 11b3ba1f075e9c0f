using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;
using Runbooks.Domain.Vsphere.Readers;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

internal enum ConsumerKind { Vmk, Machine, MachineOff, Template, Snapshot, Uplink, Console, Crx, Stale }

internal enum VmkUse { Unknown, Management, Iscsi, Nfs, Vsan, Vmotion, FaultTolerance, Replication, Other }

internal enum Lacp { Unknown, None, Used }

/// <summary>Something that hangs on a distributed switch, and what is to become of it.</summary>
/// <param name="Name"><c>vmk1</c>, <c>vmnic3</c> or the machine's name; may be empty for a stale port.</param>
/// <param name="Delete">A VMkernel adapter that goes; else it moves to the port group.</param>
/// <param name="Adapter">What the pasted list says about a VMkernel adapter.</param>
/// <param name="Hba">The iSCSI adapter it is bound to, when that was pasted.</param>
internal sealed record Consumer(ConsumerKind Kind, string Name, string Port, VmkUse Use, bool Delete, PortGroupName? Group, int? Vlan, AdapterRow? Adapter, string? Hba)
{
    /// <summary>Never deleted, and never without an uplink: the host or its machines would be lost.</summary>
    public bool IsCritical => Use is VmkUse.Management || IsStorage;

    /// <summary>One whose use is not known may carry NFS, or iSCSI without port binding.</summary>
    public bool IsStorage => Kind == ConsumerKind.Vmk && Use is VmkUse.Iscsi or VmkUse.Nfs or VmkUse.Vsan or VmkUse.Unknown;
}

/// <summary>The standard vSwitch to which things move.</summary>
/// <param name="First">The uplink that moves first.</param>
internal sealed record Target(VswitchName Vswitch, bool Exists, Vmnic? First);

/// <summary>One distributed switch that the host leaves, in the order of the plan.</summary>
/// <param name="Number">From 1: stands in step ids, so that renaming a switch does not change them.</param>
/// <param name="Evacuated">Maintenance mode takes the running machines away.</param>
internal sealed record SwitchToLeave(int Number, DvsName Name, ImmutableArray<Consumer> Consumers, Target Target, bool Evacuated)
{
    /// <summary>As the host's own list prints it; the host's shell knows it by no other.</summary>
    public string OnHost { get; init; } = Name.ToString();

    public string Id => $"dvs-{RemovalText.Number(Number)}";

    public ImmutableArray<Consumer> Of(ConsumerKind kind) => [.. Consumers.Where(consumer => consumer.Kind == kind)];

    // Every step asks for these, some for each consumer.
    public ImmutableArray<Consumer> Migrating => field.IsDefault ? field = [.. Of(ConsumerKind.Vmk).Where(consumer => !consumer.Delete)] : field;

    public ImmutableArray<Consumer> Deleting => field.IsDefault ? field = [.. Of(ConsumerKind.Vmk).Where(consumer => consumer.Delete)] : field;

    /// <summary>Machines whose adapters are set to a port group of the target.</summary>
    public ImmutableArray<Consumer> Reassigned => field.IsDefault ? field = [.. Consumers.Where(consumer => consumer.Kind is ConsumerKind.MachineOff or ConsumerKind.Template || (consumer.Kind == ConsumerKind.Machine && !Evacuated))] : field;

    public bool NeedsTarget => !Migrating.IsEmpty || !Reassigned.IsEmpty;

    private ImmutableArray<Consumer> Uplinks => field.IsDefault ? field = [.. Of(ConsumerKind.Uplink).OrderBy(uplink => uplink.Name != Target.First?.ToString())] : field;

    /// <summary>
    /// Moves alone, before anything depends on the target. With one uplink there is none: it moves together with the adapters. Machines
    /// alone need no uplink of this switch when the target has its own.
    /// </summary>
    public Consumer? MovesFirst => Migrating.IsEmpty
        ? Reassigned.IsEmpty || Target.Exists ? null : Uplinks.FirstOrDefault()
        : Uplinks.Length > 1 ? Uplinks[0] : null;

    /// <summary>Moves in one call with the adapters.</summary>
    public Consumer? MovesAlong => Migrating.IsEmpty ? null : Uplinks.Length > 1 ? Uplinks[1] : Uplinks.FirstOrDefault();

    /// <summary>Only freed: no longer needed by anything on the switch.</summary>
    public ImmutableArray<Consumer> Released => [.. Uplinks.Where(uplink => uplink != MovesFirst && uplink != MovesAlong)];
}

/// <summary>Inputs in which nothing can be wrong any more.</summary>
/// <param name="FromInventory">The host leaves vCenter; else only the one switch.</param>
internal sealed record RemovalInputs(
    HostName Host, EsxiVersion Version, bool FromInventory, ImmutableArray<SwitchToLeave> Switches, Lacp Lacp, bool Nsx, ImmutableArray<string> Ways, Pasted Pasted)
{
    /// <summary>Neither the host's lists nor enough entries are there: the plan asks for them and changes nothing.</summary>
    public bool LooksOnly { get; init; }

    public string Label => Ipv4Address.Parse(Host.ToString()).TryGet(out _) ? Host.ToString() : Host.Short;

    public string Prompt => Version.Prompt(Ipv4Address.Parse(Host.ToString()).TryGet(out _) ? "localhost" : Host.Short);

    public IEnumerable<Consumer> Adapters => Switches.SelectMany(each => each.Of(ConsumerKind.Vmk));

    /// <summary>Running machines must be away before storage moves, and before the host leaves.</summary>
    public bool Maintenance => Switches.Any(each => each.Evacuated);
}

internal static class RemovalText
{
    public static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Names(IEnumerable<Consumer> consumers) => string.Join(", ", consumers.Select(consumer => consumer.Name));

    public static string Use(VmkUse use) => use switch
    {
        VmkUse.Management => "management",
        VmkUse.Iscsi => "iSCSI",
        VmkUse.Nfs => "NFS",
        VmkUse.Vsan => "vSAN",
        VmkUse.Vmotion => "vMotion",
        VmkUse.FaultTolerance => "fault tolerance",
        VmkUse.Replication => "replication",
        VmkUse.Other => "something else",
        _ => "an unknown use",
    };
}
