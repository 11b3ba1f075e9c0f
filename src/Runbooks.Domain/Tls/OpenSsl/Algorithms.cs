using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// What a default build of a release cannot do. An alias of which some part holds nothing else is no word at all for it: "kGOST"
/// is as unknown as "FOO" (<c>ssl_cipher_collect_aliases</c>).
/// </summary>
internal sealed record Algorithms(KeyExchange NoKeyExchange, Authentication NoAuthentication, Encryption NoEncryption, Mac NoMac)
{
    private const Encryption LegacyProvider = Encryption.Des | Encryption.Rc4 | Encryption.Rc2 | Encryption.Idea | Encryption.Seed;

    public static Algorithms MissingIn(Release release)
    {
        var missing = new Algorithms(
            KeyExchange.Gost18 | KeyExchange.Krb5,
            Authentication.Gost12 | Authentication.Krb5,
            Encryption.Gost8912 | Encryption.Magma | Encryption.Kuznyechik,
            Mac.Gost89Mac12 | Mac.Gost12 | Mac.MagmaOmac | Mac.KuznyechikOmac);
        // Measured: 1.0.2's default build brings its GOST engine along, and only that one.
        if (release != Release.V102) missing = missing.And(KeyExchange.Gost, Authentication.Gost94 | Authentication.Gost01, Encryption.Gost89, Mac.Gost94 | Mac.Gost89Mac);
        // Certificates with fixed DH keys came with 1.0.2; the algorithms are taken from the providers since 3.0.
        if (release < Release.V102) missing = missing.And(KeyExchange.DhRsa | KeyExchange.DhDss, Authentication.Dh, default, default);
        if (release >= Release.V30) missing = missing.And(default, default, LegacyProvider, default);
        return missing;
    }

    public bool CanDo(Alias alias) =>
        Any((int)alias.KeyExchange, (int)NoKeyExchange) && Any((int)alias.Authentication, (int)NoAuthentication)
        && Any((int)alias.Encryption, (int)NoEncryption) && Any((int)alias.Mac, (int)NoMac);

    private Algorithms And(KeyExchange keyExchange, Authentication authentication, Encryption encryption, Mac mac) =>
        new(NoKeyExchange | keyExchange, NoAuthentication | authentication, NoEncryption | encryption, NoMac | mac);

    private static bool Any(int wanted, int missing) => wanted == 0 || (wanted & ~missing) != 0;
}
