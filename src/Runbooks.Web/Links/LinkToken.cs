using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Runbooks.Web.Links;

/// <summary>The secret in a share link's address: 256 random bits, 43 characters of base64url.</summary>
public static partial class LinkToken
{
    public const string PathPrefix = "/s/";

    public const int Length = 43;

    public const int ShownLength = 6;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the store keeps of it: SHA-256, lower-case hex.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The text with what follows <see cref="PathPrefix"/> left out.</summary>
    public static string HideIn(string text) => AfterPrefix().Replace(text, PathPrefix + "…");

    [GeneratedRegex("/s/[^/?\\s\"]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterPrefix();
}
