using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Which suites are wanted, and in which order.</summary>
/// <param name="Keys">Of the certificates: a suite that needs another one is left out.</param>
/// <param name="Order">Ids of <see cref="SuiteCriterion"/>, the most important first.</param>
internal sealed record SuiteChoice(
    bool Dhe,
    bool RsaKeyExchange,
    bool Cbc,
    bool TripleDes,
    bool Rc4,
    bool OtherCiphers,
    ImmutableArray<Authentication> Keys,
    ImmutableArray<TlsProtocol> Protocols,
    ImmutableArray<string> Order)
{
    private const Encryption Others = Encryption.Camellia128 | Encryption.Camellia256 | Encryption.Seed | Encryption.Idea | Encryption.Aria128Gcm | Encryption.Aria256Gcm;
    private const Encryption Aes = Encryption.Aes128 | Encryption.Aes256 | Encryption.Aes128Gcm | Encryption.Aes256Gcm;

    public static SuiteChoice Of(StartPoint start, ImmutableArray<Authentication> keys) => new(
        start.Dhe, start.RsaKeyExchange, start.Cbc, start.TripleDes, start.Rc4, start.OtherCiphers, keys, start.Protocols, SuiteCriterion.DefaultOrder);

    /// <summary>In order; empty when nothing below TLS 1.3 is wanted.</summary>
    public ImmutableArray<SuiteEntry> Select(OpenSslVersion version)
    {
        var sorted = Wanted(version).OrderBy(_ => 0);
        foreach (var id in Order.Distinct())
        {
            if (SuiteCriterion.Find(id) is { } criterion) sorted = sorted.ThenBy(criterion.Rank);
        }
        return [.. sorted];
    }

    /// <summary>In OpenSSL's own order: whether a client gets in does not depend on ours.</summary>
    public IEnumerable<SuiteEntry> Wanted(OpenSslVersion version) => Protocols.All(protocol => protocol == TlsProtocol.Tls13) ? [] : version.Suites.Where(Wants);

    private bool Wants(SuiteEntry suite) =>
        Keys.Contains(suite.Authentication)
        && (suite.Protocol != TlsProtocol.Tls12 || Protocols.Contains(TlsProtocol.Tls12))
        && suite.Suite.KeyExchange switch
        {
            KeyExchange.Ecdhe => true,
            KeyExchange.Dhe => Dhe,
            KeyExchange.Rsa => RsaKeyExchange,
            _ => false,
        }
        && Encrypts(suite);

    /// <summary>Never: no encryption, keys of 56 bits, MD5. CCM and ARIA have no client that would miss them; ARIA comes with the others.</summary>
    private bool Encrypts(SuiteEntry suite)
    {
        if ((suite.Class & (StrengthClass.Exp40 | StrengthClass.Exp56 | StrengthClass.Low)) != 0 || suite.Suite.Mac == Mac.Md5) return false;
        return suite.Suite.Encryption switch
        {
            Encryption.ChaCha20 => true,
            Encryption.Rc4 => Rc4,
            Encryption.TripleDes => TripleDes,
            var cipher when (cipher & Others) != 0 => OtherCiphers && (suite.Suite.IsAead || Cbc),
            var cipher when (cipher & Aes) != 0 => suite.Suite.IsAead || Cbc,
            _ => false,
        };
    }
}
