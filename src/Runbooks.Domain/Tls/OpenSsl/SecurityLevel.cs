using System.Globalization;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// What a security level (0 to 5) takes away from the suites a string offers. <c>openssl ciphers -s</c> applies it, a server always
/// does. Source: SSL_CTX_set_security_level(3) and <c>ssl_security_default_callback</c> in ssl_cert.c of each version.
/// </summary>
public static class SecurityLevel
{
    public const int Highest = 5;

    private static readonly ImmutableArray<int> MinimumBits = [0, 80, 112, 128, 192, 256];

    /// <summary>SHA-1 as a MAC counts 160 bits: too few for levels 4 and 5.</summary>
    private const int Sha1Bits = 160;

    private const KeyExchange Ephemeral = KeyExchange.Dhe | KeyExchange.Ecdhe;
    private const KeyExchange EphemeralPsk = KeyExchange.DhePsk | KeyExchange.EcdhePsk;
    private const KeyExchange NeedsPsk = KeyExchange.Psk | KeyExchange.RsaPsk | EphemeralPsk;

    /// <summary>The level that <c>SECLEVEL=2</c> sets; null for any other word.</summary>
    internal static int? Set(ReadOnlySpan<char> word) =>
        word.StartsWith("SECLEVEL=", StringComparison.Ordinal) && word["SECLEVEL=".Length..] is [>= '0' and <= '5' and var digit] ? digit - '0' : null;

    /// <summary>Bits of strength that a level asks of every suite, key and group.</summary>
    public static int Bits(int level) => MinimumBits[level];

    /// <summary>The suites that stay.</summary>
    public static ImmutableArray<SuiteEntry> Apply(IEnumerable<SuiteEntry> suites, int level, OpenSslVersion version) =>
        [.. suites.Where(suite => Refusal(suite, level, version) is null)];

    /// <summary>As <c>openssl ciphers -s</c> prints it: also without what only works with a PSK or an SRP password set up.</summary>
    public static ImmutableArray<SuiteEntry> Supported(IEnumerable<SuiteEntry> suites, int level, OpenSslVersion version) =>
        [.. Apply(suites, level, version).Where(suite => (suite.Suite.KeyExchange & (NeedsPsk | KeyExchange.Srp)) == 0)];

    /// <summary>Why the level forbids the suite; null when it does not.</summary>
    public static string? Refusal(SuiteEntry suite, int level, OpenSslVersion version)
    {
        if (level == 0 || !version.Rules.HasSecurityLevels) return null;
        if (suite.StrengthBits < MinimumBits[level]) return string.Create(CultureInfo.InvariantCulture, $"counts {suite.StrengthBits} bits, level {level} asks for {MinimumBits[level]}");
        if (suite.Authentication == Authentication.Null) return "nobody proves who they are; allowed on level 0 only";
        if (suite.Suite.Mac == Mac.Md5) return "its MAC is MD5; allowed on level 0 only";
        if (suite.Suite.Mac == Mac.Sha1 && MinimumBits[level] > Sha1Bits) return "its MAC is SHA-1; allowed up to level 3";
        if (level >= 2 && suite.Suite.Encryption == Encryption.Rc4) return "RC4 is allowed up to level 1";
        if (level >= 3 && !suite.Suite.IsTls13 && (suite.Suite.KeyExchange & ForwardSecret(version.Rules.Release)) == 0) return "has no forward secrecy; allowed up to level 2";
        return null;
    }

    private static KeyExchange ForwardSecret(Release release) => release >= Release.V30 ? Ephemeral | EphemeralPsk : Ephemeral;
}
