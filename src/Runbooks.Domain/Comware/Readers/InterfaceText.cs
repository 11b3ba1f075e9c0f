namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// Interface names as consoles have them, beyond those that <see cref="InterfaceName"/> takes: with the context behind them
/// (<c>Ten-GigabitEthernet1/0/49(MDC1)</c>) and shortened by who typed them (<c>ten1/0/49</c>, <c>g1/0/51</c>).
/// </summary>
internal static class InterfaceText
{
    // Beside WGE, FGE and HGE; from tools that read H3C switches, not from a command reference.
    private static readonly ImmutableArray<(string Shown, string Type)> Rates = [("25GE", "Twenty-FiveGigE"), ("40GE", "FortyGigE"), ("100GE", "HundredGigE")];

    /// <summary>One text for each interface, however its name was written; what is no such name comes back as it is.</summary>
    public static string Canonical(string text) => Read(text) is { } name ? name.ToString() : text.Trim();

    public static bool IsName(string text) => Read(text) is not null;

    private static InterfaceName? Read(string text)
    {
        var name = text.Trim();
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var context) name = name[..context].TrimEnd();
        if (InterfaceName.Parse(name).TryGet(out var known)) return known;
        foreach (var (shown, native) in Rates)
        {
            if (name.StartsWith(shown, StringComparison.OrdinalIgnoreCase) && InterfaceName.Parse(native + name[shown.Length..]).TryGet(out var rated)) return rated;
        }
        var digits = name.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits < 1) return null;
        return Type(name[..digits].TrimEnd(), name.Contains('/', StringComparison.Ordinal)) is { } type && InterfaceName.Parse(type + name[digits..]).TryGet(out var whole) ? whole : null;
    }

    // A word may be shortened as long as one type fits; Comware 5 prints M-GE0/0/0 in tables.
    private static string? Type(string word, bool isPort)
    {
        if (word.Equals("M-GE", StringComparison.OrdinalIgnoreCase)) return "M-GigabitEthernet";
        if (word.Length < (isPort ? 1 : 2)) return null;
        InterfaceType[] fitting = [.. InterfaceType.All.Where(type => type.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        // "fo1/0/53" is typed on switches that have no port of 400 gigabits.
        if (fitting.Length > 1) fitting = [.. fitting.Where(static type => type.Megabits is not (50_000 or 200_000 or 400_000))];
        return fitting is [var one] ? one.Name : null;
    }
}
