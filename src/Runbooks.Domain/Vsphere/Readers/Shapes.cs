using Runbooks.Domain.Net;

namespace Runbooks.Domain.Vsphere.Readers;

/// <summary>What single words look like in these outputs.</summary>
internal static class Shapes
{
    public static bool IsVmk(string word) => IsNumbered(word, "vmk");

    public static bool IsVmnic(string word) => IsNumbered(word, "vmnic") || IsNumbered(word, "vusb");

    /// <summary><c>00:50:56:6c:01:11</c></summary>
    public static bool IsMac(string word)
    {
        if (word.Length != 17) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 3 == 2 ? word[i] != ':' : !char.IsAsciiHexDigit(word[i])) return false;
        }
        return true;
    }

    public static bool IsIpv4(string word) => word.Length is >= 7 and <= 15 && Ipv4Address.Parse(word).TryGet(out _);

    /// <summary>An address, or what stands in its place when there is none.</summary>
    public static bool IsIpv4OrNone(string word) => IsIpv4(word) || word.Equals("N/A", StringComparison.OrdinalIgnoreCase);

    /// <summary>The default stack is all there is where no stack is shown (5.x), so it is not asked for then.</summary>
    public static ImmutableArray<Engine.Expectation> WithoutHiddenStack(ImmutableArray<Engine.Expectation> expectations, bool shown) =>
        shown ? expectations : [.. expectations.Where(expected => expected is not { Property: "TCP/IP stack", Value: DefaultStack })];

    public const string DefaultStack = "defaultTcpipStack";

    public static bool IsNumber(string word) => word.Length is > 0 and <= 9 && word.All(char.IsAsciiDigit);

    private static bool IsNumbered(string word, string prefix) =>
        word.Length > prefix.Length && word.Length <= prefix.Length + 9 && word.StartsWith(prefix, StringComparison.Ordinal) && word.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
