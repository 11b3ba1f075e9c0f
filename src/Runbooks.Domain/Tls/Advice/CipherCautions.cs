using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;
using static Runbooks.Domain.Tls.Rating.RatingWords;

namespace Runbooks.Domain.Tls.Advice;

internal static class CipherCautions
{
    private const int LeastBits = 112;

    public static TlsCaution? NoEncryption(Advised advised) => Offered(advised, suite => suite.Encryption == Encryption.Null) is not { } names ? null : new(Severity.Danger, "No encryption",
        $"These suites do not encrypt: {names}. Anyone on the path reads the traffic. Add !eNULL.",
        "RFC 9325 section 4.1");

    public static TlsCaution? Weak(Advised advised) => Offered(advised, suite => suite.Encryption != Encryption.Null && SuiteFacts.Bits(suite) < LeastBits) is not { } names ? null : new(Severity.Danger, "Weak suites",
        $"These suites have less than 112 bits of security: {names}. Export suites also open the server to FREAK and Logjam. Add !LOW:!EXP.",
        "RFC 9325 section 4.1; CVE-2015-0204; CVE-2015-4000");

    public static TlsCaution? Rc4(Advised advised) => Offered(advised, SuiteFacts.IsRc4) is not { } names ? null : new(Severity.Danger, "RC4",
        $"RC4 must not be negotiated in any version of TLS, not against BEAST either: {names}. Add !RC4.",
        "RFC 7465");

    public static TlsCaution? Sweet32(Advised advised) => Offered(advised, SuiteFacts.HasSmallBlocks) is not { } names ? null : new(Severity.Warning, "SWEET32",
        $"Blocks of 64 bits leak after many gigabytes under one key: {names}. Keep such a suite only at the end, for clients that have nothing else.",
        "CVE-2016-2183; RFC 9325 section 4.1 (3DES counts as 112 bits)");

    // SSL Labs' guide 2009d (September 2013) holds that the attack has been met by the clients.
    public static TlsCaution? Beast(Advised advised) => Names(advised.Offer.Under(TlsProtocol.Ssl3).Union(advised.Offer.Under(TlsProtocol.Tls10)).Where(SuiteFacts.IsCbc)) is null ? null : new(Severity.Info, "BEAST",
        "CBC suites under TLS 1.0 were open to BEAST. Browsers have split records against it since about 2013, so nothing is left to do on the server; RC4 is the greater danger.",
        "CVE-2011-3389; SSL Server Rating Guide 2009d",
        Unverified: true);

    public static TlsCaution? Lucky13(Advised advised) => Offered(advised, SuiteFacts.IsCbc) is not { } names ? null : new(Severity.Info, "Lucky 13",
        $"CBC suites check the MAC after decryption, and the time that takes can tell about the plaintext: {names}. Libraries work around it; AEAD suites do not have it, and should stand first.",
        "CVE-2013-0169; RFC 7457 section 2.4");

    public static TlsCaution? Crime(Advised advised) => !advised.Rated.Compression || advised.Offer.Worst is TlsProtocol.None or TlsProtocol.Tls13 ? null : new(Severity.Danger, "CRIME",
        "TLS compression lets an attacker guess cookies from the length of requests. Switch it off: “SSLCompression off” in Apache; nginx and HAProxy do not compress.",
        "CVE-2012-4929; RFC 9325 section 3.3",
        Unverified: true);

    private static string? Offered(Advised advised, Func<CipherSuite, bool> kind) => Names(advised.Offer.Suites.Where(kind));
}
