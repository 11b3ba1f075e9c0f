using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>Why there is nothing to agree on, for people. Made only for the clients that fail.</summary>
internal static class HandshakeWords
{
    public static string NoProtocol(ServerOffer server, TlsClient client)
    {
        var offered = Protocols(server);
        if (offered.Length == 0) return "The server offers no protocol.";
        if (offered[^1] == TlsProtocol.Ssl2) return "The server offers only SSLv2, which is not simulated.";
        if (offered.Any(protocol => client.MinProtocol <= protocol && protocol <= client.MaxProtocol && protocol != TlsProtocol.Ssl2))
            return "The server has no certificate, and TLS 1.3 needs one.";
        return $"No common protocol: this client offers {Span([client.MinProtocol, client.MaxProtocol])}, the server {(HasGap(offered) ? Listed(offered) : Span(offered))}.";
    }

    public static string NoSuiteAtAll(TlsProtocol protocol) =>
        $"The server has no suite for {protocol.Name()}: OpenSSL refuses every connection then, with other protocols too.";

    public const string NoTls13Suite = "No common suite: this client offers none of the server's for TLS 1.3.";

    public static string NoGroup(ServerOffer server) =>
        server.Groups.IsEmpty ? "The server has no group for key agreement." : $"No common group: this client knows none of {string.Join(", ", server.Groups.Select(group => group.Name))} for TLS 1.3.";

    public static string NoSignature(TlsProtocol protocol, ServerCertificate? certificate = null) =>
        $"No common signature: in {protocol.Name()} this client takes none {(certificate is null ? "that the server can make" : "by " + Key(certificate))}.";

    /// <summary>Names the first suite that both have, and what stands in its way.</summary>
    public static string NoSuite(ServerOffer server, TlsClient client, ServerKeys keys, ServerMeans means)
    {
        var shared = server.Suites.Where(suite => !suite.IsTls13 && client.Suites.PositionOf(suite.Code) >= 0).ToList();
        if (shared.Count == 0) return "No common suite: this client offers none of the server's.";
        var first = server.PrefersOwnOrder ? shared[0] : shared.MinBy(suite => client.Suites.PositionOf(suite.Code))!;
        return $"No common suite that works: {first.Name} {Obstacle(first, client, keys, means)}.";
    }

    private static string Obstacle(CipherSuite suite, TlsClient client, ServerKeys keys, ServerMeans means)
    {
        if (suite.Protocol > means.Protocol) return $"needs {suite.Protocol.Name()}, and the highest common protocol is {means.Protocol.Name()}";
        if ((suite.Authentication & means.Authentications) == 0)
        {
            return suite.Authentication switch
            {
                Authentication.Rsa => "needs an RSA certificate, and the server has none",
                Authentication.Ecdsa when keys.Ecdsa is null => "needs an ECDSA certificate, and the server has none",
                Authentication.Ecdsa when !ServerMeans.KnowsCurve(client, keys.Ecdsa) => $"needs a curve that this client does not know, for {Key(keys.Ecdsa)}",
                Authentication.Ecdsa => $"needs a signature that this client does not take, by {Key(keys.Ecdsa)}",
                _ => "needs a kind of key that is not simulated",
            };
        }
        return suite.KeyExchange switch
        {
            KeyExchange.Dhe => "needs DH parameters, and the server has none",
            KeyExchange.Ecdhe => "needs a common group, and there is none",
            KeyExchange.Rsa => "needs an RSA certificate, and the server has none",
            _ => "needs a kind of key that is not simulated",
        };
    }

    private static string Key(ServerCertificate certificate) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the server's {certificate.Bits}-bit {(certificate.Key == Authentication.Rsa ? "RSA" : "ECDSA")} key");

    private static ImmutableArray<TlsProtocol> Protocols(ServerOffer server) => [.. server.Protocols.Where(protocol => protocol != TlsProtocol.None).Distinct().Order()];

    private static bool HasGap(ImmutableArray<TlsProtocol> offered) =>
        offered.Length > 1 && offered[0] >= TlsProtocol.Ssl3 && offered[^1] - offered[0] >= offered.Length;

    private static string Listed(ImmutableArray<TlsProtocol> offered) => string.Join(", ", offered.Select(protocol => protocol.Name()));

    private static string Span(ImmutableArray<TlsProtocol> offered) =>
        offered[0] == offered[^1] ? $"only {offered[0].Name()}" : $"{offered[0].Name()} to {offered[^1].Name()}";
}
