using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>
/// The part of an offer that a handshake can reach. A scanner sees nothing else: a suite without its certificate, its DH parameters
/// or a protocol that has it is never picked, and a protocol without a suite is never agreed on.
/// </summary>
internal sealed class UsableOffer
{
    private readonly bool rsa;
    private readonly bool ecdsa;
    private readonly bool finiteField;
    private readonly bool curve;

    private UsableOffer(ServerOffer offer, TlsProtocol newest)
    {
        Certificates = offer.Certificates.IsDefault ? [] : offer.Certificates;
        Groups = offer.Groups.IsDefault ? [] : offer.Groups;
        DhBits = offer.DhBits;
        PrefersOwnOrder = offer.PrefersOwnOrder;
        rsa = Certificates.Any(certificate => certificate.Key == Authentication.Rsa);
        ecdsa = Certificates.Any(certificate => certificate.Key == Authentication.Ecdsa);
        finiteField = offer.DhBits is not null;
        curve = Groups.Any(group => KeyStrength.IsCurveOfTls12(group.Code));
        ImmutableArray<CipherSuite> keyed = offer.Suites.IsDefault ? [] : [.. offer.Suites.Where(HasKeys)];
        Tls13Suites = offer.Tls13Suites.IsDefault || newest < TlsProtocol.Tls13 || Certificates.IsEmpty || Groups.IsEmpty ? [] : offer.Tls13Suites;
        Protocols = offer.Protocols.IsDefault ? [] : [.. offer.Protocols.Where(protocol => protocol <= newest && CanRun(protocol, keyed)).Distinct().Order()];
        if (!Has(TlsProtocol.Tls13)) Tls13Suites = [];
        Suites = [.. keyed.Where(suite => Protocols.Any(protocol => Runs(suite, protocol)))];
    }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<TlsProtocol> Protocols { get; }

    /// <summary>TLS 1.2 and earlier, in the server's order.</summary>
    public ImmutableArray<CipherSuite> Suites { get; }

    public ImmutableArray<CipherSuite> Tls13Suites { get; }

    public ImmutableArray<NamedGroup> Groups { get; }

    public ImmutableArray<ServerCertificate> Certificates { get; }

    public int? DhBits { get; }

    public bool PrefersOwnOrder { get; }

    public bool IsEmpty => Protocols.IsEmpty;

    public TlsProtocol Best => IsEmpty ? TlsProtocol.None : Protocols[^1];

    public TlsProtocol Worst => IsEmpty ? TlsProtocol.None : Protocols[0];

    /// <param name="newest">The newest protocol the observer knows.</param>
    public static UsableOffer Of(ServerOffer offer, TlsProtocol newest = TlsProtocol.Tls13) => new(offer, newest);

    public bool Has(TlsProtocol protocol) => Protocols.Contains(protocol);

    public IEnumerable<CipherSuite> Under(TlsProtocol protocol) => Has(protocol) ? Suites.Where(suite => Runs(suite, protocol)) : [];

    public static bool Runs(CipherSuite suite, TlsProtocol protocol) => protocol is >= TlsProtocol.Ssl3 and <= TlsProtocol.Tls12 && suite.Protocol <= protocol;

    // SSLv2 has suites of its own, which no table here holds; a server that names it is taken at its word.
    private bool CanRun(TlsProtocol protocol, ImmutableArray<CipherSuite> keyed) => protocol switch
    {
        TlsProtocol.Ssl2 => true,
        TlsProtocol.Tls13 => !Tls13Suites.IsEmpty,
        _ => keyed.Any(suite => Runs(suite, protocol)),
    };

    // DSS, fixed DH and ECDH, PSK, SRP, Kerberos and GOST need keys that a configuration with RSA and ECDSA certificates does not have.
    // ECDH_ECDSA wants the keyAgreement bit (RFC 8422 section 5.3), which certificates for signing lack.
    private bool HasKeys(CipherSuite suite) => !suite.IsTls13
        && suite.Authentication switch
        {
            Authentication.Rsa => rsa,
            Authentication.Ecdsa => ecdsa,
            Authentication.Null => true,
            _ => false,
        }
        && suite.KeyExchange switch
        {
            KeyExchange.Rsa => true,
            KeyExchange.Dhe => finiteField,
            KeyExchange.Ecdhe => curve,
            _ => false,
        };
}
