namespace Runbooks.Domain.Tls.Suites;

/// <summary>A protocol version; for a suite the first one that has it. In the order in which they came.</summary>
public enum TlsProtocol
{
    None = 0,
    Ssl2 = 0x0002,
    Ssl3 = 0x0300,
    Tls10 = 0x0301,
    Tls11 = 0x0302,
    Tls12 = 0x0303,
    Tls13 = 0x0304,
}
