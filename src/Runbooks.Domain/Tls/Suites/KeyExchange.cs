namespace Runbooks.Domain.Tls.Suites;

/// <summary>How the two sides agree on a key. A suite has one of these, an alias may stand for several; TLS 1.3 suites leave it open.</summary>
[Flags]
public enum KeyExchange
{
    None = 0,
    Rsa = 1 << 0,
    DhRsa = 1 << 1,
    DhDss = 1 << 2,
    Dhe = 1 << 3,
    EcdhRsa = 1 << 4,
    EcdhEcdsa = 1 << 5,
    Ecdhe = 1 << 6,
    Psk = 1 << 7,
    RsaPsk = 1 << 8,
    DhePsk = 1 << 9,
    EcdhePsk = 1 << 10,
    Srp = 1 << 11,
    Krb5 = 1 << 12,
    Gost = 1 << 13,
    Gost18 = 1 << 14,
}
