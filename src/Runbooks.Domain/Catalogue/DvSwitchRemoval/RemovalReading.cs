using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>Reads the form's values and tells every problem at its field.</summary>
internal static class RemovalReading
{
    public static Result<RemovalInputs> Read(FormValues values)
    {
        var form = new FormReader(values);
        var pasted = Pasted.Of(values);
        foreach (var (field, told) in PastedHosts.Refusals(values, pasted)) form.Refuse(field, told);
        var host = form.Read("host", HostName.Parse);
        var version = form.Read("version", EsxiVersion.Parse);
        var own = form.Read("dvswitch", DvsName.Parse);
        if (values.Text("managementAddress").Length > 0) form.Read("managementAddress", Ipv4Address.Parse);
        var inventory = values.Text("purpose") == RemovalChoices.FromInventory;
        var ways = values.Many("ways");
        if (!ways.IsEmpty && !ways.Contains(RemovalChoices.PowerCli) && !ways.Contains(RemovalChoices.Client))
            form.Refuse("ways", "The ESXi shell cannot take a host off a distributed switch, and can only delete and re-create an adapter where the others move it. Choose PowerCLI or the client too.");
        var names = Proposals.Leaving(values, pasted);
        if (names.Length > RemovalForm.MaxSwitches) form.Refuse("dvswitch", string.Create(CultureInfo.InvariantCulture, $"A host joins at most {RemovalForm.MaxSwitches} distributed switches; there are {names.Length}."));
        foreach (var other in names.Where(name => !EntityName.Same(name, values.Text("dvswitch"))))
        {
            if (!DvsName.Parse(other).TryGet(out _)) form.Refuse("vswitchList", $"The host is also on a switch whose name cannot be written into commands here: {Short(other)}.");
        }
        var what = new FormReader(values);
        var rows = ConsumerReading.Read(what, pasted, names);
        var targets = TargetReading.Read(what, pasted, rows, names);
        var storage = rows.Any(row => row.Consumer.IsStorage);
        foreach (var (name, target) in targets.Where(each => !each.Value.Exists && !inventory && !storage))
        {
            if (rows.Any(row => row.Switch == name && row.Consumer.Kind == ConsumerKind.Machine) && rows.All(row => row.Switch != name || row.Consumer.Kind != ConsumerKind.Uplink))
                what.Refuse("consumers", $"A running machine of {Short(name)} would move to {target.Vswitch}, which has no uplink. Paste esxcfg-vswitch -l, add the uplinks, or take a vSwitch that is there.");
        }
        var looksOnly = (!what.Clean || rows.IsEmpty) && !pasted.HasSwitches && IsAsProposed(values);
        if (!looksOnly) form.Add(what.Problems);
        var lacp = values.Text("lacp") switch { RemovalChoices.Yes => Lacp.Used, RemovalChoices.No => Lacp.None, _ => Lacp.Unknown };
        // LACP came with 5.1 (general knowledge).
        if (lacp == Lacp.Used && values.Text("version") == "5.0") form.Refuse("lacp", "A distributed switch of 5.0 has no LACP.");
        return form.Finish(() =>
        {
            var consumers = rows.ToLookup(row => row.Switch, row => row.Consumer, StringComparer.Ordinal);
            SwitchToLeave Leave(string name, int number)
            {
                var target = (looksOnly ? null : targets.GetValueOrDefault(name)) ?? new(VswitchName.Parse(Proposals.Vswitch(name)).Required(), false, null);
                var leave = new SwitchToLeave(number, DvsName.Parse(name).Required(), looksOnly ? [] : [.. consumers[name]], target, inventory || storage);
                return pasted.Switch(name, distributed: true) is { } known ? leave with { OnHost = known.Printed } : leave;
            }
            var switches = names.Select((name, i) => Leave(name, i + 1));
            return new RemovalInputs(host!.Value, version!.Value, inventory, [.. switches], lacp, values.Text("nsx") == RemovalChoices.Yes, ways, pasted) { LooksOnly = looksOnly };
        });
    }

    /// <summary>Nobody has added or taken away an entry: what is missing is then asked of the host, and not of the person.</summary>
    private static bool IsAsProposed(FormValues values) =>
        values.Rows("consumers").Select(Entry).SequenceEqual(Proposals.Consumers(values) is FormValue.Table proposed ? proposed.Rows.Select(Entry) : []);

    private static (string Switch, string Kind, string Name, string Port) Entry(FormValues row) => (row.Text("switch"), row.Text("kind"), row.Text("name"), row.Text("port"));

    public static string Short(string text) => EntityName.Shown(text) is { Length: > 60 } name ? name[..60] + "…" : EntityName.Shown(text);
}
