using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>What the switches are and who they are to be.</summary>
internal static class SwitchFields
{
    private const string Group = "Switches";

    public static ImmutableArray<Field> All { get; } =
    [
        new ChoiceField("platform", "Platform", _ => [.. Platforms.All.Select(platform => new Option(platform.Id, platform.Name, platform.Unverified is { } what ? $"Unverified. {what}" : ""))])
        {
            Group = Group, Menu = true, Default = _ => FormValue.Of(Platforms.Default.Id), Resets = ["size", "comware", "irfPorts", "maxMembers", "maxPerPort", "perPort", "portMode", "cables", "madPorts"],
            Help = "All members are of one platform and run the same software. Chassis (7500, 10500, 12500) are stacked in another way and are not planned here.",
        },
        new ChoiceField("size", "Model", values => [.. PlatformOf(values).Sizes.Select(size => new Option(size.Id, size.Label, $"IRF over {size.IrfPorts} (unverified)."))])
        {
            Group = Group, Applies = values => !PlatformOf(values).Sizes.IsEmpty, Resets = ["irfPorts", "cables", "madPorts"],
            Default = values => FormValue.Of(PlatformOf(values).Sizes is [.., var last] ? last.Id : ""),
        },
        new ChoiceField("comware", "Comware", _ => [new("5", "5"), new("7", "7")])
        {
            Group = Group, Default = values => FormValue.Of(PortWords.Number(PlatformOf(values).Comware ?? 7)),
            Help = "“display version” says it: 5.20 or 7.1.",
        },
        new TextField("release", "Release to run")
        {
            Group = Group, Optional = true, MaxLength = 40, Placeholder = "2222P10",
            Help = "As “display version” shows it. All members run the same release (H3C S6520X IRF configuration guide). Left empty, only sameness is asked.",
        },
        new TextField("irfPorts", "Ports that can carry IRF")
        {
            Group = Group, Mono = true, MaxLength = 400, Placeholder = "Ten-GigabitEthernet1/0/49-52, XGE1/1/1", Resets = ["cables"],
            Default = values => FormValue.Of(ChosenPlatform.SizeOf(PlatformOf(values), values.Text("size"))?.IrfPorts ?? ""),
            Help = "On member 1, at their highest rate. The list of the chosen model is unverified: compare it with the platform's IRF configuration guide and with “display interface brief”.",
        },
        new NumberField("maxMembers", "Most members", 2, 10)
        {
            Group = Group, Advanced = true, Default = values => FormValue.Of(PlatformOf(values).MaxMembers),
            Help = "The platform's limit, unverified for every platform here. This form takes up to nine.",
        },
        new NumberField("maxPerPort", "Most ports per IRF port", 1, 16)
        {
            Group = Group, Advanced = true, Default = values => FormValue.Of(PlatformOf(values).MaxPerIrfPort),
            Help = "4 on the 5510 HI (HPE 5510 HI IRF configuration guide), 16 on the S6520X (H3C S6520X IRF configuration guide). Unverified for the others.",
        },
        new TableField("members", "Members", Columns, 2, Entered.MaxMembers)
        {
            Group = Group, RowName = "switch",
            Help = "The switch with the highest priority becomes master; the others restart when they join. The factory ID is 1: “display irf” shows the current one.",
            Default = _ => FormValue.Of(Row("sw1", 1, 1, 32), Row("sw2", 1, 2, 30)), NewRow = Next,
        },
    ];

    private static ImmutableArray<Field> Columns =>
    [
        new HostField("name", "Name") { Placeholder = "sw1" },
        new NumberField("current", "ID now", 1, 10) { Default = _ => FormValue.Of(1) },
        new NumberField("id", "New ID", 1, 10),
        new NumberField("priority", "Priority", 1, 32),
    ];

    private static Platform PlatformOf(FormValues values) => Platforms.Find(values.Text("platform")) ?? Platforms.Default;

    /// <summary>The next free ID, and a priority two below the lowest, as the old post chose them: there is room for another between.</summary>
    private static FormValues Next(FormValues values)
    {
        var members = Entered.MembersOf(values);
        var id = Enumerable.Range(1, 10).FirstOrDefault(id => members.All(member => member.Id != id), 1);
        var taken = members.Select(member => member.Priority).OfType<int>().ToImmutableArray();
        var wanted = taken.IsEmpty ? 32 : taken.Min() - 2;
        // Below priority 1 there is none: the highest free one then.
        var priority = wanted >= 1 ? wanted : Enumerable.Range(1, 32).Reverse().First(free => !taken.Contains(free));
        return Row($"sw{PortWords.Number(id)}", 1, id, priority);
    }

    public static FormValues Row(string name, int current, int id, int priority) => FormValues.Empty.With("name", name).With("current", current).With("id", id).With("priority", priority);
}
