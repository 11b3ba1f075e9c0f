using System.Security.Cryptography;
using System.Text;

namespace Runbooks.Domain.Audit;

/// <summary>
/// What the chain keeps of a text that lies outside it. The salt (16 random bytes or more) makes sure that a redacted text cannot
/// be guessed back from its hash.
/// </summary>
public static class SaltedHash
{
    /// <summary>SHA-256 of the salt followed by the text's UTF-8, as lower-case hex.</summary>
    public static string Of(ReadOnlySpan<byte> salt, string text)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
