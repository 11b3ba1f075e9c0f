using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>Codes of signature schemes (RFC 5246 7.4.1.4.1: a hash and a kind of key; RFC 8446 4.2.3).</summary>
internal static class SignatureSchemes
{
    /// <summary>The server's own order in TLS 1.3, as far as RSA and ECDSA keys go (<c>tls12_sigalgs</c> in t1_lib.c, 1.1.1 and later).</summary>
    private static readonly ImmutableArray<int> OwnOrder = [0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806];

    /// <summary>TLS 1.2: whether any scheme is known at all. If none is, 3.0 gives up before it looks at suites (<c>tls1_set_server_sigalgs</c>, measured).</summary>
    public static bool SharesAny(TlsClient client)
    {
        if (client.Signatures.IsEmpty) return true;
        foreach (var code in client.Signatures)
        {
            // SHA-1 to SHA-512 by RSA, DSA or ECDSA; PSS and the Edwards curves.
            if ((code >> 8 is >= 0x02 and <= 0x06 && (code & 0xFF) is >= 0x01 and <= 0x03) || code is >= 0x0804 and <= 0x080B) return true;
        }
        return false;
    }

    /// <summary>TLS 1.2: whether the client takes a signature by that key. Without the extension it takes SHA-1.</summary>
    /// <remarks>A server above security level 0 signs nothing with SHA-1 (3.0); clients that take only SHA-1 are not told apart here.</remarks>
    public static bool Takes(TlsClient client, ServerCertificate certificate)
    {
        if (client.Signatures.IsEmpty) return true;
        var isRsa = certificate.Key == Authentication.Rsa;
        foreach (var code in client.Signatures)
        {
            if (code >> 8 is >= 0x02 and <= 0x06 && (code & 0xFF) == (isRsa ? 0x01 : 0x03)) return true;
            if (isRsa && code is >= 0x0804 and <= 0x0806 && FitsPss(code, certificate)) return true;
        }
        return false;
    }

    /// <summary>TLS 1.3: the certificate of the first scheme that both sides have (<c>tls_choose_sigalg</c>).</summary>
    public static ServerCertificate? Choose(ServerOffer server, TlsClient client, ServerKeys keys)
    {
        var (preferring, other) = server.PrefersOwnOrder ? (OwnOrder, client.Signatures) : (client.Signatures, OwnOrder);
        foreach (var code in preferring)
        {
            if (Signer(code, keys) is { } certificate && other.Contains(code)) return certificate;
        }
        return null;
    }

    /// <summary>In TLS 1.3 a scheme names the curve too, RSA signs with PSS only, and SHA-1 is gone.</summary>
    private static ServerCertificate? Signer(int code, ServerKeys keys) => code switch
    {
        0x0403 when keys.Ecdsa is { Bits: 256 } => keys.Ecdsa,
        0x0503 when keys.Ecdsa is { Bits: 384 } => keys.Ecdsa,
        0x0603 when keys.Ecdsa is { Bits: 521 } => keys.Ecdsa,
        0x0804 or 0x0805 or 0x0806 when keys.Rsa is not null && FitsPss(code, keys.Rsa) => keys.Rsa,
        _ => null,
    };

    /// <summary>PSS needs a key of twice the hash and two bytes: 1040 bits for SHA-512 (<c>rsa_pss_check_min_key_size</c>).</summary>
    private static bool FitsPss(int code, ServerCertificate rsa) => rsa.Bits >= code switch { 0x0804 => 528, 0x0805 => 784, _ => 1040 };
}
