using Runbooks.Domain.Catalogue.TlsCiphers;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>lighttpd, Postfix, Dovecot and stunnel load what is written for them, and give each client what the plan's simulation says.</summary>
public class MoreServersTests(CertificateFixture certificates)
{
    private const string Old = "protocols=tls1.0,tls1.1,tls1.2,tls1.3 / cbc=on / rsaExchange=on / dhe=on";

    private static readonly ImmutableArray<ServerProduct> Products = [.. Enum.GetValues<ServerProduct>().Except(Servers.Tests.Products.Read)];

    public static TheoryData<ServerProduct, string> Samples
    {
        get
        {
            var data = new TheoryData<ServerProduct, string>();
            foreach (var product in Products)
            {
                var keys = ServerTraits.Of(product).TakesTwoCertificates ? "keys=ecdsa,rsa" : "keys=rsa";
                foreach (var choices in new[] { "serverOrder=on", "start=modern", Old + " / serverOrder=on", Old + " / groups=secp384r1,prime256v1" }) data.Add(product, $"{choices} / {keys}");
            }
            return data;
        }
    }

    public static TheoryData<ServerProduct> All => [.. Products];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_file_loads_and_each_client_gets_what_was_simulated(ServerProduct product, string choices)
    {
        NeedsRoot(product);
        var site = Site.Of(certificates, product, choices);
        var setup = new MoreServerSetup(certificates, site, Ports.Free());
        if (setup.Check is { } check)
        {
            var (exitCode, output) = Program.Run(check.Program, check.Arguments);
            Assert.True(exitCode == 0, $"{output}\n{setup.Text}");
            Assert.DoesNotContain("warn", output, StringComparison.OrdinalIgnoreCase);
        }
        using var server = MoreRunningServer.Start(certificates, site);
        var simulated = ClientOutcomes.Of(site.Inputs with { Users = [.. Clients.All.Select(client => client.Client)] }).Select(outcome => $"{outcome.Client}: {Answer.Simulated(outcome)}").ToList();
        var real = Clients.All.Select(client => $"{client}: {Answer.Real(server.Connect(["-brief", .. client.Arguments]))}").ToList();
        Assert.Contains(real, line => !line.EndsWith(Answer.None, StringComparison.Ordinal));
        Assert.True(simulated.SequenceEqual(real), string.Join('\n', simulated.Except(real).Select(line => "simulated " + line).Concat(real.Except(simulated).Select(line => "real      " + line))) + "\n" + server.Why);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Session_tickets_are_given_or_not(ServerProduct product)
    {
        NeedsRoot(product);
        foreach (var choices in new[] { "tickets=on", "tickets=off" })
        {
            using var server = MoreRunningServer.Start(certificates, Site.Of(certificates, product, choices));
            var output = server.Connect("-tls1_2");
            Assert.Contains("New, TLSv1.2, Cipher is ", output, StringComparison.Ordinal);
            Assert.True(output.Contains("TLS session ticket:", StringComparison.Ordinal) == server.Site.Inputs.Configuration.SessionTickets, output + server.Why);
        }
    }

    /// <summary>So that a green test means something.</summary>
    [Fact]
    public void Lighttpds_own_test_refuses_a_group_that_the_library_does_not_know()
    {
        var (program, arguments) = new MoreServerSetup(certificates, Site.Of(certificates, ServerProduct.Lighttpd, ""), Ports.Free()).Check!.Value;
        var written = Path.Combine(Path.GetDirectoryName(arguments[^1])!, "tls.conf");
        Assert.Equal(0, Program.Run(program, arguments).ExitCode);
        File.WriteAllText(written, File.ReadAllText(written).Replace("X25519:", "X25519MLKEM768:", StringComparison.Ordinal));
        Assert.NotEqual(0, Program.Run(program, arguments).ExitCode);
    }

    // master(8) refuses to run as anybody else.
    private static void NeedsRoot(ServerProduct product) => Assert.SkipWhen(product == ServerProduct.Postfix && !Environment.IsPrivilegedProcess, "Postfix runs as root only.");
}
