using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>
/// Of two certificates HAProxy takes one before OpenSSL takes the suite (<c>ssl_sock_switchctx_cbk</c> and <c>ssl_sock_chose_sni_ctx</c>;
/// 2.6.12 was measured, other versions were read in the source of 2.9.0, 3.0.0, 3.1.0 and 3.3.0).
/// </summary>
internal static class HaProxyCertificate
{
    /// <summary>What this client sees of the server.</summary>
    public static ServerOffer For(TlsClient client, ServerOffer offer, ServerVersion server)
    {
        if (!server.Traits.TakesCertificateFirst || offer.Certificates.Length < 2) return offer;
        var key = Key(client, offer, server.Version);
        return offer with { Certificates = [.. offer.Certificates.Where(certificate => certificate.Key == key)] };
    }

    private static Authentication Key(TlsClient client, ServerOffer offer, Version version)
    {
        // Without a name the first crt of the line counts, and that is the RSA one (HaProxyFile).
        if (!client.SendsSni) return Authentication.Rsa;
        // The second byte of a scheme; the newer schemes of RSA with PSS (0x0804 to 0x0806) have no RSA in it and are not seen.
        var takesEcdsa = client.Signatures.Any(code => (code & 0xFF) == 0x03);
        if (takesEcdsa && client.Suites.Codes.Any(code => SuiteTable.Find(code) is { } suite && Counts(suite, offer, version))) return Authentication.Ecdsa;
        // TLS 1.1 and earlier have no such extension and are taken for RSA.
        var takesRsa = client.Signatures.IsEmpty || client.Signatures.Any(code => (code & 0xFF) == 0x01);
        return takesRsa ? Authentication.Rsa : Authentication.Ecdsa;
    }

    /// <summary>
    /// A suite that stands for ECDSA. Those of TLS 1.3 do from 2.9 on ("suboptimal certificate selection with TLSv1.3"); from 3.1 on the
    /// server must have it too ("wrong priority whem limiting ECDSA ciphers"); from 3.3 on those of TLS 1.3 do not where TLS 1.3 is off
    /// ("ECDSA with ssl-max-ver TLSv1.2 and no ECDSA ciphers"). Which versions of older branches were given these fixes was not verified.
    /// </summary>
    private static bool Counts(CipherSuite suite, ServerOffer offer, Version version) => suite.IsTls13
        ? version >= new Version(2, 9) && (offer.Protocols.Contains(TlsProtocol.Tls13) ? version < new Version(3, 1) || offer.Tls13Suites.Contains(suite) : version < new Version(3, 3))
        : suite.Authentication == Authentication.Ecdsa && (version < new Version(3, 1) || offer.Suites.Contains(suite));
}
