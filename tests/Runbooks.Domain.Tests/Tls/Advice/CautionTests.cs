using System.Globalization;
using System.Text;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Tls.Rating;
using Runbooks.Domain.Tls.Advice;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Servers;
using Runbooks.Domain.Tls.Suites;
using Runbooks.Testing;
using static Runbooks.Domain.Tests.Tls.Rating.Offers;

namespace Runbooks.Domain.Tests.Tls.Advice;

public class CautionTests
{
    private static readonly ConfiguredServer Fine = new(Good);

    private static readonly ConfiguredServer Nginx = Fine with { Product = new ServerVersion(ServerProduct.Nginx, new Version(1, 22, 1)) };

    private static ConfiguredServer Change(Func<ServerOffer, ServerOffer> change) => new(Good.With(change));

    private static ConfiguredServer Add(params string[] names) => Change(offer => offer with { Suites = [.. offer.Suites, .. Named(names)] });

    private static ConfiguredServer First(params string[] names) => Change(offer => offer with { Suites = [.. Named(names), .. offer.Suites] });

    private static ConfiguredServer Down(ConfiguredServer server, params TlsProtocol[] protocols) => server with { Rated = server.Rated.With(offer => offer with { Protocols = [.. protocols, .. Modern] }) };

    private static ConfiguredServer Dh(ConfiguredServer server, int? bits) => server with { Rated = server.Rated.With(offer => offer with { DhBits = bits }) };

    private static ConfiguredServer Hsts(HstsPolicy? policy) => new(Good with { Hsts = policy });

