namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// Interface names as Comware prints and takes them: <c>Ten-GigabitEthernet1/0/49</c>, short <c>XGE1/0/49</c>, typed
/// <c>ten-gigabitethernet 1/0/49</c> or <c>ten1/0/49</c>, with the context behind it <c>Ten-GigabitEthernet1/0/49(MDC1)</c>, on a chassis
/// <c>Ten-GigabitEthernet1/3/0/1</c>, split <c>FortyGigE1/0/49:1</c>.
/// </summary>
internal static class InterfaceText
{
    // The long names in the form that display current-configuration prints; short ones as display interface brief does.
    private static readonly ImmutableArray<(string Long, ImmutableArray<string> Short)> Types =
    [
        ("Ethernet", ["Eth", "E"]),
        ("GigabitEthernet", ["GE"]),
        ("Ten-GigabitEthernet", ["XGE", "TenGigabitEthernet", "TGE"]),
        ("Twenty-FiveGigE", ["WGE", "25GE", "TwentyFiveGigE"]),
        ("FortyGigE", ["FGE", "40GE"]),
        ("FiftyGigE", ["50GE"]),
        ("HundredGigE", ["HGE", "100GE"]),
        ("TwoHundredGigE", ["200GE"]),
        ("FourHundredGigE", ["400GE"]),
        ("M-GigabitEthernet", ["MGE", "M-GE"]),
        ("M-Ethernet", ["ME", "M-E", "M-Eth"]),
        ("Bridge-Aggregation", ["BAGG"]),
        ("Route-Aggregation", ["RAGG"]),
        ("Vlan-interface", ["Vlan", "Vlan-int"]),
        ("LoopBack", ["Loop"]),
        ("InLoopBack", ["InLoop"]),
        ("Tunnel", ["Tun"]),
        ("NULL", []),
        ("Aux", []),
    ];

    /// <summary>One text for each interface, however its name was written; what is no such name comes back as it is.</summary>
    public static string Canonical(string text) => Read(text) is var (type, number) ? type + number : text.Trim();

    public static bool IsName(string text) => Read(text) is not null;

    private static (string Type, string Number)? Read(string text)
    {
        var name = text.Trim();
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var context) name = name[..context].TrimEnd();
        var digits = name.Length;
        while (digits > 0 && (char.IsAsciiDigit(name[digits - 1]) || name[digits - 1] is '/' or ':' or '.')) digits--;
        var (type, number) = (name[..digits].TrimEnd(), name[digits..]);
        return type.Length > 0 && IsNumber(number) && Type(type) is { } known ? (known, number) : null;
    }

    // 49, 1/0/49, 1/3/0/1, each with the part of a split port (:1) or a subinterface (.10) behind it.
    private static bool IsNumber(string number)
    {
        if (number.Length is 0 or > 24 || number.Count(static c => c == '/') > 3 || number.Count(static c => c is ':' or '.') > 2) return false;
        return char.IsAsciiDigit(number[0]) && char.IsAsciiDigit(number[^1]) && !number.Where((c, i) => i > 0 && !char.IsAsciiDigit(c) && !char.IsAsciiDigit(number[i - 1])).Any();
    }

    private static string? Type(string word)
    {
        foreach (var (name, shorts) in Types)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase) || shorts.Any(other => other.Equals(word, StringComparison.OrdinalIgnoreCase))) return name;
        }
        // Typed words may be shortened as long as one type fits: "ten", "gi", "fo".
        var fitting = word.Length < 2 ? [] : Types.Where(type => type.Long.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return fitting is [var one] ? one.Long : null;
    }
}
