using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.DvSwitchRemoval;

/// <summary>The columns of the form's two tables.</summary>
internal static class RemovalColumns
{
    // Asked for in every row.
    private static readonly ImmutableArray<Option> Kinds = [.. RemovalChoices.Kinds.Select(kind => new Option(kind.Value, kind.Label))];

    private static readonly ImmutableArray<Option> Uses = [.. RemovalChoices.Uses.Select(use => new Option(use.Value, use.Label))];

    public static ImmutableArray<Field> Consumer { get; } =
    [
        new TextField("switch", "Switch") { MaxLength = DvsName.MaxLength, Default = values => FormValue.Of(values.Text("dvswitch")) },
        new ChoiceField("kind", "What it is", _ => Kinds) { Menu = true, Default = _ => FormValue.Of("vmk") },
        new TextField("name", "Name") { MaxLength = MachineName.MaxLength, Optional = true, Placeholder = "vmk1, vmnic2, web01" },
        new TextField("port", "Port") { MaxLength = 64, Optional = true },
        new ChoiceField("use", "Use", _ => Uses)
        {
            Menu = true, Applies = IsVmk, Default = row => FormValue.Of(RemovalChoices.Value(Pasted.Of(row).Use(row.Text("name"), row.Text("managementAddress")))),
        },
        new ChoiceField("then", "Then", RemovalChoices.Then)
        {
            Menu = true, Applies = IsVmk,
            Default = row => FormValue.Of(RemovalChoices.Use(row.Text("use")) is VmkUse.Vmotion or VmkUse.FaultTolerance ? RemovalChoices.Delete : RemovalChoices.Migrate),
        },
        new TextField("group", "To port group") { MaxLength = PortGroupName.MaxLength, Applies = Moves, Default = Group },
        new NumberField("vlan", "VLAN", 0, 4095) { Applies = Moves, Optional = true, Default = KnownVlan, Placeholder = "0 for none" },
    ];

    public static ImmutableArray<Field> Target { get; } =
    [
        new TextField("switch", "From") { MaxLength = DvsName.MaxLength },
        new TextField("vswitch", "To vSwitch") { MaxLength = VswitchName.MaxLength, Default = row => FormValue.Of(Proposals.Vswitch(row.Text("switch"))) },
        new ChoiceField("make", "It is", _ => [new(RemovalChoices.New, "New"), new(RemovalChoices.Existing, "There already")])
        {
            Menu = true, Default = row => FormValue.Of(Pasted.Of(row).Switch(row.Text("vswitch"), distributed: false) is null ? RemovalChoices.New : RemovalChoices.Existing),
        },
        new ChoiceField("first", "Uplink that moves first", row => [.. Uplinks(row).Select(uplink => new Option(uplink, uplink))])
        {
            Menu = true, Applies = row => !Uplinks(row).IsEmpty, Default = row => FormValue.Of(Uplinks(row).FirstOrDefault("")),
        },
    ];

    private static ImmutableArray<string> Uplinks(FormValues row) =>
        [.. row.Rows("consumers").Where(each => EntityName.Same(each.Text("switch"), row.Text("switch")) && each.Text("kind") == "uplink" && Vmnic.Parse(each.Text("name")).TryGet(out _)).Select(each => each.Text("name")).Distinct(StringComparer.Ordinal)];

    private static bool IsVmk(FormValues row) => row.Text("kind") == "vmk";

    // Running machines are taken away with the host, so they need no port group then.
    private static bool Moves(FormValues row) => row.Text("kind") switch
    {
        "vmk" => row.Text("then") == RemovalChoices.Migrate,
        "machine" => row.Text("purpose") != RemovalChoices.FromInventory,
        "machine-off" or "template" => true,
        _ => false,
    };

    private static FormValue Group(FormValues row)
    {
        var name = IsVmk(row) ? $"{Title(RemovalChoices.Use(row.Text("use")))}-{row.Text("name")}" : $"VM-{Proposals.Plain(row.Text("switch"))}";
        return FormValue.Of(name.Length <= PortGroupName.MaxLength ? name : name[..PortGroupName.MaxLength].TrimEnd());
    }

    private static string Title(VmkUse use) => use is VmkUse.Unknown or VmkUse.Other ? "VMkernel" : RemovalChoices.Uses.First(each => each.Use == use).Label.Replace(' ', '-');

    private static FormValue KnownVlan(FormValues row) =>
        FormValue.Of(Pasted.Of(row).Vlan(row.Text("group")) is { } vlan ? vlan.ToString(CultureInfo.InvariantCulture) : "");
}
