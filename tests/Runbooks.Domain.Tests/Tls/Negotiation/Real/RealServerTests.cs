using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation.Real;

/// <summary>
/// The simulation beside a real OpenSSL 3.0 server: every client's hello, and hellos nobody sends, go to servers with random settings,
/// and each must answer with the simulated protocol, suite, group, DH size and certificate. What a client refuses does not show here.
/// </summary>
public sealed class RealServerTests(ITestOutputHelper output)
{
    [Fact]
    public void A_real_server_answers_each_client_as_simulated()
    {
        // s_server of another version has other suites and groups; then there is nothing to compare.
        Assert.SkipUnless(OpenSslServer.Run("version").StartsWith("OpenSSL 3.0.", StringComparison.Ordinal), "Needs openssl 3.0 on PATH.");
        using var files = new KeyFiles();
        var random = new RandomOffers(20_140_407);
        var wrong = new List<string>();
        int asked = 0, answered = 0;
        for (var i = 0; i < 40; i++)
        {
            var (offer, cipherString) = random.Offer();
            using var server = new OpenSslServer(offer, cipherString, files);
            foreach (var client in TlsClients.All.Concat(Enumerable.Range(0, 25).Select(random.Client)))
            {
                var simulated = Handshake.Simulate(offer, client);
                var (real, ours) = (Seen(server.Ask(client), client), Expected(simulated));
                asked++;
                if (real is not null) answered++;
                if (real != ours) wrong.Add($"{i} {client} {string.Join(',', client.Signatures.Select(code => $"{code:X4}"))}\n  real {real}\n  ours {ours} {(simulated as HandshakeOutcome.Failed)?.Why}\n  {Describe(offer)}");
            }
        }
        output.WriteLine($"{asked} handshakes, {answered} answered, {wrong.Count} differ");
        Assert.True(answered > asked / 3);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked}:\n{string.Join('\n', wrong.Take(8))}");
    }

    /// <summary>A server cannot know the lowest protocol of a client that does not list them; it is the client that ends it then.</summary>
    private static ServerAnswer? Seen(ServerAnswer? answer, TlsClient client) => answer?.Protocol < client.MinProtocol ? null : answer;

    private static ServerAnswer? Expected(HandshakeOutcome outcome) => outcome switch
    {
        HandshakeOutcome.Failed { Reason: HandshakeFailure.NoCommonSignature } => null,
        { Picked: { } picked } => new ServerAnswer(
            picked.Protocol, picked.Suite.Code, picked.Group?.Code, picked.DhBits, picked.Protocol == TlsProtocol.Tls13 ? null : picked.Certificate?.Key, picked.AsksAgain),
        _ => null,
    };

    private static string Describe(ServerOffer offer) =>
        $"{string.Join(',', offer.Protocols)} own order {offer.PrefersOwnOrder}, {string.Join(',', offer.Groups.Select(group => group.Name))}, {string.Join(',', offer.Certificates)}, DH {offer.DhBits}";
}
