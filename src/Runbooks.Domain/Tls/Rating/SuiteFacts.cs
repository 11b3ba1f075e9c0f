using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>What graders and advisers ask of a suite.</summary>
internal static class SuiteFacts
{
    private const Encryption BlockCiphers =
        Encryption.Des | Encryption.TripleDes | Encryption.Rc2 | Encryption.Idea | Encryption.Seed
        | Encryption.Aes128 | Encryption.Aes256 | Encryption.Camellia128 | Encryption.Camellia256;

    // GOST 28147-89 and Magma (RFC 8891) have blocks of 64 bits too; they do not run in CBC.
    private const Encryption SmallBlocks =
        Encryption.Des | Encryption.TripleDes | Encryption.Rc2 | Encryption.Idea | Encryption.Gost89 | Encryption.Gost8912 | Encryption.Magma;

    public static bool IsRc4(CipherSuite suite) => suite.Encryption == Encryption.Rc4;

    public static bool IsCbc(CipherSuite suite) => (suite.Encryption & BlockCiphers) != 0;

    public static bool HasSmallBlocks(CipherSuite suite) => (suite.Encryption & SmallBlocks) != 0;

    public static bool IsExport(CipherSuite suite) => suite.Name.StartsWith("EXP", StringComparison.Ordinal);

    /// <summary>Bits that keep the traffic secret. An export suite's key has fewer than its cipher takes: 40 (RFC 2246 appendix A.5), or 56 in the EXPORT1024 suites.</summary>
    public static int Bits(CipherSuite suite) =>
        suite.Encryption == Encryption.Null ? 0
        : !IsExport(suite) ? suite.KeyBits
        : suite.Name.StartsWith("EXP1024-", StringComparison.Ordinal) ? 56 : 40;

    /// <summary>RFC 9113 appendix A lists every suite of TLS 1.2 that is not both ephemeral and AEAD.</summary>
    public static bool IsBlockedByHttp2(CipherSuite suite) => !suite.IsTls13 && !(suite.HasForwardSecrecy && suite.IsAead);
}
