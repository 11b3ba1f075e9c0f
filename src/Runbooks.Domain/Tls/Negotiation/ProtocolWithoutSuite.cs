using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>
/// A server whose suites do not reach its highest protocol refuses every connection: "No ciphers enabled for max supported SSL/TLS
/// version" (<c>tls_setup_handshake</c>). Where protocols have a gap, the highest is that below the lowest gap
/// (<c>ssl_get_min_max_version</c>). Both measured with 3.0; earlier versions are not verified.
/// </summary>
internal static class ProtocolWithoutSuite
{
    /// <summary>That protocol; null when all is well.</summary>
    public static TlsProtocol? In(ServerOffer server)
    {
        var offered = 0;
        foreach (var protocol in server.Protocols)
        {
            if (protocol is >= TlsProtocol.Ssl3 and <= TlsProtocol.Tls13) offered |= 1 << (protocol - TlsProtocol.Ssl3);
        }
        if (offered == 0) return null;
        var lowest = System.Numerics.BitOperations.TrailingZeroCount(offered);
        var run = System.Numerics.BitOperations.TrailingZeroCount(~(offered >> lowest));
        var highest = TlsProtocol.Ssl3 + lowest + run - 1;
        return HasSuite(server, highest) ? null : highest;
    }

    private static bool HasSuite(ServerOffer server, TlsProtocol protocol)
    {
        foreach (var suite in protocol == TlsProtocol.Tls13 ? server.Tls13Suites : server.Suites)
        {
            if (suite.IsTls13 == (protocol == TlsProtocol.Tls13) && suite.Protocol <= protocol) return true;
        }
        return false;
    }
}
