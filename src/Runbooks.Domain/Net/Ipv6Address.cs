using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Net;

/// <summary>An IPv6 address without a zone. One value has many spellings (RFC 4291, 2.2) and one that is printed (RFC 5952, 4).</summary>
public readonly record struct Ipv6Address(UInt128 Value)
{
    private const int Groups = 8;

    /// <summary>The IPv4 address inside <c>::ffff:10.0.0.1</c> (RFC 4291, 2.5.5.2); null for any other.</summary>
    public Ipv4Address? Mapped => Value >> 32 == 0xffff ? new Ipv4Address((uint)(Value & uint.MaxValue)) : null;

    public static Result<Ipv6Address> Parse(string text)
    {
        if (text.Length == 0) return Result.Refuse<Ipv6Address>("An IPv6 address is needed, such as 2001:db8::53.");
        // RFC 4007, 11: what stands behind the sign names an interface of one host.
        if (text.Contains('%', StringComparison.Ordinal)) return Result.Refuse<Ipv6Address>("An IPv6 address with a zone (%) holds on one host only; an address without one is needed.");
        var halves = text.Split("::");
        if (halves.Length > 2) return Refuse();
        var (before, after) = (new List<ushort>(), new List<ushort>());
        if (!Read(halves[0], before, last: halves.Length == 1) || (halves.Length == 2 && !Read(halves[1], after, last: true))) return Refuse();
        var count = before.Count + after.Count;
        // RFC 4291, 2.2: “::” stands for one or more groups of zeros.
        if (halves.Length == 1 ? count != Groups : count >= Groups) return Refuse();
        UInt128 value = 0;
        foreach (var group in before.Concat(Enumerable.Repeat((ushort)0, Groups - count)).Concat(after)) value = value << 16 | group;
        return new Ipv6Address(value);
    }

    private static Result<Ipv6Address> Refuse() =>
        Result.Refuse<Ipv6Address>("Not an IPv6 address: eight groups of one to four hexadecimal digits between colons, with :: once at most in place of groups of zeros (RFC 4291).");

    /// <summary>The groups between colons; the last one may be an IPv4 address.</summary>
    private static bool Read(string half, List<ushort> into, bool last)
    {
        if (half.Length == 0) return true;
        var groups = half.Split(':');
        for (var i = 0; i < groups.Length; i++)
        {
            if (last && i == groups.Length - 1 && groups[i].Contains('.', StringComparison.Ordinal))
            {
                if (!Ipv4Address.Parse(groups[i]).TryGet(out var tail)) return false;
                into.AddRange([(ushort)(tail.Value >> 16), (ushort)(tail.Value & 0xffff)]);
            }
            else if (groups[i].Length is >= 1 and <= 4 && groups[i].All(char.IsAsciiHexDigit)) into.Add(ushort.Parse(groups[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            else return false;
        }
        return true;
    }

    /// <summary>One of the spellings of this address begins so: <c>2001:0db8:00</c> may become <c>2001:db8::53</c>.</summary>
    public bool MayBegin(string text)
    {
        var groups = GroupsOf(Value);
        var halves = text.Split("::");
        if (halves.Length > 2 || halves[0].Split(':') is not { Length: <= Groups } before) return false;
        if (halves.Length == 1) return Fits(groups, before, open: true);
        var first = halves[0].Length == 0 ? 0 : before.Length;
        if (first > 0 && !Fits(groups, before, open: false)) return false;
        var after = halves[1].Split(':');
        for (var start = first; start < Groups && groups[start] == 0; start++)
        {
            if (halves[1].Length == 0 || Fits(groups.AsSpan(start + 1), after, open: true)) return true;
        }
        return false;
    }

    /// <param name="open">The last word may go on.</param>
    private static bool Fits(ReadOnlySpan<ushort> groups, string[] words, bool open)
    {
        if (words.Length > groups.Length) return false;
        for (var i = 0; i < words.Length; i++)
        {
            var (word, whole) = (words[i], groups[i].ToString("x4", CultureInfo.InvariantCulture));
            var least = groups[i].ToString("x", CultureInfo.InvariantCulture).Length;
            var fits = false;
            for (var length = least; length <= whole.Length; length++)
                fits |= open && i == words.Length - 1 ? whole[^length..].StartsWith(word, StringComparison.OrdinalIgnoreCase) : whole[^length..].Equals(word, StringComparison.OrdinalIgnoreCase);
            if (!fits) return false;
        }
        return true;
    }

    /// <summary>RFC 5952, 4: small letters, no leading zeros, the first of the longest runs of two or more zero groups as <c>::</c>.</summary>
    public override string ToString()
    {
        if (Mapped is { } inner) return $"::ffff:{inner}";
        var groups = GroupsOf(Value);
        var (start, length) = LongestZeros(groups);
        var text = new StringBuilder();
        for (var i = 0; i < Groups; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }
            if (text.Length > 0 && text[^1] != ':') text.Append(':');
            text.Append(CultureInfo.InvariantCulture, $"{groups[i]:x}");
        }
        return text.ToString();
    }

    private static ushort[] GroupsOf(UInt128 value) => [.. Enumerable.Range(0, Groups).Select(i => (ushort)(value >> (16 * (Groups - 1 - i)) & 0xffff))];

    private static (int Start, int Length) LongestZeros(ushort[] groups)
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < groups.Length; i++)
        {
            var run = groups.AsSpan(i).IndexOfAnyExcept((ushort)0) is >= 0 and var end ? end : groups.Length - i;
            if (run > length) (start, length) = (i, run);
        }
        return (start, length);
    }
}
