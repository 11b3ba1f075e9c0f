using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Rating;

/// <summary>What is known of well-known configurations.</summary>
public class RatingClaimTests
{
    [Theory]
    [InlineData(Offers.Rc4AgainstBeast)]
    [InlineData(Offers.Rc4Denied)]
    public void A_plus_of_April_2014_is_C_today_because_of_POODLE(string text)
    {
        var server = Offers.Of2014(text);
        Assert.Equal("A+", server.Then().Grade);
        var today = server.Today();
        Assert.Equal("C", today.Grade);
        Assert.Equal("poodle", today.Decides!.Rule.Id);
    }

    [Theory]
    [InlineData(Offers.Rc4AgainstBeast)]
    [InlineData(Offers.Rc4Denied)]
    public void Without_SSLv3_it_is_still_B(string text)
    {
        var today = Offers.Of2014(text, ssl3: false).Today();
        Assert.Equal("B", today.Grade);
        Assert.Contains(today.Caps, cap => cap.Rule.Id == "old-tls");
    }

    [Fact]
    public void RC4_against_BEAST_reached_no_TLS_1_2_browser_so_there_was_no_warning() => Assert.Empty(Offers.Of2014(Offers.Rc4AgainstBeast).Then().Warnings);

    [Fact]
    public void RC4_first_was_a_warning_in_2014_and_caps_at_C_today()
    {
        var server = Offers.Of2014("RC4-SHA:" + Offers.Rc4Denied.Replace(":!RC4", "", StringComparison.Ordinal), ssl3: false);
        Assert.Equal("A-", server.Then().Grade);
        var today = server.Today();
        Assert.Equal("C", today.Grade);
        Assert.Equal("RC4 is used with TLS 1.1 or newer (Safari 7 gets RC4-SHA under TLS 1.2): C since 2009j", today.Decides!.ToString());
    }

    [Fact]
    public void Mozilla_modern_is_A_plus_with_HSTS()
    {
        var modern = new RatedServer(Offers.Offer([TlsProtocol.Tls13], []) with { Certificates = [Offers.Ecdsa] }, Offers.TwoYears);
        Assert.Equal("A+", modern.Today().Grade);
        Assert.Equal("A-", (modern with { Hsts = null }).Today().Grade);
        Assert.Equal("A", (modern with { Hsts = Offers.TwoYears with { MaxAge = 300 } }).Today().Grade);
    }

    [Theory]
    [InlineData(Offers.Intermediate57)]
    [InlineData(Offers.Intermediate60)]
    public void Mozilla_intermediate_is_A_plus_in_either_order(string text)
    {
        foreach (var ownOrder in new[] { true, false })
        {
            var server = new RatedServer(Offers.Offer(Offers.Modern, Offers.Suites(text), ownOrder) with { Certificates = [Offers.Rsa, Offers.Ecdsa] }, Offers.TwoYears);
            Assert.Equal("A+", server.Today().Grade);
        }
    }

    [Fact]
    public void Mozilla_intermediate_without_HSTS_or_without_TLS_1_3_is_A_minus()
    {
        Assert.Equal("A-", (Offers.Good with { Hsts = null }).Today().Grade);
        Assert.Equal("A-", Offers.Good.With(offer => offer with { Protocols = [TlsProtocol.Tls12] }).Today().Grade);
    }

    [Fact]
    public void Mozilla_old_is_B_though_3DES_stands_at_its_end()
    {
        var old = new RatedServer(Offers.Offer([TlsProtocol.Tls10, TlsProtocol.Tls11, TlsProtocol.Tls12, TlsProtocol.Tls13], [.. Offers.Suites(Offers.Old58[..Offers.Old58.LastIndexOf(':')]), .. Offers.Named("DES-CBC3-SHA")]), Offers.TwoYears);
        Assert.Equal("B", old.Today().Grade);
        Assert.Equal(["old-tls"], old.Today().Caps.Select(cap => cap.Rule.Id));
    }

    [Fact]
    public void Scores_follow_the_tables_of_the_guide()
    {
        var today = Offers.Good.Today();
        // TLS 1.2 and 1.3; RSA 2048; AES 128 and 256: 100, 90, (100 + 80) / 2, and 30 + 27 + 36.
        Assert.Equal((100, 90, 90, 93), (today.ProtocolScore, today.KeyExchangeScore, today.CipherScore, today.Score));
        var then = Offers.Of2014(Offers.Rc4Denied).Then();
        // SSLv3 to TLS 1.2; 3DES counts as 168 bits in the guide.
        Assert.Equal((90, 90, 90, 90), (then.ProtocolScore, then.KeyExchangeScore, then.CipherScore, then.Score));
    }

    [Fact]
    public void What_no_file_tells_is_said()
    {
        Assert.Contains(Offers.Good.Today().Unseen, text => text.Contains("chain", StringComparison.Ordinal));
        Assert.Contains(Offers.Good.Then().Unseen, text => text.StartsWith("TLS 1.3:", StringComparison.Ordinal));
        Assert.DoesNotContain(Offers.Of2014(Offers.Rc4Denied).Then().Unseen, text => text.StartsWith("TLS 1.3:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RC4 is offered")]
    [InlineData("A cipher with 64-bit blocks is offered")]
    public void Where_testssl_would_cap_lower_it_is_said(string doubt)
    {
        Assert.Contains(Offers.Of2014(Offers.Rc4AgainstBeast, ssl3: false).Today().Unverified, text => text.StartsWith(doubt, StringComparison.Ordinal) && text.Contains("C at best", StringComparison.Ordinal));
        Assert.DoesNotContain(Offers.Good.Today().Unverified, text => text.StartsWith(doubt, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_nobody_could_read_in_the_guide_says_so_when_it_decides()
    {
        var weak = Offers.Good.With(offer => offer with { Suites = [.. offer.Suites, .. Offers.Named("NULL-SHA256")] }).Today();
        Assert.Equal("weak-suite", weak.Decides!.Rule.Id);
        Assert.Contains(weak.Unverified, text => text.StartsWith(weak.Decides.Rule.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Which_group_counts_is_a_doubt_only_where_it_changes_the_score()
    {
        static bool Doubts(RatedServer server) => server.Today().Unverified.Any(text => text.Contains("weakest group", StringComparison.Ordinal));
        Assert.False(Doubts(Offers.Good));
        Assert.True(Doubts(Offers.Good.With(offer => offer with { Certificates = [Offers.Rsa with { Bits = 4096 }] })));
    }

    [Theory]
    [InlineData(15_551_999, "A", false)]
    [InlineData(15_552_000, "A+", true)]
    [InlineData(15_897_599, "A+", true)]
    [InlineData(15_897_600, "A+", false)]
    public void Six_months_are_a_doubt_where_counting_matters(long age, string grade, bool doubt)
    {
        var rating = (Offers.Good with { Hsts = Offers.TwoYears with { MaxAge = age } }).Today();
        Assert.Equal((grade, doubt), (rating.Grade, rating.Unverified.Any(text => text.Contains("6 months", StringComparison.Ordinal))));
    }
}
