using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>What each client that counts gets.</summary>
internal static class ClientOutcomes
{
    public static ImmutableArray<HandshakeOutcome> Of(TlsInputs inputs) =>
        [.. inputs.Users.Select(client => Handshake.Simulate(HaProxyCertificate.For(client, inputs.Offer, inputs.Configuration.Server), client))];
}
