using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>
/// What a client gets from a server, worked out the way OpenSSL's server does it (<c>ssl3_choose_cipher</c>, <c>tls1_shared_group</c>
/// and <c>tls_choose_sigalg</c> in 3.0). A test compares each step with a real 3.0.
/// </summary>
/// <remarks>
/// Left out: sessions that are resumed; SSLv2; keys other than RSA and ECDSA, so that suites which need one are never picked; static
/// ECDH, which 1.0.x can do with an ECDSA certificate. A client that fails does not come back with a lower protocol, as browsers did
/// until about 2015 (the reason for RFC 7507).
/// </remarks>
public static class Handshake
{
    /// <summary>Every known client, in the order of <see cref="TlsClients.All"/>.</summary>
    public static ImmutableArray<HandshakeOutcome> SimulateAll(ServerOffer server)
    {
        var outcomes = ImmutableArray.CreateBuilder<HandshakeOutcome>(TlsClients.All.Length);
        foreach (var client in TlsClients.All) outcomes.Add(Simulate(server, client));
        return outcomes.MoveToImmutable();
    }

    /// <summary>Total: any offer gives an outcome.</summary>
    public static HandshakeOutcome Simulate(ServerOffer server, TlsClient client)
    {
        var keys = ServerKeys.Of(server);
        if (ProtocolWithoutSuite.In(server) is { } lacking)
            return new HandshakeOutcome.Failed(client, HandshakeFailure.NoCommonSuite, HandshakeWords.NoSuiteAtAll(lacking));
        return HighestCommon(server, client, keys) switch
        {
            TlsProtocol.None => new HandshakeOutcome.Failed(client, HandshakeFailure.NoCommonProtocol, HandshakeWords.NoProtocol(server, client)),
            TlsProtocol.Tls13 => Tls13Handshake.Simulate(server, client, keys),
            var protocol => Tls12Handshake.Simulate(server, client, keys, protocol),
        };
    }

    /// <summary>The server has a set, the client a range: the highest protocol in both.</summary>
    private static TlsProtocol HighestCommon(ServerOffer server, TlsClient client, ServerKeys keys)
    {
        var highest = TlsProtocol.None;
        foreach (var protocol in server.Protocols)
        {
            if (protocol < client.MinProtocol || protocol > client.MaxProtocol || protocol is TlsProtocol.Ssl2) continue;
            // A server without a certificate goes down to TLS 1.2, where it can be anonymous (is_tls13_capable in statem_lib.c).
            if (protocol == TlsProtocol.Tls13 && keys.IsEmpty) continue;
            if (protocol > highest) highest = protocol;
        }
        return highest;
    }
}
