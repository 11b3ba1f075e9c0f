namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>
/// The platforms of the form. Few of their facts were read in the platform's own guide; each row says which were not, and every limit
/// and port can be changed in the form.
/// </summary>
internal static class Platforms
{
    /// <summary>A platform that is not in the list: the person says what it has.</summary>
    public const string Other = "other";

    private const string Names = "Compare the port names with “display interface brief”.";

    public static ImmutableArray<Platform> All { get; } =
    [
        // The old post stacked two 48-port A3600 EI over GigabitEthernet 51 and 52. The rest of the row was not confirmed.
        new("3600-v2-ei", "HP A3600 EI, 3600 v2 EI", 5, 9, 2, false, $"Only ports 51 and 52 of the 48-port model were seen in use (old post). Nine members, two ports per IRF port and all other ports were not confirmed. {Names}")
        {
            Sizes = [new("24", "24 ports", "Ethernet1/0/24", "GigabitEthernet1/0/25-28"), new("48", "48 ports", "Ethernet1/0/48", "GigabitEthernet1/0/49-52")],
        },
        new("5120-ei", "HP A5120 EI, 5120 EI", 5, 4, 2, false, $"Four members, two ports per IRF port and the ports of the 10GE modules were not confirmed. {Names}") { Sizes = Modules },
        // HPE FlexNetwork 5130 EI installation guide: 10GE links over 1/10GE copper or SFP+ ports, several of which one IRF port may have.
        new("5130-ei", "HPE 5130 EI", 7, 9, 4, false, $"IRF over the 10GE ports: HPE 5130 EI installation guide. Their numbers, nine members and four ports per IRF port were not confirmed. {Names}") { Sizes = Uplinks },
        new("5500-hi", "HP A5500 HI, 5500 HI", 5, 9, 2, false, $"Nine members, two ports per IRF port and the 10GE ports were not confirmed. {Names}") { Sizes = Modules },
        // HPE FlexNetwork 5510 HI IRF configuration guide: fixed SFP+ ports and those of the rear card (slot 1), at most four per IRF port.
        new("5510-hi", "HPE 5510 HI", 7, 9, 4, false, $"SFP+ ports and at most four per IRF port: HPE 5510 HI IRF configuration guide. Nine members and the numbers of the ports were not confirmed; a rear card's ports begin with 1/1/1. {Names}") { Sizes = Uplinks },
        new("5700", "HP FlexFabric 5700", 7, 9, 4, false, $"Nine members, four ports per IRF port and the ports were not confirmed. {Names}")
        {
            Sizes =
            [
                new("40xg", "40 SFP+, 2 QSFP+", "Ten-GigabitEthernet1/0/1", "Ten-GigabitEthernet1/0/1-40, FortyGigE1/0/41-42"),
                new("48g", "48 Gigabit, 4 SFP+, 2 QSFP+", "GigabitEthernet1/0/48", "Ten-GigabitEthernet1/0/49-52, FortyGigE1/0/53-54"),
            ],
        },
        new("5800", "HP A5800, 5800", 5, 9, 4, false, $"IRF over SFP+: HP A5800/A5820X IRF configuration guide. Nine members, four ports per IRF port and the numbers of the ports were not confirmed. {Names}") { Sizes = Uplinks },
        new("5820x", "HP A5820X, 5820X", 5, 9, 4, false, $"IRF over SFP+: HP A5800/A5820X IRF configuration guide. Nine members, four ports per IRF port and the numbers of the ports were not confirmed. {Names}")
        {
            Sizes = [new("24xg", "24 SFP+, 4 Gigabit", "GigabitEthernet1/0/25", "Ten-GigabitEthernet1/0/1-24")],
        },
        new("5830", "HP A5830, 5830", 5, 9, 2, false, $"Nine members, two ports per IRF port and the ports were not confirmed. {Names}")
        {
            Sizes = [new("48g", "48 Gigabit, 2 SFP+", "GigabitEthernet1/0/48", "Ten-GigabitEthernet1/0/49-50")],
        },
        new("5900", "HP 5900, 5920", 7, 9, 4, false, $"Nine members, four ports per IRF port, the ports, and that SFP+ ports carry IRF in groups of four, all or none, were not confirmed. {Names}")
        {
            GroupOf = 4,
            Sizes =
            [
                new("24xg", "24 SFP+", "Ten-GigabitEthernet1/0/1", "Ten-GigabitEthernet1/0/1-24"),
                new("48xg", "48 SFP+, 4 QSFP+", "Ten-GigabitEthernet1/0/1", "Ten-GigabitEthernet1/0/1-48, FortyGigE1/0/49-52"),
            ],
        },
        new("5940", "HPE FlexFabric 5940", 7, 9, 4, false, $"Nine members (ten are said too), four ports per IRF port and the ports were not confirmed. {Names}")
        {
            Sizes =
            [
                new("32qsfp", "32 QSFP+", "FortyGigE1/0/1", "FortyGigE1/0/1-32"),
                new("48xg", "48 SFP+, 6 QSFP28", "Ten-GigabitEthernet1/0/1", "Ten-GigabitEthernet1/0/1-48, HundredGigE1/0/49-54"),
            ],
        },
        // H3C S6520X IRF configuration guide, Comware 7: at most 16 physical interfaces per IRF port, no breakout ports.
        new("s6520x", "H3C S6520X, S5560X-HI", 7, 9, 16, false, $"At most 16 ports per IRF port: H3C S6520X IRF configuration guide, which also lists each model's ports. Nine members and the ports here were not confirmed. {Names}")
        {
            Sizes =
            [
                new("24xg", "24 SFP+", "Ten-GigabitEthernet1/0/1", "Ten-GigabitEthernet1/0/1-24"),
                new("48xg", "48 SFP+", "Ten-GigabitEthernet1/0/1", "Ten-GigabitEthernet1/0/1-48"),
            ],
        },
        new(Other, "Another platform", null, 9, 4, true, "Take limits and ports from the platform's own IRF configuration guide: the values here are not its own."),
    ];

    private static ImmutableArray<PlatformSize> Uplinks =>
        [new("24", "24 ports", "GigabitEthernet1/0/24", "Ten-GigabitEthernet1/0/25-28"), new("48", "48 ports", "GigabitEthernet1/0/48", "Ten-GigabitEthernet1/0/49-52")];

    private static ImmutableArray<PlatformSize> Modules =>
        [new("24", "24 ports", "GigabitEthernet1/0/24", "Ten-GigabitEthernet1/1/1-2, Ten-GigabitEthernet1/2/1-2"), new("48", "48 ports", "GigabitEthernet1/0/48", "Ten-GigabitEthernet1/1/1-2, Ten-GigabitEthernet1/2/1-2")];

    public static Platform Default => All[0];

    public static Platform? Find(string id) => All.FirstOrDefault(platform => platform.Id == id);
}
