namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// Interface names as consoles have them, beyond those that <see cref="InterfaceName"/> takes: with the context behind them
/// (<c>Ten-GigabitEthernet1/0/49(MDC1)</c>) and shortened by who typed them (<c>ten1/0/49</c>, <c>g1/0/51</c>).
/// </summary>
internal static class InterfaceText
{
    /// <summary>One text for each interface, however its name was written; what is no such name comes back as it is.</summary>
    public static string Canonical(string text) => Read(text) is { } name ? name.ToString() : text.Trim();

    public static bool IsName(string text) => Read(text) is not null;

    private static InterfaceName? Read(string text)
    {
        var name = text.Trim();
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var context) name = name[..context].TrimEnd();
        if (InterfaceName.Parse(name).TryGet(out var known)) return known;
        var digits = name.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits < 1) return null;
        return Type(name[..digits].TrimEnd(), name.Contains('/', StringComparison.Ordinal)) is { } type && InterfaceName.Parse(type + name[digits..]).TryGet(out var whole) ? whole : null;
    }

    // A word may be shortened as long as one type fits; Comware 5 prints M-GE0/0/0 in tables.
    private static string? Type(string word, bool isPort)
    {
        if (word.Equals("M-GE", StringComparison.OrdinalIgnoreCase)) return "M-GigabitEthernet";
        if (word.Length < (isPort ? 1 : 2)) return null;
        return InterfaceType.All.Where(type => type.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [var one] ? one.Name : null;
    }
}
