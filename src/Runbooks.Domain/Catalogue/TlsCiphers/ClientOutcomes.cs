using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What each client that counts gets.</summary>
internal static class ClientOutcomes
{
    public static ImmutableArray<HandshakeOutcome> Of(TlsInputs inputs) => [.. inputs.Users.Select(client => Handshake.Simulate(For(client, inputs), client))];

    /// <summary>
    /// HAProxy takes the certificate before OpenSSL takes the suite: ECDSA for a client of TLS 1.2 or later that offers any such suite
    /// (ssl_sock_switchctx_cbk in ssl_sock.c; measured with 2.6.12).
    /// </summary>
    private static ServerOffer For(TlsClient client, TlsInputs inputs)
    {
        if (!inputs.Configuration.Server.Traits.TakesCertificateFirst || inputs.Offer.Certificates.Length < 2) return inputs.Offer;
        var ecdsa = client.MaxProtocol >= TlsProtocol.Tls12 && client.Suites.Codes.Any(code => SuiteTable.Find(code) is { } suite && (suite.IsTls13 || suite.Authentication == Authentication.Ecdsa));
        return inputs.Offer with { Certificates = [.. inputs.Offer.Certificates.Where(certificate => certificate.Key == Authentication.Ecdsa == ecdsa)] };
    }
}
