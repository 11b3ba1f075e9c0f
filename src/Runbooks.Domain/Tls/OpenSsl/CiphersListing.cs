using System.Globalization;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>
/// Writes suites as <c>openssl ciphers -V</c> of a version does (<c>SSL_CIPHER_description</c>):
/// <code>
///           0xC0,0x2F - ECDHE-RSA-AES128-GCM-SHA256    TLSv1.2 Kx=ECDH     Au=RSA   Enc=AESGCM(128)            Mac=AEAD
/// </code>
/// </summary>
public static class CiphersListing
{
    public static string Line(SuiteEntry suite, OpenSslVersion version)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"          {suite.Suite.CodeText} - ");
        return version.Rules.Release < Release.V30
            ? string.Create(CultureInfo.InvariantCulture, $"{line}{suite.Name,-23} {Protocol(suite)} Kx={KeyExchangeWord(suite),-8} Au={AuthenticationWord(suite),-4} Enc={EncryptionWord(suite),-9} Mac={MacWord(suite),-4}{Export(suite)}")
            : string.Create(CultureInfo.InvariantCulture, $"{line}{suite.Name,-30} {Protocol(suite),-7} Kx={KeyExchangeWord(suite),-8} Au={AuthenticationWord(suite),-5} Enc={EncryptionWord(suite),-22} Mac={MacWord(suite),-4}");
    }

    /// <summary>The protocol a suite came with, in OpenSSL's words.</summary>
    public static string Protocol(SuiteEntry suite) => suite.Protocol switch
    {
        TlsProtocol.Ssl3 => "SSLv3",
        TlsProtocol.Tls10 => "TLSv1",
        TlsProtocol.Tls13 => "TLSv1.3",
        _ => "TLSv1.2",
    };

    public static string KeyExchangeWord(SuiteEntry suite) => suite.Suite.KeyExchange switch
    {
        KeyExchange.Rsa => "RSA" + ExportKey(suite),
        KeyExchange.DhRsa => "DH/RSA",
        KeyExchange.DhDss => "DH/DSS",
        KeyExchange.Dhe => "DH" + ExportKey(suite),
        KeyExchange.EcdhRsa => "ECDH/RSA",
        KeyExchange.EcdhEcdsa => "ECDH/ECDSA",
        KeyExchange.Ecdhe => "ECDH",
        KeyExchange.Psk => "PSK",
        KeyExchange.RsaPsk => "RSAPSK",
        KeyExchange.DhePsk => "DHEPSK",
        KeyExchange.EcdhePsk => "ECDHEPSK",
        KeyExchange.Srp => "SRP",
        KeyExchange.Krb5 => "KRB5",
        KeyExchange.Gost => "GOST",
        KeyExchange.Gost18 => "GOST18",
        _ => "any",
    };

    public static string AuthenticationWord(SuiteEntry suite) => suite.Authentication switch
    {
        Authentication.Rsa => "RSA",
        Authentication.Dss => "DSS",
        Authentication.Ecdsa => "ECDSA",
        Authentication.Ecdh => "ECDH",
        Authentication.Dh => "DH",
        Authentication.Psk => "PSK",
        Authentication.Srp => "SRP",
        Authentication.Krb5 => "KRB5",
        Authentication.Null => "None",
        Authentication.Gost94 => "GOST94",
        Authentication.None => "any",
        Authentication.Gost12 => "GOST12",
        _ => "GOST01",
    };

    public static string EncryptionWord(SuiteEntry suite) => suite.Suite.Encryption switch
    {
        Encryption.Null => "None",
        Encryption.Des => IsExport40(suite) ? "DES(40)" : "DES(56)",
        Encryption.TripleDes => "3DES(168)",
        Encryption.Rc4 => string.Create(CultureInfo.InvariantCulture, $"RC4({ExportBits(suite) ?? 128})"),
        Encryption.Rc2 => string.Create(CultureInfo.InvariantCulture, $"RC2({ExportBits(suite) ?? 128})"),
        Encryption.Idea => "IDEA(128)",
        Encryption.Seed => "SEED(128)",
        Encryption.Aes128 => "AES(128)",
        Encryption.Aes256 => "AES(256)",
        Encryption.Aes128Gcm => "AESGCM(128)",
        Encryption.Aes256Gcm => "AESGCM(256)",
        Encryption.Aes128Ccm => "AESCCM(128)",
        Encryption.Aes256Ccm => "AESCCM(256)",
        Encryption.Aes128Ccm8 => "AESCCM8(128)",
        Encryption.Aes256Ccm8 => "AESCCM8(256)",
        Encryption.ChaCha20 => "CHACHA20/POLY1305(256)",
        Encryption.Camellia128 => "Camellia(128)",
        Encryption.Camellia256 => "Camellia(256)",
        Encryption.Aria128Gcm => "ARIAGCM(128)",
        Encryption.Aria256Gcm => "ARIAGCM(256)",
        Encryption.Gost89 or Encryption.Gost8912 => "GOST89(256)",
        Encryption.Magma => "MAGMA",
        Encryption.Kuznyechik => "KUZNYECHIK",
        _ => "unknown",
    };

    public static string MacWord(SuiteEntry suite) => suite.Suite.Mac switch
    {
        Mac.Md5 => "MD5",
        Mac.Sha1 => "SHA1",
        Mac.Sha256 => "SHA256",
        Mac.Sha384 => "SHA384",
        Mac.Aead => "AEAD",
        Mac.Gost94 => "GOST94",
        Mac.Gost89Mac or Mac.Gost89Mac12 => "GOST89",
        _ => "GOST2012",
    };

    private static string Export(SuiteEntry suite) => ExportBits(suite) is null ? "" : " export";

    private static string ExportKey(SuiteEntry suite) => ExportBits(suite) switch
    {
        40 => "(512)",
        56 => "(1024)",
        _ => "",
    };

    private static int? ExportBits(SuiteEntry suite) => IsExport40(suite) ? 40 : suite.Class.HasFlag(StrengthClass.Exp56) ? 56 : null;

    private static bool IsExport40(SuiteEntry suite) => suite.Class.HasFlag(StrengthClass.Exp40);
}
