using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Servers.Tests;

/// <summary>The running server gives each client the suite that its file promises.</summary>
public class HandshakeTests(CertificateFixture certificates)
{
    // TLS 1.0 and 1.1 need security level 0 on the client's side too.
    private const string Everything = "ALL:@SECLEVEL=0";

    private static readonly ImmutableArray<ClientOffer> Clients =
    [
        new("default", TlsProtocol.Tls12, TlsProtocol.Tls13),
        new("1.3 only", TlsProtocol.Tls13, TlsProtocol.Tls13),
        new("1.3 ChaCha20 last", TlsProtocol.Tls13, TlsProtocol.Tls13, Tls13: "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256"),
        new("1.3 AES-256 only", TlsProtocol.Tls13, TlsProtocol.Tls13, Tls13: "TLS_AES_256_GCM_SHA384"),
        new("1.2", TlsProtocol.Tls12, TlsProtocol.Tls12),
        new("1.2 RSA key exchange", TlsProtocol.Tls12, TlsProtocol.Tls12, "AES256-SHA:AES128-SHA:AES128-GCM-SHA256"),
        new("1.2 DHE first", TlsProtocol.Tls12, TlsProtocol.Tls12, "DHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-SHA256:AES128-SHA:ECDHE-RSA-AES128-SHA"),
        new("1.2 ECDSA last", TlsProtocol.Tls12, TlsProtocol.Tls12, "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES256-SHA"),
        new("1.2 CBC only", TlsProtocol.Tls12, TlsProtocol.Tls12, "CBC:-kRSA:!aNULL:!PSK:!SRP"),
        new("1.1", TlsProtocol.Tls11, TlsProtocol.Tls11, Everything),
        new("1.0", TlsProtocol.Tls10, TlsProtocol.Tls10, Everything),
        new("1.0 AES-128 RSA", TlsProtocol.Tls10, TlsProtocol.Tls10, "AES128-SHA:@SECLEVEL=0"),
    ];

    [Theory]
    [EachProduct("intermediate", Keys.Rsa)]
    [EachProduct("client order", Keys.Both)]
    [EachProduct("modern", Keys.Ecdsa)]
    [EachProduct("old", Keys.Both)]
    [EachProduct("old without DH", Keys.Rsa)]
    [EachProduct("2014", Keys.Rsa)]
    public void Each_client_gets_the_suite_that_was_predicted(ServerProduct product, string profile, Keys keys)
    {
        using var server = RunningServer.Start(certificates, Profile(Site.Of(certificates, product, keys), profile));
        var expected = Clients.Select(client => $"{client}: {Prediction.Suite(server.Configuration, client) ?? "none"}");
        var negotiated = Clients.Select(client => $"{client}: {Negotiated(server, client, out _) ?? "none"}").ToList();
        Assert.True(expected.SequenceEqual(negotiated), string.Join('\n', expected.Except(negotiated).Select(line => "expected " + line).Concat(negotiated.Except(expected).Select(line => "found " + line))) + "\n" + server.Why());
    }

    /// <summary>So that the test above cannot be green for want of different answers.</summary>
    [Fact]
    public void The_predictions_differ_between_clients_and_profiles()
    {
        var all = new[] { "intermediate", "client order", "modern", "old", "old without DH", "2014" }.SelectMany(profile => Clients.Select(client => Prediction.Suite(Profile(Site.Of(certificates, ServerProduct.Nginx, Keys.Both), profile), client))).ToList();
        Assert.True(all.Distinct().Count() > 12, string.Join(' ', all.Distinct()));
        Assert.Contains(null, all);
    }

    [Theory]
    [EachProduct("tickets on", Keys.Rsa)]
    [EachProduct("intermediate", Keys.Rsa)]
    public void Session_tickets_are_given_or_not(ServerProduct product, string profile, Keys keys)
    {
        using var server = RunningServer.Start(certificates, Profile(Site.Of(certificates, product, keys), profile));
        Negotiated(server, new("1.2", TlsProtocol.Tls12, TlsProtocol.Tls12), out var output);
        Assert.True(output.Contains("TLS session ticket:", StringComparison.Ordinal) == server.Configuration.SessionTickets, output + server.Why());
        Assert.Contains("Compression: NONE", output, StringComparison.Ordinal);
    }

    private TlsConfiguration Profile(TlsConfiguration of, string name) => name switch
    {
        "modern" => of with { Protocols = [TlsProtocol.Tls13], CipherString = null },
        "client order" => of with { PrefersServerOrder = false, CipherString = Site.Old, DhParametersFile = certificates.DhParameters, Tls13Suites = null },
        "old" => of with { Protocols = Site.AllProtocols, CipherString = Site.Old, DhParametersFile = certificates.DhParameters },
        "old without DH" => of with { Protocols = Site.AllProtocols, CipherString = Site.Old },
        "2014" => of with { Protocols = [TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12], CipherString = Site.Post2014, DhParametersFile = certificates.DhParameters },
        "tickets on" => of with { SessionTickets = true },
        _ => of,
    };

    private static string? Negotiated(RunningServer server, ClientOffer client, out string output)
    {
        (_, output) = Program.Run("openssl", ["s_client", "-connect", $"127.0.0.1:{server.Configuration.HttpsPort}", "-servername", Site.Host, .. client.Arguments]);
        // New, TLSv1.2, Cipher is ECDHE-RSA-AES128-GCM-SHA256
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith("New, ", StringComparison.Ordinal));
        var suite = line?[(line.LastIndexOf(' ') + 1)..].Trim();
        return suite is null or "(NONE)" ? null : suite;
    }
}
