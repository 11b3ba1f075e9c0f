namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>nginx's way to write a time: <c>300</c>, <c>5m</c>, <c>1d</c>, <c>1h30m</c>. Source: "Configuration file measurement units".</summary>
internal static class NginxTime
{
    /// <returns>Null for what is no time, or longer than a number can hold.</returns>
    public static int? Seconds(string text)
    {
        long all = 0;
        var at = 0;
        while (at < text.Length)
        {
            long number = 0;
            var start = at;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                number = (number * 10) + (text[at] - '0');
                if (number > int.MaxValue) return null;
            }
            if (at == start) return null;
            var unitStart = at;
            while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
            if (Unit(text.AsSpan(unitStart, at - unitStart)) is not { } milliseconds) return null;
            all += number * milliseconds;
            if (all / 1000 > int.MaxValue) return null;
            while (at < text.Length && text[at] == ' ') at++;
        }
        return text.Length == 0 ? null : (int)(all / 1000);
    }

    private static long? Unit(ReadOnlySpan<char> unit) => unit switch
    {
        "ms" => 1,
        "" or "s" => 1000,
        "m" => 60_000,
        "h" => 3_600_000,
        "d" => 86_400_000,
        "w" => 7 * 86_400_000L,
        "M" => 30 * 86_400_000L,
        "y" => 365 * 86_400_000L,
        _ => null,
    };
}
