using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>The running server gives each client what the plan's simulation says: protocol, suite, group or DH size, and certificate.</summary>
public abstract class HandshakeTests(CertificateFixture certificates, ServerProduct product)
{
    private const string Old = "protocols=tls1.0,tls1.1,tls1.2,tls1.3 / cbc=on / rsaExchange=on";
    private const string To12 = "protocols=tls1.0,tls1.1,tls1.2";

    [Theory]
    [InlineData("keys=ecdsa,rsa")]
    [InlineData("keys=rsa / serverOrder=on")]
    [InlineData("keys=ecdsa / curve=384 / cbc=on")]
    [InlineData("keys=ecdsa,rsa / curve=521 / rsaBits=3072")]
    [InlineData("keys=ecdsa,rsa / protocols=tls1.2 / rsaExchange=on")]
    [InlineData("keys=rsa / groups=secp384r1,prime256v1 / serverOrder=on")]
    [InlineData("keys=rsa / groups=X448,secp521r1 / tls13=TLS_CHACHA20_POLY1305_SHA256,TLS_AES_256_GCM_SHA384 / serverOrder=on")]
    [InlineData("start=modern")]
    [InlineData("start=modern / keys=ecdsa,rsa / curve=384 / serverOrder=on")]
    [InlineData("start=intermediate-5.7 / keys=ecdsa,rsa / dhBits=3072")]
    [InlineData("start=intermediate-5.7 / keys=rsa / rsaBits=3072 / serverOrder=on / order=key-exchange,256-first,aead")]
    [InlineData(Old + " / keys=ecdsa,rsa / dhe=on / serverOrder=on")]
    [InlineData(Old + " / keys=ecdsa,rsa / dhe=on / otherCiphers=on / spelling=short")]
    [InlineData(Old + " / keys=rsa / otherCiphers=on / serverOrder=on / order=128-first,aead")]
    [InlineData("protocols=tls1.0,tls1.1,tls1.2,tls1.3")]
    [InlineData("protocols=tls1.0 / cbc=on / keys=ecdsa,rsa")]
    [InlineData("start=post-2014 / variant=5 / rsaBits=2048 / " + To12)]
    [InlineData("start=post-2014 / variant=1 / dhBits=2048 / rsaBits=3072 / " + To12)]
    [InlineData("start=compatible / client=ie_11_win7 / keys=ecdsa,rsa")]
    [InlineData("start=compatible / client=java_7u25")]
    [InlineData("start=existing / existing=SSLProtocol all -SSLv3 -TLSv1 -TLSv1.1\nSSLCipherSuite HIGH:!aNULL")]
    [InlineData("keys=ecdsa,rsa / suitesBy=string / string=DHE-RSA-AES128-GCM-SHA256:AES128-SHA:ECDHE-ECDSA-AES128-SHA:@SECLEVEL=1 / serverOrder=on")]
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
