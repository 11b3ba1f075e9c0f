using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;
using static Runbooks.Domain.Tests.Tls.Rating.Offers;

namespace Runbooks.Domain.Tests.Tls.Rating;

/// <summary>Each rule, set off alone.</summary>
public class RatingRuleTests
{
    private static readonly RatedServer Tls12 = Good.With(offer => offer with { Protocols = [TlsProtocol.Tls12] });

    private static RatedServer Add(params string[] names) => Good.With(offer => offer with { Suites = [.. offer.Suites, .. Named(names)] });

    /// <summary>Rule, server, and the rules that go along because one cannot be had without them.</summary>
    private static readonly Dictionary<string, (RatedServer Server, string[] Also)> Today = new()
    {
        ["untrusted"] = (Good with { TrustedCertificate = false }, []),
        ["sha1"] = (Good.With(offer => offer with { Certificates = [Rsa with { SignedWithSha1 = true }] }), []),
        ["unreachable"] = (Good.With(offer => offer with { Certificates = [] }), ["no-tls13"]),
        ["anonymous"] = (Add("AECDH-AES128-SHA"), []),
        ["ssl2"] = (Good.With(offer => offer with { Protocols = [TlsProtocol.Ssl2, .. Modern] }), []),
        ["ssl3-best"] = (new RatedServer(Offer([TlsProtocol.Ssl3], Named("AES128-SHA")), TwoYears), ["no-tls12", "no-tls13", "ssl3", "poodle", "no-fs", "no-aead"]),
        ["key-1024"] = (Good.With(offer => offer with { Certificates = [Rsa with { Bits = 1023 }] }), ["key-2048"]),
        ["dh-1024"] = (Add("DHE-RSA-AES128-GCM-SHA256").With(offer => offer with { DhBits = 1023 }), ["dh-2048"]),
        ["weak-suite"] = (Add("NULL-SHA256"), []),
        ["rc4-only"] = (new RatedServer(Offer([TlsProtocol.Tls12], Named("ECDHE-RSA-RC4-SHA")), TwoYears), ["rc4", "rc4-modern", "no-tls13", "no-aead"]),
        ["poodle"] = (Add("ECDHE-RSA-AES128-SHA", "AES128-SHA").With(offer => offer with { Protocols = [TlsProtocol.Ssl3, .. Modern] }), ["ssl3"]),
        ["crime"] = (Good with { Compression = true }, []),
        ["no-tls12"] = (Add("ECDHE-RSA-AES128-SHA").With(offer => offer with { Protocols = [TlsProtocol.Tls10, TlsProtocol.Tls11] }), ["no-tls13", "old-tls", "no-aead"]),
        ["rc4-modern"] = (Tls12.With(offer => offer with { Suites = [.. Named("ECDHE-RSA-RC4-SHA"), .. offer.Suites] }), ["rc4", "no-tls13"]),
        ["small-block"] = (Good.With(offer => offer with { Suites = [.. Named("ECDHE-RSA-DES-CBC3-SHA"), .. offer.Suites] }), []),
        ["ssl3"] = (Add("RC4-SHA").With(offer => offer with { Protocols = [TlsProtocol.Ssl3, .. Modern] }), ["rc4", "no-fs", "rc4-modern"]),
        ["rc4"] = (Good.With(offer => offer with { Suites = [.. offer.Suites, .. Named("ECDHE-RSA-AES128-SHA", "ECDHE-RSA-RC4-SHA")] }), []),
        ["key-2048"] = (Good.With(offer => offer with { Certificates = [Rsa with { Bits = 2047 }] }), []),
        ["dh-2048"] = (Add("DHE-RSA-AES128-GCM-SHA256").With(offer => offer with { DhBits = 2047 }), []),
        ["no-fs"] = (Good.With(offer => offer with { Suites = Named("AES128-GCM-SHA256") }), []),
        ["no-aead"] = (Tls12.With(offer => offer with { Suites = Named("ECDHE-RSA-AES128-SHA") }), ["no-tls13"]),
        ["old-tls"] = (Add("ECDHE-RSA-AES128-SHA").With(offer => offer with { Protocols = [TlsProtocol.Tls11, .. Modern] }), []),
        ["renegotiation"] = (Good with { SecureRenegotiation = false }, []),
        ["no-tls13"] = (Tls12, []),
        ["no-hsts"] = (Good with { Hsts = TwoYears with { MaxAge = 0 } }, ["short-hsts"]),
        ["short-hsts"] = (Good with { Hsts = TwoYears with { MaxAge = 15_551_999 } }, []),
    };

    private static readonly Dictionary<string, (RatedServer Server, string[] Also)> Then = new()
    {
        ["untrusted"] = (Good with { TrustedCertificate = false }, []),
        ["unreachable"] = (Good.With(offer => offer with { Protocols = [TlsProtocol.Tls13] }), []),
        ["anonymous"] = (Add("AECDH-AES128-SHA"), []),
        ["ssl2"] = (Good.With(offer => offer with { Protocols = [TlsProtocol.Ssl2, TlsProtocol.Tls12] }), []),
        ["key-1024"] = (Good.With(offer => offer with { Certificates = [Rsa with { Bits = 1023 }] }), ["key-2048"]),
        ["key-2048"] = (Good.With(offer => offer with { Certificates = [Rsa with { Bits = 2047 }] }), []),
        ["crime"] = (Good with { Compression = true }, []),
        ["no-tls12"] = (Add("ECDHE-RSA-AES128-SHA").With(offer => offer with { Protocols = [TlsProtocol.Tls10, TlsProtocol.Tls11] }), []),
        ["rc4-modern"] = (Good.With(offer => offer with { Suites = [.. Named("ECDHE-RSA-RC4-SHA"), .. offer.Suites] }), []),
        ["no-fs"] = (Good.With(offer => offer with { Suites = Named("AES128-SHA") }), []),
        ["renegotiation"] = (Good with { SecureRenegotiation = false }, []),
        ["short-hsts"] = (Good with { Hsts = null }, []),
    };

