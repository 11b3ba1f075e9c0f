using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>The certificates as OpenSSL holds them: one of a kind. A second one of a kind replaces the first (<c>ssl_set_cert</c>).</summary>
internal readonly record struct ServerKeys(ServerCertificate? Rsa, ServerCertificate? Ecdsa)
{
    public bool IsEmpty => Rsa is null && Ecdsa is null;

    public static ServerKeys Of(ServerOffer server)
    {
        ServerCertificate? rsa = null, ecdsa = null;
        foreach (var certificate in server.Certificates)
        {
            if (certificate.Key == Authentication.Rsa) rsa = certificate;
            else if (certificate.Key == Authentication.Ecdsa) ecdsa = certificate;
        }
        return new ServerKeys(rsa, ecdsa);
    }

    /// <summary>The group an ECDSA key lies on; 0 when there is none of that size.</summary>
    public static int Curve(ServerCertificate ecdsa) => ecdsa.Bits switch { 256 => 0x0017, 384 => 0x0018, 521 => 0x0019, _ => 0 };
}
