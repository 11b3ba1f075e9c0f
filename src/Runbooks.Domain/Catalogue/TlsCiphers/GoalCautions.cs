using Runbooks.Domain.Engine;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>A plan made to let one client in says so when it does not.</summary>
internal static class GoalCautions
{
    public static IEnumerable<Caution> Of(TlsInputs inputs)
    {
        if (inputs.Goal is not { } client) yield break;
        if (Handshake.Simulate(HaProxyCertificate.For(client, inputs.Offer, inputs.Configuration.Server), client) is not HandshakeOutcome.Failed failed) yield break;
        yield return new(Severity.Warning, $"The goal is missed: {client.Name} does not connect. {failed.Why}{(NeedsRsa(inputs, client) ? " It offers no suite for an ECDSA certificate, and there is no RSA certificate: add one." : "")}", "The table of clients below", failed.IsUnverified);
    }

    private static bool NeedsRsa(TlsInputs inputs, TlsClient client) =>
        inputs.Configuration.Certificates.All(files => files.Certificate.Key != Authentication.Rsa)
        && client.Suites.Codes.All(code => SuiteTable.Find(code) is not { } suite || (!suite.IsTls13 && suite.Authentication != Authentication.Ecdsa));
}
