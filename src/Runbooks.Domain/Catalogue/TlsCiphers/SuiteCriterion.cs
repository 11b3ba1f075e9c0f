using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>One thing to order suites by.</summary>
/// <param name="Rank">The lower, the earlier.</param>
/// <param name="Reason">Why a suite stands behind the one before it: "AEAD before CBC".</param>
internal sealed record SuiteCriterion(string Id, string Label, string Reason, Func<SuiteEntry, int> Rank)
{
    public static ImmutableArray<SuiteCriterion> All { get; } =
    [
        new("forward-secrecy", "Forward secrecy first", "forward secrecy first", suite => suite.Suite.HasForwardSecrecy ? 0 : 1),
        new("aead", "GCM and ChaCha20 (AEAD) before CBC", "AEAD before CBC", suite => suite.Suite.IsAead ? 0 : 1),
        new("key-exchange", "ECDHE before DHE before RSA", "ECDHE before DHE before RSA", suite => suite.Suite.KeyExchange switch { KeyExchange.Ecdhe => 0, KeyExchange.Dhe => 1, _ => 2 }),
        new("aes", "AES before ChaCha20 and the rest", "AES before the rest", AesRank),
        new("128-first", "128 bit before 256 bit", "128 bit before 256 bit", suite => suite.StrengthBits switch { >= 256 => 1, >= 128 => 0, _ => 2 }),
        new("256-first", "256 bit before 128 bit before 112 bit", "256 bit before 128 bit", suite => suite.StrengthBits switch { >= 256 => 0, >= 128 => 1, _ => 2 }),
        new("hash", "SHA-384 before SHA-256 before SHA-1", "SHA-384 before SHA-256 before SHA-1", suite => suite.Suite.Mac switch { Mac.Aead => 0, Mac.Sha384 => 1, Mac.Sha256 => 2, _ => 3 }),
        new("ecdsa", "ECDSA certificate before RSA", "ECDSA before RSA", suite => suite.Authentication == Authentication.Ecdsa ? 0 : 1),
    ];

    /// <summary>That of the guideline: its intermediate list comes out of it, suite by suite.</summary>
    public static ImmutableArray<string> DefaultOrder { get; } = ["forward-secrecy", "aead", "key-exchange", "aes", "128-first", "hash", "ecdsa", "256-first"];

    public static SuiteCriterion? Find(string id) => All.FirstOrDefault(criterion => criterion.Id == id);

    private static int AesRank(SuiteEntry suite) => suite.Suite.Encryption switch
    {
        Encryption.Aes128 or Encryption.Aes256 or Encryption.Aes128Gcm or Encryption.Aes256Gcm => 0,
        Encryption.ChaCha20 => 1,
        Encryption.TripleDes => 3,
        Encryption.Rc4 => 4,
        _ => 2,
    };
}
