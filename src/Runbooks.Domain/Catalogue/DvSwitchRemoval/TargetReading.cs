using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Reads where things go, and refuses what would mix two networks or meet a name that is taken.</summary>
internal static class TargetReading
{
    public static ImmutableDictionary<string, Target> Read(FormReader form, Pasted pasted, ImmutableArray<(string Switch, Consumer Consumer)> rows, ImmutableArray<string> leaving)
    {
        var targets = ImmutableDictionary.CreateBuilder<string, Target>(StringComparer.Ordinal);
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (values, i) in form.Values.Rows("targets").Take(RemovalForm.MaxSwitches).Select((values, i) => (values, i)))
        {
            var row = new FormReader(values, string.Create(CultureInfo.InvariantCulture, $"targets[{i}]."));
            var from = EntityName.Stored(values.Text("switch"));
            var vswitch = row.Read("vswitch", VswitchName.Parse);
            var exists = values.Text("make") == RemovalChoices.Existing;
            if (from.Length > 0 && !leaving.Contains(from)) row.Refuse("switch", "The plan does not leave this switch. Remove the row.");
            if (vswitch is { } known)
            {
                if (exists && pasted.HasSwitches && pasted.Switch(known.ToString(), distributed: false) is null) row.Refuse("make", $"The pasted lists show no vSwitch {known} on this host.");
                if (!exists && pasted.Switch(known.ToString(), distributed: false) is not null) row.Refuse("make", $"A vSwitch {known} is there already, with its own uplinks. Take another name, unless it leads to the same networks.");
                // A vSwitch drops what is longer than its MTU, so storage with jumbo frames would break off.
                if (exists && pasted.Switch(known.ToString(), distributed: false)?.Mtu is { } mtu && rows.Where(each => each.Switch == from && each.Consumer is { Kind: ConsumerKind.Vmk, Delete: false }).MaxBy(each => each.Consumer.Adapter?.Mtu ?? 0).Consumer is { Adapter: { } adapter } largest && adapter.Mtu > mtu)
                    row.Refuse("vswitch", string.Create(CultureInfo.InvariantCulture, $"{known} has an MTU of {mtu}, and {largest.Name} needs {adapter.Mtu}. Raise it first and paste the list anew, or take a new vSwitch."));
                if (pasted.Switch(known.ToString(), distributed: true) is not null) row.Refuse("vswitch", $"{known} is a distributed switch of this host.");
                if (!taken.TryAdd(known.ToString(), from)) row.Refuse("vswitch", $"{known} is the target of {taken[known.ToString()]} already: the uplinks of two switches would be mixed.");
            }
            var first = values.Text("first").Length > 0 ? row.Read("first", Vmnic.Parse) : null;
            if (targets.ContainsKey(from)) row.Refuse("switch", "This switch stands in the list already.");
            else targets[from] = new(vswitch ?? default, exists, first);
            form.Add(row.Problems);
        }
        foreach (var name in leaving.Where(name => !targets.ContainsKey(name) && rows.Any(row => row.Switch == name && row.Consumer.Group is not null))) form.Refuse("targets", $"A target for {RemovalReading.Short(name)} is needed.");
        Groups(form, pasted, rows, targets);
        return targets.ToImmutable();
    }

    /// <summary>A port group has one VLAN, and its name is unique among the host's standard vSwitches.</summary>
    private static void Groups(FormReader form, Pasted pasted, ImmutableArray<(string Switch, Consumer Consumer)> rows, ImmutableDictionary<string, Target>.Builder targets)
    {
        var first = new Dictionary<string, (string Switch, int? Vlan)>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Consumer.Group is not { } group) continue;
            var (name, vlan) = (group.ToString(), rows[i].Consumer.Vlan);
            var at = string.Create(CultureInfo.InvariantCulture, $"consumers[{i}].");
            if (!first.TryAdd(name, (rows[i].Switch, vlan)))
            {
                if (first[name].Switch != rows[i].Switch) form.Refuse(at + "group", $"The port group {name} is wanted on two vSwitches. Take another name.");
                else if (first[name].Vlan != vlan) form.Refuse(at + "vlan", $"The port group {name} has another VLAN in a row above.");
            }
            var target = targets.GetValueOrDefault(rows[i].Switch)?.Vswitch.ToString();
            foreach (var known in pasted.Switches.Where(each => !each.Distributed))
            {
                if (known.PortGroups.FirstOrDefault(each => each.Name == name) is not { } there) continue;
                if (known.Name != target) form.Refuse(at + "group", $"{known.Name} has a port group {name} already. Take another name.");
                else if (there.Vlan != vlan) form.Refuse(at + "vlan", string.Create(CultureInfo.InvariantCulture, $"The port group {name} is there already, with VLAN {there.Vlan}."));
            }
        }
    }
}