    public static TheoryData<string, string> Rules =>
        [.. Today.Keys.Select(id => (RatingRules.V2009R.Version, id)), .. Then.Keys.Select(id => (RatingRules.V2009E.Version, id))];

    private static Dictionary<string, (RatedServer Server, string[] Also)> Servers(RatingRules rules) => rules == RatingRules.V2009R ? Today : Then;

    private static RatingRules Guide(string version) => RatingRules.All.Single(rules => rules.Version == version);

    private static IEnumerable<RatingRule> SetOff(Domain.Tls.Rating.Rating rating) => rating.Caps.Select(cap => cap.Rule).Concat(rating.Warnings.Select(warning => warning.Rule));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_set_off_by_its_server_and_no_other_is(string version, string id)
    {
        var (server, also) = Servers(Guide(version))[id];
        var rating = Domain.Tls.Rating.Rating.Of(server, Guide(version));
        Assert.Equal(also.Append(id).Order(StringComparer.Ordinal), SetOff(rating).Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_grade_is_the_worst_that_is_left(string version, string id)
    {
        var rating = Domain.Tls.Rating.Rating.Of(Servers(Guide(version))[id].Server, Guide(version));
        var worst = SetOff(rating).Select(rule => rule.Grade).Append(rating.GradeByScore).MaxBy(Grades.Rank);
        Assert.Equal(worst, rating.Grade);
        if (rating.Decides is { } decides) Assert.Equal(rating.Grade, decides.Grade);
    }

    [Fact]
    public void Every_rule_of_both_versions_has_a_server_here()
    {
        foreach (var rules in RatingRules.All)
            Assert.Equal(RatingRule.Of(rules).Select(rule => rule.Id).Order(StringComparer.Ordinal), Servers(rules).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_rule_stands_twice_in_one_version_and_each_says_where_it_comes_from()
    {
        foreach (var rules in RatingRules.All) Assert.Distinct(RatingRule.Of(rules).Select(rule => rule.Id));
        Assert.All(RatingRule.All, rule => Assert.True(rule.Source.Length > 5 && rule.Text.Length > 10));
        Assert.Equal(RatingTriggers.ById.Keys.Order(StringComparer.Ordinal), RatingRule.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Caps_stand_worst_first_and_the_doubtful_rules_say_so()
    {
        Assert.All(RatingRules.All, rules =>
        {
            var ranks = RatingRule.Of(rules).Where(rule => rule.Effect == RatingEffect.Cap).Select(rule => Grades.Rank(rule.Grade)).ToList();
            Assert.Equal(ranks.OrderDescending(), ranks);
        });
        Assert.All(RatingRule.All.Where(rule => rule.Source.StartsWith("testssl.sh", StringComparison.Ordinal)), rule => Assert.NotNull(rule.Unverified));
        Assert.All(RatingRule.All.Where(rule => rule.Text.Contains("reference browsers", StringComparison.Ordinal)), rule => Assert.NotNull(rule.Unverified));
    }

    [Fact]
    public void A_certificate_that_is_not_trusted_is_T_and_the_grade_beside_it_stays()
    {
        var rating = (Good with { TrustedCertificate = false }).Today();
        Assert.Equal(("T", "A+"), (rating.Grade, rating.GradeIfTrusted));
    }

    [Fact]
    public void What_cannot_be_picked_is_not_rated()
    {
        // ECDSA suites without an ECDSA certificate, DHE without parameters, SSLv3 with nothing but suites of TLS 1.2.
        var dead = Good.With(offer => offer with
        {
            Protocols = [TlsProtocol.Ssl3, .. offer.Protocols],
            DhBits = null,
            Suites = [.. offer.Suites, .. Named("ECDHE-ECDSA-RC4-SHA", "EDH-RSA-DES-CBC-SHA", "PSK-NULL-SHA").Where(suite => suite.Authentication != Authentication.Rsa || suite.KeyExchange == KeyExchange.Dhe)],
        });
        Assert.Equal("A+", dead.Today().Grade);
        Assert.Equal("F", dead.With(offer => offer with { DhBits = 2048 }).Today().Grade);
    }

    [Theory]
    [InlineData("ADH-AES128-SHA", 0)]
    [InlineData("EXP-RC4-MD5", 40)]
    [InlineData("AES128-SHA", 90)]
    public void Anonymous_and_export_key_exchange_pull_the_score_down(string suite, int score) =>
        Assert.Equal(score, Good.With(offer => offer with { Suites = [.. offer.Suites, .. SuiteTable.All.Where(known => known.Name == suite)] }).Today().KeyExchangeScore);

    [Theory]
    [InlineData(512, 40)]
    [InlineData(511, 20)]
    [InlineData(1024, 80)]
    [InlineData(2048, 90)]
    [InlineData(4096, 90)]
    public void The_weaker_of_key_and_group_counts(int bits, int score) =>
        Assert.Equal(score, Good.With(offer => offer with { Certificates = [Rsa with { Bits = bits }] }).Today().KeyExchangeScore);

    [Fact]
    public void A_key_of_4096_bits_with_P_384_has_the_full_score() =>
        Assert.Equal(100, Good.With(offer => offer with { Certificates = [Rsa with { Bits = 4096 }], Groups = [new NamedGroup(0x0018, "secp384r1")] }).Today().KeyExchangeScore);
}
