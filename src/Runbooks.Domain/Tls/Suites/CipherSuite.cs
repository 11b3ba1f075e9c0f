namespace Runbooks.Domain.Tls.Suites;

/// <summary>A suite as its standard has it: what no version of a library can change.</summary>
/// <param name="Code">The two bytes on the wire, <c>0xC02F</c>.</param>
/// <param name="Name">OpenSSL's name, in its newest spelling.</param>
/// <param name="IanaName">The registry's name; null for the few GOST suites of OpenSSL's own.</param>
/// <param name="KeyExchange"><see cref="KeyExchange.None"/> for TLS 1.3, where the groups decide.</param>
/// <param name="KeyBits">Length of the bulk cipher's key; 168 for 3DES, whatever its strength is held to be.</param>
public sealed record CipherSuite(
    int Code,
    string Name,
    string? IanaName,
    KeyExchange KeyExchange,
    Authentication Authentication,
    Encryption Encryption,
    int KeyBits,
    Mac Mac,
    TlsProtocol Protocol)
{
    public bool IsTls13 => Protocol == TlsProtocol.Tls13;

    public bool IsAead => Mac == Mac.Aead;

    /// <summary>Who records the traffic cannot read it later with the server's key. TLS 1.3 always has it (RFC 8446, but for PSK alone).</summary>
    public bool HasForwardSecrecy => IsTls13 || (KeyExchange & (KeyExchange.Dhe | KeyExchange.Ecdhe | KeyExchange.DhePsk | KeyExchange.EcdhePsk)) != 0;

    /// <summary>Nobody proves who they are: open to anyone in the middle.</summary>
    public bool IsAnonymous => Authentication == Authentication.Null;

    /// <summary>The registry's notation of the code: <c>0xC0,0x2F</c>.</summary>
    public string CodeText => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"0x{Code >> 8:X2},0x{Code & 0xFF:X2}");

    /// <summary>The code says it all: there is one suite of each in the table.</summary>
    public bool Equals(CipherSuite? other) => other is not null && Code == other.Code;

    public override int GetHashCode() => Code;
}
