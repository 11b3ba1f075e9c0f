using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Servers.Tests;

/// <summary>Every kind of file passes the server's own test, without a warning.</summary>
public class LoadTests(CertificateFixture certificates)
{
    private static readonly ImmutableArray<ServerProduct> Products = Servers.Tests.Products.Read;

    public static TheoryData<ServerProduct, string, Keys> Sample
    {
        get
        {
            var data = new TheoryData<ServerProduct, string, Keys>();
            foreach (var product in Products)
            {
                foreach (var profile in new[] { "modern", "intermediate", "old", "2014" })
                {
                    foreach (var keys in Enum.GetValues<Keys>()) data.Add(product, profile, keys);
                }
            }
            return data;
        }
    }

    /// <summary>Each profile and key with all toggles one way, and then each toggle alone the other way.</summary>
    [Theory]
    [MemberData(nameof(Sample))]
    public void A_file_passes_the_servers_own_test(ServerProduct product, string profile, Keys keys)
    {
        var configuration = Profile(Site.Of(certificates, product, keys), profile);
        foreach (var each in Toggled(configuration)) Passes(each);
    }

    [Theory]
    [InlineData("HIGH:!aNULL:@STRENGTH")]
    [InlineData("DEFAULT")]
    [InlineData("ECDHE+AESGCM,ECDHE+CHACHA20;AES256-SHA")]
    [InlineData("ALL:!aNULL:+kRSA:-SHA1:@SECLEVEL=1")]
    public void Cipher_strings_with_every_sign_load(string ciphers)
    {
        foreach (var product in Products) Passes(Site.Of(certificates, product, Keys.Both) with { CipherString = ciphers });
    }

    [Theory]
    [InlineData(ServerProduct.Apache)]
    [InlineData(ServerProduct.Nginx)]
    public void Stapling_loads(ServerProduct product) => Passes(Site.Of(certificates, product, Keys.Rsa) with { OcspStapling = true, Resolvers = [Domain.Net.Ipv4Address.Parse("127.0.0.1").Required()] },
        // The test's own certificate has no issuer and names no responder, which both servers tell.
        ignored: "issuer certificate not found");

    /// <summary>Measured with 2.4.71: only at its start does Apache ask OpenSSL about a group or a cipher string.</summary>
    [Theory]
    [InlineData("X25519:", "X25519MLKEM768:")]
    [InlineData("SSLCipherSuite ECDHE", "SSLCipherSuite AES+:ECDHE")]
    public void Apaches_own_test_does_not_see_what_stops_it(string text, string other)
    {
        var setup = new ServerSetup(certificates, Site.Of(certificates, ServerProduct.Apache, Keys.Rsa));
        setup.Replace(text, other);
        Assert.Equal(0, Program.Run(setup.Check.Program, setup.Check.Arguments).ExitCode);
        Assert.NotEqual(0, Program.Run(setup.Run.Program, setup.Run.Arguments).ExitCode);
    }

    /// <summary>So that a green test means something: the servers do refuse what we refuse to write.</summary>
    [Theory]
    [InlineData(ServerProduct.Apache)]
    [InlineData(ServerProduct.Nginx)]
    [InlineData(ServerProduct.HaProxy)]
    public void A_group_the_library_does_not_know_is_refused_by_us_and_by_the_server(ServerProduct product)
    {
        var configuration = Site.Of(certificates, product, Keys.Rsa);
        Assert.Single(ServerFile.Write(configuration with { Groups = [new(0x11EC, "X25519MLKEM768")] }, default).Problems);
        var setup = new ServerSetup(certificates, configuration);
        setup.Replace("X25519:", "X25519MLKEM768:");
        var (program, arguments) = product == ServerProduct.Apache ? setup.Run : setup.Check;
        Assert.NotEqual(0, Program.Run(program, arguments).ExitCode);
    }

    private void Passes(TlsConfiguration configuration, string? ignored = null)
    {
        var setup = new ServerSetup(certificates, configuration);
        var (exitCode, output) = Program.Run(setup.Check.Program, setup.Check.Arguments);
        Assert.True(exitCode == 0, $"{output}\n{setup.Text}");
        var warnings = output.Split('\n').Where(line => line.Contains("warn", StringComparison.OrdinalIgnoreCase) && (ignored is null || !line.Contains(ignored, StringComparison.Ordinal)));
        Assert.True(!warnings.Any(), $"{output}\n{setup.Text}");
        // Apache's test reads the file only; whether OpenSSL takes it shows when it starts.
        if (configuration.Server.Product == ServerProduct.Apache) RunningServer.Start(certificates, configuration).Dispose();
    }

    private TlsConfiguration Profile(TlsConfiguration of, string name) => name switch
    {
        "modern" => of with { Protocols = [TlsProtocol.Tls13], CipherString = null },
        "intermediate" => of,
        "old" => of with { Protocols = Site.AllProtocols, CipherString = Site.Old, DhParametersFile = certificates.DhParameters },
        _ => of with { Protocols = [TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12], CipherString = Site.Post2014, DhParametersFile = certificates.DhParameters },
    };

    private IEnumerable<TlsConfiguration> Toggled(TlsConfiguration of)
    {
        yield return of;
        yield return of with { PrefersServerOrder = false, SessionTickets = true };
        yield return of with { Http2 = false, Hsts = null };
        yield return of with { RedirectsHttp = false, Groups = [], Tls13Suites = null };
        yield return of with { DhParametersFile = of.DhParametersFile is null ? certificates.DhParameters : null, Hsts = new(31536000, true, true) };
    }
}
