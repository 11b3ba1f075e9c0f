using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>A client as its ClientHello shows it.</summary>
/// <param name="Id">Short and for ever: <c>ie_8_xp</c>.</param>
/// <param name="Year">When that version came out, the first one where several are named; null when not certain. Good for sorting: not verified.</param>
/// <param name="MinProtocol">It takes every protocol from here to <paramref name="MaxProtocol"/>.</param>
public sealed record TlsClient(string Id, string Name, ClientFamily Family, int? Year, TlsProtocol MinProtocol, TlsProtocol MaxProtocol)
{
    /// <summary>Names the host it wants (RFC 6066). Without that a server with several sites on one address shows its default one.</summary>
    public bool SendsSni { get; init; } = true;

    /// <summary>Its hello has the layout of SSLv2, which has no room for extensions (RFC 5246 E.2).</summary>
    public bool SendsSsl2Hello { get; init; }

    /// <summary>Deflate in the TLS layer: open to CRIME when the server compresses too.</summary>
    public bool OffersCompression { get; init; }

    public required OfferedSuites Suites { get; init; }

    /// <summary>Codes in its order; empty when it does not send the extension.</summary>
    public ImmutableArray<int> Groups { get; init; } = [];

    /// <summary>TLS 1.3: the groups it sends a key for at once.</summary>
    public ImmutableArray<int> KeyShares { get; init; } = [];

    /// <summary>Codes of signature schemes in its order (RFC 8446 4.2.3); empty when it does not send the extension.</summary>
    public ImmutableArray<int> Signatures { get; init; } = [];

    public ImmutableArray<string> Alpn { get; init; } = [];

    public ClientLimits Limits { get; init; } = ClientLimits.None;

    public override string ToString() => Name;
}
