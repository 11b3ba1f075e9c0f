namespace Runbooks.Domain.Tls.Suites;

/// <summary>What keeps records from being changed. AEAD ciphers bring their own, so no GCM suite is a SHA256 suite here.</summary>
[Flags]
public enum Mac
{
    None = 0,
    Md5 = 1 << 0,
    Sha1 = 1 << 1,
    Sha256 = 1 << 2,
    Sha384 = 1 << 3,
    Aead = 1 << 4,
    Gost94 = 1 << 5,
    Gost89Mac = 1 << 6,
    Gost89Mac12 = 1 << 7,
    Gost12 = 1 << 8,
    MagmaOmac = 1 << 9,
    KuznyechikOmac = 1 << 10,
}
