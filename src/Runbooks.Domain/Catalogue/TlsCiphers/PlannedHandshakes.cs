using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What a scan of the planned server must find, and what OpenSSL's own client must get.</summary>
internal sealed class PlannedHandshakes(TlsInputs inputs)
{
    private readonly UsableOffer usable = UsableOffer.Of(inputs.Offer);

    /// <summary>Oldest first.</summary>
    public ImmutableArray<TlsProtocol> Protocols => usable.Protocols;

    public bool HasBothKeys => usable.Certificates.Select(certificate => certificate.Key).Distinct().Count() > 1;

    /// <summary>Suites of one protocol, in the server's order.</summary>
    public ImmutableArray<CipherSuite> Under(TlsProtocol protocol) => protocol == TlsProtocol.Tls13 ? usable.Tls13Suites : [.. usable.Under(protocol)];

    public bool HasDhe => usable.Suites.Any(suite => suite is { KeyExchange: KeyExchange.Dhe, Authentication: Authentication.Rsa });

    /// <summary>As nmap and testssl.sh name it, and s_client where it is told by a reader.</summary>
    public static string Word(TlsProtocol protocol) => protocol == TlsProtocol.Tls10 ? "TLSv1.0" : TlsWords.Of(protocol);

    public string ProtocolWords => string.Join(", ", Protocols.Select(Word));

    /// <summary>
    /// The newest protocols just outside the offer that s_client can try. Default builds of OpenSSL from 1.1.0 on have no SSLv3, so a
    /// client says nothing about that one.
    /// </summary>
    public IEnumerable<TlsProtocol> Refused => TlsWords.All.Where(protocol => protocol >= TlsProtocol.Tls10 && !Protocols.Contains(protocol)
        && (protocol == TlsProtocol.Tls13 || Protocols.Contains(Next(protocol))));

    public Expectation Suite(TlsProtocol protocol, IEnumerable<CipherSuite> among) => IsCertain(protocol)
        ? new("handshake", "suite", Comparison.Equals, Under(protocol)[0].Name, "It is the server's first choice, and every OpenSSL client offers it.")
        : new("handshake", "suite", Comparison.OneOf, string.Join('|', among.Select(suite => suite.Name)), "The suite is not in the plan: another file decides.");

    /// <summary>
    /// The client's pick is certain when the server's order counts and its first suite is one that every OpenSSL from 1.1.1 on offers
    /// unasked, also in FIPS mode: AES-GCM with ECDHE over P-256 or P-384. HAProxy with two certificates takes the certificate first.
    /// </summary>
    private bool IsCertain(TlsProtocol protocol) =>
        protocol >= TlsProtocol.Tls12 && inputs.Offer.PrefersOwnOrder
        && !(protocol == TlsProtocol.Tls12 && HasBothKeys && inputs.Configuration.Server.Traits.TakesCertificateFirst)
        && Under(protocol)[0] is { Encryption: Encryption.Aes128Gcm or Encryption.Aes256Gcm } first
        && (first.IsTls13 || first is { KeyExchange: KeyExchange.Ecdhe, Authentication: Authentication.Rsa or Authentication.Ecdsa })
        && usable.Groups.Any(group => group.Code is 0x0017 or 0x0018);

    private static TlsProtocol Next(TlsProtocol protocol) => TlsWords.All[TlsWords.All.IndexOf(protocol) + 1];
}
