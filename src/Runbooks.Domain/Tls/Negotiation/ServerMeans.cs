using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>What a server can do below TLS 1.3 with one client: it rules out suites before the order counts (<c>ssl_set_masks</c>).</summary>
internal readonly record struct ServerMeans(TlsProtocol Protocol, KeyExchange Exchanges, Authentication Authentications, NamedGroup? Group)
{
    public static ServerMeans For(ServerOffer server, TlsClient client, ServerKeys keys, TlsProtocol protocol)
    {
        var group = SharedGroup(server, client, protocol);
        var exchanges = KeyExchange.None;
        if (keys.Rsa is not null) exchanges |= KeyExchange.Rsa;
        if (server.DhBits is not null) exchanges |= KeyExchange.Dhe;
        if (group is not null) exchanges |= KeyExchange.Ecdhe;
        var authentications = Authentication.Null;
        if (keys.Rsa is not null) authentications |= Authentication.Rsa;
        if (keys.Ecdsa is { } ecdsa && KnowsCurve(client, ecdsa) && (protocol < TlsProtocol.Tls12 || SignatureSchemes.Takes(client, ecdsa)))
            authentications |= Authentication.Ecdsa;
        return new ServerMeans(protocol, exchanges, authentications, group);
    }

    /// <remarks>
    /// Suites of ECDHE start with TLS 1.0 in the table (RFC 4492), so SSLv3 has none, as from 1.1.0 on. Whether 1.0.x picks them in
    /// SSLv3 is not verified.
    /// </remarks>
    public bool CanDo(CipherSuite suite) =>
        suite.Protocol <= Protocol && !suite.IsTls13 && (suite.KeyExchange & Exchanges) != 0 && (suite.Authentication & Authentications) != 0;

    /// <summary>A client that lists its curves must list the certificate's (<c>tls1_check_cert_param</c>, RFC 8422 5.1).</summary>
    public static bool KnowsCurve(TlsClient client, ServerCertificate ecdsa) => client.Groups.IsEmpty || client.Groups.Contains(ServerKeys.Curve(ecdsa));

    /// <summary>In the order of the side whose suites decide (<c>tls1_shared_group</c>).</summary>
    /// <remarks>
    /// A client without the extension gets no ECDHE, as measured with 3.0. RFC 8422 section 4 would let the server choose, and 1.1.0 and
    /// before are held to do so; that is not verified, and no known client that offers ECDHE leaves the extension out.
    /// </remarks>
    private static NamedGroup? SharedGroup(ServerOffer server, TlsClient client, TlsProtocol protocol)
    {
        NamedGroup? best = null;
        var at = int.MaxValue;
        foreach (var group in server.Groups)
        {
            var position = client.Groups.IndexOf(group.Code);
            if (position < 0 || !(NamedGroups.Find(group.Code) ?? group).WorksIn(protocol)) continue;
            if (server.PrefersOwnOrder) return group;
            if (position < at) (best, at) = (group, position);
        }
        return best;
    }
}
