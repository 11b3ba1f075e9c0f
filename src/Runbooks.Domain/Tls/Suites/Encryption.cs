namespace Runbooks.Domain.Tls.Suites;

/// <summary>The bulk cipher and its mode. Where no mode is named, a block cipher runs in CBC.</summary>
[Flags]
public enum Encryption
{
    None = 0,
    Null = 1 << 0,
    Des = 1 << 1,
    TripleDes = 1 << 2,
    Rc4 = 1 << 3,
    Rc2 = 1 << 4,
    Idea = 1 << 5,
    Seed = 1 << 6,
    Aes128 = 1 << 7,
    Aes256 = 1 << 8,
    Aes128Gcm = 1 << 9,
    Aes256Gcm = 1 << 10,
    Aes128Ccm = 1 << 11,
    Aes256Ccm = 1 << 12,
    Aes128Ccm8 = 1 << 13,
    Aes256Ccm8 = 1 << 14,
    ChaCha20 = 1 << 15,
    Camellia128 = 1 << 16,
    Camellia256 = 1 << 17,
    Aria128Gcm = 1 << 18,
    Aria256Gcm = 1 << 19,
    Gost89 = 1 << 20,
    Gost8912 = 1 << 21,
    Magma = 1 << 22,
    Kuznyechik = 1 << 23,
    Sm4Gcm = 1 << 24,
    Sm4Ccm = 1 << 25,
}
