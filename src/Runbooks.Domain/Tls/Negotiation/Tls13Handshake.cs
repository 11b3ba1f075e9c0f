using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>TLS 1.3: suite, group and certificate are three choices that do not depend on each other (RFC 8446 4.1.1).</summary>
internal static class Tls13Handshake
{
    public static HandshakeOutcome Simulate(ServerOffer server, TlsClient client, ServerKeys keys)
    {
        if (Suite(server, client) is not { } suite)
            return new HandshakeOutcome.Failed(client, HandshakeFailure.NoCommonSuite, HandshakeWords.NoTls13Suite);
        if (Group(server, client) is not var (group, asksAgain))
            return new HandshakeOutcome.Failed(client, HandshakeFailure.NoCommonGroup, HandshakeWords.NoGroup(server));
        if (SignatureSchemes.Choose(server, client, keys) is not { } certificate)
            return new HandshakeOutcome.Failed(client, HandshakeFailure.NoCommonSignature, HandshakeWords.NoSignature(TlsProtocol.Tls13, keys.Ecdsa ?? keys.Rsa!));
        return ClientLimitCheck.Outcome(client, new Negotiated(TlsProtocol.Tls13, suite, group, null, certificate, asksAgain));
    }

    private static CipherSuite? Suite(ServerOffer server, TlsClient client)
    {
        CipherSuite? best = null;
        var at = int.MaxValue;
        foreach (var suite in server.Tls13Suites)
        {
            if (!suite.IsTls13 || client.Suites.PositionOf(suite.Code) is not (>= 0 and var position)) continue;
            if (server.PrefersOwnOrder) return suite;
            if (position < at) (best, at) = (suite, position);
        }
        return best;
    }

    /// <summary>
    /// The first of the client's key shares whose group the server has, whoever prefers what (<c>tls_parse_ctos_key_share</c>);
    /// otherwise the server asks for its own first common group (<c>final_key_share</c>).
    /// </summary>
    /// <remarks>
    /// Measured with 3.0. From 3.5 on the list may be cut into tuples, which count before key shares; a list without tuples is held to
    /// work as before. That is not verified.
    /// </remarks>
    private static (NamedGroup Group, bool AsksAgain)? Group(ServerOffer server, TlsClient client)
    {
        foreach (var code in client.KeyShares)
        {
            foreach (var group in server.Groups)
            {
                if (group.Code == code && Works(group)) return (group, false);
            }
        }
        foreach (var group in server.Groups)
        {
            if (Works(group) && client.Groups.Contains(group.Code)) return (group, true);
        }
        return null;
    }

    private static bool Works(NamedGroup group) => (NamedGroups.Find(group.Code) ?? group).WorksIn(TlsProtocol.Tls13);
}
