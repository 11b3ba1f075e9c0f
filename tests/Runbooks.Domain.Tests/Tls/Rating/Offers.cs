using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Rating;

/// <summary>Offers and servers to rate.</summary>
internal static class Offers
{
    public static readonly HstsPolicy TwoYears = new(63_072_000, IncludeSubDomains: false, Preload: false);

    public static readonly ImmutableArray<TlsProtocol> Modern = [TlsProtocol.Tls12, TlsProtocol.Tls13];

    public static readonly ServerCertificate Rsa = new(Authentication.Rsa, 2048);

    public static readonly ServerCertificate Ecdsa = new(Authentication.Ecdsa, 256);

    public static readonly ImmutableArray<NamedGroup> Groups = [new(0x001D, "X25519"), new(0x0017, "prime256v1"), new(0x0018, "secp384r1")];

    public static readonly ImmutableArray<CipherSuite> Tls13 = [.. Codes(0x1301, 0x1302, 0x1303)];

    // Mozilla's guideline 5.7, 5.8 and 6.0.
    public const string Intermediate57 = Intermediate60 + ":DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-CHACHA20-POLY1305";

    public const string Intermediate60 = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

    public const string Old58 = Intermediate60 + ":ECDHE-ECDSA-AES128-SHA256:ECDHE-RSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA384:ECDHE-RSA-AES256-SHA384:ECDHE-ECDSA-AES256-SHA:ECDHE-RSA-AES256-SHA:AES128-GCM-SHA256:AES256-GCM-SHA384:AES128-SHA256:AES256-SHA256:AES128-SHA:AES256-SHA:DES-CBC3-SHA";

    // A reconstruction of the strings of April 2014: TLS 1.2 first, RC4 against BEAST for TLS 1.0, 3DES for the rest.
    public const string Rc4AgainstBeast = First2014 + ":EECDH+aRSA+RC4:EECDH:EDH+aRSA:RC4+RSA+SHA:DES-CBC3-SHA" + Never2014;

    public const string Rc4Denied = First2014 + ":EECDH:EDH+aRSA:DES-CBC3-SHA" + Never2014 + ":!CAMELLIA:!SEED:!RC4";

    private const string First2014 = "EECDH+ECDSA+AESGCM:EECDH+aRSA+AESGCM:EECDH+ECDSA+SHA384:EECDH+ECDSA+SHA256:EECDH+aRSA+SHA384:EECDH+aRSA+SHA256";

    private const string Never2014 = ":!aNULL:!eNULL:!LOW:!MD5:!EXP:!PSK:!SRP:!DSS";

    public static ImmutableArray<CipherSuite> Suites(string text, Release release = Release.V30)
    {
        var list = OpenSslVersion.Of(release).Evaluate(text);
        Assert.True(list.IsAccepted, text);
        return [.. list.Suites.Select(suite => suite.Suite)];
    }

    /// <summary>By name, whether or not a build has them.</summary>
    public static ImmutableArray<CipherSuite> Named(params string[] names) => [.. names.Select(name => SuiteTable.All.Single(suite => suite.Name == name))];

    public static IEnumerable<CipherSuite> Codes(params int[] codes) => codes.Select(code => SuiteTable.Find(code)!);

    /// <summary>TLS 1.3 with its three suites when the protocols hold it; an RSA key of 2048 bits; DH parameters of 2048 bits.</summary>
    public static ServerOffer Offer(ImmutableArray<TlsProtocol> protocols, ImmutableArray<CipherSuite> suites, bool prefersOwnOrder = true) =>
        new(protocols, suites, protocols.Contains(TlsProtocol.Tls13) ? Tls13 : [], prefersOwnOrder, Groups, [Rsa], 2048);

    /// <summary>Nothing against it: A+ by 2009r.</summary>
    public static RatedServer Good { get; } = new(Offer(Modern, Suites(Intermediate60)), TwoYears);

    public static RatedServer With(this RatedServer server, Func<ServerOffer, ServerOffer> change) => server with { Offer = change(server.Offer) };

    /// <summary>SSLv3 to TLS 1.2, as everybody had it in April 2014.</summary>
    public static RatedServer Of2014(string text, bool ssl3 = true) => new(
        Offer(ssl3 ? [TlsProtocol.Ssl3, TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12] : [TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12], Suites(text, Release.V101G)),
        TwoYears);

    public static Domain.Tls.Rating.Rating Then(this RatedServer server) => Domain.Tls.Rating.Rating.Of(server, RatingRules.V2009E);

    public static Domain.Tls.Rating.Rating Today(this RatedServer server) => Domain.Tls.Rating.Rating.Of(server, RatingRules.V2009R);
}
