using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Servers.Tests;

/// <summary>
/// What a handshake must come to: the highest protocol of both, and the first suite of the preferring side that the other has too and
/// that a certificate allows. Small on purpose; another way to tell it takes this one's place at <see cref="Suite"/>.
/// </summary>
internal static class Prediction
{
    /// <returns>OpenSSL's name of the suite; null when there must be no connection.</returns>
    public static string? Suite(TlsConfiguration server, ClientOffer client)
    {
        var common = server.Protocols.Where(each => client.Lowest <= each && each <= client.Highest).ToList();
        if (common.Count == 0) return null;
        var protocol = common.Max();
        var (ours, theirs) = protocol == TlsProtocol.Tls13 ? (server.Tls13Suites ?? [.. Site.OpenSsl.DefaultTls13.Select(each => each.Suite)], client.Tls13Suites) : (Suites(server), client.Suites);
        var (first, second) = server.PrefersServerOrder ? (ours, theirs) : (theirs, ours);
        var keys = Keys(server, client, protocol);
        return first.FirstOrDefault(suite => second.Contains(suite) && Fits(server, keys, suite, protocol))?.Name;
    }

    /// <summary>
    /// HAProxy takes the certificate before OpenSSL takes the suite: ECDSA for whoever can do it, and that is told by the extension of
    /// TLS 1.2 with the signatures (ssl_sock_switchctx_cbk in ssl_sock.c; measured with 2.6.12).
    /// </summary>
    private static ImmutableArray<Authentication> Keys(TlsConfiguration server, ClientOffer client, TlsProtocol protocol)
    {
        ImmutableArray<Authentication> keys = [.. server.Certificates.Select(files => files.Certificate.Key)];
        if (server.Server.Product != ServerProduct.HaProxy || keys.Length < 2) return keys;
        return [protocol >= TlsProtocol.Tls12 && client.Suites.Any(suite => suite.Authentication == Authentication.Ecdsa) ? Authentication.Ecdsa : Authentication.Rsa];
    }

    private static ImmutableArray<CipherSuite> Suites(TlsConfiguration server) => [.. Site.OpenSsl.Evaluate(server.CipherString!).Suites.Select(entry => entry.Suite)];

    private static bool Fits(TlsConfiguration server, ImmutableArray<Authentication> keys, CipherSuite suite, TlsProtocol protocol) => protocol == TlsProtocol.Tls13 || (
        (suite.Protocol != TlsProtocol.Tls12 || protocol == TlsProtocol.Tls12)
        && keys.Contains(suite.Authentication)
        && suite.KeyExchange switch
        {
            KeyExchange.Rsa or KeyExchange.Ecdhe => true,
            // Apache brings its own DH parameters from 2.4.7 on; the others have none without a file.
            KeyExchange.Dhe => server.DhParametersFile is not null || server.Server.Product == ServerProduct.Apache,
            _ => false,
        });
}
