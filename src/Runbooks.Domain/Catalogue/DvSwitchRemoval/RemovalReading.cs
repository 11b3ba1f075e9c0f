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
        foreach (var other in names.Where(name => name != values.Text("dvswitch")))
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
            var switches = names.Select((name, i) => new SwitchToLeave(i + 1, DvsName.Parse(name).Required(), looksOnly ? [] : [.. rows.Where(row => row.Switch == name).Select(row => row.Consumer)],
                (looksOnly ? null : targets.GetValueOrDefault(name)) ?? new(VswitchName.Parse(Proposals.Vswitch(name)).Required(), false, null), inventory || storage));
            return new RemovalInputs(host!.Value, version!.Value, inventory, [.. switches], lacp, values.Text("nsx") == RemovalChoices.Yes, ways, pasted) { LooksOnly = looksOnly };
        });
    }

    /// <summary>Nobody has added or taken away an entry: what is missing is then asked of the host, and not of the person.</summary>
    private static bool IsAsProposed(FormValues values) =>
        values.Rows("consumers").Select(Entry).SequenceEqual(Proposals.Consumers(values) is FormValue.Table proposed ? proposed.Rows.Select(Entry) : []);

    private static (string Switch, string Kind, string Name, string Port) Entry(FormValues row) => (row.Text("switch"), row.Text("kind"), row.Text("name"), row.Text("port"));

    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
