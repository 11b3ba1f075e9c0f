using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Tls.Advice;

/// <summary>What cautions look at: the server as it is rated, and what a grade does not count.</summary>
/// <param name="Product">Null when it does not matter or is not known.</param>
/// <param name="SessionTickets">RFC 5077, or the tickets of TLS 1.3.</param>
/// <param name="TicketKeysChange">Something changes the key of the tickets: a timer that restarts the server, or the server itself.</param>
public sealed record ConfiguredServer(
    RatedServer Rated,
    ServerVersion? Product = null,
    bool SessionTickets = false,
    bool TicketKeysChange = false,
    bool OcspStapling = false,
    bool Http2 = false)
{
    /// <summary>False where the library has no 3DES, so that nobody is advised to add it.</summary>
    public bool CanDoTripleDes { get; init; } = true;
}

/// <summary>A server, and what of its offer a handshake can reach.</summary>
internal sealed record Advised(ConfiguredServer Server, UsableOffer Offer)
{
    public RatedServer Rated => Server.Rated;
}
