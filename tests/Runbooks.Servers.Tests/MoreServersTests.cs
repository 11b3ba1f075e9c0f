using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Servers.Tests;

/// <summary>lighttpd, Postfix, Dovecot and stunnel load what is written for them, and give each client the suite that the file promises.</summary>
public class MoreServersTests(CertificateFixture certificates)
{
    private const string Everything = "ALL:@SECLEVEL=0";

    private static readonly ImmutableArray<ClientOffer> Clients =
    [
        new("default", TlsProtocol.Tls12, TlsProtocol.Tls13),
        new("1.3 ChaCha20 last", TlsProtocol.Tls13, TlsProtocol.Tls13, Tls13: "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256"),
        new("1.2 ECDSA last", TlsProtocol.Tls12, TlsProtocol.Tls12, "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES256-SHA"),
        new("1.2 DHE", TlsProtocol.Tls12, TlsProtocol.Tls12, "DHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-SHA256"),
        new("1.2 CBC only", TlsProtocol.Tls12, TlsProtocol.Tls12, "CBC:-kRSA:!aNULL:!PSK:!SRP"),
        new("1.0", TlsProtocol.Tls10, TlsProtocol.Tls10, Everything),
    ];

    public static TheoryData<ServerProduct, string> Samples
    {
        get
        {
            var data = new TheoryData<ServerProduct, string>();
            foreach (var product in new[] { ServerProduct.Lighttpd, ServerProduct.Postfix, ServerProduct.Dovecot, ServerProduct.Stunnel })
            {
                foreach (var profile in new[] { "intermediate", "old", "modern" }) data.Add(product, profile);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_file_loads_and_each_client_gets_the_suite_that_was_predicted(ServerProduct product, string profile)
    {
        NeedsRoot(product);
        var configuration = Profile(product, profile);
        var setup = new MoreServerSetup(certificates, configuration);
        if (setup.Check is { } check)
        {
            var (exitCode, output) = Program.Run(check.Program, check.Arguments);
            Assert.True(exitCode == 0, $"{output}\n{setup.Text}");
            Assert.DoesNotContain("warn", output, StringComparison.OrdinalIgnoreCase);
        }
        using var server = MoreRunningServer.Start(certificates, configuration);
        var expected = Clients.Select(client => $"{client}: {Prediction.Suite(Predicted(configuration), client) ?? "none"}");
        var negotiated = Clients.Select(client => $"{client}: {server.Connect(client).Suite ?? "none"}").ToList();
        Assert.True(expected.SequenceEqual(negotiated), string.Join('\n', expected.Zip(negotiated).Where(each => each.First != each.Second)) + "\n" + server.Why);
    }

    [Theory]
    [InlineData(ServerProduct.Lighttpd)]
    [InlineData(ServerProduct.Postfix)]
    [InlineData(ServerProduct.Dovecot)]
    [InlineData(ServerProduct.Stunnel)]
    public void Session_tickets_are_given_or_not(ServerProduct product)
    {
        NeedsRoot(product);
        foreach (var tickets in new[] { true, false })
        {
            using var server = MoreRunningServer.Start(certificates, Profile(product, "intermediate") with { SessionTickets = tickets });
            var (suite, output) = server.Connect(new("1.2", TlsProtocol.Tls12, TlsProtocol.Tls12));
            Assert.NotNull(suite);
            Assert.True(output.Contains("TLS session ticket:", StringComparison.Ordinal) == tickets, output + server.Why);
        }
    }

    /// <summary>So that a green test means something.</summary>
    [Fact]
    public void Lighttpds_own_test_refuses_a_group_that_we_refuse_to_write()
    {
        var configuration = Profile(ServerProduct.Lighttpd, "intermediate");
        Assert.Single(ServerFile.Write(configuration with { Groups = [new(0x11EC, "X25519MLKEM768")] }, default).Problems);
        var (program, arguments) = new MoreServerSetup(certificates, configuration).Check!.Value;
        var written = Path.Combine(Path.GetDirectoryName(arguments[^1])!, "tls.conf");
        File.WriteAllText(written, File.ReadAllText(written).Replace("X25519:", "X25519MLKEM768:", StringComparison.Ordinal));
        Assert.NotEqual(0, Program.Run(program, arguments).ExitCode);
    }

    // master(8) refuses to run as anybody else.
    private static void NeedsRoot(ServerProduct product) => Assert.SkipWhen(product == ServerProduct.Postfix && !Environment.IsPrivilegedProcess, "Postfix runs as root only.");

    private TlsConfiguration Profile(ServerProduct product, string name)
    {
        var of = Site.Of(certificates, product, product is ServerProduct.Postfix or ServerProduct.Dovecot ? Keys.Both : Keys.Rsa) with { Http2 = false };
        of = of with { Server = new ServerVersion(product, Loaded(product)) };
        if (product != ServerProduct.Lighttpd) of = of with { Hsts = null, RedirectsHttp = false };
        return name switch
        {
            "modern" => of with { Protocols = [TlsProtocol.Tls13], CipherString = null, PrefersServerOrder = false },
            "old" => of with { Protocols = Site.AllProtocols, CipherString = Site.Old, DhParametersFile = product == ServerProduct.Stunnel ? null : certificates.DhParameters },
            _ => of,
        };
    }

    /// <summary>Postfix leaves the suites of TLS 1.3 to the library; stunnel brings DH parameters.</summary>
    private TlsConfiguration Predicted(TlsConfiguration of) => of with
    {
        Tls13Suites = of.Server.Product == ServerProduct.Postfix ? null : of.Tls13Suites,
        DhParametersFile = of.Server.Product == ServerProduct.Stunnel ? certificates.DhParameters : of.DhParametersFile,
    };

    // Debian 12's.
    private static Version Loaded(ServerProduct product) => Version.Parse(product switch
    {
        ServerProduct.Lighttpd => "1.4.69",
        ServerProduct.Postfix => "3.7.11",
        ServerProduct.Dovecot => "2.3.19.1",
        _ => "5.68",
    });
}
