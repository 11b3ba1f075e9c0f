using Runbooks.Domain.Tests.Tls.Negotiation;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Servers;

/// <summary>What Runbooks.Servers.Tests measures with 2.6.12, and what the source of later versions says.</summary>
public sealed class HaProxyCertificateTests
{
    private const int Rsa = 0xC02F, Ecdsa = 0xC02B, EcdsaCbc = 0xC009, Tls13 = 0x1301;

    private static readonly ServerOffer Both = Offers.Intermediate(Offers.Rsa(2048), Offers.Ecdsa(256));

    [Theory]
    [InlineData("2.6.12")]
    [InlineData("3.3.0")]
    public void Signatures_and_suites_decide(string version)
    {
        Assert.Equal(Authentication.Ecdsa, Shown(version, Client([Rsa, Ecdsa], 0x0401, 0x0403)));
        Assert.Equal(Authentication.Rsa, Shown(version, Client([Rsa, Ecdsa], 0x0401)));
        Assert.Equal(Authentication.Rsa, Shown(version, Client([Rsa], 0x0401, 0x0403)));
        // TLS 1.1: no extension with signatures.
        Assert.Equal(Authentication.Rsa, Shown(version, Client([Rsa, Ecdsa])));
        Assert.Equal(Authentication.Rsa, Shown(version, Client([Rsa, Ecdsa], 0x0401, 0x0403) with { SendsSni = false }));
        // Signatures by PSS alone are taken for neither.
        Assert.Equal(Authentication.Ecdsa, Shown(version, Client([Rsa, Tls13], 0x0804)));
    }

    [Theory]
    [InlineData("2.6.12", Authentication.Rsa)]
    [InlineData("2.8.0", Authentication.Rsa)]
    [InlineData("2.9.0", Authentication.Ecdsa)]
    [InlineData("3.2.0", Authentication.Ecdsa)]
    [InlineData("3.3.0", Authentication.Ecdsa)]
    public void Suites_of_TLS_13_stand_for_ECDSA_from_29_on(string version, Authentication shown) => Assert.Equal(shown, Shown(version, Client([Tls13, Rsa], 0x0401, 0x0403)));

    [Theory]
    [InlineData("3.0.0", Authentication.Ecdsa)]
    [InlineData("3.2.0", Authentication.Ecdsa)]
    [InlineData("3.3.0", Authentication.Rsa)]
    public void Where_TLS_13_is_off_its_suites_stand_for_nothing_from_33_on(string version, Authentication shown) =>
        Assert.Equal(shown, Shown(version, Client([Tls13, Rsa], 0x0401, 0x0403), Both with { Protocols = [TlsProtocol.Tls12], Tls13Suites = [] }));

    [Theory]
    [InlineData("3.0.0", Authentication.Ecdsa)]
    [InlineData("3.1.0", Authentication.Rsa)]
    public void From_31_on_the_server_must_have_the_suite_too(string version, Authentication shown) => Assert.Equal(shown, Shown(version, Client([EcdsaCbc, Rsa], 0x0401, 0x0403)));

    [Fact]
    public void Other_servers_and_a_single_certificate_are_left_alone()
    {
        var client = Client([Rsa], 0x0401);
        Assert.Same(Both, HaProxyCertificate.For(client, Both, new ServerVersion(ServerProduct.Nginx, new Version(1, 22, 1))));
        var single = Offers.Intermediate(Offers.Ecdsa(256));
        Assert.Same(single, HaProxyCertificate.For(client, single, new ServerVersion(ServerProduct.HaProxy, new Version(2, 6, 12))));
    }

    private static Authentication Shown(string version, TlsClient client, ServerOffer? offer = null) =>
        Assert.Single(HaProxyCertificate.For(client, offer ?? Both, new ServerVersion(ServerProduct.HaProxy, Version.Parse(version))).Certificates).Key;

    private static TlsClient Client(int[] suites, params int[] signatures) => new("test", "test", ClientFamily.Other, null, TlsProtocol.Tls10, TlsProtocol.Tls13)
    {
        Suites = OfferedSuites.Of(suites),
        Signatures = [.. signatures],
    };
}
