using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>Applies the rules of a version of the guide, which it has read once.</summary>
internal sealed class Rater
{
    private static readonly ImmutableArray<string> Unseen =
    [
        "Trust in the certificate is assumed: an authority browsers do not know, an expired, revoked or self-signed certificate gives T.",
        "The chain: an incomplete one caps the grade at B (2009i).",
        "The name: a certificate for another name gives M.",
        "Flaws of the build, each an F: insecure renegotiation, Heartbleed, OpenSSL CCS, Ticketbleed, ROBOT, POODLE for TLS, padding oracles.",
        "DROWN: another server with the same key that speaks SSLv2 is an F.",
        "Whether the HSTS header really is in the response to the request that the scanner makes.",
    ];

    private static readonly ImmutableArray<Rater> All = [.. RatingRules.All.Select(rules => new Rater(rules))];

    private readonly RatingRules rules;
    private readonly ImmutableArray<(RatingRule Rule, Func<Graded, string?> Trigger)> applied;
    private readonly ImmutableArray<ReferenceClient> clients;

    private Rater(RatingRules rules)
    {
        this.rules = rules;
        applied = [.. RatingRule.Of(rules).Select(rule => (rule, RatingTriggers.ById[rule.Id]))];
        clients = ReferenceClient.Of(rules);
    }

    public static Rating Rate(RatedServer server, RatingRules rules) => (All.FirstOrDefault(rater => rater.rules == rules) ?? new Rater(rules)).Rate(server);

    private Rating Rate(RatedServer server)
    {
        var offer = UsableOffer.Of(server.Offer, rules.KnowsTls13 ? TlsProtocol.Tls13 : TlsProtocol.Tls12);
        var graded = new Graded(server, offer, [.. clients.Select(client => client.Pick(offer)).OfType<ReferencePick>()]);
        var scores = Scores.Of(offer);
        var caps = ImmutableArray.CreateBuilder<RatingCap>();
        var warnings = ImmutableArray.CreateBuilder<RatingWarning>();
        foreach (var (rule, triggerOf) in applied)
        {
            if (triggerOf(graded) is not { } trigger) continue;
            if (rule.Effect == RatingEffect.Cap) caps.Add(new RatingCap(rule, trigger));
            else warnings.Add(new RatingWarning(rule, trigger));
        }
        var byScore = Grades.OfScore(scores.Total);
        return new Rating(
            rules, GradeOf(byScore, caps, warnings), GradeOf(byScore, caps.Where(cap => cap.Rule.Id != "untrusted" && cap.Grade != "T"), warnings),
            scores.Total, scores.Protocols, scores.Keys, scores.Ciphers, caps.ToImmutable(), warnings.ToImmutable(),
            [.. RatingDoubts.Of(graded, rules, [.. caps.Select(cap => cap.Rule), .. warnings.Select(warning => warning.Rule)])], UnseenOf(server));
    }

    private static string GradeOf(string byScore, IEnumerable<RatingCap> caps, IEnumerable<RatingWarning> warnings)
    {
        var capped = caps.Aggregate(byScore, (grade, cap) => Grades.Worse(grade, cap.Grade));
        // Only a server with a good configuration is told apart further: A- with a warning, A+ with nothing against it (2009e).
        return capped == "A" ? warnings.Aggregate("A+", (grade, warning) => Grades.Worse(grade, warning.Grade)) : capped;
    }

    private ImmutableArray<string> UnseenOf(RatedServer server) => !rules.KnowsTls13 && !server.Offer.Protocols.IsDefault && server.Offer.Protocols.Contains(TlsProtocol.Tls13)
        ? Unseen.Add($"TLS 1.3: the scanner of {rules.Version} did not know it, so it does not count here.")
        : Unseen;
}
