using System.Collections.Concurrent;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The least that lets one client in, found by trying it out. What that client has no use for stays off.</summary>
internal static class CompatibleStarts
{
    private static readonly ImmutableArray<TlsProtocol> Old = [TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11];
    private static readonly ImmutableArray<TlsProtocol> New = [TlsProtocol.Tls12, TlsProtocol.Tls13];

    // Each of a dozen fields asks for its default; there are no more answers than clients, releases and kinds of certificates.
    private static readonly ConcurrentDictionary<(string Client, bool Rsa, bool Ecdsa, Release Release), StartPoint> Found = [];

    /// <param name="keys">The certificates; without any RSA is assumed.</param>
    public static StartPoint For(TlsClient client, ImmutableArray<string> keys, OpenSslVersion version)
    {
        var ecdsa = keys.Contains("ecdsa");
        return Found.GetOrAdd((client.Id, !ecdsa || keys.Contains("rsa"), ecdsa, version.Rules.Release), key => Search(client, key.Rsa, key.Ecdsa, version));
    }

    private static StartPoint Search(TlsClient client, bool rsa, bool ecdsa, OpenSslVersion version)
    {
        var protocols = client.MaxProtocol < TlsProtocol.Tls12 ? Old.Where(protocol => protocol >= client.MaxProtocol).Concat(New) : New;
        var least = new StartPoint([.. protocols.Where(protocol => ProtocolChoice.Refusal(protocol, version) is null)]) { ServerOrder = true };
        StartPoint[] steps =
        [
            least,
            least with { Cbc = true },
            least with { Cbc = true, RsaKeyExchange = true },
            least with { Cbc = true, RsaKeyExchange = true, TripleDes = true },
            least with { Cbc = true, RsaKeyExchange = true, TripleDes = true, Rc4 = true },
        ];
        ImmutableArray<ServerCertificate> certificates =
        [
            .. ecdsa ? [new ServerCertificate(Authentication.Ecdsa, 256)] : ImmutableArray<ServerCertificate>.Empty,
            .. rsa ? [new ServerCertificate(Authentication.Rsa, 2048)] : ImmutableArray<ServerCertificate>.Empty,
        ];
        // When nothing helps, the form shows what would be needed and why this OpenSSL does not have it. Without an RSA certificate
        // no suite would: then the plan says that it is the certificate (GoalCautions).
        return steps.FirstOrDefault(step => Handshake.Simulate(Offer(step, certificates, version), client).Succeeds) ?? (rsa ? steps[3] : least);
    }

    private static ServerOffer Offer(StartPoint start, ImmutableArray<ServerCertificate> certificates, OpenSslVersion version) => new(
        start.Protocols,
        [.. SuiteChoice.Of(start, [.. certificates.Select(certificate => certificate.Key)]).Wanted(version).Select(suite => suite.Suite)],
        [.. version.DefaultTls13.Select(suite => suite.Suite)],
        PrefersOwnOrder: true,
        GroupChoice.Read(GroupChoice.Defaults(version)), certificates, DhBits: null);
}
