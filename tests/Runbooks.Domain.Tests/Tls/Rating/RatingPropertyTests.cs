using CsCheck;
using Runbooks.Domain.Tls.Negotiation;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Rating;
using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tests.Tls.Rating;

public class RatingPropertyTests
{
    private static readonly ImmutableArray<CipherSuite> Old = [.. SuiteTable.All.Where(suite => !suite.IsTls13)];

    private static readonly ImmutableArray<TlsProtocol> Protocols = [.. Enum.GetValues<TlsProtocol>().Where(protocol => protocol != TlsProtocol.None)];

    private static readonly ImmutableArray<ServerCertificate> Certificates =
        [Offers.Rsa, Offers.Ecdsa, new(Authentication.Rsa, 1024), new(Authentication.Rsa, 4096), new(Authentication.Ecdsa, 384), new(Authentication.Rsa, 2048, SignedWithSha1: true)];

    internal static readonly Gen<RatedServer> Any =
        from protocols in Gen.Shuffle(Protocols.ToArray(), 0, Protocols.Length)
        from suites in Gen.Shuffle(Old.ToArray(), 0, 40)
        from tls13 in Gen.Shuffle(Offers.Tls13.ToArray(), 0, 3)
        from ownOrder in Gen.Bool
        from groups in Gen.Shuffle(Offers.Groups.ToArray(), 0, 3)
        from certificates in Gen.Shuffle(Certificates.ToArray(), 0, 2)
        from dh in OneOf<int?>(null, 512, 1024, 2048, 4096)
        from hsts in OneOf<HstsPolicy?>(null, Offers.TwoYears, Offers.TwoYears with { MaxAge = 0 }, Offers.TwoYears with { MaxAge = -1 }, Offers.TwoYears with { MaxAge = long.MaxValue })
        from flags in Gen.Int[0, 7]
        select new RatedServer(new ServerOffer([.. protocols], [.. suites], [.. tls13], ownOrder, [.. groups], [.. certificates], dh), hsts, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);

    // A server that works without RC4 and without SSLv3, so that taking away or adding one of them does not make or break it.
    private static readonly Gen<RatedServer> Working = Any.Select(server => server.With(offer => offer with
    {
        Protocols = [.. offer.Protocols.Append(TlsProtocol.Tls12).Distinct()],
        Suites = [.. offer.Suites, .. Offers.Named("AES128-SHA")],
        Certificates = [.. offer.Certificates, Offers.Rsa],
    }));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static IEnumerable<Domain.Tls.Rating.Rating> Both(RatedServer server) => RatingRules.All.Select(rules => Domain.Tls.Rating.Rating.Of(server, rules));

    private static bool NeverWorse(RatedServer before, RatedServer after) =>
        Both(before).Zip(Both(after)).All(ratings => Grades.Rank(ratings.Second.Grade) <= Grades.Rank(ratings.First.Grade));

    [Fact]
    public void Every_server_has_a_grade_and_scores_from_0_to_100() => Any.Sample(server => Both(server).All(rating =>
        Grades.All.Contains(rating.Grade) && new[] { rating.Score, rating.ProtocolScore, rating.KeyExchangeScore, rating.CipherScore }.All(score => score is >= 0 and <= 100)
        && rating.Caps.All(cap => cap.Trigger.Length > 0 && Grades.Rank(rating.Grade) >= Grades.Rank(cap.Grade))
        && (rating.Decides is null ? Grades.Rank(rating.Grade) <= Math.Max(Grades.Rank(rating.GradeByScore), Grades.Rank("A-")) : rating.Decides.Grade == rating.Grade)), iter: 5_000);

    [Fact]
    public void Without_RC4_no_grade_is_lower() => Working.Sample(server =>
        NeverWorse(server, server.With(offer => offer with { Suites = [.. offer.Suites.Where(suite => suite.Encryption != Encryption.Rc4)] })), iter: 5_000);

    [Fact]
    public void With_SSLv3_no_grade_is_higher() => Working.Sample(server =>
        NeverWorse(server.With(offer => offer with { Protocols = [.. offer.Protocols.Append(TlsProtocol.Ssl3).Distinct()] }), server.With(offer => offer with { Protocols = [.. offer.Protocols.Where(protocol => protocol != TlsProtocol.Ssl3)] })), iter: 5_000);

    [Fact]
    public void The_same_server_has_the_same_rating() => Any.Sample(server => Both(server).Zip(Both(server)).All(ratings =>
        ratings.First.Grade == ratings.Second.Grade && ratings.First.Caps.SequenceEqual(ratings.Second.Caps) && ratings.First.Warnings.SequenceEqual(ratings.Second.Warnings)), iter: 500);

    [Fact]
    public void An_empty_offer_is_F_and_says_why()
    {
        ServerOffer[] empty =
        [
            new([], [], [], false, [], [], null),
            new(default, default, default, true, default, default, 0),
            new(Protocols.Remove(TlsProtocol.Ssl2), Old, Offers.Tls13, true, Offers.Groups, [], null) { Suites = [.. Old.Where(suite => !suite.IsAnonymous)] },
        ];
        foreach (var rating in empty.SelectMany(offer => Both(new RatedServer(offer, Offers.TwoYears))))
        {
            Assert.Equal(("F", 0), (rating.Grade, rating.Score));
            Assert.Equal(["unreachable"], rating.Caps.Select(cap => cap.Rule.Id));
        }
    }
}
