using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>SSLv3 to TLS 1.2: the suite decides how keys are agreed on and which certificate is shown.</summary>
internal static class Tls12Handshake
{
    public static HandshakeOutcome Simulate(ServerOffer server, TlsClient client, ServerKeys keys, TlsProtocol protocol)
    {
        if (protocol == TlsProtocol.Tls12 && !SignatureSchemes.SharesAny(client))
            return new HandshakeOutcome.Failed(client, HandshakeFailure.NoCommonSignature, HandshakeWords.NoSignature(protocol));
        var means = ServerMeans.For(server, client, keys, protocol);
        if (Suite(server, client, means) is not { } suite)
            return new HandshakeOutcome.Failed(client, HandshakeFailure.NoCommonSuite, HandshakeWords.NoSuite(server, client, keys, means));
        var picked = new Negotiated(
            protocol, suite,
            suite.KeyExchange == KeyExchange.Ecdhe ? means.Group : null,
            suite.KeyExchange == KeyExchange.Dhe ? server.DhBits : null,
            suite.Authentication switch { Authentication.Rsa => keys.Rsa, Authentication.Ecdsa => keys.Ecdsa, _ => null });
        // OpenSSL looks at signatures before it picks an ECDSA suite, but only after it has picked an RSA suite, even one that signs nothing.
        if (protocol == TlsProtocol.Tls12 && suite.Authentication == Authentication.Rsa && !SignatureSchemes.Takes(client, keys.Rsa!))
            return new HandshakeOutcome.Failed(client, HandshakeFailure.NoCommonSignature, HandshakeWords.NoSignature(protocol, keys.Rsa!), picked);
        return ClientLimitCheck.Outcome(client, picked);
    }

    /// <summary>The first suite in the preferring side's order that both have and the server can do.</summary>
    private static CipherSuite? Suite(ServerOffer server, TlsClient client, ServerMeans means)
    {
        CipherSuite? best = null;
        var at = int.MaxValue;
        foreach (var suite in server.Suites)
        {
            if (!means.CanDo(suite) || client.Suites.PositionOf(suite.Code) is not (>= 0 and var position)) continue;
            if (server.PrefersOwnOrder) return suite;
            if (position < at) (best, at) = (suite, position);
        }
        return best;
    }
}
