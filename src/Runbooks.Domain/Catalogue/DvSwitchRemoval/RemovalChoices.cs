using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>The choices of the form. Values are for ever: they stand in links.</summary>
internal static class RemovalChoices
{
    public const string LeaveSwitch = "leave", FromInventory = "inventory";

    public const string Migrate = "migrate", Delete = "delete";

    public const string New = "new", Existing = "existing";

    public const string PowerCli = "powercli", Esxcli = "esxcli", Client = "client";

    public const string Yes = "yes", No = "no", Unknown = "unknown";

    public static ImmutableArray<(string Value, string Label, ConsumerKind Kind)> Kinds { get; } =
    [
        ("vmk", "VMkernel adapter", ConsumerKind.Vmk),
        ("machine", "Running machine", ConsumerKind.Machine),
        ("machine-off", "Machine that is off", ConsumerKind.MachineOff),
        ("template", "Template", ConsumerKind.Template),
        ("snapshot", "Machine with a snapshot", ConsumerKind.Snapshot),
        ("uplink", "Uplink", ConsumerKind.Uplink),
        ("console", "Service console adapter", ConsumerKind.Console),
        ("crx", "System CRX machine", ConsumerKind.Crx),
        ("stale", "Stale port", ConsumerKind.Stale),
    ];

    public static ImmutableArray<(string Value, string Label, VmkUse Use)> Uses { get; } =
    [
        ("management", "Management", VmkUse.Management),
        ("iscsi", "iSCSI", VmkUse.Iscsi),
        ("nfs", "NFS", VmkUse.Nfs),
        ("vsan", "vSAN", VmkUse.Vsan),
        ("vmotion", "vMotion", VmkUse.Vmotion),
        ("ft", "Fault tolerance", VmkUse.FaultTolerance),
        ("replication", "Replication", VmkUse.Replication),
        ("other", "Something else", VmkUse.Other),
        ("unknown", "Not known", VmkUse.Unknown),
    ];

    public static ConsumerKind Kind(string value) => Kinds.FirstOrDefault(kind => kind.Value == value) is { Value: not null } found ? found.Kind : ConsumerKind.Vmk;

    public static string Value(ConsumerKind kind) => Kinds.First(each => each.Kind == kind).Value;

    public static VmkUse Use(string value) => Uses.FirstOrDefault(use => use.Value == value) is { Value: not null } found ? found.Use : VmkUse.Unknown;

    public static string Value(VmkUse use) => Uses.First(each => each.Use == use).Value;

    /// <summary>Dedicated adapters are made again in a minute; the old post deletes such a one.</summary>
    public static bool MayBeDeleted(VmkUse use) => use is VmkUse.Vmotion or VmkUse.FaultTolerance or VmkUse.Replication or VmkUse.Other;

    public static ImmutableArray<Option> Then(FormValues row)
    {
        var use = Use(row.Text("use"));
        return
        [
            new(Migrate, "Move it"),
            new(Delete, "Delete it", "", MayBeDeleted(use) ? null : $"An adapter for {RemovalText.Use(use)} is moved, never deleted."),
        ];
    }

    public static ImmutableArray<Option> Versions { get; } = [.. EsxiVersion.Known.Select(version => new Option(version.ToString(), version.ToString()))];
}
