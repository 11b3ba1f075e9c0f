using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Servers.Tests;

/// <summary>A ClientHello that <c>openssl s_client</c> sends.</summary>
/// <param name="Ciphers">Its cipher string; null for the program's own list.</param>
/// <param name="Tls13">Codes of TLS 1.3; empty for the program's own list.</param>
public sealed record ClientOffer(string Name, TlsProtocol Lowest, TlsProtocol Highest, string? Ciphers = null, string Tls13 = "")
{
    public IEnumerable<string> Arguments =>
    [
        .. Lowest == Highest ? [Only] : Array.Empty<string>(),
        .. Ciphers is null ? Array.Empty<string>() : ["-cipher", Ciphers],
        .. Tls13.Length == 0 ? Array.Empty<string>() : ["-ciphersuites", Tls13],
    ];

    private string Only => Lowest switch { TlsProtocol.Tls10 => "-tls1", TlsProtocol.Tls11 => "-tls1_1", TlsProtocol.Tls12 => "-tls1_2", _ => "-tls1_3" };

    /// <summary>Suites below TLS 1.3, in the client's order.</summary>
    public ImmutableArray<CipherSuite> Suites => [.. Site.OpenSsl.Evaluate(Ciphers ?? "DEFAULT").Suites.Select(entry => entry.Suite)];

    public ImmutableArray<CipherSuite> Tls13Suites => Tls13.Length == 0
        ? [.. Site.OpenSsl.DefaultTls13.Select(entry => entry.Suite)]
        : [.. Tls13.Split(':').Select(name => Site.OpenSsl.Tls13Suites.Single(entry => entry.Name == name).Suite)];

    public override string ToString() => Name;
}
