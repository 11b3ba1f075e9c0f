namespace Runbooks.Domain.Comware.Readers;

/// <summary>What single words look like in these outputs.</summary>
internal static class Shapes
{
    public static bool IsNumber(string word) => word.Length is > 0 and <= 10 && word.All(char.IsAsciiDigit);

    /// <summary>A member ID: the guides go up to 10, chassis prompts further.</summary>
    public static bool IsMember(string word) => word.Length is 1 or 2 && word.All(char.IsAsciiDigit);

    /// <summary><c>1ac2-93f6-1104</c>; published captures have it masked, <c>b8af-xxxx-xxxx</c>.</summary>
    public static bool IsMac(string word) =>
        word.Length == 14 && word[4] == '-' && word[9] == '-' && word.Where(static (_, i) => i is not (4 or 9)).All(static c => char.IsAsciiHexDigit(c) || c is 'x' or 'X');

    /// <summary><c>---</c>, <c>-----</c>: nothing.</summary>
    public static bool IsNone(string word) => word.Length >= 2 && word.All(static c => c == '-');

    public static bool IsIpv4(string word) => word.Length is >= 7 and <= 15 && Net.Ipv4Address.Parse(word).TryGet(out _);

    /// <summary>What stands behind the first colon; null without one.</summary>
    public static string? After(string text, char mark = ':') => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[(at + 1)..].Trim() : null;

    public static ImmutableArray<string> Sorted(IEnumerable<string> members) => [.. members.Distinct(StringComparer.Ordinal).OrderBy(static member => member.Length).ThenBy(static member => member, StringComparer.Ordinal)];
}
