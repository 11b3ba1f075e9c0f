using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Who hangs on what, what clears it, and what can go wrong.</summary>
internal static class ConsumerTable
{
    public static PlanTable Table(RemovalInputs inputs)
    {
        var rows = inputs.Switches.SelectMany(leave => leave.Consumers.Select(consumer => (leave, consumer))).ToImmutableArray();
        return new("consumers", "What hangs on it", ["Switch", "Who", "Port", "What it is", "What clears it", "Danger"], [.. rows.Select(row => Row(inputs, row.leave, row.consumer))])
        {
            Note = inputs.Pasted.HasSwitches ? "From the pasted lists and the form. Templates, machines that are off and snapshots do not show on the host." : "Not from the host: no list of its switches was pasted. The first step reads it.",
            Tones = [.. rows.Select(row => Tone(row.consumer))],
            TextColumns = [3, 4, 5],
        };
    }

    private static ImmutableArray<string> Row(RemovalInputs inputs, SwitchToLeave leave, Consumer consumer) =>
        [leave.Name.ToString(), consumer.Name.Length == 0 ? "nobody" : consumer.Name, consumer.Port, What(consumer), Clears(inputs, leave, consumer), Danger(leave, consumer)];

    private static string What(Consumer consumer) => consumer.Kind switch
    {
        ConsumerKind.Vmk => $"VMkernel adapter for {RemovalText.Use(consumer.Use)}{(consumer.Adapter?.Address is { } address ? $", {address}" : "")}",
        ConsumerKind.Machine => "running machine",
        ConsumerKind.MachineOff => "machine that is off",
        ConsumerKind.Template => "template",
        ConsumerKind.Snapshot => "machine with a snapshot",
        ConsumerKind.Uplink => "uplink",
        ConsumerKind.Console => "service console adapter",
        ConsumerKind.Crx => "system CRX machine",
        _ => "stale port: in use without a client",
    };

    private static string Clears(RemovalInputs inputs, SwitchToLeave leave, Consumer consumer) => consumer.Kind switch
    {
        ConsumerKind.Vmk => consumer.Delete ? "is deleted" : $"moves to {leave.Target.Vswitch}, port group {consumer.Group}, with {leave.MovesAlong?.Name}",
        ConsumerKind.Machine when leave.Evacuated => "maintenance mode takes it to another host",
        ConsumerKind.Machine or ConsumerKind.MachineOff => $"its adapter is set to {consumer.Group}",
        ConsumerKind.Template => $"becomes a machine, its adapter is set to {consumer.Group}, and becomes a template again",
        ConsumerKind.Snapshot => "the snapshot is deleted, or the machine leaves the host",
        ConsumerKind.Uplink => consumer == leave.MovesFirst ? $"moves to {leave.Target.Vswitch} first" : consumer == leave.MovesAlong ? $"moves to {leave.Target.Vswitch} with the adapters" : "is freed last",
        ConsumerKind.Console => "is moved by hand",
        ConsumerKind.Crx => "its service leaves the host",
        _ => inputs.Nsx ? "NSX first" : "vCenter writes the switch to the host anew",
    };

    private static string Danger(SwitchToLeave leave, Consumer consumer) => consumer.Kind switch
    {
        ConsumerKind.Vmk when consumer.Use == VmkUse.Management => "The host is cut off when it goes, or loses its last uplink: it is moved, never deleted.",
        ConsumerKind.Vmk when consumer.Use == VmkUse.Unknown => "May carry NFS or iSCSI, or management: treated as storage.",
        ConsumerKind.Vmk when consumer.IsStorage => "Machines stop when it goes: maintenance mode first.",
        ConsumerKind.Vmk => $"No {RemovalText.Use(consumer.Use)} on this host afterwards.".Replace("No something else", "What it serves is gone", StringComparison.Ordinal),
        ConsumerKind.Machine when leave.Evacuated => "",
        ConsumerKind.Machine or ConsumerKind.MachineOff => "No network with a wrong VLAN.",
        ConsumerKind.Snapshot => "A deleted snapshot does not come back.",
        ConsumerKind.Uplink => "The last one under management or storage cuts them off: one always stays until they have moved.",
        ConsumerKind.Console => "Management of ESX 4.",
        ConsumerKind.Crx => "Belongs to vSphere itself.",
        ConsumerKind.Stale => "No message names it.",
        _ => "",
    };

    private static RowTone Tone(Consumer consumer) => consumer.Kind switch
    {
        ConsumerKind.Vmk => consumer.IsCritical ? RowTone.Bad : consumer.Delete ? RowTone.Good : RowTone.Unsure,
        ConsumerKind.Console or ConsumerKind.Crx => RowTone.Bad,
        ConsumerKind.Uplink => RowTone.Plain,
        _ => RowTone.Unsure,
    };
}