    /// <summary>What sets a caution off, and the nearest that does not.</summary>
    private static readonly (string Title, ConfiguredServer Loud, ConfiguredServer Silent)[] Cases =
    [
        ("SSLv2", Down(Fine, TlsProtocol.Ssl2), Fine),
        ("POODLE", Down(Add("AES128-SHA"), TlsProtocol.Ssl3), Down(Add("RC4-SHA"), TlsProtocol.Ssl3)),
        ("SSLv3", Down(Add("RC4-SHA"), TlsProtocol.Ssl3), Down(Fine, TlsProtocol.Ssl3)),
        ("TLS 1.0 and TLS 1.1", Down(Add("ECDHE-RSA-AES128-SHA"), TlsProtocol.Tls11), Down(Fine, TlsProtocol.Tls10, TlsProtocol.Tls11)),
        ("No TLS 1.3", Change(offer => offer with { Protocols = [TlsProtocol.Tls12] }), Fine),
        ("Windows XP", Down(Add("DES-CBC3-SHA"), TlsProtocol.Tls10), Down(Add("DES-CBC3-SHA"), TlsProtocol.Tls11)),
        ("Windows XP", Down(Add("ECDHE-RSA-AES128-SHA"), TlsProtocol.Tls10), Fine),
        ("No encryption", Add("NULL-SHA256"), Fine),
        ("Weak suites", Add("EXP-RC4-MD5"), Add("DES-CBC3-SHA")),
        ("RC4", Add("ECDHE-RSA-RC4-SHA"), Add("ECDHE-ECDSA-RC4-SHA")),
        ("SWEET32", Add("DES-CBC3-SHA"), Add("AES128-SHA")),
        ("BEAST", Down(Add("AES128-SHA"), TlsProtocol.Tls10), Down(Add("AES128-SHA"), TlsProtocol.Tls11)),
        ("Lucky 13", Add("ECDHE-RSA-AES128-SHA256"), Fine),
        ("CRIME", Fine with { Rated = Good with { Compression = true } }, Fine with { Rated = Good.With(offer => offer with { Protocols = [TlsProtocol.Tls13] }) with { Compression = true } }),
        ("Anonymous suites", Add("AECDH-AES128-SHA"), Fine),
        ("No forward secrecy", Add("AES128-GCM-SHA256"), Add("ECDHE-RSA-AES128-SHA", "AES128-GCM-SHA256")),
        ("No forward secrecy", Change(offer => offer with { Protocols = [TlsProtocol.Tls12], Suites = Named("AES128-GCM-SHA256") }), Change(offer => offer with { Certificates = [] })),
        ("Key exchange deprecated in TLS 1.2", Add("AES128-GCM-SHA256"), Fine),
        ("Key exchange deprecated in TLS 1.2", Add("DHE-RSA-AES128-GCM-SHA256"), Dh(Add("DHE-RSA-AES128-GCM-SHA256"), null)),
        ("Weak DH parameters", Dh(Add("DHE-RSA-AES128-GCM-SHA256"), 2047), Dh(Add("DHE-RSA-AES128-GCM-SHA256"), 2048)),
        ("Weak DH parameters", Dh(Add("DHE-RSA-AES128-GCM-SHA256"), 1024), Dh(Fine, 1024)),
        ("DHE suites without parameters", Dh(Add("DHE-RSA-AES128-GCM-SHA256"), null) with { Product = Nginx.Product }, Dh(Add("DHE-RSA-AES128-GCM-SHA256"), null) with { Product = new ServerVersion(ServerProduct.Nginx, new Version(1, 10, 3)) }),
        ("DHE suites without parameters", Dh(Add("DHE-RSA-AES128-GCM-SHA256"), null) with { Product = Nginx.Product }, Dh(Add("DHE-RSA-AES128-GCM-SHA256"), null) with { Product = new ServerVersion(ServerProduct.Apache, new Version(2, 4, 66)) }),
        ("DHE suites without parameters", Dh(Add("DHE-RSA-AES128-GCM-SHA256"), null) with { Product = Nginx.Product }, Add("DHE-RSA-AES128-GCM-SHA256") with { Product = Nginx.Product }),
        ("No recommended suite", Change(offer => offer with { Suites = Named("ECDHE-RSA-CHACHA20-POLY1305") }), Change(offer => offer with { Suites = Named("ECDHE-RSA-AES256-GCM-SHA384") })),
        ("HTTP/2 block list", First("ECDHE-RSA-AES128-SHA") with { Http2 = true }, Add("ECDHE-RSA-AES128-SHA") with { Http2 = true }),
        ("HTTP/2 block list", First("AES256-GCM-SHA384") with { Http2 = true }, First("AES256-GCM-SHA384")),
        ("HTTP/2 block list", Change(offer => offer with { Suites = Named("ECDHE-RSA-AES128-SHA"), PrefersOwnOrder = false }) with { Http2 = true }, First("ECDHE-RSA-AES128-SHA") with { Http2 = true, Rated = First("ECDHE-RSA-AES128-SHA").Rated.With(offer => offer with { PrefersOwnOrder = false }) }),
        ("HTTP/2's mandatory suite", Change(offer => offer with { Suites = Named("ECDHE-RSA-AES256-GCM-SHA384") }) with { Http2 = true }, Fine with { Http2 = true }),
        ("Session tickets without a new key", Fine with { SessionTickets = true }, Fine with { SessionTickets = true, TicketKeysChange = true }),
        ("OCSP stapling", Fine with { OcspStapling = true }, Fine),
        ("HSTS preload", Hsts(TwoYears with { IncludeSubDomains = true, Preload = true }), Hsts(TwoYears with { IncludeSubDomains = true })),
        ("HSTS preload will be refused", Hsts(TwoYears with { Preload = true }), Hsts(TwoYears with { IncludeSubDomains = true, Preload = true })),
        ("HSTS preload will be refused", Hsts(new HstsPolicy(31_535_999, IncludeSubDomains: true, Preload: true)), Hsts(new HstsPolicy(31_536_000, IncludeSubDomains: true, Preload: true))),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Cases.Length)];

    private static IEnumerable<string> Titles(ConfiguredServer server) => Cautions.Of(server).Select(caution => caution.Title);

    [Theory]
    [MemberData(nameof(All))]
    public void A_caution_comes_when_it_must(int index) => Assert.Contains(Cases[index].Title, Titles(Cases[index].Loud));

    [Theory]
    [MemberData(nameof(All))]
    public void And_is_silent_when_it_need_not(int index) => Assert.DoesNotContain(Cases[index].Title, Titles(Cases[index].Silent));

    [Fact]
    public void Nothing_is_held_against_Mozilla_intermediate() => Assert.Empty(Cautions.Of(Fine with { Http2 = true, Product = Nginx.Product }));

    [Fact]
    public void Nothing_is_held_against_TLS_1_3_alone() => Assert.Empty(Cautions.Of(Change(offer => offer with { Protocols = [TlsProtocol.Tls13], Suites = [] }) with { Http2 = true }));

    [Fact]
    public void The_gravest_stand_first()
    {
        var cautions = Cautions.Of(new ConfiguredServer(Of2014(Rc4AgainstBeast), SessionTickets: true, OcspStapling: true));
        Assert.Equal(Severity.Danger, cautions[0].Severity);
        Assert.Equal(cautions.Select(caution => caution.Severity).OrderDescending(), cautions.Select(caution => caution.Severity));
        Assert.Equal(["POODLE", "SSLv3", "RC4"], cautions.TakeWhile(caution => caution.Severity == Severity.Danger).Select(caution => caution.Title));
    }

    [Fact]
    public void XP_is_told_with_what_it_connects()
    {
        Assert.Contains("with DES-CBC3-SHA.", Cautions.Of(Down(Add("DES-CBC3-SHA"), TlsProtocol.Tls10)).Single(caution => caution.Title == "Windows XP").Text, StringComparison.Ordinal);
        Assert.Contains("cannot connect", Cautions.Of(Down(Add("ECDHE-RSA-AES128-SHA"), TlsProtocol.Tls10)).Single(caution => caution.Title == "Windows XP").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.23.1", "Restart the server on a timer")]
    [InlineData("1.23.2", "nginx changes it by itself")]
    public void Newer_nginx_changes_the_key_of_tickets_itself(string version, string text) =>
        Assert.Contains(text, Assert.Single(Cautions.Of(Nginx with { SessionTickets = true, Product = new ServerVersion(ServerProduct.Nginx, Version.Parse(version)) })).Text, StringComparison.Ordinal);

    [Fact]
    public void Every_server_has_an_answer_in_plain_words() => RatingPropertyTests.Any.Sample(server =>
        Cautions.Of(new ConfiguredServer(server, Nginx.Product, SessionTickets: true, OcspStapling: true, Http2: true)) is var cautions
        && cautions.Select(caution => caution.Title).Distinct().Count() == cautions.Length
        && cautions.All(caution => caution.Source.Length > 0 && caution.Text.EndsWith('.') && !caution.Text.Contains('!', StringComparison.Ordinal) | caution.Text.Contains("Add !", StringComparison.Ordinal)), iter: 2_000);

    [Fact]
    public void An_empty_offer_has_no_cautions_about_what_cannot_be_picked() =>
        Assert.Empty(Cautions.Of(new ConfiguredServer(new RatedServer(new ServerOffer(default, default, default, true, default, default, null)), Nginx.Product, SessionTickets: true, Http2: true)));

    [Fact]
    public void Cautions_read_as_they_are_meant()
    {
        var text = new StringBuilder();
        foreach (var caution in Cases.Select(known => Cautions.Of(known.Loud).Single(caution => caution.Title == known.Title)).Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"{caution.Severity}: {caution.Title}{(caution.Unverified ? " [unverified]" : "")}\n  {caution.Text}\n  {caution.Source}\n\n");
        }
        Golden.Check(text.ToString(), "Tls/cautions.txt");
    }
}
