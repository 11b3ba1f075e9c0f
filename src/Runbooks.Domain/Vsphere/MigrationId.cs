using System.Globalization;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere;

/// <summary>
/// The identifier of a migration, as in <c>vMotion migration [168364033:1341590814020069]</c>: an IPv4 address as one number
/// (0x0A090801 = 10.9.8.1), and in ESXi 4.1 to at least 2015 the microseconds since 1970. Identifiers of 2018 and 2023 are
/// 64-bit values that mean nothing (5422550518507384986).
/// </summary>
/// <param name="Text">As it stands in the message; also what to search the logs of both hosts for.</param>
/// <param name="Address">Null when only the second number was printed, as in vmkernel.log.</param>
/// <param name="At">Null when the number is no time.</param>
/// <param name="Start">Where in the text it stands.</param>
public sealed record MigrationId(string Text, Ipv4Address? Address, DateTimeOffset? At, int Start)
{
    // 2001 to 2049 in microseconds; the opaque values seen lie far above.
    private const ulong FirstTime = 1_000_000_000_000_000, AfterLastTime = 2_500_000_000_000_000;

    /// <summary>All identifiers in a text, each once, in the order they stand there. One pass over the text.</summary>
    public static ImmutableArray<MigrationId> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<MigrationId>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && Pair(text, i) is { } pair)
            {
                if (seen.Add(pair.Text)) found.Add(pair);
                i += pair.Text.Length - 1;
            }
            else if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])))
            {
                var end = Digits(text, i);
                if (Alone(text, i, end) is { } alone && seen.Add(alone.Text)) found.Add(alone);
                i = end - 1;
            }
        }
        return found.ToImmutable();
    }

    // [168364033:1341590814020069]; the address also as a signed number, negative from 128.0.0.0 on (seen on forums, not verified).
    private static MigrationId? Pair(string text, int start)
    {
        var at = start + 1;
        if (at < text.Length && text[at] == '-') at++;
        var colon = Digits(text, at);
        if (colon == at || colon >= text.Length || text[colon] != ':') return null;
        var end = Digits(text, colon + 1);
        if (end == colon + 1 || end >= text.Length || text[end] != ']') return null;
        if (!long.TryParse(text.AsSpan((start + 1)..colon), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number is < int.MinValue or > uint.MaxValue) return null;
        return new(text[start..(end + 1)], new(unchecked((uint)number)), Time(text.AsSpan((colon + 1)..end)), start);
    }

    // vmkernel.log: "1415416254017461 S: failed to end preCopy stream", "Source ts = 1451061663105920,";
    // vmware.log: "mid=1451061663105920".
    private static MigrationId? Alone(string text, int start, int end)
    {
        if (end - start is < 16 or > 20) return null;
        var marked = text.AsSpan(end).StartsWith(" S:", StringComparison.Ordinal) || text.AsSpan(end).StartsWith(" D:", StringComparison.Ordinal)
            || text.AsSpan(0, start).EndsWith("ts = ", StringComparison.Ordinal) || text.AsSpan(0, start).EndsWith("mid=", StringComparison.Ordinal);
        return marked ? new(text[start..end], null, Time(text.AsSpan(start..end)), start) : null;
    }

    private static DateTimeOffset? Time(ReadOnlySpan<char> digits) =>
        ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstTime and < AfterLastTime
            ? DateTimeOffset.UnixEpoch.AddTicks((long)number * TimeSpan.TicksPerMicrosecond)
            : null;

    private static int Digits(string text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from])) from++;
        return from;
    }

    public string Time() => At is { } at ? at.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture) + " UTC" : "opaque (newer ESXi)";
}
