namespace Runbooks.Domain.Comware;

/// <summary>A kind of interface, with the short name that tables print.</summary>
/// <param name="Megabits">Native rate of a physical port; 0 for what is no physical port.</param>
public sealed record InterfaceType(string Name, string Short, int Megabits)
{
    // Names and short names as Comware prints them in "display interface brief" (H3C Comware 7 interface command references).
    public static ImmutableArray<InterfaceType> All { get; } =
    [
        new("Ethernet", "Eth", 100),
        new("GigabitEthernet", "GE", 1000),
        new("M-GigabitEthernet", "MGE", 0),
        new("M-Ethernet", "ME", 0),
        new("Ten-GigabitEthernet", "XGE", 10_000),
        new("Twenty-FiveGigE", "WGE", 25_000),
        new("FortyGigE", "FGE", 40_000),
        new("HundredGigE", "HGE", 100_000),
        // Their short names from the labels of an H3C S9825 and the tests of a tool that reads H3C switches, not from a command reference.
        new("FiftyGigE", "50GE", 50_000),
        new("TwoHundredGigE", "200GE", 200_000),
        new("FourHundredGigE", "400GE", 400_000),
        new("Bridge-Aggregation", "BAGG", 0),
        new("Route-Aggregation", "RAGG", 0),
        new("Vlan-interface", "Vlan", 0),
        new("LoopBack", "Loop", 0),
        new("NULL", "NULL", 0),
        new("InLoopBack", "InLoop", 0),
        new("Register-Tunnel", "REG", 0),
    ];

    public bool IsPort => Megabits > 0;

    private static readonly Dictionary<string, InterfaceType> ByName =
        All.SelectMany(type => new[] { type.Name, type.Short }.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, type))).ToDictionary(each => each.name, each => each.type, StringComparer.OrdinalIgnoreCase);

    /// <summary>By long or short name, without regard to case.</summary>
    public static InterfaceType? Find(string name) => ByName.GetValueOrDefault(name);
}
