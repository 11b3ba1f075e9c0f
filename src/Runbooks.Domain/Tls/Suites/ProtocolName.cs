namespace Runbooks.Domain.Tls.Suites;

/// <summary>Protocols in words: <c>SSLv3</c>, <c>TLS 1.2</c>.</summary>
public static class ProtocolName
{
    public static string Name(this TlsProtocol protocol) => protocol switch
    {
        TlsProtocol.Ssl2 => "SSLv2",
        TlsProtocol.Ssl3 => "SSLv3",
        TlsProtocol.Tls10 => "TLS 1.0",
        TlsProtocol.Tls11 => "TLS 1.1",
        TlsProtocol.Tls12 => "TLS 1.2",
        TlsProtocol.Tls13 => "TLS 1.3",
        _ => "none",
    };
}
