using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// The order in which a version holds its suites before a string is read: the table from its last row to its first, which is by
/// descending code, sorted by the moves of the language itself (<c>ssl_create_cipher_list</c>).
/// </summary>
internal static class StartList
{
    private const Encryption AesGcm = Encryption.Aes128Gcm | Encryption.Aes256Gcm;
    private const Encryption Aes = AesGcm | Encryption.Aes128 | Encryption.Aes256 | Encryption.Aes128Ccm | Encryption.Aes256Ccm | Encryption.Aes128Ccm8 | Encryption.Aes256Ccm8;
    private const KeyExchange Ephemeral = KeyExchange.Dhe | KeyExchange.Ecdhe;

    public static ImmutableArray<SuiteEntry> Sort(ImmutableArray<SuiteEntry> byDescendingCode, CipherRules rules)
    {
        Span<byte> places = stackalloc byte[byDescendingCode.Length];
        for (var i = 0; i < places.Length; i++) places[i] = (byte)i;
        var order = new SuiteOrder(places);
        if (rules.SortsByStrengthFirst) ByStrength(ref order, byDescendingCode);
        else ByForwardSecrecy(ref order, byDescendingCode);
        var sorted = ImmutableArray.CreateBuilder<SuiteEntry>(places.Length);
        foreach (var place in order.Entries) sorted.Add(byDescendingCode[place]);
        return sorted.ToImmutable();
    }

    /// <summary>Sets of equal strength, strongest first.</summary>
    public static ImmutableArray<SuiteSet> Strengths(ImmutableArray<SuiteEntry> suites) =>
        [.. suites.Select(suite => suite.StrengthBits).Distinct().OrderDescending().Select(bits => Where(suites, suite => suite.StrengthBits == bits))];

    public static SuiteSet Where(ImmutableArray<SuiteEntry> suites, Func<SuiteEntry, bool> fits)
    {
        var set = default(SuiteSet);
        for (var i = 0; i < suites.Length; i++)
        {
            if (fits(suites[i])) set |= SuiteSet.Of(i);
        }
        return set;
    }

    private static void ByStrength(ref SuiteOrder order, ImmutableArray<SuiteEntry> suites)
    {
        var all = Where(suites, _ => true);
        var ecdhe = Where(suites, suite => suite.Suite.KeyExchange == KeyExchange.Ecdhe);
        order.Add(ecdhe);
        order.Delete(ecdhe);
        order.Add(Where(suites, suite => (suite.Suite.Encryption & Aes) != 0));
        order.Add(all);
        order.Order(Where(suites, suite => suite.Suite.Mac == Mac.Md5));
        order.Order(Where(suites, suite => suite.Authentication == Authentication.Null));
        order.Order(Where(suites, suite => suite.Authentication == Authentication.Ecdh));
        order.Order(Where(suites, suite => suite.Suite.KeyExchange == KeyExchange.Rsa));
        order.Order(Where(suites, suite => suite.Suite.KeyExchange == KeyExchange.Psk));
        order.Order(Where(suites, suite => suite.Suite.KeyExchange == KeyExchange.Krb5));
        order.Order(Where(suites, suite => suite.Suite.Encryption == Encryption.Rc4));
        order.SortByStrength(Strengths(suites).AsSpan());
        order.Delete(all);
    }

    private static void ByForwardSecrecy(ref SuiteOrder order, ImmutableArray<SuiteEntry> suites)
    {
        var all = Where(suites, _ => true);
        var ecdhe = Where(suites, suite => suite.Suite.KeyExchange == KeyExchange.Ecdhe);
        order.Add(ecdhe & Where(suites, suite => suite.Authentication == Authentication.Ecdsa));
        order.Add(ecdhe);
        order.Delete(ecdhe);
        order.Add(Where(suites, suite => (suite.Suite.Encryption & AesGcm) != 0));
        order.Add(Where(suites, suite => suite.Suite.Encryption == Encryption.ChaCha20));
        order.Add(Where(suites, suite => (suite.Suite.Encryption & Aes) != 0));
        order.Add(all);
        order.Order(Where(suites, suite => suite.Suite.Mac == Mac.Md5));
        order.Order(Where(suites, suite => suite.Authentication == Authentication.Null));
        order.Order(Where(suites, suite => suite.Suite.KeyExchange == KeyExchange.Rsa));
        order.Order(Where(suites, suite => suite.Suite.KeyExchange == KeyExchange.Psk));
        order.Order(Where(suites, suite => suite.Suite.Encryption == Encryption.Rc4));
        order.SortByStrength(Strengths(suites).AsSpan());
        order.Bump(Where(suites, suite => suite.Protocol == TlsProtocol.Tls12));
        var aead = Where(suites, suite => suite.Suite.IsAead);
        var ephemeral = Where(suites, suite => (suite.Suite.KeyExchange & Ephemeral) != 0);
        order.Bump(aead);
        order.Bump(ephemeral);
        order.Bump(ephemeral & aead);
        order.Delete(all);
    }
}
