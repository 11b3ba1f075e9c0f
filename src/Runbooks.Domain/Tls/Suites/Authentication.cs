namespace Runbooks.Domain.Tls.Suites;

/// <summary>How the server proves who it is. <see cref="Null"/> is no proof at all (anonymous); TLS 1.3 suites leave it open.</summary>
[Flags]
public enum Authentication
{
    None = 0,
    Rsa = 1 << 0,
    Dss = 1 << 1,
    Ecdsa = 1 << 2,
    Ecdh = 1 << 3,
    Dh = 1 << 4,
    Psk = 1 << 5,
    Srp = 1 << 6,
    Krb5 = 1 << 7,
    Gost94 = 1 << 8,
    Gost01 = 1 << 9,
    Gost12 = 1 << 10,
    Null = 1 << 11,
}
