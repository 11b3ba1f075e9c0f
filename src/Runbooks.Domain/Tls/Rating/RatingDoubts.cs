using Runbooks.Domain.Tls.Suites;

namespace Runbooks.Domain.Tls.Rating;

/// <summary>What a reader should know before relying on a rating: where the guide is silent, and where testssl.sh would say otherwise.</summary>
internal static class RatingDoubts
{
    // Six months have 181 to 184 days; testssl.sh takes 180.
    private const long LongestSixMonths = 184 * 86_400;

    public static IEnumerable<string> Of(Graded graded, RatingRules rules, ImmutableArray<RatingRule> setOff)
    {
        foreach (var rule in setOff)
        {
            if (rule.Id != "short-hsts" && rule.Unverified is { } doubt) yield return $"{rule.Text}. Unverified: {doubt}.";
        }
        var newer = graded.Offer.Has(TlsProtocol.Tls11) || graded.Offer.Has(TlsProtocol.Tls12);
        if (newer && graded.Offer.Suites.Any(SuiteFacts.IsRc4) && setOff.All(rule => rule.Id != "rc4-modern"))
            yield return $"RC4 is offered with TLS 1.1 or newer, but no reference browser gets it. {Otherwise(rules)}";
        // The rule came with 2009n; before it there is nothing to doubt.
        if (newer && rules.Include("2009n", null) && graded.Offer.Suites.Any(SuiteFacts.HasSmallBlocks) && setOff.All(rule => rule.Id != "small-block"))
            yield return $"A cipher with 64-bit blocks is offered with TLS 1.1 or newer, but no reference browser gets it. {Otherwise(rules)}";
        if (graded.Offer.Suites.Any(suite => suite.Encryption == Encryption.TripleDes))
            yield return "The cipher score counts 3DES as 168 bits, as the guide's table does. Counted as 112 bits it would be lower.";
        if (graded.Offer.Has(TlsProtocol.Tls13))
            yield return "The protocol score counts TLS 1.3 like TLS 1.2, as testssl.sh does. The guide's table ends with TLS 1.2.";
        if (graded.Server.Hsts is { MaxAge: >= RatingTriggers.SixMonths and < LongestSixMonths })
            yield return "HSTS lasts at least 180 days but less than 184. SSL Labs does not publish how it counts 6 months.";
        if (Scores.GroupDecides(graded.Offer))
            yield return "The key exchange score counts the weakest group. The guide does not say which of several counts.";
    }

    private static string Otherwise(RatingRules rules) =>
        rules.Include("2009j", null) ? "If SSL Labs' browsers differ from those here, or by testssl.sh, the grade is C at best." : "If SSL Labs' browsers differed from those here, the grade was A- at best.";
}
