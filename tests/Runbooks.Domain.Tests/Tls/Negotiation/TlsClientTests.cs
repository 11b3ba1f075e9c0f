using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Negotiation;

public sealed class TlsClientTests
{
    [Fact]
    public void Every_row_is_a_whole_client()
    {
        Assert.Equal(51, TlsClients.All.Length);
        Assert.Equal(51, TlsClients.All.Select(client => client.Id).Distinct().Count());
        Assert.All(TlsClients.All, client =>
        {
            Assert.NotEmpty(client.Name);
            Assert.True(client.MinProtocol <= client.MaxProtocol);
            Assert.NotEmpty(client.Suites.Codes);
            Assert.Same(client, TlsClients.Find(client.Id));
            Assert.True(client.Year is null or >= 2001 and <= 2026);
            Assert.Subset(client.Groups.ToHashSet(), client.KeyShares.ToHashSet());
            // RFC 8446 4.2.7, 4.2.8, 4.2.3 and 9.2: a hello for TLS 1.3 has them all, and a suite for it.
            if (client.MaxProtocol == TlsProtocol.Tls13)
            {
                Assert.NotEmpty(client.KeyShares);
                Assert.NotEmpty(client.Signatures);
                Assert.Contains(client.Suites.Codes, code => code >> 8 == 0x13);
            }
            else
            {
                Assert.Empty(client.KeyShares);
            }
        });
        Assert.Null(TlsClients.Find("netscape_4"));
    }

    [Fact]
    public void Signals_and_GREASE_are_no_suites() =>
        Assert.Equal([0xC02F, 0x0A1A, 0x002F], OfferedSuites.Of([0x0A0A, 0xC02F, 0x00FF, 0xFAFA, 0x0A1A, 0x5600, 0x002F]).Codes);

    [Fact]
    public void A_suite_stands_where_the_client_put_it_first()
    {
        var suites = OfferedSuites.Of([0xC02F, 0x002F, 0xC02F]);
        Assert.Equal((0, 1, -1), (suites.PositionOf(0xC02F), suites.PositionOf(0x002F), suites.PositionOf(0x0035)));
    }

    [Fact]
    public void An_SSLv2_hello_keeps_only_the_suites_of_SSLv3()
    {
        var java = TlsClients.Find("java_6u45")!;
        Assert.True(java.SendsSsl2Hello);
        // 000004, 010080, 000005 on the wire; 0000FF is a signal.
        Assert.Equal([0x0004, 0x0005, 0x002F], java.Suites.Codes[..3]);
        Assert.DoesNotContain(0x00FF, java.Suites.Codes);
        Assert.Equal(1024, java.Limits.MaxDhBits);
        Assert.Null(java.Limits.MinDhBits);
    }

    [Fact]
    public void Clients_are_as_recorded()
    {
        var ie11 = TlsClients.Find("ie_11_win7")!;
        Assert.Equal((ClientFamily.InternetExplorer, 2013, TlsProtocol.Tls10, TlsProtocol.Tls12, 24), (ie11.Family, ie11.Year, ie11.MinProtocol, ie11.MaxProtocol, ie11.Suites.Codes.Length));
        Assert.Equal((1024, 4096, null, 16384), (ie11.Limits.MinDhBits, ie11.Limits.MaxDhBits, ie11.Limits.MinRsaBits, ie11.Limits.MaxRsaBits));
        Assert.Equal(["h2", "http/1.1"], TlsClients.Find("firefox_137_win11")!.Alpn);
        Assert.Equal(["android_404"], TlsClients.All.Where(client => client.OffersCompression).Select(client => client.Id));
        Assert.Equal(["ie_6_xp", "ie_8_xp", "android_237", "java_6u45"], TlsClients.All.Where(client => !client.SendsSni).Select(client => client.Id));
    }

    /// <summary>The simulation gives such a client no ECDHE, which only 3.0 was measured to do.</summary>
    [Fact]
    public void No_client_offers_ECDHE_without_listing_groups() =>
        Assert.DoesNotContain(TlsClients.All, client => client.Groups.IsEmpty && client.Suites.Codes.Any(code => code >> 8 == 0xC0));
}
