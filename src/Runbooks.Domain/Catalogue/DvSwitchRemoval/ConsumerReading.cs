using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Reads the rows of what hangs on the switches, and holds them against what was pasted.</summary>
internal static class ConsumerReading
{
    public static ImmutableArray<(string Switch, Consumer Consumer)> Read(FormReader form, Pasted pasted, ImmutableArray<string> leaving)
    {
        var rows = ImmutableArray.CreateBuilder<(string Switch, Consumer Consumer)>();
        var seen = new HashSet<(string, ConsumerKind, string, string)>();
        var holders = new Dictionary<(ConsumerKind, string), string>();
        var management = form.Values.Text("managementAddress");
        foreach (var (values, i) in form.Values.Rows("consumers").Take(RemovalForm.MaxConsumers).Select((values, i) => (values, i)))
        {
            var row = new FormReader(values, string.Create(CultureInfo.InvariantCulture, $"consumers[{i}]."));
            var on = EntityName.Stored(values.Text("switch"));
            if (on.Length > 0 && !leaving.Contains(on))
                row.Refuse("switch", form.Values.Text("purpose") == RemovalChoices.FromInventory ? "No pasted list shows the host on this switch. Paste it, or remove the row." : $"The plan leaves {form.Values.Text("dvswitch")} only. Remove the row, or plan the removal from the inventory.");
            var consumer = Consumer(row, pasted, management);
            // A machine has several adapters, each on a port of its own.
            if (!seen.Add((on, consumer.Kind, consumer.Name, consumer.Kind is ConsumerKind.Vmk or ConsumerKind.Uplink ? "" : consumer.Port))) row.Refuse("name", "This entry stands in the list already.");
            // Lists of different times, or a slip: the plan would delete or move it twice.
            if (consumer.Kind is ConsumerKind.Vmk or ConsumerKind.Uplink && !holders.TryAdd((consumer.Kind, consumer.Name), on) && holders[(consumer.Kind, consumer.Name)] is var other && other != on)
                row.Refuse("name", $"{consumer.Name} stands on {RemovalReading.Short(other)} too, and is on one switch only. Paste the lists anew.");
            form.Add(row.Problems);
            rows.Add((on, consumer));
        }
        var bySwitch = rows.ToLookup(row => row.Switch, row => row.Consumer, StringComparer.Ordinal);
        foreach (var name in leaving) Missing(form, pasted, name, [.. bySwitch[name]]);
        return rows.ToImmutable();
    }

    private static Consumer Consumer(FormReader row, Pasted pasted, string management)
    {
        var kind = RemovalChoices.Kind(row.Values.Text("kind"));
        var (name, port) = (row.Values.Text("name"), row.Values.Text("port"));
        // Ports are numbers, on NSX hosts UUIDs, and in one list names; they stand in commands.
        if (port.StartsWith('-') || !port.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) row.Refuse("port", "A port is a number or an identifier of letters, digits and hyphens.");
        switch (kind)
        {
            case ConsumerKind.Vmk: row.Read("name", Vmk.Parse); break;
            case ConsumerKind.Uplink: row.Read("name", Vmnic.Parse); break;
            case ConsumerKind.Stale:
                if (name.Length > 0) row.Read("name", Vmnic.Parse);
                if (port.Length == 0) row.Refuse("port", "The number of the stale port is needed.");
                break;
            default: row.Read("name", MachineName.Parse); break;
        }
        var use = kind == ConsumerKind.Vmk ? RemovalChoices.Use(row.Values.Text("use")) : VmkUse.Unknown;
        if (kind == ConsumerKind.Vmk && use != VmkUse.Management && pasted.ManagementProof(name, management) is { } proof) row.Refuse("use", $"{name} is management: {proof}.");
        else if (kind == ConsumerKind.Vmk && RemovalChoices.MayBeDeleted(use) && pasted.Use(name, management) is VmkUse.Iscsi or VmkUse.Vsan) row.Refuse("use", $"{name} carries storage: what was pasted says {RemovalText.Use(pasted.Use(name, management))}.");
        PortGroupName? group = row.Values["group"] is null ? null : row.Read("group", PortGroupName.Parse);
        // The reading asks for it and not the field: before the host's lists are there nobody knows it.
        if (row.Values["vlan"] is not null && row.Values.Text("vlan").Length == 0) row.Refuse("vlan", "The VLAN of the port group is needed: 0 for none.");
        int? vlan = int.TryParse(row.Values.Text("vlan"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new(kind, EntityName.Shown(name), port, use, row.Values.Text("then") == RemovalChoices.Delete, group, vlan, kind == ConsumerKind.Vmk ? pasted.Adapter(name) : null, kind == ConsumerKind.Vmk ? pasted.Uses.Bound.GetValueOrDefault(name) : null);
    }

    /// <summary>A client without a row would be forgotten: its switch could not be left, or it would lose its last uplink.</summary>
    private static void Missing(FormReader form, Pasted pasted, string name, ImmutableArray<Consumer> rows)
    {
        if (pasted.Switch(name, distributed: true) is not { } known)
        {
            if (pasted.HasSwitches) form.Refuse("dvswitch", $"The pasted lists show no distributed switch {RemovalReading.Short(name)} on this host.");
        }
        else
        {
            foreach (var client in known.Clients.Concat(known.Uplinks).Distinct(StringComparer.Ordinal).Where(client => rows.All(row => !EntityName.Same(row.Name, client) && !EntityName.Same(row.Name, Proposals.Machine(client)))))
            {
                form.Refuse("consumers", $"The pasted list shows {RemovalReading.Short(client)} on {RemovalReading.Short(name)}, and no row has it.");
                break;
            }
        }
        if (rows.Any(row => row is { Kind: ConsumerKind.Vmk, Delete: false }) && rows.All(row => row.Kind != ConsumerKind.Uplink))
            form.Refuse("consumers", $"An adapter of {RemovalReading.Short(name)} moves together with an uplink, and none is known. Paste esxcfg-vswitch -l, or add the uplinks.");
    }
}
