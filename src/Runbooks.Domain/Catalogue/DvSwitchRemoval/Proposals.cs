using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Rows of the form's tables, made from what was pasted.</summary>
internal static class Proposals
{
    /// <summary>The first name of a message that is no placeholder; else the only switch of the lists.</summary>
    public static string Switch(FormValues values)
    {
        var pasted = Pasted.Of(values);
        return EntityName.Shown(pasted.Messages.Switches.FirstOrDefault()
            ?? (pasted.Distributed is [var only] ? only : ""));
    }

    public static string Host(FormValues values)
    {
        var messages = Pasted.Of(values).Messages;
        return messages.Ports.Select(port => port.Host).Concat(messages.Members.Select(member => member.Host)).FirstOrDefault(name => Net.HostName.Parse(name).TryGet(out _)) ?? "";
    }

    /// <summary>The switches that the plan leaves, as stored: one, or all that the host is on.</summary>
    public static ImmutableArray<string> Leaving(FormValues values, Pasted pasted) =>
    [
        .. values.Text("purpose") == RemovalChoices.FromInventory
            ? new[] { EntityName.Stored(values.Text("dvswitch")) }.Concat(pasted.Distributed).Concat(pasted.Messages.Ports.Select(port => port.Switch).Where(DvsMessages.IsName)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
            : new[] { EntityName.Stored(values.Text("dvswitch")) }.Where(name => name.Length > 0),
    ];

    public static FormValue Consumers(FormValues values)
    {
        var pasted = Pasted.Of(values);
        var rows = Leaving(values, pasted).SelectMany(name => Rows(pasted, name)).DistinctBy(row => (row.Text("switch"), row.Text("kind"), row.Text("name"), row.Text("kind") is "vmk" or "uplink" ? "" : row.Text("port")));
        return FormValue.Of([.. rows.Take(RemovalForm.MaxConsumers)]);
    }

    public static FormValue Targets(FormValues values)
    {
        var pasted = Pasted.Of(values);
        return FormValue.Of([.. Leaving(values, pasted).Concat(values.Rows("consumers").Select(row => EntityName.Stored(row.Text("switch")))).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(RemovalForm.MaxSwitches).Select(name => Row(("switch", EntityName.Shown(name))))]);
    }

    /// <summary>A new vSwitch, so that no other uplinks are mixed with those that move.</summary>
    public static string Vswitch(string name)
    {
        var proposed = "vSwitch-" + Plain(name);
        proposed = proposed.Length <= VswitchName.MaxLength ? proposed : proposed[..VswitchName.MaxLength].TrimEnd();
        return VswitchName.Parse(proposed).TryGet(out _) ? proposed : "vSwitch-moved";
    }

    /// <summary>Of a distributed switch's name, what a name on a standard vSwitch can have.</summary>
    public static string Plain(string name) => string.Concat(EntityName.Shown(name).Select(c => c is < ' ' or > '~' or '/' or '\\' or '%' or '*' or '?' or '[' or ']' or '`' or ',' ? '-' : c));

    private static IEnumerable<FormValues> Rows(Pasted pasted, string name)
    {
        var known = pasted.Switch(name, distributed: true);
        foreach (var port in known?.Ports ?? [])
        {
            if (!port.InUse) continue;
            yield return port.Client.Length == 0 ? Row(name, ConsumerKind.Stale, "", port.Id)
                : Vmk.Parse(port.Client).TryGet(out _) ? Row(name, ConsumerKind.Vmk, port.Client, port.Id)
                : Vsphere.Readers.Shapes.IsVmnic(port.Client) ? Row(name, ConsumerKind.Uplink, port.Client, port.Id)
                : Row(name, ConsumerKind.Machine, Machine(port.Client), port.Id);
        }
        foreach (var uplink in (known?.Uplinks ?? []).Where(uplink => Vmnic.Parse(uplink).TryGet(out _) && known!.Ports.All(port => port.Client != uplink))) yield return Row(name, ConsumerKind.Uplink, uplink, "");
        foreach (var message in pasted.Messages.Ports.Where(message => message.Switch == name && (known is null || known.Ports.All(port => !port.InUse || port.Id != message.Port))))
        {
            var port = message.Port.StartsWith('[') ? "" : message.Port;
            switch (message.Kind)
            {
                case ConnecteeKind.VmkernelNic when known?.Clients.Contains(message.Nic) != true: yield return Row(name, ConsumerKind.Vmk, message.Nic, port); break;
                case ConnecteeKind.PhysicalNic when known?.Clients.Contains(message.Nic) != true: yield return Row(name, ConsumerKind.Uplink, message.Nic, port); break;
                // What the host lists is running; a port that vCenter alone knows is of a machine that is off (not verified).
                case ConnecteeKind.MachineNic: yield return Row(name, known is null ? ConsumerKind.Machine : ConsumerKind.MachineOff, message.Entity, port); break;
                case ConnecteeKind.ConsoleNic: yield return Row(name, ConsumerKind.Console, message.Nic, port); break;
                case ConnecteeKind.SystemMachineNic: yield return Row(name, ConsumerKind.Crx, message.Entity, port); break;
            }
        }
    }

    /// <summary><c>web01.eth0</c> is the first adapter of web01.</summary>
    public static string Machine(string client)
    {
        var at = client.LastIndexOf(".eth", StringComparison.Ordinal);
        return at > 0 && at + 4 < client.Length && client.AsSpan(at + 4).IndexOfAnyExceptInRange('0', '9') < 0 ? client[..at] : client;
    }

    private static FormValues Row(string name, ConsumerKind kind, string consumer, string port) => Row(("switch", EntityName.Shown(name)), ("kind", RemovalChoices.Value(kind)), ("name", EntityName.Shown(consumer)), ("port", port));

    public static FormValues Row(params ReadOnlySpan<(string Id, string Value)> cells)
    {
        var row = FormValues.Empty;
        foreach (var (id, value) in cells) row = row.With(id, value);
        return row;
    }
}
