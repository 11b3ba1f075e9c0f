using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>The running server gives each client what the plan's simulation says: protocol, suite, group or DH size, and certificate.</summary>
public abstract class HandshakeTests(CertificateFixture certificates, ServerProduct product)
{
    public static TheoryData<string> Choices => [.. HandshakeChoices.All];

    [Theory]
    [MemberData(nameof(Choices))]
    public void Each_client_gets_what_was_simulated(string choices)
    {
        using var server = RunningServer.Start(certificates, product, choices);
        var simulated = ClientOutcomes.Of(server.Site.Inputs with { Users = [.. Clients.All.Select(client => client.Client)] }).Select(outcome => $"{outcome.Client}: {Answer.Simulated(outcome)}").ToList();
        var real = Clients.All.Select(client => $"{client}: {Answer.Real(Ask(server, client))}").ToList();
        Assert.True(simulated.SequenceEqual(real), string.Join('\n', simulated.Except(real).Select(line => "simulated " + line).Concat(real.Except(simulated).Select(line => "real      " + line))) + "\n" + server.Why());
    }

    [Theory]
    [InlineData("tickets=on")]
    [InlineData("tickets=off")]
    public void Session_tickets_are_given_or_not(string choices)
    {
        using var server = RunningServer.Start(certificates, product, choices);
        var (_, output) = Program.Run("openssl", ["s_client", "-connect", $"127.0.0.1:{server.Ports.Https}", "-tls1_2"]);
        Assert.True(output.Contains("TLS session ticket:", StringComparison.Ordinal) == server.Site.Inputs.Configuration.SessionTickets, output + server.Why());
        Assert.Contains("Compression: NONE", output, StringComparison.Ordinal);
    }

    private static string Ask(RunningServer server, ClientOffer client) =>
        Program.Run("openssl", ["s_client", "-brief", "-connect", $"127.0.0.1:{server.Ports.Https}", .. client.Arguments]).Output;
}

public sealed class ApacheHandshakeTests(CertificateFixture certificates) : HandshakeTests(certificates, ServerProduct.Apache);

public sealed class NginxHandshakeTests(CertificateFixture certificates) : HandshakeTests(certificates, ServerProduct.Nginx);

public sealed class HaProxyHandshakeTests(CertificateFixture certificates) : HandshakeTests(certificates, ServerProduct.HaProxy);
