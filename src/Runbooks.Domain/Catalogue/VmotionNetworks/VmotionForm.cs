using System.Globalization;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.VmotionNetworks;

/// <summary>The form: ids, words and limits of the fields.</summary>
internal static class VmotionForm
{
    public const string OnePerLink = "one-vswitch-per-link", Shared = "one-shared-vswitch";

    public const string OneGigabit = "1gbe", TenGigabit = "10gbe", Faster = "faster";

    public const string DefaultStack = "default", OwnStack = "vmotion";

    // One migration uses at most 16 ports of 1 GbE or 4 of 10 GbE (Told.Maximums). For faster ports no figure was found; 4 is kept.
    public const int MaxSlowLinks = 16, MaxFastLinks = 4;

    // Two hosts plan; more can be entered, so that a person is told why they do not.
    private const int MaxHostRows = 32;

    public static Form Form { get; } = new(
    [
        new TableField("hosts", "Hosts", [HostName, HostVersion], 2, MaxHostRows)
        {
            Group = "Hosts and cables", RowName = "host",
            WrongRows = "Direct cables join two hosts, so two are needed here (three or more are connected to a switch)",
            Help = "The two hosts that the cables join directly, without a switch.",
            Default = _ => FormValue.Of(Row(("name", ""), ("version", "8.0")), Row(("name", ""), ("version", "8.0"))),
            NewRow = values => Row(("name", ""), ("version", values.Rows("hosts") is { IsEmpty: false } rows ? rows[^1].Text("version") : "8.0")),
        },
        new ChoiceField("speed", "Speed of the ports", _ =>
        [
            new(OneGigabit, "1 GbE"),
            new(TenGigabit, "10 GbE"),
            new(Faster, "25 GbE or faster"),
        ])
        {
            Group = "Hosts and cables", Default = _ => FormValue.Of(OneGigabit),
            Help = "One migration uses up to 16 ports of 1 GbE or 4 of 10 GbE (InfoWorld on vSphere 5.0). 1000 Mb/s full duplex is the least recommended.",
        },
        new TableField("links", "Cables", [NicA, NicB], 1, MaxSlowLinks)
        {
            Group = "Hosts and cables", RowName = "cable",
            Help = "Each cable joins one port of the first host with one of the second. The same vmnic on both sides keeps it easy to follow, but is not needed.",
            Default = _ => FormValue.Of(Row(("nicA", "vmnic2"), ("nicB", "vmnic2"))),
            NewRow = NextCable,
        },
        new NetworkField("baseNetwork", "Base network")
        {
            Group = "Addresses", Default = _ => FormValue.Of("10.9.8.0/24"), Placeholder = "10.9.8.0/24",
            Help = "Each cable gets a small network of its own out of this one. A /24 holds 64 networks of /30.",
        },
        new ChoiceField("prefix", "Size of each network", _ =>
        [
            new("30", "/30: two hosts, network and broadcast address"),
            new("31", "/31: two hosts (experimental)", "RFC 3021. No source was found that says ESXi takes a /31 on a VMkernel adapter; the vmkping steps would show it."),
        ])
        {
            Group = "Addresses", Default = _ => FormValue.Of("30"), Advanced = true,
            Help = "The old post recommends /30 and had not tried /31.",
        },
        new NetworkField("avoid", "Networks already in use")
        {
            Group = "Addresses", Optional = true, Several = true, Placeholder = "10.9.8.0/28, 192.168.10.0/24",
            Help = "Management, iSCSI, vSAN and others. Parts of the base network that overlap them are left out.",
        },
        new NumberField("mtu", "MTU", Mtu.Min, Mtu.Max)
        {
            Group = "Frames", Unit = "bytes", Default = _ => FormValue.Of(Mtu.Max),
            Help = "A path takes at most 9000 (KB 326539). 1280 is the least of IPv6 (RFC 8200); that ESXi refuses less is not verified. Without jumbo frames: 1500.",
        },
        new ChoiceField("design", "vSwitches", _ =>
        [
            new(OnePerLink, "One vSwitch per cable (recommended)", "The old post's last word: with one shared vSwitch, migrations failed after a host was rebooted, and came back only after the uplink had been moved to standby and back."),
            new(Shared, "One vSwitch for all cables", "Every port group has one active uplink; all others are unused, not standby: no port can stand in for another when each cable has its own network."),
        ])
        { Group = "Switches and adapters", Default = _ => FormValue.Of(OnePerLink) },
        new ChoiceField("stack", "TCP/IP stack", Stacks)
        {
            Group = "Switches and adapters", Default = _ => FormValue.Of(DefaultStack), Advanced = true,
            Help = "Once a host has a VMkernel adapter on the vMotion stack, its adapters on the default stack no longer serve vMotion.",
        },
        new TextField("vswitchPrefix", "vSwitch name")
        {
            Group = "Switches and adapters", Default = _ => FormValue.Of("vSwitch-vMotion"), MaxLength = VswitchName.MaxLength, Advanced = true,
            Help = "With one vSwitch per cable, -01, -02 and so on are added.",
        },
        new TextField("portGroupPrefix", "Port group name")
        {
            Group = "Switches and adapters", Default = _ => FormValue.Of("vMotion"), MaxLength = PortGroupName.MaxLength, Advanced = true,
            Help = "-01, -02 and so on are added. Both hosts get the same names.",
        },
        new NumberField("firstVmkA", "First vmk on the first host", 1, Vmk.MaxNumber)
        {
            Group = "Switches and adapters", Default = _ => FormValue.Of(1), Advanced = true,
            Help = "The cables' VMkernel adapters are numbered from here on. vmk0 is management.",
        },
        new NumberField("firstVmkB", "First vmk on the second host", 1, Vmk.MaxNumber)
        {
            Group = "Switches and adapters", Default = values => int.TryParse(values.Text("firstVmkA"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first > 0 && first + values.Rows("links").Length - 1 <= Vmk.MaxNumber ? FormValue.Of(first) : FormValue.Of(1), Advanced = true,
            Help = "May differ, when the hosts have different adapters already.",
        },
    ]);

    private static HostField HostName => new("name", "Name") { Placeholder = "esx01.example.local" };

    private static ChoiceField HostVersion =>
        new("version", "ESXi", _ => [.. EsxiVersion.Known.Select(version => new Option(version.ToString(), version.ToString()))]) { Default = _ => FormValue.Of("8.0") };

    private static TextField NicA => new("nicA", "Port of the first host") { MaxLength = 16, Placeholder = "vmnic2" };

    private static TextField NicB => new("nicB", "Port of the second host") { MaxLength = 16, Placeholder = "vmnic2", Default = row => FormValue.Of(row.Text("nicA")) };

    private static ImmutableArray<Option> Stacks(FormValues values)
    {
        var old = values.Rows("hosts").Select(row => row.Text("version")).FirstOrDefault(version => EsxiVersion.Parse(version).TryGet(out var known) && !known.HasVmotionStack);
        return
        [
            new(DefaultStack, "Default stack"),
            new(OwnStack, "vMotion stack", "Its own routing table and memory for vMotion.",
                old is null ? null : $"The vMotion TCP/IP stack needs ESXi 6.0 or later on both hosts (vSphere 6.5 documentation, GUID-5211FD4B); one has {old}."),
        ];
    }

    private static FormValues NextCable(FormValues values)
    {
        var rows = values.Rows("links");
        return Row(("nicA", Next(rows, "nicA")), ("nicB", Next(rows, "nicB")));
    }

    private static string Next(ImmutableArray<FormValues> rows, string column)
    {
        var numbers = rows.Select(row => Vmnic.Parse(row.Text(column))).Where(parsed => parsed.TryGet(out _)).Select(parsed => parsed.Required().Number).ToList();
        return numbers.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"vmnic{numbers.Max() + 1}");
    }

    private static FormValues Row(params ReadOnlySpan<(string Id, string Value)> cells)
    {
        var row = FormValues.Empty;
        foreach (var (id, value) in cells) row = row.With(id, value);
        return row;
    }

    /// <summary>The old post's own case.</summary>
    public static FormValues Example { get; } = FormValues.Empty
        .With("hosts", FormValue.Of(Row(("name", "esx01.example.local"), ("version", "5.0")), Row(("name", "esx02.example.local"), ("version", "5.0"))))
        .With("speed", OneGigabit)
        .With("links", FormValue.Of(Row(("nicA", "vmnic1"), ("nicB", "vmnic1")), Row(("nicA", "vmnic2"), ("nicB", "vmnic2")), Row(("nicA", "vmnic5"), ("nicB", "vmnic5")), Row(("nicA", "vmnic6"), ("nicB", "vmnic6"))))
        .With("baseNetwork", "10.9.8.0/24")
        .With("prefix", "30")
        .With("mtu", Mtu.Max);
}
